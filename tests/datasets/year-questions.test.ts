/** A sheet whose year stands nowhere: asked with years ready, and read by the answer. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { civilDate } from "../../src/calendar/day";
import { defaultSettings, type Settings } from "../../src/settings";
import { answersKept, withAnswers, withoutAnswers } from "../../src/settings-answers";
import { workbookReading, type WorkbookReading } from "../../src/workbook-reading";
import { book, snapshot } from "./sheet-snapshot";

type Rows = readonly (readonly RawValue[])[];

const airRows: Rows = [
  ["石桥县空气质量日报"],
  ["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3_8h"],
  ...Array.from({ length: 31 }, (_, day): RawValue[] => [`3月${day + 1}日`, 30 + (day % 7), 60, 8, 20, 0.6, 90]),
];
const targetRows: Rows = [
  ["指标", "目标"],
  ["PM2.5年均浓度", 33],
  ["优良天数比例（%）", 84],
];
const boilers: Rows = [
  ["燃煤锅炉淘汰台账"],
  ["单位名称", "蒸吨", "淘汰日期", "淘汰情况"],
  ["甲厂", 4, "3月5日", "已拆除"],
  ["乙厂", 6, "4月8日", "已拆除"],
];

const read = (rows: Rows, name: string, settings: Settings = defaultSettings, others: Rows = []): WorkbookReading => {
  const sheets = [snapshot(rows, { name })];
  if (others.length > 0) sheets.push(snapshot(others, { name: "其他" }));
  return workbookReading(book(...sheets), settings, null, 2026);
};

const yearsAsked = ({ questions }: WorkbookReading): number[][] =>
  questions.flatMap(({ code, answers }) =>
    code === "whichYear" ? [answers.flatMap((sets) => ("year" in sets ? [sets.year] : []))] : [],
  );

const answered = (name: string, year: number): Settings =>
  withAnswers(defaultSettings, [{ sheet: name, year }], (sheet) =>
    sheet === name ? snapshot([["甲"]], { name }).id : undefined,
  );

describe("a sheet without a year", () => {
  it.each([
    ["of daily air", airRows, "日报"],
    ["of targets", targetRows, "目标"],
    ["of a ledger", boilers, "锅炉淘汰"],
  ])("%s is asked about, this year first", (_, rows, name) => {
    expect(yearsAsked(read(rows, name))).toEqual([[2026, 2025, 2027]]);
  });

  it("is asked with the year that other sheets speak of first", () => {
    expect(yearsAsked(read(targetRows, "目标", defaultSettings, [["2024年整改任务"], ["甲"]]))).toEqual([
      [2024, 2026, 2023, 2025],
    ]);
  });

  it("is read by the answer, and not asked again", () => {
    const air = read(airRows, "日报", answered("日报", 2025));
    expect(air.air.days).toHaveLength(31);
    expect(air.air.days.map(({ day }) => civilDate(day).year).filter((year) => year !== 2025)).toEqual([]);
    const targets = read(targetRows, "目标", answered("目标", 2025));
    expect(targets.targets.targets.map(({ indicator, year }) => [indicator, year])).toEqual([
      ["pm25Mean", 2025],
      ["goodRatio", 2025],
    ]);
    const ledger = read(boilers, "锅炉淘汰", answered("锅炉淘汰", 2025));
    expect(ledger.ledgers.tables[0]?.guess.firstDay).not.toBeNull();
    for (const one of [air, targets, ledger]) expect(yearsAsked(one)).toEqual([]);
  });

  it("tells once what waits for the answer", () => {
    const { findings } = read(targetRows, "目标");
    expect(findings.filter(({ code }) => code.startsWith("target"))).toMatchObject([
      { code: "targetsWithoutYear", severity: "error", facts: { count: 2 }, at: { row: 1 } },
    ]);
  });

  it("keeps the answer among the others, which can be taken back", () => {
    const settings = answered("目标", 2025);
    expect(answersKept(settings)).toBe(1);
    expect(yearsAsked(read(targetRows, "目标", withoutAnswers(settings)))).toHaveLength(1);
  });
});

it("a sheet that says its year is not asked about, whatever was answered before it did", () => {
  const dated: Rows = [["2024年目标"], ...targetRows];
  const { targets, questions } = read(dated, "目标", answered("目标", 2025));
  expect(questions).toEqual([]);
  expect(targets.targets.map(({ year }) => year)).toEqual([2024, 2024]);
});
