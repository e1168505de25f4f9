/** Words of targets and of classes, and figures at the very edge of a rule. */
import { describe, expect, it } from "vitest";
import { addDays, dayOf, isoDate, type Day } from "../../src/calendar/day";
import { sheetName } from "../../src/cells/address";
import type { RawValue } from "../../src/cells/snapshot";
import { LedgerRow } from "../../src/datasets/ledger";
import { readAirData } from "../../src/datasets/read-air-data";
import type { LedgerValue } from "../../src/recognition/declare-ledger";
import { airIndicator } from "../../src/indicators/air/air-indicators";
import { assessAir } from "../../src/indicators/air/assess-air";
import { passes } from "../../src/indicators/ledgers/row-conditions";
import { reportPeriod } from "../../src/indicators/report-period";
import { targetClauses } from "../../src/indicators/target-sheets/target-clauses";
import { withoutOtherDigits } from "../../src/indicators/targets/amounts-in-words";
import { targetStatus } from "../../src/indicators/targets/target-status";
import { wholeYear } from "../../src/calendar/period";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";
import { ledgersOf, table } from "./ledger-fixture";

describe("an amount in a sentence of targets", () => {
  it.each([
    ["PM10年均浓度不高于60微克/每立方米", 60, "微克/每立方米"],
    ["PM10年均浓度不高于60微克每立方米", 60, "微克每立方米"],
    ["PM10年均浓度不高于60微克/立方米以内", 60, "微克/立方米"],
    ["CO浓度不高于2毫克/立方米以内", 2, "毫克/立方米"],
    ["CO浓度不高于2毫克立方米以内", 2, "毫克立方米"],
    ["CO浓度不高于2毫克/每立方米以下", 2, "毫克/每立方米"],
    ["PM10年均浓度不高于60μg/m³以下", 60, "μg/m3"],
    ["PM10年均浓度不高于60μg/m3以下", 60, "μg/m3"],
    ["CO浓度不高于2mg/m3以下", 2, "mg/m3"],
    ["优良天数比例提高2个百分点以上", 2, "百分点"],
    ["优良天数比例提高2百分点以上", 2, "百分点"],
    ["优良天数比例达到80%以上", 80, "%"],
    ["清扫保洁率下降3‰以上", 3, "‰"],
    ["淘汰燃煤锅炉12台左右", 12, "台"],
    ["治理裸地达到500亩以上", 500, "亩"],
    ["治理裸地达到500", 500, null],
  ] as const)("%s", (sentence, value, unit) => {
    expect(targetClauses(sentence)).toMatchObject([{ value, unit }]);
  });

  it("is named by what it is about, and by what is counted only where something is", () => {
    const namesOf = (sentence: string) => targetClauses(sentence)[0]?.names;
    expect(namesOf("裸地治理面积达到500")).toEqual(["裸地治理面积", "裸地治理面积数"]);
    expect(namesOf("裸地治理面积达到500亩")).toEqual(["裸地治理面积", "裸地治理面积亩数", "裸地治理面积数"]);
    expect(namesOf("淘汰燃煤锅炉达到12台")).toEqual(
      expect.arrayContaining(["淘汰燃煤锅炉", "燃煤锅炉淘汰", "燃煤锅炉", "燃煤锅炉台数"]),
    );
  });

  it("is none where digits are a day's, a number's in a row, or a name's", () => {
    expect(
      ["2021年淘汰12台", "第2批12台", "PM2.5低于12", "SO2低于12", "3月底前12台", "10—15日检查12次", "1、淘汰12台"].map(
        withoutOtherDigits,
      ),
    ).toEqual([
      "〇〇〇〇年淘汰12台",
      "第〇批12台",
      "PM〇.〇低于12",
      "SO〇低于12",
      "〇月底前12台",
      "〇〇—〇〇日检查12次",
      "〇、淘汰12台",
    ]);
  });
});

describe("a class of water", () => {
  const at = { sheet: sheetName("水质"), top: 2, bottom: 2, left: 0, right: 3 };
  const is = (value: LedgerValue, wanted: string): boolean =>
    passes(LedgerRow.of({ values: { class: value }, cells: {}, at, part: 0 }), { class: { oneOf: [wanted] } }, null);

  it.each([
    ["Ⅱ类", "2类"],
    ["II类水", "二类"],
    ["II类水质", "2"],
    ["Ⅳ类标准", "4类"],
    ["V类水体", "五类"],
    ["V", "5类"],
    ["VI类", "六类"],
    ["3级", "Ⅲ类"],
    ["Ⅲ", "3类水"],
    ["劣V类", "劣五类"],
  ])("%s is %s", (one, other) => {
    expect([is(one, other), is(other, one)]).toEqual([true, true]);
  });

  it.each([
    ["劣V类", "V类"],
    ["VI类", "V类"],
    ["A2类", "2类"],
    ["2类甲", "2类"],
    ["III类", "2类"],
  ])("%s is not %s", (one, other) => {
    expect([is(one, other), is(other, one)]).toEqual([false, false]);
  });
});

const HEAD = ["日期", "县市区", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"];

describe("the edge of a rule", () => {
  it("a county of 27 valid days of a month has a rank, of 26 none", () => {
    const rows: RawValue[][] = [HEAD];
    for (let day = 0; day < 30; day += 1)
      for (const [place, gone] of [
        ["甲县", 3],
        ["乙县", 4],
        ["丙县", 0],
      ] as const)
        rows.push([
          isoDate(addDays(dayOf(2025, 6, 1), day)),
          place,
          ...(day < gone ? ["—", "—", "—", "—", "—", "—"] : [30, 60, 6, 20, 0.8, 120]),
        ]);
    const ranking = assessAir(
      readAirData(book(snapshot(rows)), defaultSettings),
      [],
      { month: null, until: null },
      defaultSettings,
    )?.ranking.places;
    const month = ranking?.periods.find(({ id }) => id === "month");
    const why = Object.fromEntries((month?.places ?? []).map(({ name, why: reason }) => [name, reason]));
    expect(why).toEqual({ 甲县: null, 乙县: "tooFewDays", 丙县: null });
  });

  it("a mean that only zeros could save is not beyond saving", () => {
    // 20 × 365 = 100 × 73: what remains may average 0, and no less.
    const standing = {
      indicator: airIndicator("pm25Mean"),
      value: 100,
      reported: 100,
      target: { exact: 20, judged: 20, direction: "atMost" as const },
      year: wholeYear(2021),
      elapsedDays: 73,
      validDays: 73,
      forecast: null,
      worstDay: 200,
      heavyTwice: 300,
      tooFewDays: false,
    };
    expect(targetStatus(standing)).toBe("likelyMissed");
    expect(targetStatus({ ...standing, value: 100.1, reported: 100 })).toBe("unreachable");
  });

  it("a year that is over is its own forecast", () => {
    const rows: RawValue[][] = [["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"]];
    for (let day = dayOf(2020, 1, 1); day <= dayOf(2021, 12, 31); day = addDays(day, 1))
      rows.push([isoDate(day), day < dayOf(2021, 1, 1) ? 80 : 40, 60, 6, 20, 0.8, 100]);
    const [target] =
      assessAir(
        readAirData(book(snapshot(rows)), defaultSettings),
        [
          {
            indicator: "pm25Mean",
            title: "PM2.5",
            year: 2021,
            requirement: { kind: "atMost", value: 45 },
            wording: "",
            baselineYear: null,
            baselineValue: null,
            at: { sheet: sheetName("目标"), row: 1, column: 0 },
          },
        ],
        { month: null, until: null },
        defaultSettings,
      )?.targets ?? [];
    expect(target).toMatchObject({
      forecast: { value: 40, reported: 40, method: "paceSoFar" },
      remainingDays: 0,
      controlValue: null,
      status: "met",
    });
  });
});

describe("the day up to which a list says that it stands", () => {
  const air = { place: null, places: [], guesses: [], sources: [], findings: [], days: [] };
  const request = { month: null, until: null, generatedAt: "2021-12-16 09:30" };
  const list = (drawnUp: Day, rows: number) => ({
    ...table(
      "rectificationTasks",
      Array.from({ length: rows }, () => ({ task: "甲" })),
    ),
    drawnUp,
  });

  it("is the report's, where nothing bears a date; of a list without rows it says nothing", () => {
    expect(reportPeriod(request, air, ledgersOf(list(dayOf(2021, 11, 30), 2)))).toEqual({
      month: { year: 2021, month: 11 },
      until: dayOf(2021, 11, 30),
    });
    const both = ledgersOf(list(dayOf(2021, 10, 31), 2), list(dayOf(2021, 11, 30), 0));
    expect(reportPeriod(request, air, both)?.until).toBe(dayOf(2021, 10, 31));
    const undated = ledgersOf(list(dayOf(2021, 10, 31), 2), table("rectificationTasks", [{ task: "乙" }]));
    expect(reportPeriod(request, air, undated)?.until).toBe(dayOf(2021, 10, 31));
  });
});
