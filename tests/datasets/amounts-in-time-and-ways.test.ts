/**
 * Two laws of amounts beside each other. What stood at a moment and what came since are together what stands; what was
 * done in several ways that exclude one another is done. Neither is ever one of its columns without a word.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { assessed } from "./assessed";

const amount = fc.integer({ min: 1, max: 60 });
const rowsOf = (width: number) =>
  fc.array(fc.tuple(...Array.from({ length: width }, () => amount)), { minLength: 2, maxLength: 5 });
const total = (rows: readonly (readonly number[])[]): number => rows.flat().reduce((sum, one) => sum + one, 0);

const places = ["桃源里", "锦绣苑", "西城区", "春晖园", "和平里"];
const table = (title: string, heads: readonly string[], rows: readonly (readonly RawValue[])[]) => [
  [title],
  heads,
  ...rows.map((row, at) => [places[at] ?? "", ...row]),
];
const area = (heads: readonly string[], rows: readonly (readonly number[])[]) =>
  assessed(table("城区电采暖面积台账（万平方米）", ["小区", ...heads], rows))("electricHeatingArea").figure;

describe("what stood and what came since", () => {
  const BEFORE = [
    "2023年底面积",
    "上年末电采暖面积",
    "原有面积",
    "存量面积",
    "年初面积",
    "截至2023年12月底面积",
    "既有面积",
  ];
  const SINCE = ["2024年新增面积", "今年新增", "本年净增面积", "新增面积"];

  it("are added, whichever stands first", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BEFORE),
        fc.constantFrom(...SINCE),
        rowsOf(2),
        fc.boolean(),
        (stood, came, rows, turned) => {
          const inOrder = turned ? rows.map(([one, other]) => [other ?? 0, one ?? 0]) : rows;
          const heads = turned ? [came, stood] : [stood, came];
          expect([heads.join(), area(heads, inOrder)]).toEqual([heads.join(), total(rows)]);
        },
      ),
    );
  });

  it.each(["现有面积", "目前面积", "2024年底面积", "年末面积"])("%s holds what came in the year", (now) => {
    expect(
      area(
        [now, "2024年新增面积"],
        [
          [12, 3],
          [9, 4],
        ],
      ),
    ).toBe(21);
  });

  it("leave what is only planned alone", () => {
    expect(
      area(
        ["2023年底面积", "2024年计划新增面积"],
        [
          [12, 3],
          [9, 4],
        ],
      ),
    ).toBe(21);
  });

  it.each([
    ["2024年3月底面积", "2024年新增面积"],
    ["2023年底面积", "2024年新增面积", "2024年拆除面积"],
  ])("are asked about where nobody can say: %s | %s", (...heads) => {
    const found = assessed(
      table(
        "城区电采暖面积台账（万平方米）",
        ["小区", ...heads],
        [
          [12, 3, 1],
          [9, 4, 1],
        ],
      ),
    );
    expect([found("electricHeatingArea").figure, found.asked]).toEqual([null, ["whichColumn"]]);
  });

  it("are buses as well", () => {
    const found = assessed([
      ["公交车能源类型"],
      ["线路", "能源类型", "上年末车辆数", "本年新增车辆数"],
      ["1路", "纯电动", 18, 4],
      ["2路", "柴油", 6, 0],
    ]);
    expect(found("newEnergyBuses").figure).toBe(22);
  });
});

describe("what was done so far and in this month", () => {
  const land = (heads: readonly string[], rows: readonly (readonly number[])[]) =>
    assessed(table("裸露土地治理清单（亩）", ["地块名称", "应治理面积", ...heads], rows))("bareLand").figure;

  it.each([
    ["本月完成面积", "累计完成面积"],
    ["当月完成", "累计完成"],
    ["本周完成面积", "今年累计完成面积"],
    ["本月新增治理完成面积", "截至目前完成面积"],
  ])("is what was done so far: %s | %s", (month, toDate) => {
    expect(
      land(
        [month, toDate],
        [
          [90, 6, 38],
          [80, 14, 31],
        ],
      ),
    ).toBe(69);
    expect(
      land(
        [toDate, month],
        [
          [90, 38, 6],
          [80, 31, 14],
        ],
      ),
    ).toBe(69);
  });

  it.each([
    ["上月累计完成面积", "本月完成面积"],
    ["前期完成面积", "本月新增完成面积"],
    ["5月底完成面积", "6月新增完成面积"],
  ])("is both, where the one stood before the other: %s | %s", (before, since) => {
    expect(
      land(
        [before, since],
        [
          [90, 38, 6],
          [80, 31, 14],
        ],
      ),
    ).toBe(89);
  });
});

describe("what was done so far, under one head for all that was done", () => {
  const PAIRS = [
    ["本月完成户数", "累计完成户数"],
    ["当月完成（户）", "累计完成（户）"],
    ["6月完成", "1—6月累计完成"],
    ["本期完成", "累计完成"],
    ["本月", "累计"],
  ] as const;

  it("is what says so, whichever stands first, in one line or two", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PAIRS),
        rowsOf(2),
        fc.boolean(),
        fc.boolean(),
        ([month, toDate], drawn, isTurned, isHeaded) => {
          const cells = drawn.map(([one = 0, other = 0]) => [Math.min(one, other), Math.max(one, other) + 1] as const);
          const ordered = (one: RawValue, other: RawValue): RawValue[] => (isTurned ? [other, one] : [one, other]);
          const heads = isHeaded
            ? [
                ["乡镇", "计划户数", "完成情况", ""],
                ["", "", ...ordered(month, toDate)],
              ]
            : [["乡镇", "计划户数", ...ordered(month, toDate)]];
          const found = assessed([
            ["农村清洁取暖改造进度表（户）"],
            ...heads,
            ...cells.map(([one, other], at) => [`${places[at] ?? ""}镇`, 200, ...ordered(one, other)]),
          ]);
          const done = cells.reduce((sum, [, other]) => sum + other, 0);
          expect([month, isHeaded, found("cleanHeatingHouseholds").figure, found.asked]).toEqual([
            month,
            isHeaded,
            done,
            [],
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is the stock of neither moment where only stocks stand there", () => {
    const found = assessed(
      table(
        "城区电采暖面积台账（万平方米）",
        ["小区", "2023年底", "2024年6月"],
        [
          [12, 15],
          [9, 10],
        ],
      ),
    );
    expect([21, 25, null]).toContain(found("electricHeatingArea").figure);
  });
});

describe("what was done in several ways", () => {
  const land = (heads: readonly string[], rows: readonly (readonly number[])[]) =>
    assessed(table("裸露土地治理清单（亩）", ["地块名称", "应治理面积", ...heads], rows));
  const WAYS = ["已覆盖面积", "已绿化面积", "已硬化面积", "已苫盖面积", "完成种植面积"];

  it("is done, where it is no more than there is to do", () => {
    fc.assert(
      fc.property(fc.subarray(WAYS, { minLength: 2, maxLength: 4 }), rowsOf(4), (ways, drawn) => {
        const parts = drawn.map((row) => row.slice(0, ways.length));
        const found = land(
          ways,
          parts.map((row) => [300, ...row]),
        );
        expect([ways.join(), found("bareLand").figure]).toEqual([ways.join(), total(parts)]);
      }),
    );
  });

  it("is asked about where it is more than that", () => {
    const found = land(
      ["已覆盖面积", "已绿化面积"],
      [
        [50, 50, 20],
        [40, 40, 15],
      ],
    );
    expect([found("bareLand").figure, found.asked]).toEqual([null, ["whichColumn"]]);
  });

  it("is what the column for all of it says", () => {
    const found = land(
      ["已治理面积", "已绿化面积", "已硬化面积"],
      [
        [50, 40, 30, 10],
        [40, 20, 15, 5],
      ],
    );
    expect(found("bareLand").figure).toBe(60);
  });

  const heating = (heads: readonly string[], rows: readonly (readonly number[])[]) =>
    assessed(table("农村清洁取暖完成情况", ["乡镇", "任务户数", ...heads], rows));

  it.each([
    ["已通电户数", "已通气户数"],
    ["煤改电已完成", "煤改气已完成"],
    ["完成煤改电户数", "完成煤改气户数"],
  ])("is households as well: %s | %s", (one, other) => {
    const found = heating(
      [one, other],
      [
        [90, 40, 30],
        [80, 20, 50],
      ],
    );
    expect(found("cleanHeatingHouseholds").figure).toBe(140);
  });

  it("is never a step of the work without a word", () => {
    const found = heating(
      ["已签约户数", "已安装户数", "已通电户数"],
      [
        [90, 80, 60, 40],
        [80, 70, 60, 30],
      ],
    );
    expect([found("cleanHeatingHouseholds").figure, found.asked]).toEqual([null, ["whichColumn"]]);
  });

  it("is the step with which the work is done, where one says so", () => {
    const heads = ["已开工户数", "已完工户数", "已验收户数", "已补贴户数"];
    const found = heating(heads, [
      [90, 85, 70, 50, 40],
      [80, 80, 60, 55, 0],
    ]);
    expect([found("cleanHeatingHouseholds").figure, found.asked]).toEqual([130, []]);
  });

  it("is boilers, of which a row stands for several", () => {
    const found = assessed([
      ["燃煤锅炉淘汰清单"],
      ["使用单位", "额定蒸发量", "应淘汰台数", "已拆除台数", "已替代台数"],
      ["和平砖厂", 4, 3, 2, 1],
      ["东风饲料厂", 6, 4, 1, 1],
    ]);
    expect(found("boilersRetired")).toEqual({ figure: 5, plan: 7 });
  });
});

describe("kinds of one work beside each other, each with what is to be done and what is done", () => {
  const KINDS = ["绿化", "硬化", "防尘网覆盖", "复耕"];
  const PAIRS: readonly (readonly [string, string])[] = [
    ["面积", "已完成"],
    ["应治理", "已治理"],
    ["应治理面积", "治理面积"],
  ];
  const under = (
    kinds: readonly string[],
    [plan, done]: readonly [string, string],
  ): readonly (readonly RawValue[])[] => [
    ["地块名称", ...kinds.flatMap((kind) => [kind, ""])],
    ["", ...kinds.flatMap(() => [plan, done])],
  ];

  it("are added, both of them", () => {
    fc.assert(
      fc.property(
        fc.subarray(KINDS, { minLength: 2, maxLength: 3 }),
        fc.constantFrom(...PAIRS),
        rowsOf(6),
        (kinds, pair, drawn) => {
          const cells = drawn.map((row) =>
            row.slice(0, 2 * kinds.length).map((one, at) => (at % 2 === 0 ? 60 + one : one)),
          );
          const sum = (of: number): number => total(cells.map((row) => row.filter((_, at) => at % 2 === of)));
          const rows = cells.map((row, at) => [`${places[at] ?? ""}地块`, ...row]);
          const found = assessed([["裸露土地治理情况（亩）"], ...under(kinds, pair), ...rows]);
          expect([kinds.join(), pair.join(), found("bareLand")]).toEqual([
            kinds.join(),
            pair.join(),
            { figure: sum(1), plan: sum(0) },
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("what there is to do", () => {
  it.each(["已开工台数", "已签约台数", "检测合格台数"])("is what a column says that names it, and not %s", (step) => {
    const found = assessed([
      ["燃气锅炉低氮改造进展"],
      ["企业名称", "任务台数", step, "已完成台数"],
      ["桃源热力", 5, 4, 2],
      ["春晖印染", 3, 3, 1],
    ]);
    expect([found("lowNoxBoilers"), found.asked]).toEqual([{ figure: 3, plan: 8 }, []]);
  });
});

describe("the size of a plot", () => {
  it("is no plan of what is done with it, on whichever side it stands", () => {
    for (const heads of [
      ["规划面积（亩）", "治理面积（亩）"],
      ["治理面积（亩）", "规划面积（亩）"],
    ]) {
      const rows = [
        [40, "覆盖", "已完成"],
        [30, "绿化", "未完成"],
      ].map(([area = 0, way = "", state = ""]) => [
        ...heads.map((head) => (head.startsWith("规划") ? 300 : area)),
        way,
        state,
      ]);
      const standing = assessed(table("裸露土地治理台账", ["地块名称", ...heads, "治理措施", "治理情况"], rows))(
        "bareLand",
      );
      expect([standing.figure, standing.plan]).toEqual([40, 70]);
    }
  });
});

describe("a plan", () => {
  it("is open while it is asked which column holds it", () => {
    const { monthly, asked } = assessed([
      ["燃气锅炉低氮改造进展"],
      ["企业名称", "市级核定台数", "县级核定台数", "已完成台数"],
      ["桃源热力", 5, 4, 3],
      ["春晖印染", 3, 4, 1],
    ]);
    const boilers = monthly.progress?.workstreams
      .flatMap(({ standings }) => standings)
      .find(({ indicator: { id } }) => id === "lowNoxBoilers");
    expect(asked).toEqual(["whichColumn"]);
    expect(boilers?.plan?.open).toEqual(["whichColumn"]);
  });
});

describe("what left and what came in", () => {
  const carried = (heads: readonly string[], months: readonly (readonly number[])[]) => {
    const rows = months.map((amounts, at) => [`${at + 1}月`, ...amounts]);
    const found = assessed([["2024年货物运输情况（万吨）"], ["月份", ...heads], ...rows]);
    return [found("railFreight").figure, found("roadFreight").figure, found.codes, found.asked];
  };

  it.each([
    ["铁路发送量", "铁路到达量", "公路发送量", "公路到达量"],
    ["铁路装车量", "铁路卸车量", "公路外运量", "公路运进量"],
  ])("are one number of a way of transport: %s | %s | %s | %s", (...heads) => {
    const months = [
      [31, 12, 5, 4],
      [27, 15, 6, 3],
    ];
    expect(carried(heads, months)).toEqual([85, 18, [], []]);
  });

  it("are parts of what is written beside them", () => {
    const heads = ["铁路货运量", "铁路发送量", "铁路到达量", "公路货运量"];
    const months = [
      [43, 31, 12, 9],
      [42, 27, 15, 8],
    ];
    expect(carried(heads, months)).toEqual([85, 17, [], []]);
  });

  it.each([
    ["铁路承运量", "公路承运量"],
    ["火车拉运量", "汽车拉运量"],
    ["铁路进出货量", "公路进出货量"],
  ])("may be called in any words of carrying: %s | %s", (...heads) => {
    const months = [
      [31, 12],
      [27, 15],
    ];
    expect(carried(heads, months)).toEqual([58, 27, [], []]);
  });

  it.each([
    ["铁路周转量", "公路周转量"],
    ["铁路客运量", "公路客运量"],
  ])("are no goods by weight: %s | %s", (...heads) => {
    expect(carried(heads, [[31, 12]]).slice(0, 2)).toEqual([null, null]);
  });
});
