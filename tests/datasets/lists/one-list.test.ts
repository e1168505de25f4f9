import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, type Day } from "../../../src/calendar/day";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { rowsOf, type LedgerData } from "../../../src/datasets/ledger";
import { readLedgers } from "../../../src/datasets/read-ledgers";
import { defaultSettings, type Settings } from "../../../src/settings";
import { withAnswers } from "../../../src/settings-answers";
import { book, snapshot } from "../sheet-snapshot";
import { heating } from "./heating-list";

const HEADER = ["序号", "整改任务", "责任单位", "整改时限", "完成情况"];
const taskName = (index: number): string =>
  `${["雨污分流", "尾矿库治理", "河道清淤", "污水处理厂扩建"][index % 4] ?? ""}工程第${index}标段`;

/** A task list: the tasks of these indices, the first `done` of them done. */
const list = (name: string, title: string, tasks: readonly number[], done = 0): SheetSnapshot =>
  snapshot(
    [
      [title],
      HEADER,
      ...tasks.map((task, row): RawValue[] => [
        row + 1,
        taskName(task),
        "县水利局",
        "2024年底",
        row < done ? "已完成" : "推进中",
      ]),
    ],
    { name },
  );

const read = (
  sheets: readonly SheetSnapshot[],
  until: Day | null = null,
  settings: Settings = defaultSettings,
): LedgerData => readLedgers(book(...sheets), settings, new Set(), { until });
const counted = (data: LedgerData): string[] => data.tables.map(({ guess }) => guess.sheet);
const upTo = (count: number, from = 0): number[] => Array.from({ length: count }, (_, index) => from + index);

describe("one list over time", () => {
  const months = [
    list("4月", "督察整改任务调度表（截至2024年4月30日）", upTo(6), 1),
    list("5月", "督察整改任务调度表（截至2024年5月31日）", upTo(6), 3),
    list("6月", "督察整改任务调度表（截至2024年6月30日）", upTo(6), 4),
  ];

  it.each<[string, Day | null, string]>([
    ["the last of all", null, "6月"],
    ["the last that has come", dayOf(2024, 5, 31), "5月"],
    ["of its own day", dayOf(2024, 6, 30), "6月"],
    ["the first, where none has come yet", dayOf(2024, 1, 31), "4月"],
  ])("counts %s", (_, until, sheet) => {
    const data = read(months, until);
    expect(counted(data)).toEqual([sheet]);
    expect(data.questions).toEqual([]);
    expect(data.unused).toHaveLength(2);
  });

  it("whatever the order of the tabs", () => {
    expect(counted(read([...months].reverse()))).toEqual(["6月"]);
  });

  it("tells of entries that only the earlier have", () => {
    const data = read([list("5月", "整改任务（2024年5月）", upTo(6)), list("6月", "整改任务（2024年6月）", upTo(4))]);
    expect(counted(data)).toEqual(["6月"]);
    expect(data.findings).toContainEqual(
      expect.objectContaining({ code: "snapshotLacksEntries", facts: expect.objectContaining({ count: 2 }) }),
    );
  });

  it("of months without a year goes by those that have come", () => {
    const sheets = [
      list("11月", "任务清单", upTo(5)),
      list("12月", "任务清单", upTo(5)),
      list("1月", "任务清单", upTo(5)),
    ];
    expect(counted(read(sheets, dayOf(2024, 1, 20)))).toEqual(["1月"]);
    expect(counted(read(sheets, dayOf(2023, 12, 20)))).toEqual(["12月"]);
  });

  it("asks where nothing says which is the later, and takes the answer", () => {
    const sheets = [list("任务清单", "整改任务清单", upTo(5)), list("任务清单-定稿", "整改任务清单", upTo(5))];
    const open = read(sheets);
    expect(counted(open)).toHaveLength(1);
    expect(open.tables[0]?.open).toEqual(["oneListOrTwo"]);
    const [question] = open.questions ?? [];
    expect(question?.code).toBe("oneListOrTwo");
    for (const answer of question?.answers ?? []) {
      const settings = withAnswers(defaultSettings, [answer], (sheet) => `{${sheet}}`);
      const data = read(sheets, null, settings);
      expect(data.questions).toEqual([]);
      expect(data.tables.map(({ open: left }) => left)).not.toContainEqual(["oneListOrTwo"]);
      const both = "list" in answer && answer.list === "counts";
      expect(counted(data)).toEqual(both ? ["任务清单", "任务清单-定稿"] : ["sheet" in answer ? answer.sheet : ""]);
    }
  });
});

describe("lists of two inspections", () => {
  it.each([
    ["第二轮中央生态环境保护督察整改任务清单", "第二轮省级生态环境保护督察整改任务清单"],
    ["第一轮中央环保督察整改任务清单", "第二轮中央环保督察整改任务清单"],
    ["省级生态环境保护督察整改任务清单", "省生态环境警示片整改任务清单"],
  ])("are added, though they set tasks of one name: %s, %s", (one, other) => {
    const data = read([list("甲", one, upTo(4), 2), list("乙", other, upTo(5), 1)]);
    expect(rowsOf(data, "rectificationTasks")).toHaveLength(9);
    expect(data.questions).toEqual([]);
  });

  it("are one list over time where only the spelling differs", () => {
    const data = read([
      list("5月", "第二轮中央环保督察整改任务（2024年5月）", upTo(5), 1),
      list("6月", "中央生态环境保护督察（第2轮）整改任务（2024年6月）", upTo(5), 2),
    ]);
    expect(counted(data)).toEqual(["6月"]);
  });
});

describe("lists of different rows", () => {
  it("are added, by township or month", () => {
    const data = read([list("甲镇", "甲镇整改任务清单", upTo(4)), list("乙镇", "乙镇整改任务清单", upTo(4, 4))]);
    expect(rowsOf(data, "rectificationTasks")).toHaveLength(8);
    expect(data.questions).toEqual([]);
    expect(data.unused).toEqual([]);
  });

  it("are added where a whole list stands beside the parts of the month after", () => {
    const data = read([
      list("5月", "整改任务（2024年5月）", upTo(8)),
      list("6月甲镇", "整改任务（2024年6月）", upTo(4), 2),
      list("6月乙镇", "整改任务（2024年6月）", upTo(4, 4), 1),
    ]);
    expect(counted(data)).toEqual(["6月甲镇", "6月乙镇"]);
    expect(rowsOf(data, "rectificationTasks")).toHaveLength(8);
  });
});

describe("sums that fall from month to month", () => {
  it("are asked about; those that grow are not", () => {
    expect(read([heating("9月", [30, 40, 20, 10]), heating("10月", [50, 60, 40, 30])]).questions).toEqual([]);
    const asked = read([heating("9月", [50, 60, 40, 30]), heating("10月", [10, 5, 20, 10])]);
    expect(asked.questions?.map(({ code }) => code)).toEqual(["oneListOrTwo"]);
    expect(asked.tables[0]?.open).toEqual(["oneListOrTwo"]);
  });
});

describe("every list", () => {
  const sheet = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    from: fc.integer({ min: 0, max: 12 }),
    count: fc.integer({ min: 2, max: 8 }),
  });

  it("counts, or is told with the reason; no entry of dated lists counts twice", () => {
    fc.assert(
      fc.property(fc.uniqueArray(sheet, { minLength: 2, maxLength: 4, selector: ({ month }) => month }), (parts) => {
        const sheets = parts.map(({ month, from, count }) =>
          list(`${month}月`, `整改任务调度表（2024年${month}月）`, upTo(count, from)),
        );
        const data = read(sheets);
        const told = (data.unused ?? []).map(({ sheet: name }) => String(name));
        expect([...counted(data), ...told].sort()).toEqual(sheets.map(({ name }) => String(name)).sort());
        expect(data.givenWay?.map(({ guess }) => guess.sheet).sort()).toEqual([...told].sort());
        // The last month is never given up.
        const last = Math.max(...parts.map(({ month }) => month));
        expect(counted(data)).toContain(`${last}月`);
      }),
      { numRuns: 60 },
    );
  });
});

describe("entries that are worded a little apart", () => {
  const graded = (name: string, title: string, ...names: readonly string[]): SheetSnapshot =>
    snapshot(
      [[title], ["企业名称", "行业", "绩效等级"], ...names.map((firm, at) => [firm, "水泥", at === 0 ? "A级" : "D级"])],
      { name },
    );
  const short = ["宏达水泥有限公司", "顺发砖厂", "金源铸造有限公司"];
  const long = ["宏达水泥有限责任公司", "顺发砖瓦厂", "金源铸造公司"];
  const title = "重污染天气绩效分级企业清单";

  it("make one list of two offices' lists, of which nobody knows which counts: asked", () => {
    const data = read([graded("环保局", title, ...short), graded("工信局", "绩效分级企业名单", ...long)]);
    expect(data.questions?.map(({ code }) => code)).toEqual(["oneListOrTwo"]);
    expect(counted(data)).toHaveLength(1);
  });

  it("make versions of two that say their dates: the later counts", () => {
    const sheets = [graded("3月", `${title}（2024年3月）`, ...short), graded("9月", `${title}（2024年9月）`, ...long)];
    expect(counted(read(sheets))).toEqual(["9月"]);
    expect(counted(read(sheets, dayOf(2024, 5, 31)))).toEqual(["3月"]);
  });

  it("are others where their numbers are others", () => {
    const numbered = (from: number): string[] => [1, 2, 3].map((one) => `示例砖厂${from}${one}号窑`);
    const more = numbered(1).map((name) => name.replace("1", "11"));
    expect(counted(read([graded("甲", title, ...numbered(1)), graded("乙", title, ...more)]))).toHaveLength(2);
  });

  it("leave two lists of the same kinds of firms in two townships two", () => {
    const of = (place: string): string[] => ["卫生院", "中心小学", "敬老院"].map((one) => `${place}${one}`);
    const data = read([graded("甲", title, ...of("城东镇")), graded("乙", title, ...of("城西镇"))]);
    expect(counted(data)).toHaveLength(2);
    expect(data.questions).toEqual([]);
  });
});
