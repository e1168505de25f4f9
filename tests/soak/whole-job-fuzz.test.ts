/**
 * The whole job over thousands of small workbooks that were damaged by chance: each ends with a report within Excel's
 * limits or with reasons, never with a fault. `CASES=500 npm run test:soak -- whole-job-fuzz` (5,000 unless said).
 */
import { beforeAll, expect, it } from "vitest";
import type { RawValue, SheetSnapshot, WorkbookSnapshot } from "../../src/cells/snapshot";
import { describeFigures } from "../../src/excel/describing/describe-figures";
import { readWorkbook } from "../../src/excel/read-workbook";
import { findingText } from "../../src/i18n/findings";
import { questionText } from "../../src/i18n/questions";
import { monthlyReport } from "../../src/monthly-report";
import { CELL_TEXT, HIGHEST_ROW, withinExcelLimits } from "../../src/report/page/excel-limits";
import { defaultSettings } from "../../src/settings";
import { openSmallSample, withOffice } from "../excel/office-bench";
import { hardText, KINDS } from "../excel/hard-texts";
import { request } from "../excel/report-steps";
import { seeded } from "../excel/tab-trials";
import { figure } from "./figures";

const CASES = Number(process.env.CASES ?? 5_000);

/** What cells hold that nobody foresaw. */
const VALUES: readonly RawValue[] = [
  ...[
    "",
    " ",
    "—",
    "/",
    "无",
    "N/A",
    "#N/A",
    "#DIV/0!",
    "1e400",
    "-0",
    "0",
    "45H",
    "１２３",
    "1,234.5",
    "12.5万",
    "约30",
  ],
  ...["3/4", "2021-13-40", "2021年2月30日", "0000-00-00", "9999年12月", "二〇二一年", "1—15日", "合计", "小计", "序号"],
  ...[
    "日期",
    "PM2.5",
    "2021年",
    "整改时限",
    "完成情况",
    "已完成",
    "未完成",
    "是",
    "否",
    "√",
    "×",
    "%",
    "150%",
    "-5",
    "∞",
  ],
  ...["9".repeat(320), "1".repeat(40), "字".repeat(900), "=1+1", "'", "\u0000", "\uD800", "NaN", "Infinity"],
  ...[0, -1, 0.1 + 0.2, 1e308, -1e308, 5e-324, 44_561, 44_561.5, 60, 2_958_465, 2_958_466, 1e15, true, false],
];

type Random = () => number;
const below = (random: Random, most: number): number => Math.floor(random() * most);
const oneOf = <Thing>(random: Random, things: readonly Thing[]): Thing => things[below(random, things.length)] as Thing;

type Rows = readonly (readonly RawValue[])[];

const hard = (random: Random): RawValue =>
  random() < 0.1 ? hardText(oneOf(random, KINDS), 1 + below(random, 300)) : oneOf(random, VALUES);

/** What can be done to the cells of a sheet. */
const damages: readonly ((rows: Rows, random: Random) => Rows)[] = [
  // One cell, or a handful.
  (rows, random) => withCells(rows, random, 1),
  (rows, random) => withCells(rows, random, 6),
  // A row twice, a row less, rows in another order.
  (rows, random) => rows.flatMap((row, at) => (at === below(random, rows.length) ? [row, row] : [row])),
  (rows, random) => rows.filter((_, at) => at !== below(random, rows.length)),
  (rows, random) => (random() < 0.5 ? [...rows].reverse() : [...rows].sort(() => random() - 0.5)),
  // A column less, twice, or all of one value.
  (rows, random) => {
    const gone = below(random, rows[0]?.length ?? 1);
    return rows.map((row) => row.filter((_, at) => at !== gone));
  },
  (rows, random) => {
    const twice = below(random, rows[0]?.length ?? 1);
    return rows.map((row) => [...row, row[twice] ?? ""]);
  },
  (rows, random) => {
    const [column, value] = [below(random, rows[0]?.length ?? 1), hard(random)];
    return rows.map((row, index) => (index < 2 ? row : row.map((cell, at) => (at === column ? value : cell))));
  },
  // Columns for rows.
  (rows) => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? "")),
  // Nothing but the first lines, or nothing at all.
  (rows, random) => rows.slice(0, below(random, 4)),
];

const withCells = (rows: Rows, random: Random, count: number): Rows => {
  const cells = rows.map((row) => [...row]);
  for (let done = 0; done < count; done += 1) {
    const row = cells[below(random, cells.length)];
    if (row && row.length > 0) row[below(random, row.length)] = hard(random);
  }
  return cells;
};

function damaged(sheet: SheetSnapshot, random: Random): SheetSnapshot {
  let values: Rows = sheet.values.slice(0, 6 + below(random, 20));
  for (let done = 0; done < 1 + below(random, 4); done += 1)
    if (values.length > 0) values = oneOf(random, damages)(values, random);
  const formats = values.map((row, at) =>
    row.map((_, column) => (random() < 0.02 ? "yyyy/m/d" : (sheet.formats[at]?.[column] ?? "General"))),
  );
  return { ...sheet, values, formats, headText: values.slice(0, 64).map((row) => row.map(String)) };
}

function drawn(workbook: WorkbookSnapshot, seed: number): WorkbookSnapshot {
  const random = seeded(seed * 7_919);
  const sheets = workbook.sheets.filter(() => random() < 0.45);
  return {
    ...workbook,
    sheets: (sheets.length > 0 ? sheets : workbook.sheets.slice(0, 1)).map((one) => damaged(one, random)),
  };
}

/** @throws what a person should see of a case that does not hold */
function expectSound(workbook: WorkbookSnapshot): "reported" | "refused" {
  const monthly = monthlyReport(workbook, request, defaultSettings);
  for (const finding of monthly.findings)
    for (const language of ["zh-CN", "en"] as const) {
      const text = findingText(finding, language);
      if (/undefined|\[object|NaN(?!”)/.test(text.replaceAll(/[“"][^”"]*[”"]/g, "")) || text.length > 2_000)
        throw new Error(`${finding.code}: ${text.slice(0, 200)}`);
    }
  for (const question of monthly.questions) questionText(question, "zh-CN");
  JSON.stringify(describeFigures(monthly));
  if (monthly.report === null) {
    if (monthly.findings.length + monthly.unused.length + monthly.questions.length === 0)
      throw new Error("refused without a reason");
    return "refused";
  }
  for (const sheet of monthly.report.sheets.map(withinExcelLimits)) {
    for (const { value, row, column } of sheet.cells) {
      const isSound =
        typeof value === "number"
          ? Number.isFinite(value)
          : value === null || (value.length <= CELL_TEXT && !/undefined|\[object |^NaN$/.test(value.slice(0, 40)));
      if (!isSound && !VALUES.includes(value ?? ""))
        throw new Error(`${sheet.name} ${row + 1}:${column + 1} ${String(value).slice(0, 80)}`);
    }
    if (sheet.rowHeights.some((height) => height !== null && !(height <= HIGHEST_ROW)))
      throw new Error(`${sheet.name}: height`);
    for (const { name, series } of sheet.charts)
      if (series.length === 0) throw new Error(`${sheet.name}: ${name} has no series`);
  }
  return "reported";
}

let whole: WorkbookSnapshot;
beforeAll(async () => {
  whole = (await withOffice(openSmallSample(), () => Excel.run(readWorkbook))).snapshot;
});

it(`${CASES} damaged workbooks`, () => {
  const ends = { reported: 0, refused: 0 };
  const failures: string[] = [];
  let slowest = 0;
  for (let seed = 1; seed <= CASES; seed += 1) {
    const began = performance.now();
    try {
      ends[expectSound(drawn(whole, seed))] += 1;
    } catch (error) {
      const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
      failures.push(`seed ${seed}: ${message} ${/src\/[^\s)]+/.exec(stack)?.[0] ?? ""}`);
    }
    slowest = Math.max(slowest, performance.now() - began);
  }
  figure(
    "whole job on damaged workbooks",
    CASES,
    CASES - failures.length,
    `${ends.reported} reported, ${ends.refused} refused with reasons; slowest ${Math.round(slowest)} ms`,
  );
  expect(failures).toEqual([]);
});
