/** Tables beside and below each other: which are one list, which have a title of another, which staff means. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { correctedTables, decideTables } from "../../src/recognition/choose-claims";
import { ledger, titled, type LedgerDeclaration } from "../../src/recognition/declare-ledger";
import type { Surroundings } from "../../src/recognition/recognise-ledger";
import type { SheetCorrection } from "../../src/settings";
import { gridOf } from "../../src/tables/sheet-grid";
import { shape, tableAt, type TableShape } from "../../src/tables/table-shape";
import { snapshot } from "../datasets/sheet-snapshot";
import { choice, date, listOf, namesOf, number, text, workState } from "./recognition-bench";

const heating = listOf(
  {
    township: text("乡镇"),
    planned: number("计划户数"),
    done: number("完成户数"),
    subsidy: number("补贴标准").optional(),
    contact: text("包保干部").optional(),
  },
  { id: "heating", named: ["清洁取暖"], telling: [/取暖/] },
);
const boilers = listOf(
  {
    user: text("使用单位"),
    tonnage: number("锅炉蒸吨").unit("蒸吨"),
    state: workState("淘汰情况"),
    on: date("拆除日期").optional(),
  },
  { id: "boilers", named: ["燃煤锅炉"], telling: [/锅炉/] },
);
const checks = listOf(
  { on: date("检查日期"), shop: text("餐饮单位"), result: choice("检查结果").of({ good: ["合格"], bad: ["不合格"] }) },
  { id: "checks", named: ["餐饮"], telling: [/餐饮|油烟/], datedBy: "on" },
);
const names = namesOf(heating, boilers, checks);

type Rows = readonly (readonly RawValue[])[];
/** One table over the whole sheet, under as many lines of title as stand before its header. */
const wholeOf = (rows: Rows, header: number): TableShape => tableAt(gridOf(snapshot(rows), 0), [header, header]);

const around = (sheetName: string, sheetTitle = ""): Surroundings => ({ sheetName, sheetTitle });

/** "heating 0-2": the list, and its first and last column; "ask heating 4-6" where it is not taken. */
function decided(shapes: readonly TableShape[], words: Surroundings, of = names): string[] {
  const { taken, open } = decideTables(shapes, of, words);
  return [
    ...taken.map(
      ({
        claim: {
          ledger: { id },
          shape: { left, right },
        },
      }) => `${id} ${left}-${right}`,
    ),
    ...open.map(
      ({ verdict, nearest, shape: { left, right } }) =>
        `${verdict} ${nearest?.ledger.id ?? "nothing"} ${left}-${right}`,
    ),
  ];
}
const onSheet = (rows: Rows, header = 1, sheetName = "Sheet1", of = names): string[] =>
  decided([wholeOf(rows, header)], around(sheetName, String(rows[0]?.[0] ?? "")), of);

const heatingHead = ["乡镇", "计划户数", "完成户数"];
const heatingRows: Rows = [
  ["甲镇", 10, 5],
  ["乙镇", 20, 6],
  ["丙镇", 30, 7],
  ["丁镇", 40, 8],
];
const boilerHead = ["使用单位", "锅炉蒸吨", "淘汰情况"];
const boilerRows: Rows = [
  ["甲厂", 1, "已拆除"],
  ["乙厂", 2, "正在拆除"],
  ["丙厂", 4, "已拆除"],
  ["丁厂", 6, "已拆除"],
];
const stockRows: Rows = [
  ["铁锹", 3],
  ["扫帚", 4],
  ["水泵", 5],
  ["水带", 6],
];
/** Tables side by side, a blank column between; `tops` over each. */
const sideBySide = (...tables: readonly { top: RawValue; head: readonly RawValue[]; rows: Rows }[]): Rows => {
  const line = (of: (table: (typeof tables)[number]) => readonly RawValue[]): RawValue[] =>
    tables.flatMap((table, index) => {
      const cells = [...of(table), ...Array<RawValue>(table.head.length).fill("")].slice(0, table.head.length);
      return index === 0 ? cells : ["", ...cells];
    });
  const length = Math.max(...tables.map(({ rows }) => rows.length));
  return [
    line(({ top }) => [top]),
    line(({ head }) => head),
    ...Array.from({ length }, (_, row) => line(({ rows }) => rows[row] ?? [])),
  ];
};
const heats = (top = "", head = heatingHead, rows = heatingRows) => ({ top, head, rows });
const boils = (top = "", head = boilerHead, rows = boilerRows) => ({ top, head, rows });
const stock = (top = "", head = ["品名", "库存"], rows = stockRows) => ({ top, head, rows });

describe("groups of columns under the same heads", () => {
  const visits = (first: readonly RawValue[], ...rows: Rows): string[] => onSheet([["餐饮检查"], first, ...rows]);

  it("are one list where each has the day of what happened", () => {
    expect(
      visits(
        ["餐饮单位", "第一次检查日期", "第一次检查结果", "第二次检查日期", "第二次检查结果"],
        ["甲店", "2024-03-01", "不合格", "2024-03-08", "合格"],
        ["乙店", "2024-03-02", "合格", "2024-03-09", "合格"],
      ),
    ).toEqual(["checks 1-2", "checks 3-4"]);
  });

  it("or the names", () => {
    expect(
      visits(
        ["检查日期", "餐饮单位1", "检查结果1", "餐饮单位2", "检查结果2"],
        ["2024-03-01", "甲店", "不合格", "乙店", "合格"],
        ["2024-03-02", "丙店", "合格", "丁店", "合格"],
      ),
    ).toEqual(["checks 1-2", "checks 3-4"]);
  });

  it("else they say several things of one entry", () => {
    // amounts
    expect(
      onSheet([
        ["清洁取暖"],
        ["乡镇", "第一批计划户数", "第一批完成户数", "第二批计划户数", "第二批完成户数"],
        ["甲镇", 10, 5, 7, 6],
        ["乙镇", 20, 6, 8, 7],
      ]),
    ).toHaveLength(1);
    // names that no entry must have
    expect(
      onSheet([
        ["清洁取暖"],
        ["乡镇", "计划户数", "完成户数", "补贴标准1", "包保干部1", "补贴标准2", "包保干部2"],
        ["甲镇", 10, 5, 100, "张三", 100, "李四"],
        ["乙镇", 20, 6, 200, "王五", 100, "赵六"],
      ]),
    ).toEqual(["heating 0-6"]);
    // a day that is not when the entry happened
    expect(
      onSheet([
        ["燃煤锅炉"],
        ["使用单位", "锅炉蒸吨1", "淘汰情况1", "拆除日期1", "锅炉蒸吨2", "淘汰情况2", "拆除日期2"],
        ["甲厂", 1, "已拆除", "2024-03-01", 2, "已拆除", "2024-03-02"],
        ["乙厂", 2, "已拆除", "2024-03-03", 4, "已拆除", "2024-03-04"],
      ]),
    ).toHaveLength(1);
    // groups that lack what an entry must have
    expect(
      onSheet([
        ["清洁取暖"],
        ["计划户数", "乡镇1", "包保干部1", "乡镇2", "包保干部2"],
        [10, "甲镇", "张三", "乙镇", "李四"],
        [20, "丙镇", "王五", "丁镇", "赵六"],
      ]),
    ).toHaveLength(1);
  });
});

const roster = listOf(
  { unit: text("单位名称"), phone: text("联系电话") },
  { id: "roster", named: ["网格员"], telling: [/网格/] },
);
const paving = listOf(
  { site: text("场地名称"), area: number("硬化面积"), due: date("硬化时限") },
  { id: "paving", named: ["场地硬化"], telling: [/硬化/] },
);

describe("lists of other kinds", () => {
  it("a term that is not the day of what happened makes no entry of a group", () => {
    expect(
      onSheet(
        [
          ["场地硬化"],
          ["场地名称", "硬化面积1", "硬化时限1", "硬化面积2", "硬化时限2"],
          ["甲场", 10, "2024-03-01", 7, "2024-06-01"],
          ["乙场", 20, "2024-03-02", 8, "2024-06-02"],
        ],
        1,
        "Sheet1",
        namesOf(paving, boilers),
      ),
    ).toHaveLength(1);
  });

  it("a neighbour whose columns any office has is not asked about", () => {
    const three = namesOf(roster, heating, boilers);
    const rows: Rows = [
      ["甲社区", "13800000001"],
      ["乙社区", "13800000002"],
    ];
    const spread: Rows = rows.map(([unit = "", phone = ""]) => [unit, "甲", phone]);
    const first = { top: "网格员名单", head: ["单位名称", "联系电话"], rows };
    expect(
      onSheet(sideBySide(first, { top: "", head: ["单位名称", "甲乙", "联系电话"], rows: spread }), 1, "Sheet1", three),
    ).toEqual(["roster 0-1", "none roster 3-5"]);
    // Beside a list of another kind the sheet's name is its own.
    const grid = gridOf(snapshot([["清洁取暖"], heatingHead, ...heatingRows, [], first.head, ...rows]), 0);
    const stacked = [
      shape(grid, [0, 2], [1, 1], 5, new Set(), { text: "清洁取暖" }),
      shape(grid, [0, 1], [7, 7], 9, new Set(), { text: "" }),
    ];
    expect(decided(stacked, around("网格员"), three)).toEqual(["heating 0-2", "roster 0-1"]);
  });

  it("is of the list whose columns say more, where neither has a title", () => {
    const cleared = { top: "", head: ["地点", "数量", "完成情况"], rows: boilerRows };
    expect(onSheet(sideBySide(boils(), cleared), 1, "燃煤锅炉")).toEqual(["boilers 0-2", "none boilers 4-6"]);
    expect(onSheet(sideBySide(boils(), boils()), 1, "燃煤锅炉")).toEqual(["boilers 0-2", "boilers 4-6"]);
  });

  it("beside what is nobody's a table is asked about as it would be alone", () => {
    expect(onSheet(sideBySide(stock("物资"), boils(), heats("清洁取暖")))).toEqual([
      ...["heating 7-9", "none nothing 0-1", "ask boilers 3-5"],
    ]);
    expect(
      onSheet(sideBySide(heats("清洁取暖"), heats("户厕改造", ["乡镇", "补贴标准", "计划户数", "完成户数"]))),
    ).toEqual([...["heating 0-2", "otherSubject heating 4-7"]]);
  });
});

describe("a blank column", () => {
  it("parts what are two lists, each with its title", () => {
    expect(onSheet(sideBySide(heats("清洁取暖"), boils("燃煤锅炉")))).toEqual(["heating 0-2", "boilers 4-6"]);
    expect(onSheet(sideBySide(heats("清洁取暖"), stock("物资")))).toEqual(["heating 0-2", "none nothing 4-5"]);
    expect(onSheet(sideBySide(stock("物资"), boils("燃煤锅炉")))).toEqual(["boilers 3-5", "none nothing 0-1"]);
  });

  it("does not part what goes on row by row", () => {
    const contacts = {
      top: "",
      head: ["补贴标准", "包保干部"],
      rows: heatingRows.map((_, row) => [row, `干部${row}`]),
    };
    expect(onSheet(sideBySide(heats("清洁取暖"), contacts))).toEqual(["heating 0-5"]);
  });

  it("parts a list that is whole by itself from what has other rows", () => {
    const withoutLast = {
      top: "",
      head: ["补贴标准", "包保干部"],
      rows: heatingRows.slice(1).map((_, row) => [row, `干部${row}`]),
    };
    expect(onSheet(sideBySide(heats("清洁取暖"), withoutLast))[0]).toBe("heating 0-2");
    const longer = {
      top: "",
      head: ["补贴标准", "包保干部"],
      rows: [...heatingRows, ["", 0]].map((_, row) => [row, `干部${row}`]),
    };
    expect(onSheet(sideBySide(heats("清洁取暖"), longer))[0]).toBe("heating 0-2");
  });

  it("does not part a list that lacks something, so long as most rows go on", () => {
    const lacking = heats("清洁取暖", ["乡镇", "计划户数"], heatingRows);
    const rest = (rows: number) => ({
      top: "",
      head: ["补贴标准", "包保干部"],
      rows: heatingRows.slice(0, rows).map((_, row) => [row, `干部${row}`]),
    });
    expect([4, 3].map((rows) => onSheet(sideBySide(lacking, rest(rows)))[0])).toEqual(["heating 0-4", "heating 0-4"]);
    expect(onSheet(sideBySide(lacking, rest(2)))[0]).toBe("heating 0-1");
  });

  it("what only the whole has complete is one list", () => {
    expect(
      onSheet(
        sideBySide(heats("清洁取暖", ["乡镇", "计划户数"]), {
          top: "",
          head: ["完成户数", "包保干部"],
          rows: [
            [5, "张三"],
            [6, "李四"],
          ],
        }),
      ),
    ).toEqual(["heating 0-4"]);
  });

  it("parts what repeats a head, and what adds nothing", () => {
    const again = { top: "", head: ["乡镇", "路灯"], rows: heatingRows.map(([name]) => [name ?? "", 3]) };
    expect(onSheet(sideBySide(heats("清洁取暖"), again))[0]).toBe("heating 0-2");
    // Notes beside the list are none of it, and a lone column is no table.
    const lone = { top: "", head: ["甲乙"], rows: heatingRows.map(() => ["丙"]) };
    expect(onSheet(sideBySide(heats("清洁取暖"), lone))).toEqual(["heating 0-2"]);
    expect(onSheet(sideBySide(heats("清洁取暖"), stock()))[0]).toBe("heating 0-2");
  });

  it("where no part is anything the whole is told of once", () => {
    expect(onSheet(sideBySide(stock("物资"), stock("", ["品牌", "单价"])))).toEqual(["none nothing 0-4"]);
  });
});

describe("a title over the first table", () => {
  const more = ["乡镇", "补贴标准", "计划户数", "完成户数"];
  const moreRows: Rows = heatingRows.map(([name = "", ...amounts]) => [name, 100, ...amounts]);

  it("speaks for the second where it has the same heads", () => {
    expect(onSheet(sideBySide(heats("清洁取暖"), heats("", ["乡 镇", "计划户数", "完成户数"])))).toEqual([
      ...["heating 0-2", "heating 4-6"],
    ]);
  });

  it("is only asked about where it has others", () => {
    expect(onSheet(sideBySide(heats("清洁取暖"), heats("", more, moreRows)))).toEqual([
      ...["heating 0-2", "ask heating 4-7"],
    ]);
    // Two heads that together read alike are two heads.
    expect(onSheet(sideBySide(heats("清洁取暖", more, moreRows), heats()))).toEqual(["heating 0-3", "ask heating 5-7"]);
  });

  it("is no matter where the second has its own, or says itself what it is", () => {
    expect(onSheet(sideBySide(heats("清洁取暖"), heats("二期清洁取暖", more, moreRows)))).toEqual([
      ...["heating 0-2", "heating 4-7"],
    ]);
    const told = ["乡镇", "补贴标准", "取暖计划户数", "取暖完成户数"];
    expect(onSheet(sideBySide(heats("清洁取暖"), heats("", told, moreRows)))).toEqual(["heating 0-2", "heating 4-7"]);
  });

  it("of a list makes nothing doubtful of what stands beside it", () => {
    // By its columns it might be boilers, were it not beside another list's title.
    expect(onSheet(sideBySide(heats("清洁取暖"), boils()))).toEqual(["heating 0-2", "none boilers 4-6"]);
    // Named so, but without what it must have
    expect(onSheet(sideBySide(heats("清洁取暖"), stock("", ["乡镇", "库存"])))).toEqual([
      ...["heating 0-2", "none heating 4-5"],
    ]);
  });

  it("is no title of others where there is none: the sheet's name speaks for all", () => {
    expect(onSheet(sideBySide(heats(), heats("", more, moreRows)), 1, "清洁取暖")).toEqual([
      ...["heating 0-2", "heating 4-7"],
    ]);
  });
});

describe("a sheet's name", () => {
  const stacked = (title: string, head: readonly RawValue[], second: Rows, between = ""): TableShape[] => {
    const rows: Rows = [[title], heatingHead, ...heatingRows, [between], head, ...second];
    const grid = gridOf(snapshot(rows), 0);
    const span = [0, Math.max(heatingHead.length, head.length) - 1] as const;
    return [
      shape(grid, span, [1, 1], 5, new Set(), { text: title }),
      shape(grid, span, [7, 7], 7 + second.length, new Set(), { text: between }),
    ];
  };
  const more = ["乡镇", "补贴标准", "计划户数", "完成户数"];
  const moreRows: Rows = heatingRows.map(([name = "", ...amounts]) => [name, 100, ...amounts]);
  const verdicts = (shapes: readonly TableShape[], sheetName = "清洁取暖", title = ""): string[] =>
    decided(shapes, around(sheetName, title)).map((one) => one.replace(/ \S+$/, ""));

  it("says what a table with a title is, and nothing of its neighbour under other heads", () => {
    expect(verdicts(stacked("清洁取暖进度", more, moreRows))).toEqual(["heating", "ask heating"]);
    expect(verdicts(stacked("清洁取暖进度", heatingHead, heatingRows))).toEqual(["heating", "heating"]);
    expect(verdicts(stacked("清洁取暖进度", ["乡镇", "补贴标准", "取暖计划户数", "完成户数"], moreRows))).toEqual([
      ...["heating", "heating"],
    ]);
  });

  it("says what both are where none has a title, or where each has", () => {
    expect(verdicts(stacked("", more, moreRows))).toEqual(["heating", "heating"]);
    expect(verdicts(stacked("清洁取暖进度", more, moreRows, "清洁取暖二期"))).toEqual(["heating", "heating"]);
  });

  it("holds for what stands beside another list", () => {
    expect(verdicts(stacked("清洁取暖进度", boilerHead, boilerRows), "燃煤锅炉")).toEqual(["heating", "boilers"]);
    expect(verdicts(stacked("物资", more, moreRows))).toContain("heating");
  });

  it("of a neighbour with few columns of the list leaves nothing to ask", () => {
    const few = (head: readonly RawValue[], rows: Rows): string[] => verdicts(stacked("清洁取暖进度", head, rows));
    expect(few(["乡镇", "甲乙", "计划户数", "丙丁"], moreRows)[1]).toMatch(/^(?:ask|none|lacks) heating$/);
  });
});

describe("of several lists that a table may be", () => {
  const twin = (id: string, more: object = {}): LedgerDeclaration =>
    ledger(id, {
      title: titled(id, id),
      named: ["料棚"],
      columns: { site: text("料场名称"), area: number("棚面积"), ...more },
    });
  const sheds: Rows = [["料棚台账"], ["料场名称", "棚面积", "喷淋"], ["甲", 1, "有"], ["乙", 2, "无"]];
  const found = (...ledgers: readonly LedgerDeclaration[]) =>
    decideTables([wholeOf(sheds, 1)], namesOf(...ledgers), around("Sheet1", "料棚台账")).taken.map(
      ({ claim, runnerUp }) => [claim.ledger.id, runnerUp?.ledger.id ?? null],
    );

  it("it is the one that has more of it, in whatever order they are declared", () => {
    const wet = { spray: text("喷淋").optional() };
    expect(found(twin("dry"), twin("wet", wet))).toEqual([["wet", null]]);
    expect(found(twin("wet", wet), twin("dry"))).toEqual([["wet", null]]);
  });

  it("what is complete goes before what lacks something", () => {
    const roof = { roof: text("棚顶材料") };
    expect(found(twin("roofed", roof), twin("plain"))).toEqual([["plain", null]]);
    expect(found(twin("plain"), twin("roofed", roof))).toEqual([["plain", null]]);
  });

  it("what is taken goes before what would be asked, however much it says", () => {
    const rows: Rows = [["清洁取暖"], [...heatingHead, ...boilerHead.slice(1)], ["甲镇", 10, 5, 1, "已拆除"]];
    expect(onSheet(rows)).toEqual(["heating 0-4"]);
  });
});

describe("staff's word on a sheet of several tables", () => {
  const sheet: Rows = [
    ["清洁取暖"],
    heatingHead,
    ...heatingRows,
    ["燃煤锅炉"],
    boilerHead,
    ...boilerRows,
    ["物资"],
    ["品名", "库存", "存放"],
    ["铁锹", 3, "院内"],
  ];
  const grid = gridOf(snapshot(sheet), 0);
  const at = (row: number, last: number, title: string): TableShape =>
    shape(grid, [0, 2], [row, row], last, new Set(), { text: title });
  const shapes = [at(1, 5, "清洁取暖"), at(7, 11, "燃煤锅炉"), at(13, 14, "物资")];
  const words = around("Sheet1", "清洁取暖");
  const { taken } = decideTables(shapes, names, words);
  const corrected = (correction: object, of: readonly TableShape[] = shapes, claims = taken): string[] =>
    correctedTables(claims, of, grid, names, words, correction as SheetCorrection).map(
      ({ claim, correction: said }) =>
        `${claim.ledger.id} ${claim.shape.headerRows[0]}${said === undefined ? "" : " said"}`,
    );

  it("is of the table that fits it best, and leaves the others", () => {
    expect(corrected({ dataset: "boilers" })).toEqual(["heating 1", "boilers 7 said"]);
    expect(corrected({ dataset: "heating" })).toEqual(["heating 1 said", "boilers 7"]);
    expect(corrected({ dataset: "boilers" }, [...shapes].reverse())).toEqual(["heating 1", "boilers 7 said"]);
    expect(corrected({ dataset: "heating" }, [...shapes].reverse())).toEqual(["heating 1 said", "boilers 7"]);
  });

  it("is of the table whose header they named, in the order of the sheet", () => {
    expect(corrected({ dataset: "heating", headerRows: [13, 13] })).toEqual([
      ...["heating 1", "boilers 7", "heating 13 said"],
    ]);
    expect(corrected({ dataset: "boilers", headerRows: [1, 1] })).toEqual(["boilers 1 said", "boilers 7"]);
    // A header that was since found to be higher is the same one; one that begins elsewhere is not.
    expect(corrected({ dataset: "heating", headerRows: [7, 6] })).toEqual(["heating 1", "heating 7 said"]);
    expect(corrected({ dataset: "heating", headerRows: [6, 7] })).toEqual(["heating 1", "boilers 7"]);
    expect(corrected({ dataset: "heating", headerRows: [7, 8] })).toEqual(["heating 1", "boilers 7"]);
  });

  it("on columns alone is of the list that the table was found to be", () => {
    expect(corrected({ dataset: null, headerRows: [7, 7], columns: { "1": "tonnage" } })).toEqual([
      ...["heating 1", "boilers 7 said"],
    ]);
    expect(corrected({ dataset: null, headerRows: [13, 13], columns: { "1": "tonnage" } })).toEqual([
      ...["heating 1", "boilers 7"],
    ]);
    expect(corrected({ dataset: "nobody's", headerRows: [1, 1] })).toEqual(["heating 1 said", "boilers 7"]);
  });

  it("of two that lack the same is of the one that says more for it", () => {
    const twice = [at(13, 14, "物资"), at(7, 11, "燃煤锅炉")];
    const missing = { dataset: "heating", columns: { "0": "township" } };
    expect(corrected(missing, [at(13, 14, "清洁取暖"), ...twice.slice(1)], [])).toEqual(["heating 13 said"]);
    expect(corrected(missing, [...twice.slice(1), at(13, 14, "清洁取暖")], [])).toEqual(["heating 13 said"]);
  });

  it("where no table was found is tried on the first row of two texts, else on the sheet's first", () => {
    const of = (rows: Rows): string[] => {
      const bare = gridOf(snapshot(rows), 0);
      return correctedTables([], [], bare, names, words, { dataset: "heating" } as SheetCorrection).map(({ claim }) =>
        claim.shape.headerRows.join("-"),
      );
    };
    expect(
      of([
        ["清洁取暖", 1],
        [1, "说明"],
        ["镇", "户"],
        ["甲镇", 5],
      ]),
    ).toEqual(["2-2"]);
    expect(
      of([
        ["清洁取暖", ""],
        ["", "镇", "户"],
      ]),
    ).toEqual(["1-1"]);
    expect(
      of([
        ["清洁取暖", 1],
        ["甲镇", 5],
      ]),
    ).toEqual(["0-0"]);
  });
});
