/**
 * Adds a sheet for the year's targets: heads, and the indicators by name. From then on it is the bureau's, like any
 * other sheet.
 */
import { columnLetters } from "../cells/address";
import { columnPoints } from "../report/page/text-width";
import { targetTemplate } from "../report/target-template";
import { excelCodeOf, ExcelProblem, inExcel } from "./excel-error";
import { WriteStream, type Dress } from "./writing/write-stream";

const NAME = "指标目标";

/**
 * @param year the year that the targets are for
 * @throws ExcelProblem, for instance where the workbook's structure is protected; then no half of a sheet stays
 */
export function addTargetSheet(year: number): Promise<void> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    const name = freeName(worksheets.items.map((one) => one.name.toLowerCase()));
    const sheet = worksheets.add(name);
    sheet.load("id");
    await context.sync();
    const template = targetTemplate(year);
    try {
      fill(sheet, template);
      await context.sync();
    } catch (error) {
      await takeAway(context, sheet.id);
      throw error;
    }
    await dress(context, sheet, template, name);
  });
}

type Template = ReturnType<typeof targetTemplate>;

const FIRST_ROW = 4;

function fill(sheet: Excel.Worksheet, { heads, rows, title, note }: Template): void {
  const last = columnLetters(heads.length - 1);
  sheet.getRange("A1").values = [[title]];
  sheet.getRange("A2").values = [[note]];
  sheet.getRange(`A3:${last}3`).values = [[...heads]];
  sheet.getRange(`A${FIRST_ROW}:${last}${rows.length + FIRST_ROW - 1}`).values = rows.map((row) => [...row]);
}

/** By its id: somebody may have given another sheet its name. Where Excel does not take this either, it stays. */
async function takeAway(context: Excel.RequestContext, id: string): Promise<void> {
  try {
    context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  } catch (error) {
    if (excelCodeOf(error) === null) throw error;
  }
}

/** How it looks; what Excel does not take of that is left out, since the sheet serves without. */
async function dress(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { heads, rows, widths }: Template,
  name: string,
): Promise<void> {
  const last = columnLetters(heads.length - 1);
  // Ranges are asked for as they are needed: a part that is sent again needs its own.
  const stream = new WriteStream(context, [name]);
  const part = (which: Dress["part"], queue: () => void): void =>
    stream.dress({ sheet: name, part: which, place: "" }, queue);
  part("sizes", () =>
    widths.forEach((width, column) => {
      sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).format.columnWidth = columnPoints(width);
    }),
  );
  part("looks", () => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").format.font.size = 14;
    sheet.getRange("A2").format.font.color = "#595959";
    const head = sheet.getRange(`A3:${last}3`);
    head.format.font.bold = true;
    head.format.fill.color = "#F2F2F2";
    head.format.horizontalAlignment = "Center";
  });
  part("lines", () => {
    const table = sheet.getRange(`A3:${last}${rows.length + FIRST_ROW - 1}`);
    for (const edge of EDGES) table.format.borders.getItem(edge).style = "Continuous";
  });
  part("freeze", () => sheet.freezePanes.freezeRows(FIRST_ROW - 1));
  part("front", () => sheet.activate());
  try {
    await stream.send();
  } catch (error) {
    if (!(error instanceof ExcelProblem)) throw error;
  }
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** 指标目标, 指标目标2, …: a sheet of the bureau's that has the name keeps it. */
function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? NAME : `${NAME}${number}`;
    if (!taken.includes(name)) return name;
  }
}
