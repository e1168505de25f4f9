/** What the tests of runs do again and again: type as staff do, look into the memory, compare the bureau's sheets. */
import { readFileSync } from "node:fs";
import { markText } from "../../src/excel/owning/ownership";
import { memoryAmong } from "../../src/excel/memory/memory-in-workbook";
import { parseMemory } from "../../src/excel/memory/workbook-memory";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { ZipPackage } from "../../src/preview/xlsx/zip-package";
import type { ReportSheetId } from "../../src/report/page/sheet";

export const request = { month: null, until: null, generatedAt: "2021-12-16 09:30" };

/** The bureau's sheet parts of a saved workbook that differ from the file's. @param file its path or its bytes */
export function touchedSheets(file: string | Uint8Array, workbook: Workbook): string[] {
  const bytes = typeof file === "string" ? readFileSync(file) : file;
  const [before, after] = [ZipPackage.read(bytes), ZipPackage.read(saveWorkbook(workbook))];
  return before
    .names()
    .filter(
      (name) =>
        name.startsWith("xl/worksheets/") &&
        Buffer.compare(Buffer.from(before.bytes(name) ?? []), Buffer.from(after.bytes(name) ?? [])) !== 0,
    );
}

/** Types into the cell of an edit key, as staff do. */
export function type(workbook: Workbook, sheet: ReportSheetId, key: string, value: string) {
  const own = memoryOf(workbook).sheets[sheet];
  const place = /^([A-Z]+)(\d+)$/.exec(own?.cells[key]?.at ?? "");
  const worksheet = ownSheet(workbook, sheet);
  if (!place || !worksheet) throw new Error(`${sheet} has no cell for ${key}`);
  const [row, column] = [
    Number(place[2]) - 1,
    [...(place[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  ];
  worksheet.setCell(row, column, {
    value,
    formula: null,
    known: true,
    style: worksheet.styleAt(row, column),
    quotePrefix: false,
    source: null,
  });
}

/** What stands in the cell of an edit key now, wherever it is. */
export function typed(workbook: Workbook, sheet: ReportSheetId, key: string) {
  const own = memoryOf(workbook).sheets[sheet];
  const place = /^([A-Z]+)(\d+)$/.exec(own?.cells[key]?.at ?? "");
  const column = [...(place?.[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return ownSheet(workbook, sheet)?.cell(Number(place?.[2]) - 1, column);
}

/** The sheet of ours that the memory means: by its mark, since ids are good for a session only; of copies the named. */
function ownSheet(workbook: Workbook, sheet: ReportSheetId): Sheet | undefined {
  const { token = "", name } = memoryOf(workbook).sheets[sheet] ?? {};
  const marked = workbook.sheets.filter(({ customProperties }) =>
    [...customProperties.values()].includes(markText({ sheet, token })),
  );
  return marked.find((one) => one.name === name) ?? marked[0];
}

export const memoryOf = (workbook: Workbook) => parseMemory(memoryAmong(workbook.settings)).memory;

export const codeOf = (job: Promise<unknown>): Promise<string> =>
  job.then(
    () => "no problem",
    (error: unknown) => (error as { code: string }).code,
  );

const isPlain = ({ styles }: Workbook, style: number): boolean =>
  JSON.stringify(styles.get(style)) === JSON.stringify(styles.get(0));

/** Values and looks of the report sheets, without ids. */
export const contents = (
  workbook: Workbook,
  names: readonly string[] = workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("月报·")),
) =>
  names.map((name) => {
    const sheet = workbook.sheetByName(name);
    const cells = sheet
      ?.rowNumbers()
      .map((row) =>
        sheet
          .rowCells(row)
          // An empty cell without a look of its own is none.
          .filter(([, { value, style }]) => value !== null || !isPlain(workbook, style))
          .map(([column, { value, style }]) => [column, value, workbook.styles.get(style)]),
      )
      .filter(({ length }) => length > 0);
    return [
      name,
      cells,
      sheet?.merges,
      // In whatever order they were written.
      [...(sheet?.hyperlinks ?? [])].sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left),
      sheet?.charts.map((chart) => ({ ...chart, id: "", part: "" })).sort((a, b) => a.name.localeCompare(b.name, "en")),
      sheet?.page,
      sheet?.freeze,
      sheet?.tabColor,
    ];
  });
