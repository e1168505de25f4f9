/**
 * 接管: sheets that look like ours, or bear a mark that the workbook no longer remembers, become ours when staff say so.
 */
import type { ReportRequest } from "../../monthly-report";
import type { ReportSheet, ReportSheetId } from "../../report/page/sheet";
import { askEditCells, layoutOf, typedOn } from "../typed-words/edit-cells";
import { ExcelProblem, inExcel } from "../excel-error";
import { newToken, type FoundSheet } from "./ownership";
import { readOwned, readWorkbook } from "../read-workbook";
import { localEngine } from "../computing/local-engine";
import type { Compute } from "../computing/engine";
import { refuseNewer } from "../refuse-early";
import { noMarks, putMark, removeMark } from "./sheet-marks";
import { saveMemory } from "../memory/memory-in-workbook";
import type { OwnSheetMemory } from "../memory/workbook-memory";

/** Names of sheets, as they are called afterwards. */
export interface Adopted {
  /** Ours from now on: the next run updates them, and what staff typed in them stays. */
  readonly taken: readonly string[];
  /**
   * Renamed and otherwise left alone: of these the workbook no longer knows what is staff's. The next run writes new
   * ones, with the remarks that were found beside the same rows.
   */
  readonly putAside: readonly string[];
  /** Remarks that were found in them. */
  readonly words: number;
}

/**
 * Marks the sheets and notes them. No cell is written: a sheet whose places the memory has is updated by the next run;
 * any other could hold words of staff's that nobody can tell from ours, so it is renamed and kept.
 * @param request of the report whose rows the remarks in such sheets are looked for by, worked out by `compute`
 * @throws ExcelProblem structureProtected where a sheet would have to be renamed
 */
export function adoptReport(request: ReportRequest, compute: Compute<unknown> = localEngine.compute): Promise<Adopted> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.protection.load("protected");
    const { memory, newer, stands, owned, evidence } = await readOwned(context);
    refuseNewer(newer);
    const others = owned.adoptable.filter(({ sheet }) => memory.sheets[sheet] === undefined);
    const [first] = others;
    if (first && workbook.protection.protected)
      throw new ExcelProblem("structureProtected", { sheet: first.name, excelCode: null });
    const words = first ? await remarksIn(context, others, request, compute) : {};
    const taken = owned.adoptable.flatMap(({ sheet, id, name, token: marked }): [ReportSheetId, OwnSheetMemory][] => {
      const known = memory.sheets[sheet];
      if (known === undefined) return [];
      const token = marked ?? newToken();
      const there = evidence.find((one) => one.id === id) ?? noMarks;
      putMark(workbook.worksheets.getItem(id), { sheet, token }, there);
      return [[sheet, { ...known, id, token, name }]];
    });
    const names = new Set(evidence.map(({ name }) => name.toLowerCase()));
    const putAside = others.map(({ id, name }) => {
      const free = freeName(name, names);
      names.add(free.toLowerCase());
      const worksheet = workbook.worksheets.getItem(id);
      worksheet.name = free;
      removeMark(worksheet);
      return free;
    });
    const sheets = { ...memory.sheets, ...Object.fromEntries(taken) };
    saveMemory(context, { ...memory, sheets, setAside: { ...words, ...memory.setAside } }, stands);
    await context.sync();
    return { taken: taken.map(([, { name = "" }]) => name), putAside, words: Object.keys(words).length };
  });
}

/** Composed text stands in cells of these, and without the memory nobody can tell it from staff's. */
const COMPOSED: readonly ReportSheetId[] = ["notice", "templates"];

/**
 * What staff typed in cells that we leave empty, of sheets that the memory knows nothing of: whatever stands there is
 * theirs. The rows are found by what the report would write beside them now. @returns edit key → what was typed
 */
async function remarksIn(
  context: Excel.RequestContext,
  sheets: readonly FoundSheet[],
  request: ReportRequest,
  compute: Compute<unknown>,
): Promise<Readonly<Record<string, string>>> {
  const { plan } = await compute(await readWorkbook(context), request, {});
  const planned = plan.filter(({ change }) => change !== "noData").map(({ sheet }) => sheet);
  const asked = sheets.flatMap(({ sheet, id }) => {
    const composed = COMPOSED.includes(sheet) ? undefined : planned.find((one) => one.id === sheet);
    const layout = composed && emptyCells(composed, request.generatedAt);
    return layout && Object.keys(layout.cells).length > 0
      ? [askEditCells(context.workbook.worksheets.getItem(id), { id, ...layout })]
      : [];
  });
  await context.sync();
  return Object.fromEntries(asked.flatMap((one) => [...typedOn(one).typed]));
}

/** The cells that a sheet leaves empty for staff, and by what their rows are known. */
function emptyCells(sheet: ReportSheet, runAt: string) {
  const { cells, rows } = layoutOf(sheet, runAt, new Map());
  return {
    cells: Object.fromEntries(Object.entries(cells).filter(([, { wrote }]) => wrote === undefined)),
    ...(rows ? { rows } : {}),
  };
}

/** Excel's limit on the length of a name. */
const LONGEST_NAME = 31;

/** 月报·总览（接管前）, with a number where that is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "（接管前）" : `（接管前${number}）`;
    const free = `${name.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
