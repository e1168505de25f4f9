/**
 * The month as a developer would script it with a library for Node, or as a first add-in of Office.js: the figures of
 * pandas_report.py, in one table. usage: scripted-report.ts exceljs|xlsx|office-js MODULES INPUT OUTPUT UNTIL PLACE|-;
 * MODULES: the folder that the library is installed in. Prints one line of JSON as pandas_report.py does. SheetJS
 * (xlsx) writes neither looks nor charts, the others no charts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { figuresOf, KEYS, type Figures, type Row } from "./scripted-figures";
import { openTimed } from "./timed-excel";

interface ExcelJs {
  readonly Workbook: new () => {
    readonly xlsx: { readFile: (file: string) => Promise<unknown>; writeFile: (file: string) => Promise<unknown> };
    readonly worksheets: readonly { eachRow: (options: object, use: (row: { values: unknown[] }) => void) => void }[];
    readonly addWorksheet: (name: string) => {
      readonly getCell: (row: number, column: number) => Record<string, unknown>;
    };
  };
}
interface SheetJs {
  readonly read: (bytes: Uint8Array, options: object) => { SheetNames: string[]; Sheets: Record<string, object> };
  readonly write: (book: object, options: object) => Uint8Array;
  readonly utils: {
    readonly sheet_to_json: (sheet: object | undefined, options: object) => unknown[][];
    readonly aoa_to_sheet: (rows: readonly unknown[][]) => object;
    readonly book_append_sheet: (book: object, sheet: object, name: string) => void;
  };
}

const [library = "", modules = "", input = "", output = "", until = "", place = "-"] = process.argv.slice(2);
const load = createRequire(join(modules, "from-here.js"));

// Node would print the line that threw, which of Office.js is a megabyte, and be cut off before it comes to the error.
process.on("uncaughtException", ({ name, message }) => {
  process.stderr.write(`${name}: ${message}\n`);
  process.exit(1);
});

/** 1899-12-30, day 0 of Excel, in milliseconds. */
const EPOCH = Date.UTC(1899, 11, 30);
const plain = (value: unknown): unknown =>
  value instanceof Date
    ? (value.getTime() - EPOCH) / 86_400_000
    : typeof value === "object" && value !== null && "result" in value
      ? value.result
      : value;

const linesOf = (figures: Figures): unknown[][] => [
  ["时段", ...KEYS],
  ...Object.entries(figures.periods).map(([name, one]) => [name, ...KEYS.map((key) => one?.[key] ?? null)]),
];

async function withExcelJs(): Promise<Figures> {
  const { Workbook } = load("exceljs") as ExcelJs;
  const book = new Workbook();
  await book.xlsx.readFile(input);
  const sheets = book.worksheets.map((sheet) => {
    const rows: Row[] = [];
    sheet.eachRow({ includeEmpty: true }, ({ values }) => rows.push(values.slice(1).map(plain)));
    return rows;
  });
  const figures = figuresOf(sheets, until, place);
  const line = { style: "thin" };
  const sheet = book.addWorksheet("汇总");
  for (const [row, values] of linesOf(figures).entries())
    for (const [column, value] of values.entries())
      Object.assign(sheet.getCell(row + 1, column + 1), {
        value,
        border: { top: line, bottom: line, left: line, right: line },
        font: { name: row === 0 ? "黑体" : "宋体", size: 11, bold: row === 0 },
        alignment: { horizontal: "center", vertical: "middle" },
      });
  await book.xlsx.writeFile(output);
  return figures;
}

function withSheetJs(): Figures {
  const { read, write, utils } = load("xlsx") as SheetJs;
  const book = read(readFileSync(input), { dense: true });
  const sheets = book.SheetNames.map((name) =>
    utils.sheet_to_json(book.Sheets[name], { header: 1, raw: true, blankrows: true, defval: null }),
  );
  const figures = figuresOf(sheets, until, place);
  utils.book_append_sheet(book, utils.aoa_to_sheet(linesOf(figures)), "汇总");
  writeFileSync(output, write(book, { type: "buffer", bookType: "xlsx", compression: true }));
  return figures;
}

/** Cell by cell, as in most examples: each has its value and its looks set. */
async function withOfficeJs(): Promise<[Figures, object]> {
  const excel = await openTimed(input);
  const figures = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const ranges = sheets.items.map((sheet) => sheet.getUsedRange().load("values"));
    await context.sync();
    const found = figuresOf(
      ranges.map(({ values }) => values as Row[]),
      until,
      place,
    );
    const sheet = sheets.add("汇总");
    for (const [row, values] of linesOf(found).entries())
      for (const [column, value] of values.entries()) {
        const cell = sheet.getCell(row, column);
        cell.values = [[value]];
        cell.format.font.name = row === 0 ? "黑体" : "宋体";
        cell.format.font.size = 11;
        cell.format.font.bold = row === 0;
        cell.format.horizontalAlignment = "Center";
        cell.format.verticalAlignment = "Center";
        for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const)
          cell.format.borders.getItem(edge).style = "Continuous";
      }
    await context.sync();
    return found;
  });
  excel.save(output);
  return [figures, excel.cost()];
}

function ownCost(): object {
  const { user, system } = process.cpuUsage();
  return { cpuSeconds: (user + system) / 1e6, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

const [figures, cost] =
  library === "office-js"
    ? await withOfficeJs()
    : [library === "exceljs" ? await withExcelJs() : withSheetJs(), ownCost()];
process.stdout.write(`${JSON.stringify({ ...cost, ...figures })}\n`);
