/** Units wherever offices write them: in notes, behind a field's name in the title, over a time, as clock times. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitNamed, unitsInHeader, unitsInNote, unitsOfFamily } from "../../src/tables/units";
import { assessed } from "./assessed";
import { codes, column, readSheet, sum } from "./ledger-bench";
import { snapshot, book } from "./sheet-snapshot";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { defaultSettings } from "../../src/settings";
import { nothingTaken } from "./ledger-bench";

const FAMILIES = ["mass", "area", "money", "energy", "volume", "length", "hours"];
const anyUnit = fc.constantFrom(...FAMILIES.flatMap((family) => unitsOfFamily(family))).map(({ name }) => name);

describe("a unit over another", () => {
  it("is neither of the two, unless they are of one kind", () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (over, under) => {
        fc.pre(unitNamed(`${over}/${under}`) === null);
        const [one, other] = [unitNamed(over)?.family, unitNamed(under)?.family];
        const families = unitsInHeader(`数值（${over}/${under}）`, null).express.map(({ family }) => family);
        if (one === other) expect(new Set(families)).toEqual(new Set([one]));
        else expect(families.filter((family) => family === one || family === other)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(["辆/日", "千辆/天", "百户/月"])("%s counts things", (unit) => {
    expect(unitsInHeader(`流量（${unit}）`, "count").express[0]?.family).toBe("count");
  });
});

describe("a unit over the time that its field is of", () => {
  it.each([
    ["小时/天", "hours", "小时"],
    ["小时/日", "hours", "小时"],
    ["小时/次", "hours", "小时"],
    ["吨/年", "mass", "吨"],
    ["万平方米/年", "area", "万平方米"],
    ["蒸吨/时", "steam", "蒸吨"],
  ])("%s is that unit", (unit, family, name) => {
    expect(unitsInHeader(`数值（${unit}）`, family).express.map((one) => one.name)).toEqual([name]);
  });

  it.each(["吨/日", "吨/月", "元/吨", "MJ/kg"])("%s is one of its own", (unit) => {
    expect(unitsInHeader(`数值（${unit}）`, "mass").express.map(({ family }) => family)).not.toContain("mass");
  });
});

describe("units in a note", () => {
  it.each([
    ["注：面积单位为平方米", "area", "平方米"],
    ["以上面积均以万平方米计。", "area", "万平方米"],
    ["说明：1.金额以元为单位；2.不含税", "money", "元"],
    ["备注：单位：公顷", "area", "公顷"],
  ])("%s", (note, family, unit) => {
    expect(unitsInNote(note, family).map(({ name }) => name)).toEqual([unit]);
  });

  it.each(["填报单位：县住建局", "按计划推进，以村为单位申报", "以工代赈项目"])("none: %s", (note) => {
    expect(unitsInNote(note, "area")).toEqual([]);
  });

  const land = (...notes: readonly string[]) =>
    readSheet([
      ["裸露土地治理台账"],
      ["地块名称", "裸露面积", "治理情况"],
      ["甲地块", 20_000, "已完成"],
      ["乙地块", 40_000, "已完成"],
      ...notes.map((note) => [note]),
    ]);

  it("give the unit that no head and no title gives", () => {
    expect(sum(land("注：面积单位为平方米"), "area")).toBe(90);
  });
});

describe("百户, 千户 in a title", () => {
  const heating = (title: string, ...done: readonly number[]) =>
    assessed([[title], ["乡镇", "计划户数", "完成户数"], ...done.map((one, index) => [`示例${index}镇`, 9, one])]);

  it.each([
    ["百户", 750],
    ["千户", 7500],
    ["万户", 75_000],
  ])("单位：%s", (unit, expected) => {
    const report = heating(`2024年农村清洁取暖完成情况（单位：${unit}）`, 4.5, 3);
    expect([report("cleanHeatingHouseholds").figure, report.codes.includes("ledgerCountNotWhole")]).toEqual([
      expected,
      false,
    ]);
  });

  it("a number of households that is not whole is told", () => {
    expect(heating("2024年农村清洁取暖完成情况", 4.5, 3).codes).toContain("ledgerCountNotWhole");
  });
});

describe("hours", () => {
  const head = ["推送日期", "企业名称", "超标小时数", "处理情况"];
  const rows = (cells: readonly (string | number)[]) => [
    ["污染源自动监控超标推送督办台账"],
    head,
    ...cells.map((cell, index) => [`2024-03-0${index + 1}`, `示例${index}厂`, cell, "已整改"]),
  ];

  it("of cells formatted as times are 24 times the part of a day", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 2, maxLength: 6 }), (minutes) => {
        const table = rows(minutes.map((one) => one / 1440));
        const formats = table.map((row) =>
          row.map((cell, at) => (at === 2 && typeof cell === "number" ? "[h]:mm" : "General")),
        );
        const sheet = { ...snapshot(table, { name: "推送" }), formats };
        const data = readLedgers(book(sheet), defaultSettings, nothingTaken);
        expect(sum(data, "hours")).toBeCloseTo(minutes.reduce((a, b) => a + b, 0) / 60, 6);
      }),
      { numRuns: 30 },
    );
  });

  it("are written like a clock as well", () => {
    const data = readSheet(rows(["2:30", "1小时30分", 3]));
    expect([column(data, "hours").flat(), codes(data).includes("ledgerNumberUnreadable")]).toEqual([
      [2.5, 1.5, 3],
      false,
    ]);
  });

  it("take the unit that the title gives for them", () => {
    const [, ...rest] = rows([90, 150, 60]);
    expect(column(readSheet([["超标推送督办台账（超标时长：分钟）"], ...rest]), "hours").flat()).toEqual([1.5, 2.5, 1]);
  });
});

describe("pieces said above a list of areas", () => {
  const land = (line: string, planned: string, done: string) =>
    assessed([["裸露地块治理情况"], [line], ["镇街", planned, done], ["东街", 12, 10], ["西街", 8, 8]]);

  it.each(["单位：处", "单位：个", "（单位：处）"])("are no area: %s", (line) => {
    const report = land(line, "任务数", "完成数");
    expect([report("bareLand").figure, report.asked.includes("whichUnit")]).toEqual([null, true]);
  });

  it.each([
    ["单位：亩", "任务数", "完成数"],
    ["单位：处、亩", "任务数", "完成数"],
    ["填报单位：市政处", "任务面积", "完成面积"],
    ["单位：处", "治理面积（亩）", "完成面积（亩）"],
  ])("say nothing of what has a unit of its own: %s over %s", (line, planned, done) => {
    expect(land(line, planned, done)("bareLand")).toEqual({ figure: 18, plan: 20 });
  });
});

describe("a head that is the number of its unit", () => {
  it.each([
    ["治理公顷数", 2, 30],
    ["裸露亩数", 2, 2],
  ])("is the amount in it: %s", (head, amount, mu) => {
    const data = readSheet([["裸露土地治理清单"], ["地块名称", head, "治理情况"], ["东坡", amount, "已完成"]]);
    expect(column(data, "area")).toEqual([[mu]]);
  });
});

describe("a unit that is none of the number's", () => {
  it("stands in brackets where the others have theirs", () => {
    const report = assessed([
      ["2024年铁路公路货运量"],
      ["月份", "铁路（车皮）", "公路（万吨）"],
      ["1月", 740, 31],
      ["2月", 690, 28],
    ]);
    expect([report.codes, report.asked]).toEqual([["unitUnfit"], ["whichUnit"]]);
  });

  it("closes the title over years that say no other", () => {
    const report = assessed([
      ["城区周边散煤用户（户）"],
      ["区域", "2023年", "2024年"],
      ["北片", 260, 150],
      ["南片", 90, 40],
    ]);
    expect(report("bulkCoalUse").figure).toBeNull();
  });

  it.each([
    ["企业耗煤月报", "耗煤量（船）", "coalUse"],
    ["企业煤炭消费月报（万立方米）", "消费量", "coalUse"],
    ["企业煤炭消费月报【桶】", "消费量", "coalUse"],
  ])("is a measure word, or closes the title: %s, %s", (title, head, indicator) => {
    const report = assessed([
      [title],
      ["企业名称", "月份", head],
      ["甲厂", "2024年5月", 210],
      ["乙厂", "2024年5月", 330],
    ]);
    expect([report(indicator).figure, report.codes]).toEqual([null, ["unitUnfit"]]);
  });

  it.each([
    ["农村清洁取暖完成情况", 60],
    ["农村清洁取暖完成情况（户）", 60],
    ["农村清洁取暖完成情况（东片）", 60],
    ["农村清洁取暖补助完成情况（万元）", null],
  ])("and a bracket that closes the title and is no other unit is none: %s", (title, figure) => {
    const report = assessed([[title], ["乡镇", "计划数", "完成数"], ["东河镇", 50, 40], ["西山镇", 30, 20]]);
    expect(report("cleanHeatingHouseholds").figure).toBe(figure);
  });
});
