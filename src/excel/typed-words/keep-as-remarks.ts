/**
 * 保留为备注: what people typed into computed cells goes to the cell of its row that is made to be typed in, and the
 * computed value comes back. Words whose row has no such cell are kept in the workbook and told in 月报·数据核查.
 */
import { columnLetters, type CellRef } from "../../cells/address";
import { remarkOf } from "../../report/typed-words";
import { inExcel } from "../excel-error";
import { saveMemory } from "../memory/memory-in-workbook";
import { readWorkbook, type WorkbookRead } from "../read-workbook";
import { refuseNewer } from "../refuse-early";
import { askStanding, type StandingReport } from "../writing/standing-report";
import { looseKeyOf, typedOverOn, withWords, type TypedOver } from "./typed-over";

/**
 * What a run would write over, sheet by sheet; none where no report is kept to compare with.
 * @throws OfficeExtension.Error as Excel gives it: words that could not be looked for are not none
 */
export async function readTypedOver(context: Excel.RequestContext, read: WorkbookRead): Promise<readonly TypedOver[]> {
  if (read.ownSheets.size === 0) return [];
  return typedOverIn(await askStanding(context, read), read);
}

/** @param standing null: what stands is not known, and none is found */
export function typedOverIn(standing: StandingReport | null, { memory, sheetNames }: WorkbookRead): TypedOver[] {
  if (standing === null || !standing.isWhole) return [];
  return [...standing.sheets].flatMap(([id, sheet]) => {
    const tab = sheetNames.get(memory.sheets[id]?.id ?? "");
    return tab === undefined ? [] : typedOverOn(sheet, tab);
  });
}

const addressOf = ({ row, column }: CellRef): string => `${columnLetters(column)}${row + 1}`;

/** @throws ExcelProblem as Excel gives it, for instance where a sheet is protected */
export function keepAsRemarks(): Promise<void> {
  return inExcel(async (context) => {
    const read = await readWorkbook(context);
    refuseNewer(read.newer);
    const typed = await readTypedOver(context, read);
    const cellAt = (at: CellRef): Excel.Range => context.workbook.worksheets.getItem(at.sheet).getRange(addressOf(at));
    const remarks = new Map(
      typed.flatMap(({ remarkAt }) =>
        remarkAt === null ? [] : [[`${remarkAt.sheet}!${addressOf(remarkAt)}`, remarkAt]],
      ),
    );
    const cells = [...remarks].map(([key, at]) => {
      const range = cellAt(at);
      range.load("values");
      return { key, at, range };
    });
    await context.sync();
    // What is kept is kept before anything is written over: Excel stops at the first call that it refuses.
    for (const { key, at: place, range } of cells) {
      const here = typed.filter(({ remarkAt: at }) => at !== null && `${at.sheet}!${addressOf(at)}` === key);
      const words = here.map(({ value }) => remarkOf(value));
      // A range is good for one request: it is asked for anew.
      cellAt(place).values = [[withWords(String((range.values as unknown[][])[0]?.[0] ?? ""), words)]];
    }
    const loose = typed.filter(({ remarkAt }) => remarkAt === null);
    if (loose.length > 0) {
      const added = loose.map((one) => [looseKeyOf(one), remarkOf(one.value)]);
      const { memory, stands } = read;
      const setAside = { ...memory.setAside, ...(Object.fromEntries(added) as Record<string, string>) };
      saveMemory(context, { ...memory, setAside }, stands);
    }
    for (const { at, wrote } of typed) cellAt(at).values = [[wrote ?? ""]];
    await context.sync();
  });
}
