/** What a book says of itself that it does not count changes no figure: over lists of every kind. */
import { describe, expect, it } from "vitest";
import { assessed } from "../assessed";
import type { RawValue } from "../../../src/cells/snapshot";
import { standingsOf } from "../../../src/indicators/ledgers/progress";
import { monthlyReport, type MonthlyReport } from "../../../src/monthly-report";
import { defaultSettings } from "../../../src/settings";
import { Draw } from "../air/drawn-workbook";
import { book, snapshot } from "../sheet-snapshot";
import { drawSheet, type DrawnSheet } from "./draw-sheet";
import type { DrawnList, Frame } from "./drawn-list";
import { lists } from "./drawn-lists";

const reported = (sheets: readonly DrawnSheet[], { year, month }: Frame): MonthlyReport =>
  monthlyReport(
    book(...sheets.map(({ name, rows }) => snapshot(rows, { name }))),
    { month: { year, month }, until: null, generatedAt: `${year}-12-31 08:00` },
    defaultSettings,
  );

/** Every figure and plan, and how many tasks there are. */
const figuresOf = ({ progress, tasks }: MonthlyReport): Record<string, number | null> => ({
  tasks: tasks?.tasks.length ?? 0,
  ...Object.fromEntries(
    (progress === null ? [] : standingsOf(progress)).flatMap(({ indicator: { id }, cumulative, plan }) => [
      [id, cumulative.reported],
      [`${id} plan`, plan?.value ?? null],
    ]),
  ),
});

interface Compared {
  readonly alone: Record<string, number | null>;
  readonly beside: Record<string, number | null>;
  readonly after: MonthlyReport;
}

const SEEDS = [1, 2];
const kinds = Object.keys(lists);

/** The list of a kind as it is drawn, and with what does not count beside it. */
function compared(kind: string, seed: number, changed: (list: DrawnList, frame: Frame) => DrawnSheet[]): Compared {
  const make = lists[kind];
  if (make === undefined) throw new Error(`no list ${kind}`);
  const drawn = () => {
    const draw = new Draw(seed);
    const frame: Frame = { year: 2019 + draw.number(7), month: 3 + draw.number(10), draw };
    return { list: make(frame), frame };
  };
  const [one, other] = [drawn(), drawn()];
  const after = reported(changed(other.list, other.frame), other.frame);
  return {
    alone: figuresOf(reported([drawSheet(one.list, new Set(), one.frame)], one.frame)),
    beside: figuresOf(after),
    after,
  };
}

/** Every entry once more, and a column that says which of the two counts. */
function twiceWith(list: DrawnList, header: string, first: RawValue, second: RawValue): DrawnList {
  const twice = (cells: readonly RawValue[]): RawValue[] => cells.flatMap((cell) => [cell, cell]);
  const count = list.columns[0]?.cells.length ?? 0;
  return {
    ...list,
    columns: [
      ...list.columns.map((column) => ({ ...column, cells: twice(column.cells) })),
      {
        role: "word",
        called: [header],
        needed: false,
        cells: Array.from({ length: count }, () => [first, second]).flat(),
      },
    ],
  };
}

const differing = (changed: (list: DrawnList, frame: Frame) => DrawnSheet[], code: string): string[] =>
  kinds.flatMap((kind) =>
    SEEDS.flatMap((seed) => {
      const { alone, beside, after } = compared(kind, seed, changed);
      const isTold = [...after.findings, ...after.unused].some((one) => one.code === code);
      const same = Object.entries(alone).every(([id, value]) => beside[id] === value);
      return same && isTold ? [] : [`${kind} ${seed} told ${String(isTold)} ${JSON.stringify([alone, beside])}`];
    }),
  );

describe("no figure changes by", () => {
  it.each(["作废", "草稿（勿用）", "1月（已作废）", "旧表-不用", "误"])("a sheet called %s", (name) => {
    const beside = (list: DrawnList, frame: Frame): DrawnSheet[] => {
      const other = lists[list.kind]?.({ ...frame, draw: new Draw(77) }) ?? list;
      return [
        drawSheet(list, new Set(), frame),
        { name, rows: drawSheet(other, new Set(), { ...frame, draw: new Draw(5) }).rows },
      ];
    };
    expect(differing(beside, "takenBack")).toEqual([]);
  });

  it.each([
    ["是否计入年度任务", "是", "否"],
    ["是否重复上报", "否", "是"],
    ["是否纳入统计", "√", "×"],
    ["是否有效", true, false],
    ["是否剔除", "", "剔除"],
    ["数据是否有效", "有效", "无效（样品受潮）"],
    ["该户是否纳入全县任务", "是", "否"],
    ["计入统计（√）", "√", ""],
    ["重复上报", "", "√"],
  ] as const)("rows of which %s says %s beside %s", (header, first, second) => {
    const beside = (list: DrawnList, frame: Frame) => [
      drawSheet(twiceWith(list, header, first, second), new Set(), frame),
    ];
    expect(differing(beside, "rowsSaidNotToCount")).toEqual([]);
  });

  it.each([
    ["是否列入计划", "warning"],
    ["是否纳入年度任务", "warning"],
    ["是否计入年度任务", "note"],
    ["是否纳入考核", "note"],
  ] as const)("%s leaves rows out with a %s: what is beside the plan may count", (header, severity) => {
    const { findings } = assessed([
      ["燃煤锅炉淘汰清单"],
      ["使用单位", "吨位", "淘汰情况", header],
      ["纺织厂", 4, "已拆除", "是"],
      ["食品厂", 2, "已拆除", "否"],
    ]).monthly;
    expect(findings.filter(({ code }) => code === "rowsSaidNotToCount").map((one) => one.severity)).toEqual([severity]);
  });

  it.each([
    ["*", "注：带*的为上年已完成并上报的，不计入本年度。"],
    ["#", "备注：带#号的为外市转入，不纳入我县任务。"],
    ["△", "备注：1.数据来源于各乡镇；2.标“△”的不纳入统计。"],
  ])("rows with a sign %s of which a note says so", (sign, note) => {
    const beside = (list: DrawnList, frame: Frame): DrawnSheet[] => {
      const twice = twiceWith(list, "联系人", "张工", "李工");
      const columns = twice.columns.map((column) =>
        column.role === "name" || column.called[0] === "联系人"
          ? { ...column, cells: column.cells.map((cell, at) => (at % 2 === 0 ? cell : `${String(cell)}${sign}`)) }
          : column,
      );
      const { name, rows } = drawSheet({ ...twice, columns }, new Set(), frame);
      return [{ name, rows: [...rows, [note]] }];
    };
    expect(differing(beside, "rowsLeftOutByNote")).toEqual([]);
  });
});

describe("what does not say it is told:", () => {
  it("a blank beside rows that are said to count", () => {
    const { after } = compared("boilers", 1, (list, frame) => [
      drawSheet(twiceWith(list, "是否计入考核", "是", ""), new Set(), frame),
    ]);
    expect(after.findings.map(({ code }) => code)).toContain("rowsNotSaidToCount");
  });

  it.each(["注：填充红色的已取消，不再统计。", "说明：序号2、3予以剔除"])("rows that nobody finds: %s", (note) => {
    const { after } = compared("boilers", 1, (list, frame) => {
      const { name, rows } = drawSheet(list, new Set(), frame);
      return [{ name, rows: [...rows, [note]] }];
    });
    expect(after.findings.map(({ code }) => code)).toContain("noteNotApplied");
  });

  it.each(["注：数据来源于各乡镇。", "备注：带*的为重点企业。", "说明：以现场核查为准，逾期不再受理。"])(
    "nothing is told of %s",
    (note) => {
      const { alone, beside, after } = compared("boilers", 1, (list, frame) => {
        const { name, rows } = drawSheet(list, new Set(), frame);
        return [{ name, rows: [...rows, [note]] }];
      });
      expect([beside, after.findings.filter(({ code }) => /^noteNot|ByNote$/.test(code))]).toEqual([alone, []]);
    },
  );

  it.each(["是否安装在线监控", "是否纳入应急减排清单", "是否列入黑名单", "是否完成"])(
    "%s is no such column",
    (header) => {
      const { after } = compared("boilers", 1, (list, frame) => [
        drawSheet(twiceWith(list, header, "是", "否"), new Set(), frame),
      ]);
      expect(after.findings.filter(({ code }) => code === "rowsSaidNotToCount")).toEqual([]);
    },
  );
});

describe("a copy of a list", () => {
  const rows = (...places: readonly string[]): readonly (readonly RawValue[])[] => [
    ["2024年农村清洁取暖完成情况"],
    ["乡镇", "计划户数", "完成户数"],
    ...places.map((place, index) => [place, 100 + index, 90 + index]),
  ];
  const read = (name: string, ...places: readonly string[]) => {
    const now = ["东河镇", "西山乡", "南湾镇"];
    const sheets = [
      { name: "清洁取暖", rows: rows(...now) },
      { name, rows: rows(...(places.length === 0 ? now : places)) },
    ];
    const { questions, progress, ...report } = reported(sheets, { year: 2024, month: 9, draw: new Draw(1) });
    return { asked: questions.map(({ code }) => code), done: figuresOf({ ...report, questions, progress }) };
  };

  it.each(["清洁取暖备份", "清洁取暖（旧）", "清洁取暖 副本"])("counts once, unasked: %s", (name) => {
    const { asked, done } = read(name);
    expect([asked, done["cleanHeatingHouseholds"]]).toEqual([[], 273]);
  });

  it("of other entries is asked about", () => {
    expect(read("旧版", "北岭镇", "柳泉乡").asked).toEqual(["oneListOrTwo"]);
  });

  it.each(["旧村片区", "备用电源村"])("is not what %s is called", (name) => {
    const { asked, done } = read(name, "北岭镇", "柳泉乡");
    expect([asked, done["cleanHeatingHouseholds"]]).toEqual([[], 454]);
  });
});
