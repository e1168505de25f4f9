import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoDate, type Day } from "../../src/calendar/day";
import type { RawValue } from "../../src/cells/snapshot";
import { coalSamples, boilers } from "../../src/datasets/ledgers/coal";
import { lookBacks } from "../../src/datasets/ledgers/industry";
import { gradedEnterprises } from "../../src/datasets/ledgers/response";
import { newVehicles } from "../../src/datasets/ledgers/vehicles";
import type { ChoiceWords } from "../../src/recognition/declare-ledger";
import { parseChoice } from "../../src/recognition/parse-choice";
import { noHints, parsePeriod, yearHint } from "../../src/tables/parse-period";
import { parseAmount, parseQuantity } from "../../src/tables/parse-quantity";
import { readDate, readNumber } from "../../src/datasets/ledger-rows/read-ledger-cell";
import { gridOf } from "../../src/tables/sheet-grid";
import { unitNamed } from "../../src/tables/units";
import { column, readSheet, said, type Table } from "./ledger-bench";
import { snapshot } from "./sheet-snapshot";

const in2021 = { year: 2021, season: false, month: null };

describe("dates and periods", () => {
  it.each([
    ["2021年3月5日", "2021-03-05"],
    ["2021-3-5", "2021-03-05"],
    ["2021.03.05", "2021-03-05"],
    ["2021/3/5 8:30", "2021-03-05"],
    ["20210305", "2021-03-05"],
    ["２０２１年３月５日", "2021-03-05"],
    ["2021 年 3 月 5 日", "2021-03-05"],
    ["2021年3月5日（周五）", "2021-03-05"],
    ["2021年3月5日上午10:30", "2021-03-05"],
    ["3月5日", "2021-03-05"],
    ["3.5", "2021-03-05"],
    ["3/5", "2021-03-05"],
    ["2021年3月5日完成", "2021-03-05"],
    ["2021年3月", "2021-03"],
    ["2021年3月份", "2021-03"],
    ["2021-03", "2021-03"],
    ["2021.3", "2021-03"],
    ["202103", "2021-03"],
    ["3月", "2021-03"],
    ["三月", "2021-03"],
    ["十二月份", "2021-12"],
    ["2021年", "2021"],
    ["2021年度", "2021"],
    ["2021", "2021"],
    ["第一季度", "2021-01-01—2021-03-31"],
    ["2021年4季度", "2021-10-01—2021-12-31"],
    ["2021年第二季度", "2021-04-01—2021-06-30"],
    ["2020Q3", "2020-07-01—2020-09-30"],
    ["上半年", "2021-01-01—2021-06-30"],
    ["2020年下半年", "2020-07-01—2020-12-31"],
    ["1-11月", "2021-01-01—2021-11-30"],
    ["2021年1—3月", "2021-01-01—2021-03-31"],
    ["2021年3月上旬", "2021-03-01—2021-03-10"],
    ["2月下旬", "2021-02-21—2021-02-28"],
    ["2021年底", "2021-12-31"],
    ["2020年2月底", "2020-02-29"],
    ["2021年3月5日-8日", "2021-03-05—2021-03-08"],
    ["2021年3月5-8日", "2021-03-05—2021-03-08"],
    ["3月5日至4月2日", "2021-03-05—2021-04-02"],
    ["2021.10.15-2022.4.15", "2021-10-15—2022-04-15"],
    ["2021-3-5~2021-3-8", "2021-03-05—2021-03-08"],
    ["2021年3月—5月", "2021-03-01—2021-05-31"],
    ["2020年-2021年", "2020-01-01—2021-12-31"],
    ["3月12、13日", "2021-03-12—2021-03-13"],
    ["2021年3月12日、13日和14日", "2021-03-12—2021-03-14"],
  ])("%s is %s", (text, expected) => {
    const parsed = parsePeriod(text, in2021);
    expect(parsed.kind === "period" ? said(parsed.period) : parsed.kind).toBe(expected);
  });

  it.each([
    ["3月5日", "withoutYear"],
    ["3月", "withoutYear"],
    ["第一季度", "withoutYear"],
    ["2021-02-30", "impossible"],
    ["2021年13月", "impossible"],
    ["2月30日", "impossible"],
    ["2021年3月8日-5日", "impossible"],
    ["待定", "unreadable"],
    ["长期坚持", "unreadable"],
    ["采暖季前", "unreadable"],
    ["2021年6月、12月", "unreadable"],
    ["", "unreadable"],
  ])("%s is %s", (text, kind) => {
    expect(parsePeriod(text, noHints).kind).toBe(kind);
  });

  it("of a season belong to its first year in autumn and to its second in spring", () => {
    const season = { ...noHints, ...yearHint("2021—2022年采暖季错峰生产清单") };
    expect(
      ["11月1日", "3月31日"]
        .map((text) => parsePeriod(text, season))
        .map((parsed) => (parsed.kind === "period" ? said(parsed.period) : null)),
    ).toEqual(["2021-11-01", "2022-03-31"]);
    expect([yearHint("2020、2021年台账"), yearHint("会议台账"), yearHint("2021年会议")]).toEqual([
      null,
      null,
      { year: 2021, season: false },
    ]);
  });

  it.each<[RawValue, string, string | null]>([
    [44286, "yyyy/m/d", "2021-03-31"],
    [44286, 'yyyy"年"m"月"', "2021-03"],
    [44256, "mmm-yy", "2021-03"],
    [44256, 'yyyy"年"m"月"d"日"', "2021-03-01"],
    [44256, "yyyy", "2021"],
    [44256, "General", "2021-03-01"],
    [202103, "General", "2021-03"],
    [20210305, "General", "2021-03-05"],
    [2021, "General", "2021"],
    [3, "General", "2021-03"],
    [2021.03, "0.00", "2021-03"],
    [2021.3, "General", "2021-03"],
    [2021.1, "0.00", "2021-10"],
    [2021.1, "General", null],
  ])("the number %s shown as %s is %s", (value, format, expected) => {
    const grid = gridOf(snapshot([[value]], { formats: { 0: format } }), 0);
    expect(said(readDate(grid, 0, 0, in2021).value)).toBe(expected);
  });

  it("read back whatever day they were written for, in every spelling", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2060, 12, 31) }), fc.nat(), (serial, spelling) => {
        const iso = isoDate(serial as Day);
        const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
        const spellings = [
          iso,
          `${year}年${month}月${day}日`,
          `${year}.${month}.${day}`,
          `${year}/${month}/${day} 0:00`,
          iso.replaceAll("-", ""),
          `${month}月${day}日`,
          `${iso} 周三`,
          `${iso}星期日`,
          `于${year}年${month}月${day}日`,
          `’${iso}`,
          `${year}—${month}—${day}`,
          `${year}，${month}，${day}`,
          `${year}\\${month}\\${day}`,
          `${month}/${day}/${year}`,
        ];
        const text = spellings[spelling % spellings.length] ?? iso;
        const parsed = parsePeriod(text, { ...noHints, year, yearLast: "monthFirst" });
        expect(parsed).toEqual({ kind: "period", period: { from: serial, to: serial } });
      }),
    );
  });
});

describe("days that end with their year", () => {
  const list = (days: readonly string[]) =>
    readSheet(
      [["公路坑槽修补台账"], ["路名", "修补面积", "修补日期"], ...days.map((day, at) => [`${at + 1}号路`, 10, day])],
      {
        name: "坑槽",
      },
    );
  const daysOf = (days: readonly string[]) =>
    list(days).tables[0]?.rows.map(({ values }) => said(values["date"] ?? null));

  it("are read as that one of them which can be read in one way only", () => {
    expect(daysOf(["2/5/2024", "4/19/2024", "6/6/2024"])).toEqual(["2024-02-05", "2024-04-19", "2024-06-06"]);
    expect(daysOf(["2/5/2024", "19/4/2024", "6/6/2024"])).toEqual(["2024-05-02", "2024-04-19", "2024-06-06"]);
    expect(daysOf(["02-May-2024", "19 Apr 2024", "6-Jun-24"])).toEqual(["2024-05-02", "2024-04-19", "2024-06-06"]);
  });

  it("are none where any may be either, and it is told", () => {
    const data = list(["2/5/2024", "3/4/2024"]);
    expect(column(data, "date").flat()).toEqual([null, null]);
    expect(data.findings.map(({ code }) => code)).toContain("ledgerDateUnreadable");
  });

  it("are also Excel's numbers of days as text", () => {
    expect(daysOf(["45402", "45403", "45404"])).toEqual(["2024-04-20", "2024-04-21", "2024-04-22"]);
  });
});

describe("numbers", () => {
  it("of an amount are also sums written out, and numerals", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 999 }), { minLength: 2, maxLength: 5 }), (parts) => {
        expect(parseAmount(parts.join("+"))?.value).toBe(parts.reduce((sum, part) => sum + part, 0));
      }),
    );
    expect(["八", "十二", "一百二十", "一千零五十", "60。"].map((text) => parseAmount(text)?.value)).toEqual([
      8, 12, 120, 1050, 60,
    ]);
    expect(["乙", "百", "一般", "二级", "2×4", "3-5"].map(parseAmount)).toEqual([null, null, null, null, null, null]);
  });

  it.each<[string, number, string, boolean]>([
    ["1,234.5", 1234.5, "", false],
    ["-3", -3, "", false],
    ["2.3亿元", 2.3, "亿元", false],
    ["1200 万元", 1200, "万元", false],
    ["约300", 300, "", true],
    ["3800余亩", 3800, "亩", true],
    ["3万余吨", 3, "万吨", true],
    ["近50家", 50, "家", true],
    ["20台左右", 20, "台", true],
    ["100以上", 100, "", true],
    ["12.5(含税)", 12.5, "", false],
    ["1.5e3", 1500, "", false],
    ["35蒸吨/小时", 35, "蒸吨/小时", false],
    ["50mg/m3", 50, "mg/m3", false],
    ["98%", 98, "%", false],
    ["共16批次", 16, "批次", false],
  ])("%s", (text, value, unit, approximate) => {
    expect(parseQuantity(text)).toMatchObject({ value, unit, approximate });
  });

  it("with the mark of a footnote is the number before it", () => {
    const data = readSheet(
      [
        ["2024年农村清洁取暖进展情况（户）"],
        ["乡镇", "计划户数", "完成户数"],
        ...["96*", "80①", "33注1", "20※", "30¹", "12户*", "8（注2）", "1,250²"].map((done, index) => [
          `示例${index}镇`,
          2000,
          done,
        ]),
        ["注：*含去年结转6户；①含散户。", "", ""],
      ],
      { name: "取暖" },
    );
    expect(column(data, "done").flat()).toEqual([96, 80, 33, 20, 30, 12, 8, 1250]);
  });

  it.each(["若干", "5-6", "三十", "待核", "2×65", "1.2.3", "2021-3-5"])("%s is none", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  it("shown as percentages are percent", () => {
    const percent = unitNamed("%");
    const grid = gridOf(snapshot([[0.0035, 0.35, "0.35%"]], { formats: { 0: "0.00%" } }), 0);
    if (percent === null) throw new Error("no percent");
    expect([0, 1, 2].map((column) => readNumber(grid, 0, column, { stands: percent, kept: percent }).value)).toEqual([
      0.35, 0.35, 0.35,
    ]);
  });
});

const wordsOf = (
  ledger: { readonly columns: Readonly<Record<string, { readonly spec: { readonly choices: ChoiceWords | null } }>> },
  field: string,
): ChoiceWords => ledger.columns[field]?.spec.choices ?? {};

describe("choices", () => {
  const result = wordsOf(coalSamples, "result");
  const state = wordsOf(boilers, "state");
  const rebound = wordsOf(lookBacks, "rebound");
  const grade = wordsOf(gradedEnterprises, "grade");
  const stage = wordsOf(newVehicles, "stage");
  it.each<[string, ChoiceWords, string | null]>([
    ["合格", result, "pass"],
    ["不合格", result, "fail"],
    ["检测合格", result, "pass"],
    ["硫分超标", result, "fail"],
    ["不 合 格", result, "fail"],
    ["未检", result, null],
    ["已完成，长期坚持", state, "done"],
    ["√", state, "done"],
    ["✔", state, "done"],
    ["尚未完成改造", state, "notStarted"],
    ["未拆除", state, "notStarted"],
    ["正在改造，未完成", state, "underway"],
    ["未完成，正在改造", state, "underway"],
    ["完成60%", state, "underway"],
    ["已完成招标", state, "underway"],
    ["完成100%", state, "done"],
    ["×", state, "notStarted"],
    ["基本完成。", state, "underway"],
    ["未发现死灰复燃现象", rebound, "no"],
    ["发现复燃", rebound, "yes"],
    ["无", rebound, "no"],
    ["有", rebound, "yes"],
    ["无反弹", rebound, "no"],
    ["A级", grade, "a"],
    ["B-级", grade, "b1"],
    ["B-", grade, "b1"],
    ["b", grade, "b"],
    ["绩效C级", grade, "c"],
    ["非引领性企业", grade, "general"],
    ["引领性企业", grade, "leading"],
    ["国六", stage, "six"],
    ["国Ⅵ", stage, "six"],
    ["国VIb", stage, "six"],
    ["国IV", stage, "four"],
    ["国III", stage, "three"],
    ["国6", stage, "six"],
    ["国五（柴油）", stage, "five"],
  ])("%s", (text, words, expected) => {
    expect(parseChoice(text, words)).toBe(expected);
  });
});

describe("a number of which Excel made a date", () => {
  const rows: Table = [
    ["整改任务清单"],
    ["序号", "整改任务", "责任单位", "整改时限", "完成情况"],
    // 1-1, 1-2 and 2-1, and a term that is a day.
    [45658, "取缔小散乱污企业", "水利局", 45961, "推进中"],
    [45659, "建设污水处理厂", "住建局", 45961, "推进中"],
    [45689, "绿化裸地", "住建局", 45961, "已完成"],
  ];

  it.each([
    ["m-d", ["1-1", "1-2", "2-1"]],
    ['m"月"d"日"', ["1月1日", "1月2日", "2月1日"]],
  ])("is what it shows as %s; a term keeps its year", (format, shown) => {
    const data = readSheet(rows, { formats: { 0: format, 3: "m-d" } });
    expect(column(data, "number").flat()).toEqual(shown);
    expect(column(data, "deadline").flat()).toEqual(["2025-10-31", "2025-10-31", "2025-10-31"]);
  });
});
