/** Every sentence of 简报 and 总览 over what may be missing: none speaks of what is not there, and none is broken off. */
import { describe, expect, it } from "vitest";
import { addDays, dayOf, type Day } from "../../src/calendar/day";
import { sheetName } from "../../src/cells/address";
import type { AirDay } from "../../src/datasets/air-day";
import type { Target } from "../../src/indicators/targets/target";
import { assessAir } from "../../src/indicators/air/assess-air";
import type { AirAssessment } from "../../src/indicators/assessment";
import { MOST_CHARACTERS } from "../../src/report/brief/brief-words";
import { briefSheet } from "../../src/report/brief/brief-sheet";
import { overviewSheet } from "../../src/report/overview/overview-sheet";
import type { ReportSheet } from "../../src/report/page/sheet";
import { defaultSettings } from "../../src/settings";
import type { Concentrations } from "../../src/standards/pollutant";
import { progress, reportInput, task, tasksOf } from "./report-fixture";

type Air = "none" | "oneItem" | "thisYear" | "twoYears";

type Targets = "none" | "missed" | "twoAlike" | "days";

const target = (title: string, value: number): Target => ({
  indicator: "pm25Mean",
  title,
  year: 2021,
  requirement: { kind: "atMost", value },
  wording: `不高于${value}`,
  baselineYear: null,
  baselineValue: null,
  at: { sheet: sheetName("目标"), row: value, column: 1 },
});

const targetsOf: Readonly<Record<Targets, readonly Target[]>> = {
  none: [],
  missed: [target("PM2.5年均浓度", 10)],
  twoAlike: [target("PM2.5", 10), target("PM2.5", 35)],
  days: [
    { ...target("优良天数比例", 90), indicator: "goodRatio", requirement: { kind: "atLeast", value: 90 } },
    { ...target("优良天数", 366), indicator: "goodDays", requirement: { kind: "atLeast", value: 366 } },
  ],
};

const all: Concentrations = { PM25: 30, PM10: 60, SO2: 8, NO2: 20, CO: 0.8, O3: 90 };

function air(kind: Air, until: Day, targets: Targets): AirAssessment | null {
  if (kind === "none") return null;
  const days: AirDay[] = [];
  for (let day = dayOf(kind === "twoYears" ? 2020 : 2021, 1, 1); day <= until; day = addDays(day, 1))
    days.push({
      day,
      concentrations: kind === "oneItem" ? { SO2: 8 } : all,
      unmonitored: [],
      written: { aqi: null, class: null, primary: null },
      sandDust: false,
      at: { sheet: sheetName("日报"), row: days.length, column: 0 },
    });
  const data = { place: "示例县", places: [], days, guesses: [], sources: [], findings: [] };
  return assessAir(data, targetsOf[targets], { month: { year: 2021, month: 6 }, until }, defaultSettings);
}

const wordsOf = (sheet: ReportSheet): string[] =>
  sheet.cells
    .filter(({ column, value }) => column <= sheet.print.area.right && typeof value === "string")
    .map(({ value }) => String(value));

const sentencesOf = (sheet: ReportSheet): string[] =>
  sheet.cells
    .filter(({ look, value }) => (look === "sentence" || look === "briefSentence") && typeof value === "string")
    .map(({ value }) => String(value));

const airKinds: readonly Air[] = ["none", "oneItem", "thisYear", "twoYears"];
const cutOffs = [dayOf(2021, 6, 15), dayOf(2021, 6, 30)];
const noLedgers = { ...progress, workstreams: [] };
const yesNo = [true, false] as const;
/** One that runs, one that is closed, one that is late. */
const everyTask = [
  task(),
  task({ number: "2", computed: "closed", flags: [] }),
  task({ number: "3", computed: "behind", flags: ["overdue"], daysLeft: -3 }),
];
/** Each air once: it is the same whatever else is there. */
const airs = airKinds.flatMap((kind) =>
  cutOffs.flatMap((until) =>
    (Object.keys(targetsOf) as Targets[])
      .filter((targets) => kind !== "none" || targets === "none")
      .map((targets) => ({ kind, until, targets, assessment: air(kind, until, targets) })),
  ),
);
const inputs = airs.flatMap(({ kind, until, targets, assessment }) =>
  yesNo.flatMap((ledgers) =>
    yesNo.map((tasks) => ({
      kind,
      ledgers,
      tasks,
      targets,
      name: `air ${kind}, targets ${targets}, ledgers ${String(ledgers)}, tasks ${String(tasks)}, ${until}`,
      input: reportInput({
        until,
        month: { year: 2021, month: 6 },
        assessment,
        progress: ledgers ? progress : noLedgers,
        tasks: tasksOf(tasks ? everyTask : []),
      }),
    })),
  ),
);

describe.each(inputs)("$name", ({ kind, ledgers, tasks, targets, input }) => {
  const pages = [briefSheet(input), overviewSheet(input)] as const;
  const sentences = pages.flatMap(sentencesOf);
  const titles = pages.map(({ cells }) => String(cells[0]?.value));

  it("says only what is there", () => {
    const text = sentences.join("\n");
    expect(text).not.toMatch(/[—] ?(微克|天|%)|undefined|NaN|null|，，|；；|：。|，。| 0 个可比/);
    for (const sentence of sentences) expect(sentence).toMatch(/[。；：]$/);
    expect(/同比/.test(text)).toBe(kind === "twoYears");
    expect(/PM2\.5 平均/.test(text)).toBe(kind === "thisYear" || kind === "twoYears");
    const measured = kind === "thisYear" || kind === "twoYears";
    expect(/PM2\.5.*年度目标 10，/.test(text)).toBe(measured && (targets === "missed" || targets === "twoAlike"));
    // 90 % of 365 days are 329; of half a year all 166 or 181 were good.
    const stillNeeded = 329 - (input.until === dayOf(2021, 6, 15) ? 166 : 181);
    expect(text.includes(`优良不少于 ${stillNeeded} 天即可`)).toBe(measured && targets === "days");
    expect(text.includes("天全部优良也达不到")).toBe(measured && targets === "days");
    expect(text).not.toMatch(/没有监测数据，缺数据/);
    // Two targets of one name are told apart by what they ask for.
    expect(text.includes("PM2.5（不高于35）")).toBe(kind !== "none" && targets === "twoAlike");
    expect(/整改任务 \d/.test(text)).toBe(tasks);
    expect(/整改措施/.test(text)).toBe(ledgers);
  });

  it("is titled by what it holds", () => {
    for (const title of titles) {
      expect(title.includes("空气质量")).toBe(kind !== "none");
      expect(title.includes("督察整改")).toBe(tasks);
    }
  });

  it("prints no nought in the strip, and one page of 简报 within its characters", () => {
    const strip = pages[1].cells.filter(({ look, value }) => look === "stripFigure" && value !== null);
    for (const { value } of strip) expect(Number(value)).toBeGreaterThan(0);
    expect(pages[0].print).toMatchObject({ onePage: true, orientation: "portrait", pageBreaksBefore: [] });
    expect(sentencesOf(pages[0]).join("").length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(pages[0].charts.length).toBeLessThanOrEqual(2);
    expect(wordsOf(pages[0]).join("")).not.toMatch(/点击|请增加|设置/);
  });
});
