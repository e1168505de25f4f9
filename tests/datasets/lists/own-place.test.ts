import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { readLedgers } from "../../../src/datasets/read-ledgers";
import { readTargets } from "../../../src/indicators/targets/read-targets";
import { defaultSettings } from "../../../src/settings";
import { nothingTaken } from "../ledger-bench";
import { book, snapshot } from "../sheet-snapshot";

const boilers: readonly (readonly RawValue[])[] = [
  ["全市燃煤锅炉淘汰台账"],
  ["县（市、区）", "使用单位", "吨位", "完成情况"],
  ["云山县", "甲厂", 4, "已完成"],
  ["", "乙厂", 6, "推进中"],
  ["河口区", "丙厂", 10, "已完成"],
  ["南坪县", "丁厂", 8, "已完成"],
];

const read = (place: string | null, rows = boilers) =>
  readLedgers(book(snapshot(rows, { name: "锅炉" })), { ...defaultSettings, place }, nothingTaken);

describe("a list that a prefecture hands down", () => {
  it.each(["云山县", "云山", "示例市云山县"])("counts the rows of the report's county alone: %s", (place) => {
    const { tables, findings, questions } = read(place);
    expect(tables.flatMap(({ rows }) => rows).map(({ values }) => values["user"])).toEqual(["甲厂", "乙厂"]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["rowsOfPlaceOnly", "note"]]);
    expect(questions).toEqual([]);
  });

  it("calls no column idle that tells which rows count", () => {
    const columns = read("云山县").tables[0]?.guess.columns ?? [];
    expect(columns.filter(({ decides }) => decides).map(({ column }) => column)).toEqual([0]);
    expect(read(null).tables[0]?.guess.columns.some(({ decides }) => decides)).toBe(false);
  });

  it("leaves no row without its account", () => {
    const [table] = read("云山县").tables;
    expect([...(table?.otherRows ?? [])]).toEqual([
      [4, "left"],
      [5, "left"],
    ]);
  });

  it("is asked whose where nobody said, and marked until then", () => {
    const { tables, questions = [] } = read(null);
    expect(tables.map(({ open }) => open)).toEqual([["whichPlace"]]);
    expect(questions.map(({ code, answers }) => [code, answers.length])).toEqual([["whichPlace", 3]]);
  });

  it("is left out, and that is told, where the county is not among them; of a prefecture all count", () => {
    expect(read("北川县").findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["rowsOfOtherPlaces", "warning"],
    ]);
    expect(read("北川县").tables).toEqual([]);
    expect(read("示例州").tables[0]?.rows.length).toBe(4);
  });

  it.each<[string, readonly (readonly RawValue[])[]]>([
    [
      "counties over their rows",
      [
        ["全市燃煤锅炉淘汰台账"],
        ["使用单位", "吨位", "完成情况"],
        ["一、云山县（2台）", "", ""],
        ["甲厂", 4, "已完成"],
        ["乙厂", 6, "推进中"],
        ["二、河口区（1台）", "", ""],
        ["丙厂", 10, "已完成"],
      ],
    ],
    [
      "short names, and the whole below",
      [
        ["全市燃煤锅炉淘汰台账"],
        ["辖区", "使用单位", "吨位", "完成情况"],
        ["云山", "甲厂", 4, "已完成"],
        ["云山", "乙厂", 6, "推进中"],
        ["河口", "丙厂", 10, "已完成"],
        ["全市", "", 20, ""],
      ],
    ],
  ])("may name them otherwise: %s", (_, rows) => {
    const { tables, findings } = read("云山县", rows);
    expect(tables.flatMap((table) => table.rows).map(({ values }) => values["user"])).toEqual(["甲厂", "乙厂"]);
    expect(findings.map(({ code }) => code)).toContain("rowsOfPlaceOnly");
  });

  it("is none where the column holds townships or districts of the town", () => {
    const rows = boilers.map((row) =>
      row.map((value) =>
        String(value).replace("云山县", "城关镇").replace("河口区", "开发区").replace("南坪县", "北乡"),
      ),
    );
    expect(read("云山县", rows).tables[0]?.rows.length).toBe(4);
  });
});

describe("a county before its township, in one cell", () => {
  const sites = (head: string, cells: readonly string[]): readonly (readonly RawValue[])[] => [
    ["全市燃煤锅炉淘汰台账"],
    [head, "使用单位", "吨位", "完成情况"],
    ...cells.map((cell, at): readonly RawValue[] => [cell, `第${at + 1}厂`, 4, "已完成"]),
  ];

  it.each<[string, string, readonly string[], number]>([
    ["所在地", "云山县", ["云山县城关镇", "河口区北城街道", "云山县石桥乡"], 2],
    ["所在乡镇", "南坪县", ["南坪县-芝水镇", "云山县-坡头乡", "云山县-东关镇"], 1],
    ["详细地址", "云山县", ["示例市云山县城关镇", "示例市河口区北城街道"], 1],
    ["地点", "云山县", ["云山县经济开发区", "云山县城关镇"], 2],
  ])("is whose the row is: %s of %s", (head, place, cells, count) => {
    expect(read(place, sites(head, cells)).tables[0]?.rows.length).toBe(count);
  });

  it.each(["煤炭产地", "原登记地", "施工单位"])("is none under %s", (head) => {
    const { tables, findings } = read("云山县", sites(head, ["云山县城关镇", "河口区北城街道"]));
    expect([tables[0]?.rows.length, findings]).toEqual([2, []]);
  });

  it("may stand beside a zone that is handed out work like a county", () => {
    const cells = ["云山县", "河口县", "高新区", "云山县"];
    for (const head of ["县区", "县市区", "所属县区"])
      expect(read("云山县", sites(head, cells)).tables[0]?.rows.length, head).toBe(2);
    expect(read("高新区", sites("县区", cells)).tables[0]?.rows.length).toBe(1);
  });

  it("is told where all are another county's", () => {
    for (const cells of [
      ["河口区北城街道", "河口区南城街道"],
      ["河口区", "南坪区"],
    ])
      expect(read("云山县", sites("县区", cells)).findings.map(({ code }) => code)).toEqual(["rowsOfOtherPlaces"]);
  });

  it("is not told of quarters of the town itself", () => {
    for (const cells of [
      ["东区", "西区"],
      ["工业集聚区", "经济开发区"],
    ])
      expect(read("云山县", sites("辖区", cells)).findings).toEqual([]);
  });
});

describe("lists that bear counties in their titles", () => {
  const list = (title: string, user: string): readonly (readonly RawValue[])[] => [
    [title],
    ["使用单位", "吨位", "完成情况"],
    [user, 4, "已完成"],
  ];
  const readAll = (place: string | null, ...titles: readonly string[]) => {
    const sheets = titles.map((title, at) => snapshot(list(title, `第${at + 1}厂`), { name: `表${at + 1}` }));
    const {
      tables,
      findings,
      questions = [],
      unused = [],
    } = readLedgers(book(...sheets), { ...defaultSettings, place }, nothingTaken);
    return {
      sheets: tables.map(({ guess }) => guess.sheet),
      open: tables.flatMap(({ open = [] }) => open),
      codes: [...findings, ...questions, ...unused].map(({ code }) => code),
    };
  };

  it.each(["河口区燃煤锅炉淘汰台账", "南坪县2024年燃煤锅炉淘汰台账"])("leave %s to its county", (other) => {
    expect(readAll("云山县", other, "云山县燃煤锅炉淘汰台账")).toEqual({
      sheets: ["表2"],
      open: [],
      codes: ["otherPlace"],
    });
  });

  it("do not count, and that is told, where none is the report's own", () => {
    expect(readAll("云山县", "南坪县燃煤锅炉淘汰台账")).toEqual({
      sheets: [],
      open: [],
      codes: ["rowsOfOtherPlaces", "otherPlace"],
    });
  });

  it("are asked about where nobody said whose report it is", () => {
    expect(readAll(null, "南坪县燃煤锅炉淘汰台账", "云山县燃煤锅炉淘汰台账")).toEqual({
      sheets: ["表1", "表2"],
      open: ["whichPlace", "whichPlace"],
      codes: ["whichPlace"],
    });
  });

  it.each<readonly [string, string, string]>([
    ["云山县", "云山县燃煤锅炉淘汰台账", "工业集聚区燃煤锅炉淘汰台账"],
    ["云山县", "云山县燃煤锅炉淘汰台账", "各县燃煤锅炉淘汰台账"],
    ["云山市", "南坪县燃煤锅炉淘汰台账", "河口区燃煤锅炉淘汰台账"],
  ])("all count in %s: %s, %s", (place, ...titles) => {
    expect(readAll(place, ...titles)).toEqual({ sheets: ["表1", "表2"], open: [], codes: [] });
  });
});

describe("targets that are shared out to counties", () => {
  const targets = (rows: readonly (readonly RawValue[])[], place: string | null) =>
    readTargets(book(snapshot(rows, { name: "目标分解" })), { ...defaultSettings, place }).ledgerTargets.map(
      ({ requirement }) => (requirement !== null && "value" in requirement ? requirement.value : null),
    );
  const down = [
    ["某市2024年目标分解表"],
    ["县（市、区）", "燃煤锅炉淘汰（台）"],
    ["河口区", 10],
    ["云山县", 6],
    ["全市", 16],
  ];
  const across = [
    ["某市2024年目标分解表"],
    ["指标名称", "单位", "河口区", "云山县", "全市合计"],
    ["燃煤锅炉淘汰", "台", 10, 6, 16],
  ];

  it.each([down, across])("are those of the report's county", (...rows) => {
    expect([targets(rows, "云山县"), targets(rows, null)]).toEqual([[6], [16]]);
  });
});
