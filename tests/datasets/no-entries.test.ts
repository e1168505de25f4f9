/** Rows that look like entries and say of themselves that they are none. */
import { describe, expect, it } from "vitest";
import { codes, column, readSheet } from "./ledger-bench";

const HEAD = ["序号", "整改任务", "责任单位", "整改时限", "完成情况", "备注"];
const ENTRIES = [
  [1, "管网改造", "住建局", "2024年12月底", "整改中", ""],
  [2, "矿山修复", "自然资源局", "2024年6月底", "已完成", ""],
];
const read = (before: readonly (string | number)[][], after: readonly (string | number)[][] = []) =>
  readSheet([["整改任务台账"], HEAD, ...before, ...ENTRIES, ...after]);
const numbers = (data: ReturnType<typeof read>) => column(data, "number").flat();

describe("a row", () => {
  it.each([
    ["1 2 3 4 5 6", [1, 2, 3, 4, 5, 6]],
    ["甲 乙 1 2 3 4", ["甲", "乙", 1, 2, 3, 4]],
    ["（1）（2）…", ["（1）", "（2）", "（3）", "（4）", "（5）", "（6）"]],
    ["A B C D", ["A", "B", "C", "D", "E", "F"]],
  ])("of the columns' numbers is none: %s", (_, row) => {
    const data = read([row]);
    expect(numbers(data)).toEqual(["1", "2"]);
    expect(codes(data)).toEqual([]);
  });

  it.each(["（示例）", "示例", "例：", "【填写示例】"])("that shows how to fill in is none: %s", (sign) => {
    expect(numbers(read([[sign, "某某改造", "某局", "2024年1月底", "已完成", ""]]))).toEqual(["1", "2"]);
  });

  it.each(["示例镇管网改造", "样例公司搬迁"])("of something that is called so is one: %s", (name) => {
    expect(numbers(read([[9, name, "某局", "2024年1月底", "已完成", ""]]))).toEqual(["9", "1", "2"]);
  });

  it.each([
    "作废",
    "录入错误，作废",
    "此条作废",
    "与第1行重复，不计",
    "与序号2为同一项",
    "属省级项目，不纳入统计",
    "重复登记",
    "已并入第1项",
    "经市同意调出清单",
    "已移出整改台账",
    "经核实不属于，予以剔除",
    "与第1行重复，不计",
    "已在上批上报，不再重复统计",
  ])("that somebody took back is none, and that is told: %s", (remark) => {
    const data = read([], [[3, "道路清扫", "城管局", "2024年3月底", "整改中", remark]]);
    expect(numbers(data)).toEqual(["1", "2"]);
    expect(codes(data)).toContain("rowsStruckOff");
  });

  it.each([
    "拟调出清单",
    "申请调出清单，待批",
    "原登记有误，已更正",
    "废水管网",
    "噪声不计入评价",
    "与第1行同期实施",
    "与二期同步，不计成本",
  ])("is one still: %s", (remark) => {
    const data = read([], [[3, "道路清扫", "城管局", "2024年3月底", "整改中", remark]]);
    expect(numbers(data)).toEqual(["1", "2", "3"]);
  });
});

describe("the first row, of a name that stands for any,", () => {
  const names = (...firms: readonly string[]) =>
    column(
      readSheet([
        ["“散乱污”企业整治清单"],
        ["序号", "企业名称", "排查日期", "整治情况"],
        ...firms.map((firm, index) => [index, firm, "2024-1-5", "已完成"]),
      ]),
      "enterprise",
    ).flat();

  it("shows how to fill in", () => {
    expect(names("XX县XX厂", "兴发煤场", "大成木业")).toEqual(["兴发煤场", "大成木业"]);
    expect(names("××公司", "兴发煤场")).toEqual(["兴发煤场"]);
  });

  it("is an entry of a list that names none", () => {
    expect(names("XX县XX厂", "XX县XX木业")).toHaveLength(2);
    expect(names("XX厂")).toHaveLength(1);
  });
});

describe("a meeting whose remark says", () => {
  const held = (day: string, remark: string) =>
    readSheet([
      ["督察整改会议台账"],
      ["会议日期", "会议类型", "会议名称", "备注"],
      ["2024-3-1", "县委常委会", "研究整改方案", ""],
      [day, "工作例会", "调度整改", remark],
    ]);

  it.each(["因故取消", "会议取消", "因疫情取消", "延期至8月召开", "改期", "未召开", "推迟召开"])(
    "that it was not held on the day is none, and that is told: %s",
    (remark) => {
      const data = held("2024-7-15", remark);
      expect(column(data, "name").flat()).toEqual(["研究整改方案"]);
      expect(codes(data)).toContain("rowsStruckOff");
    },
  );

  it.each(["由6月推迟至7月召开", "推迟至7月召开", "取消例会通报环节", "未通过议题二", "研究延期事项"])(
    "something else was held: %s",
    (remark) => {
      expect(column(held("2024-7-15", remark), "name").flat()).toHaveLength(2);
    },
  );
});

describe("amounts that count up from one", () => {
  it.each([
    ["%", ["1%", "2%", "3%"]],
    ["户", ["1户", "2户", "3户"]],
  ])("are no columns' numbers: %s", (_, row) => {
    const data = readSheet([
      ["2024年农村清洁取暖完成情况"],
      ["计划户数", "完成户数", "村"],
      row,
      ["30户", "20户", "4户村"],
    ]);
    expect(data.tables[0]?.rows.length).toBe(2);
  });
});

describe("a row under the header that tells how to fill in the columns", () => {
  const head = ["地块名称", "治理面积（亩）", "治理情况", "治理日期"];
  const entries = [
    ["甲地块", 20, "已完成", "2024-2-5"],
    ["乙地块", 40, "未完成", ""],
  ];
  const places = (row: readonly (string | number)[]) => {
    const data = readSheet([["裸露土地治理清单"], head, row, ...entries]);
    return { places: column(data, "place").flat(), codes: codes(data) };
  };

  it.each([
    [["填写全称", "保留一位小数", "已完成/未完成", "格式：年-月-日"]],
    [["与规划一致", "按实测", "完成或未完成", "按验收单"]],
  ])("is no entry, and nothing of it is unreadable: %j", (row) => {
    expect(places(row)).toEqual({ places: ["甲地块", "乙地块"], codes: [] });
  });

  it.each([[["丙地块", "待测", "已完成", "2024-3-1"]], [["丙地块", "待测", "未完成", ""]]])(
    "answers one of them, and is an entry: %j",
    (row) => {
      const read = places(row);
      expect(read.places).toEqual(["丙地块", "甲地块", "乙地块"]);
      expect(read.codes).toContain("ledgerNumberUnreadable");
    },
  );
});

describe("a remark of a list of sites without their state", () => {
  const sites = (remark: string) =>
    column(
      readSheet([
        ["在建工地扬尘台账"],
        ["项目名称", "建筑面积（㎡）", "自动喷淋", "备注"],
        ["滨河苑", 12000, "有", ""],
        ["人民医院", 30000, "有", remark],
      ]),
      "state",
    ).flat();

  it.each([
    ["2023年10月已竣工交付", "stopped"],
    ["长期停工", "stopped"],
    ["预计2024年竣工", null],
    ["新增", null],
  ])("tells it: %s", (remark, state) => {
    expect(sites(remark)[1] ?? null).toBe(state);
  });
});

describe("a row of words where numbers belong", () => {
  const towns = [
    ["甲镇", 100, 90],
    ["丙镇", 50, 40],
    ["丁镇", 70, 60],
  ];
  const words = ["见附表", "一百来户人", "另行统计", "设备故障", "未统计", "委外", "待核实", "无法统计"];

  it.each(words.flatMap((word) => [0, 1, 2, 3].map((at) => [word, at] as const)))(
    "is an entry that cannot be read, and is told: %s in row %i",
    (word, at) => {
      const rows = [...towns.slice(0, at), ["乙镇", word, word], ...towns.slice(at)];
      const data = readSheet([["农村清洁取暖完成情况"], ["乡镇", "计划户数", "完成户数"], ...rows]);
      expect(column(data, "township").flat()).toContain("乙镇");
      expect(codes(data)).toContain("ledgerNumberUnreadable");
    },
  );
});

describe("rows of a form", () => {
  const HEADS = ["序号", "企业名称", "台数", "完成情况"];
  const boilers = (...rows: readonly (readonly (string | number)[])[]) =>
    readSheet([
      ["燃气锅炉低氮改造台账"],
      HEADS,
      [1, "甲纺织公司", 2, "已完成"],
      [2, "乙食品公司", 2, "未完成"],
      ...rows,
    ]);

  it("that are numbered on and say what all begin with are none", () => {
    const data = boilers([3, "", "", "未完成"], [4, "", "", "未完成"], [5, "", "", "未完成"]);
    expect(column(data, "enterprise").flat()).toEqual(["甲纺织公司", "乙食品公司"]);
    expect(codes(data)).toEqual([]);
  });

  it.each([
    {
      why: "each says something else",
      rows: [
        [3, "", "", "未完成"],
        [4, "", "", "已完成"],
      ],
    },
    {
      why: "they have amounts",
      rows: [
        [3, "", 1, "未完成"],
        [4, "", 1, "未完成"],
      ],
    },
    { why: "it is one, whose name may have been forgotten", rows: [[3, "", "", "未完成"]] },
  ])("are entries where $why", ({ rows }) => {
    expect(column(boilers(...rows), "enterprise")).toHaveLength(2 + rows.length);
  });
});

describe("a name that is none", () => {
  it.each(["略", "（略）", "以下略", "从略。", "本乡无此类情况", "本街道无", "全县无新增"])("%s", (name) => {
    const data = readSheet([
      ["交通查控点台账"],
      ["序号", "点位名称", "值守单位"],
      [1, "东关路口", "交警大队"],
      [2, name, ""],
    ]);
    expect(column(data, "point").flat()).toEqual(["东关路口"]);
  });

  it.each(["略阳路口", "全县无偿检测站"])("but %s is one", (name) => {
    const data = readSheet([
      ["交通查控点台账"],
      ["序号", "点位名称", "值守单位"],
      [1, "东关路口", "交警大队"],
      [2, name, "交警大队"],
    ]);
    expect(column(data, "point").flat()).toEqual(["东关路口", name]);
  });
});
