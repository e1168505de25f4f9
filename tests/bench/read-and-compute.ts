/**
 * What reading and working out a workbook costs beside the least that must be done with it, which is parsing Excel's
 * answers and looking at every value once; and what handing it over to the worker costs, in which it is worked out.
 * usage: read-and-compute.ts WORKBOOK; WORKBOOK: one of `workbooks`. Prints one line of JSON. With a second argument, a
 * file: leaves there what was read of the workbook.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { serialize } from "node:v8";
import { buffersOf, packCells, unpackCells } from "../../src/cells/packed-cells";
import type { SheetSnapshot } from "../../src/cells/snapshot";
import { readWorkbook } from "../../src/excel/read-workbook";
import { monthlyReport } from "../../src/monthly-report";
import { ExcelHost } from "../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../src/preview/host/node-transport";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { defaultSettings } from "../../src/settings";
import { cpuNow, cpuOf, least } from "./cpu-time";
import { daily, dailyOfPlaces, LAST_DAY, pushes } from "./drawn-workbooks";
import type { Workbook } from "../../src/preview/workbook/workbook";

const RUNS = 3;
const CHOSEN = "示例1市";

const workbooks: Readonly<Record<string, () => Workbook>> = {
  sample: () => openWorkbook(readFileSync("assets/sample-workbook.xlsx")),
  "20,000 pushes": () => pushes(20_000),
  "200,000 pushes": () => pushes(200_000),
  "10 years": () => daily(3656),
  "40 years": () => daily(14_610),
  "96 places": () => dailyOfPlaces(96, 3656),
};

const [name = "sample", file] = process.argv.slice(2);
const host = new ExcelHost((workbooks[name] ?? workbooks.sample)?.() as Workbook);
await connectOfficeJs(host);
const settings = { ...defaultSettings, place: name === "96 places" ? CHOSEN : null };
const request = { month: null, until: LAST_DAY, generatedAt: "2021-12-15 17:00" };

let [ofHost, answers] = [0, [] as string[]];
const answerOf = host.answer.bind(host);
host.answer = (request, flags, partition) => {
  const start = cpuNow();
  const answer = answerOf(request, flags, partition);
  ofHost += cpuNow() - start;
  answers.push(answer);
  return answer;
};

const CELLS_AT_ONCE = 40_000;

/** As it comes to the worker: nothing that was worked out of it before is at hand there. */
function handedOver(sheet: SheetSnapshot): SheetSnapshot {
  const values: SheetSnapshot["values"][number][] = [];
  const formats: SheetSnapshot["formats"][number][] = [];
  const rows = Math.ceil(CELLS_AT_ONCE / Math.max(1, sheet.values[0]?.length ?? 0));
  for (let row = 0; row < sheet.values.length; row += rows) {
    const packed = packCells(sheet, row, Math.min(sheet.values.length, row + rows));
    const cells = unpackCells(structuredClone(packed, { transfer: buffersOf(packed) }));
    values.push(...cells.values);
    formats.push(...cells.formats);
  }
  return { ...sheet, values, formats };
}

/** Each value is looked at. */
function lookedAt(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + lookedAt(one), 0);
  if (typeof value === "number") return value;
  if (typeof value === "string") return value.length;
  return value !== null && typeof value === "object" ? lookedAt(Object.values(value)) : 0;
}

const [reads, hands, computes, floors]: [number[], number[], number[], number[]] = [[], [], [], []];
let rows = 0;
for (let run = 0; run <= RUNS; run += 1) {
  [ofHost, answers] = [0, []];
  const start = cpuNow();
  const { snapshot } = await Excel.run((context) => readWorkbook(context));
  reads.push(cpuNow() - start - ofHost);
  let sheets: readonly SheetSnapshot[] = [];
  hands.push(await cpuOf(() => (sheets = snapshot.sheets.map(handedOver))));
  computes.push(await cpuOf(() => monthlyReport({ ...snapshot, sheets }, request, settings)));
  floors.push(await cpuOf(() => answers.reduce((sum, text) => sum + lookedAt(JSON.parse(text)), 0)));
  rows = snapshot.sheets.reduce((sum, { values }) => sum + values.length, 0);
  if (file !== undefined) writeFileSync(file, serialize(snapshot));
}
const result = {
  rows,
  read: least(reads),
  hand: least(hands),
  first: computes[0],
  compute: least(computes),
  floor: least(floors),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit();
