import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { choice, date, flag, ledger, number, text, titled } from "../../src/recognition/declare-ledger";
import { ledgers } from "../../src/datasets/ledgers/catalogue";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { readWorkbook } from "../../src/excel/read-workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { WorkbookFileError } from "../../src/preview/xlsx/workbook-file-error";
import { defaultSettings } from "../../src/settings";
import { withOffice } from "../excel/office-bench";
import { parseChoice as parsed } from "../../src/recognition/parse-choice";
import { codes, column, ledgersOf, nothingTaken, readSheet, type Table } from "./ledger-bench";
import { book, snapshot } from "./sheet-snapshot";

describe("a table is nobody's ledger", () => {
  it.each<[string, string, Table]>([
    [
      "a list of projects",
      "项目统计表",
      [
        ["项目名称", "项目类型", "投资额", "完成情况", "完成日期", "负责人"],
        ["示例项目", "基建", 100, "已完成", "2021-5-1", "示例甲"],
      ],
    ],
    [
      "a list of staff",
      "人员",
      [
        ["序号", "姓名", "单位", "类别", "联系电话"],
        [1, "示例甲", "办公室", "在编", "0990-0000001"],
      ],
    ],
    [
      "enterprises and months of anything",
      "报送情况",
      [
        ["企业名称", "1月", "2月", "3月"],
        ["示例企业01", 1, 2, 3],
      ],
    ],
    [
      "a stock of goods",
      "库存",
      [
        ["日期", "企业名称", "数量", "备注"],
        ["2021-5-1", "示例企业01", 10, ""],
      ],
    ],
    [
      "contracts",
      "合同台账",
      [
        ["编号", "名称", "单位名称", "金额", "日期", "状态"],
        ["1", "示例合同", "示例公司", 10, "2021-5-1", "已完成"],
      ],
    ],
    [
      "safety inspections",
      "安全检查",
      [
        ["日期", "单位名称", "检查内容", "存在问题", "整改情况", "责任人"],
        ["2021-5-1", "示例企业01", "消防", "通道堵塞", "已完成", "示例甲"],
      ],
    ],
    [
      "a ledger's name over other columns",
      "会议台账",
      [
        ["姓名", "部门"],
        ["示例甲", "办公室"],
      ],
    ],
    [
      "a ledger's columns over other things",
      "Sheet1",
      [
        ["点位", "管控前", "管控后"],
        ["A", "很多", "很少"],
        ["B", "很多", "没有"],
      ],
    ],
    [
      "sales by year",
      "销售",
      [
        ["区域", 2019, 2020, 2021],
        ["华东", 10, 20, 30],
      ],
    ],
    [
      "daily air",
      "日报",
      [
        ["日期", "PM2.5", "PM10", "AQI"],
        ["2021-1-1", 35, 50, 50],
      ],
    ],
    [
      "targets",
      "年度目标",
      [
        ["序号", "考核指标", "单位", "目标值"],
        [1, "PM2.5年均浓度", "微克/立方米", 63.5],
      ],
    ],
  ])("%s", (_, name, rows) => {
    expect(ledgersOf(readSheet(rows, { name }))).toEqual([]);
  });
});

describe("a column", () => {
  it("of plans is not taken for one of deeds, even where there is no other", () => {
    const rows: Table = [
      ["企业名称", "改造类型", "完成情况", "计划完成日期"],
      ["示例企业01", "低氮改造", "改造中", "2021-12-31"],
    ];
    expect(column(readSheet(rows, { name: "低氮改造" }), "doneOn")).toEqual([[null]]);
    expect(
      column(
        readSheet(
          [
            ["乡镇", "计划户数", "未完成户数", "完成户数"],
            ["示例乡", 100, 10, 90],
          ],
          { name: "清洁取暖" },
        ),
        "planned",
        "done",
      ),
    ).toEqual([[100, 90]]);
  });

  it("that only holds the name is taken where no better one exists", () => {
    expect(
      column(
        readSheet(
          [
            ["所在乡镇街道", "本年计划户数", "目前累计完成户数（户）"],
            ["示例乡", 100, 90],
          ],
          { name: "清洁取暖" },
        ),
        "township",
        "planned",
        "done",
      ),
    ).toEqual([["示例乡", 100, 90]]);
  });

  it("of sentences is no date and no number", () => {
    const rows: Table = [
      ["时间", "检查时间", "餐饮单位", "检查结果"],
      ["早", "2021-5-1", "示例餐厅01", "合格"],
      ["晚", "2021-5-2", "示例餐厅02", "合格"],
    ];
    expect(column(readSheet(rows, { name: "餐饮" }), "date")).toEqual([["2021-05-01"], ["2021-05-02"]]);
  });
});

describe("a guess", () => {
  it("says what each column is taken for, in which unit, and what the rows span", () => {
    const data = readSheet([
      ["2021年裸地治理（单位：㎡）"],
      ["序号", "地块位置", "面积", "治理情况", "完成日期"],
      [1, "示例地块1", 2000, "已治理", "5月1日"],
      [2, "示例地块2", 4000, "已治理", "6月1日"],
      ["合计", "", 6000, "", ""],
    ]);
    expect(data.tables[0]?.guess).toMatchObject({
      dataset: "bareLand",
      headerRows: [1, 1],
      rowCount: 2,
      corrected: false,
      columns: [
        { field: null, header: "序号" },
        { field: "place" },
        { field: "area", unit: "平方米", unitFrom: "title" },
        { field: "state" },
        { field: "doneOn" },
      ],
    });
    expect(data.tables[0]?.guess.firstDay).toBeLessThan(data.tables[0]?.guess.lastDay ?? 0);
    expect(data.tables[0]?.guess.confidence).toBeGreaterThanOrEqual(0.85);
    expect(data.tables[0]?.source).toMatchObject({ top: 2, bottom: 3, left: 0, right: 4 });
    expect(column(data, "area")).toEqual([[3], [6]]);
    expect(data.tables[0]?.totals).toMatchObject([
      { field: "area", written: 9, computed: 9, label: "合计", at: { row: 4, column: 2 } },
    ]);
  });

  it("that another ledger fits as well is doubtful, and said so", () => {
    const rows: Table = [
      ["企业名称", "行业", "绩效等级", "包联部门", "开始日期"],
      ["示例企业01", "焦化", "A级", "环保局", "2021-11-1"],
    ];
    const data = readSheet(rows, { name: "绩效分级错峰生产清单" });
    expect(codes(data)).toContain("ledgerDoubtful");
    expect(data.tables[0]?.guess.confidence).toBeLessThan(0.85);
  });
});

describe("the declarations", () => {
  it("name each column so that the ledger's own first names are recognised, every ledger by itself", () => {
    for (const declared of ledgers) {
      const fields = Object.entries(declared.columns);
      const head = fields.map(([, { spec }]) => spec.names.find((name) => typeof name === "string") ?? "");
      const row = fields.map(([, { spec }], index) =>
        spec.kind === "number"
          ? 10 + index
          : spec.kind === "date"
            ? "2021-5-1"
            : spec.kind === "choice"
              ? (Object.values(spec.choices ?? {})[0]?.[0] ?? "")
              : `示例${index}`,
      );
      const data = readSheet([[declared.title["zh-CN"]], head, row], { name: "台账" });
      expect([declared.id, ledgersOf(data)]).toEqual([declared.id, [declared.id]]);
      expect([declared.id, data.tables[0]?.guess.columns.map(({ field }) => field)]).toEqual([
        declared.id,
        fields.map(([field]) => field),
      ]);
    }
  });

  it("every choice of every ledger is understood by each of its own words", () => {
    const rows = ledgers.flatMap((declared) =>
      Object.entries(declared.columns).flatMap(([field, { spec }]) =>
        Object.entries(spec.choices ?? {}).flatMap(([value, spellings]) =>
          spellings.map((spelling) => ({ declared, field, value, spelling })),
        ),
      ),
    );
    const wrong = rows.filter(({ declared, field, value, spelling }) => {
      const spec = declared.columns[field]?.spec;
      return spec?.choices ? parsed(spelling, spec.choices) !== value : true;
    });
    expect(wrong.map(({ declared, field, spelling }) => `${declared.id}.${field} ${spelling}`)).toEqual([]);
  });

  it("one more, of a thing that nobody foresaw, is one entry and is found", () => {
    const waterSections = ledger("waterSections", {
      title: titled("水质断面监测", "Water sections"),
      named: ["水质断面", "断面监测"],
      datedBy: "date",
      identifiedBy: ["section", "date"],
      columns: {
        date: date("采样日期", "监测日期"),
        section: text("断面名称", "断面"),
        ammonia: number("氨氮").unit("mg/L"),
        reached: flag("是否达标"),
        grade: choice("水质类别").of({ two: ["Ⅱ类"], three: ["Ⅲ类"], four: ["Ⅳ类"] }),
      },
    });
    const rows: Table = [
      ["水质断面监测结果"],
      ["监测日期", "断面名称", "氨氮（mg/L）", "水质类别", "是否达标"],
      ["2021年5月", "示例桥", "0.15", "Ⅱ类", "是"],
      ["2021年6月", "示例桥", "150μg/L", "Ⅲ类", "√"],
    ];
    const data = readLedgers(book(snapshot(rows)), defaultSettings, nothingTaken, {
      known: [...ledgers, waterSections],
    });
    expect([ledgersOf(data), column(data, "date", "ammonia", "grade", "reached")]).toEqual([
      ["waterSections"],
      [
        ["2021-05", 0.15, "two", "yes"],
        ["2021-06", 0.15, "three", "yes"],
      ],
    ]);
  });
});

const data = "../shared/data";
const folders = ["layout", "tricky", "air"].map((folder) => join(data, folder));
describe.skipIf(!existsSync(data))("foreign workbooks (skipped where ../shared/data is absent)", () => {
  it("hold none of our ledgers", async () => {
    for (const folder of folders) {
      for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
        name.endsWith(".xlsx"),
      )) {
        const path = join(folder, file);
        const workbook = opened(path);
        if (workbook === null) continue;
        const { snapshot: read } = await withOffice(workbook, () => Excel.run((context) => readWorkbook(context)));
        expect(
          readLedgers(read, defaultSettings, nothingTaken).tables.map(({ guess }) => [
            path,
            guess.sheet,
            guess.dataset,
          ]),
        ).toEqual([]);
      }
    }
  });
});

/** null: encrypted or broken, which Excel would not open either. */
function opened(path: string): ReturnType<typeof openWorkbook> | null {
  try {
    return openWorkbook(readFileSync(path));
  } catch (error) {
    if (error instanceof WorkbookFileError) return null;
    throw error;
  }
}
