/** One list at two dates, or the same things under other names, is never added up unasked. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSheets, sum, type Table } from "../ledger-bench";

const sheetsOf = (sheets: Readonly<Record<string, Table>>): string[] =>
  readSheets(sheets).tables.map(({ guess }) => guess.sheet);
const rowCount = (sheets: Readonly<Record<string, Table>>): number =>
  readSheets(sheets).tables.reduce((count, { rows }) => count + rows.length, 0);

const tasks = (title: string, ...works: readonly string[]): Table => [
  [title],
  ["序号", "整改任务", "责任单位", "整改时限", "完成情况"],
  ...works.map((work, index) => [index + 1, work, "住建局", "2024年12月底", "正在推进"]),
];
const graded = (title: string, ...names: readonly string[]): Table => [
  [title],
  ["企业名称", "行业", "绩效等级"],
  ...names.map((name) => [name, "建材", "B级"]),
];

const looseCoal = (title: string, amount: number): Table => [
  [title],
  ["序号", "区域", "散煤用量（吨）"],
  [1, "东门外", amount],
  [2, "河湾村", amount + 9],
];

describe("one title at two dates", () => {
  it("is a list of a year of which the title says up to when, without a column of years", () => {
    const data = readSheets({
      三月: looseCoal("2024年散煤用量（截至2024年3月底）", 90),
      六月: looseCoal("2024年散煤用量（截至2024年6月底）", 160),
    });
    expect(sum(data, "amount")).toBe(329);
    expect(data.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it.each([
    [
      "tasks that were worded anew",
      {
        七月: tasks("整改任务进展（截至7月31日）", "建站", "清河"),
        九月: tasks("整改任务进展（截至9月30日）", "建设泵站", "清理河道"),
      },
      ["九月"],
    ],
    [
      "things that stand",
      {
        "3月": graded("绩效分级企业清单（2024年3月）", "甲水泥"),
        "9月": graded("绩效分级企业清单（2024年9月）", "乙铸造", "丙家具"),
      },
      ["9月"],
    ],
    [
      "what was new in each month is added",
      { "8月": tasks("8月新增整改任务清单", "建站"), "9月": tasks("9月新增整改任务清单", "清河") },
      ["8月", "9月"],
    ],
    [
      "and so are the lists of two townships",
      { 甲镇: tasks("整改任务进展（截至7月31日）", "建站"), 乙镇: tasks("整改任务进展（截至9月30日）", "清河") },
      ["甲镇", "乙镇"],
    ],
    [
      "and those of other titles",
      { 一: tasks("水环境整改任务（截至7月31日）", "建站"), 二: tasks("大气整改任务（截至9月30日）", "清河") },
      ["一", "二"],
    ],
  ])("%s", (_, sheets: Readonly<Record<string, Table>>, counting) => {
    expect(sheetsOf(sheets)).toEqual(counting);
  });

  it("of an amount that is done bit by bit the last state counts, however much has changed", () => {
    const anyPlot = fc.record({
      area: fc.integer({ min: 30, max: 90 }),
      steps: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)),
    });
    fc.assert(
      fc.property(fc.array(anyPlot, { minLength: 2, maxLength: 6 }), (plots) => {
        const month = (count: number): Table => [
          [`裸露土地治理进展情况（2024年${count + 3}月底）`],
          ["序号", "地块名称", "应治理面积（亩）", "完成治理面积（亩）"],
          ...plots.map(({ area, steps }, index) => [
            index + 1,
            `第${index + 1}地块`,
            area,
            steps.slice(0, count).reduce((done, step) => done + step, 0),
          ]),
        ];
        const data = readSheets({ "4月报": month(1), "5月报": month(2), "6月报": month(3) });
        expect(data.tables.map(({ guess }) => guess.sheet)).toEqual(["6月报"]);
        expect(sum(data, "area")).toBe(plots.reduce((all, { area }) => all + area, 0));
      }),
      { numRuns: 20 },
    );
  });
});

describe("things under other names", () => {
  const meetings = (title: string, ...rows: readonly (readonly [string, string])[]): Table => [
    [title],
    ["会议日期", "会议类型", "会议名称"],
    ...rows.map(([day, name]) => [day, "常委会", name]),
  ];

  it("meetings of the same days are one list, and it is asked", () => {
    const data = readSheets({
      县委办: meetings("县委常委会研究生态环保工作情况", ["2024-03-05", "第5次常委会"], ["2024-06-07", "第12次常委会"]),
      汇总: meetings(
        "研究生态环保会议台账",
        ["2024-03-05", "县委常委会2024年第5次会议"],
        ["2024-04-09", "县委常委会2024年第8次会议"],
        ["2024-06-07", "县委常委会2024年第12次会议"],
      ),
    });
    expect(data.tables.map(({ guess, open }) => [guess.sheet, open])).toEqual([["汇总", ["oneListOrTwo"]]]);
  });

  it("meetings of other days are added", () =>
    expect(
      rowCount({
        上半年: meetings("研究生态环保会议", ["2024-03-05", "第5次常委会"], ["2024-06-07", "第12次常委会"]),
        下半年: meetings("研究生态环保会议", ["2024-08-05", "第15次常委会"], ["2024-09-07", "第16次常委会"]),
      }),
    ).toBe(4));

  it("long lists are compared as short ones are", () => {
    const boilers = (title: string, before: string): Table => [
      [title],
      ["序号", "使用单位", "吨位（蒸吨）", "拆除情况"],
      ...Array.from({ length: 300 }, (_, row) => [row + 1, `${before}第${row + 1}中学`, 1 + (row % 9), "已拆除"]),
    ];
    expect(rowCount({ 一: boilers("燃煤锅炉拆除清单", "县"), 二: boilers("燃煤锅炉拆除台账", "示例县") })).toBe(300);
  });

  const buses = (title: string, head: string, ...counts: readonly (readonly [string, string, number])[]): Table => [
    [title],
    [head, "能源类型", "运营车辆"],
    ...counts,
  ];
  it.each([
    ["by line and by company", buses("公交车运营情况", "公司", ["一公司", "纯电动", 8], ["一公司", "柴油", 2]), 10],
    ["of two fleets", buses("公交车运营情况", "公司", ["一公司", "纯电动", 7], ["一公司", "柴油", 3]), 20],
    ["of two companies' lines", buses("公交车运营情况", "线路", ["3路", "纯电动", 8], ["4路", "柴油", 2]), 20],
  ])("buses %s", (_, other, counted) => {
    const lines = buses("公交车运营情况", "线路", ["1路", "纯电动", 8], ["2路", "柴油", 2]);
    const data = readSheets({ 分线路: lines, 另一张: other });
    expect([sum(data, "operating"), data.questions?.length]).toEqual([counted, counted === 10 ? 1 : 0]);
  });

  it.each([
    ["按标段", "按街道", 100],
    ["东街道", "西街道", 200.5],
  ])("streets on the sheets %s and %s", (one, other, due) => {
    const swept = (by: string, ...rows: readonly (readonly [string, number, number])[]): Table => [
      [`2023年10月机械化清扫（${by}）`],
      [by.slice(1), "应清扫面积（万㎡）", "机扫面积（万㎡）"],
      ...rows,
    ];
    const data = readSheets({
      [one]: swept("按标段", ["一标", 40, 36], ["二标", 60, 57]),
      [other]: swept("按街道", ["东", 50, 46.5], ["西", 50.5, 46]),
    });
    expect([sum(data, "due"), data.questions?.length]).toEqual([due, due === 100 ? 1 : 0]);
  });

  it("the months' sums beside the stretches of street of each month, a little apart, are asked", () => {
    const data = readSheets({
      汇总: [
        ["2024年道路清扫作业汇总（万㎡）"],
        ["月份", "应清扫面积", "机械化清扫面积"],
        ["8月", 100, 80],
        ["9月", 100, 92],
      ],
      明细: [
        ["2024年道路清扫作业（万㎡）"],
        ["月份", "道路名称", "应清扫面积", "机械化清扫面积"],
        ...["8月", "9月"].flatMap((month) => [
          [month, "人民路", 60, month === "8月" ? 50 : 54],
          [month, "解放路", 40, month === "8月" ? 30 : 36],
        ]),
      ],
    });
    expect(data.tables.map(({ guess, open }) => [guess.sheet, open])).toEqual([["明细", ["oneListOrTwo"]]]);
  });
});

describe("a list of which one state names what the other does not", () => {
  const villages = (title: string, done: readonly number[], townships: readonly string[] | null): Table => [
    [title],
    ["序号", ...(townships === null ? [] : ["乡镇"]), "行政村", "计划改造户数（户）", "完成改造户数（户）"],
    ...["东沟村", "西岭村", "南坪村"].map((village, index) => [
      index + 1,
      ...(townships === null ? [] : [townships[index] ?? ""]),
      village,
      90 + index,
      done[index] ?? 0,
    ]),
  ];
  const TOWNSHIPS = ["青石镇", "青石镇", "白河镇"];

  it.each([
    ["the earlier has no column of townships", null, TOWNSHIPS],
    ["the later has none", TOWNSHIPS, null],
  ])("is one list all the same: %s", (_, before, now) => {
    const data = readSheets({
      一: villages("清洁取暖改造台账（2024年9月）", [10, 20, 30], before),
      二: villages("清洁取暖改造台账（2024年10月）", [40, 50, 60], now),
    });
    expect(sum(data, "done")).toBe(150);
    expect(data.findings.map(({ code }) => code)).not.toContain("snapshotLacksEntries");
  });

  it("is one also where villages of two townships have a name in common", () => {
    const twice: Table = [
      ...villages("清洁取暖改造台账（2024年10月）", [40, 50, 60], TOWNSHIPS),
      [4, "白河镇", "东沟村", 77, 70],
    ];
    const data = readSheets({ 一: villages("清洁取暖改造台账（2024年9月）", [10, 20, 30], null), 二: twice });
    expect(sum(data, "done")).toBe(220);
  });
});

describe("states at the end of a month", () => {
  it.each(["月底", "月末"])("are of one list, whatever else has changed: %s", (end) => {
    const data = readSheets({
      三月: looseCoal(`散煤用量（2024年3${end}）`, 90),
      六月: [...looseCoal(`散煤用量（2024年6${end}）`, 160).slice(0, 3), [2, "河湾新村", 170]],
    });
    expect(data.tables.map(({ guess }) => guess.sheet)).toEqual(["六月"]);
  });
});
