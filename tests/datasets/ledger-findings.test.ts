import { describe, expect, it } from "vitest";
import { localAddress } from "../../src/cells/address";
import type { Finding } from "../../src/findings/finding";
import { findingMessages } from "../../src/i18n/findings";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { defaultSettings } from "../../src/settings";
import { column, nothingTaken, readSheet, readSheets, type Table } from "./ledger-bench";
import { book, snapshot } from "./sheet-snapshot";

const words = <Code extends Finding["code"]>(found: Extract<Finding, { code: Code }>): string =>
  (findingMessages[found.code]["zh-CN"] as (facts: Finding["facts"]) => string)(found.facts);
const told = (findings: readonly Finding[]): string[] =>
  findings.map(
    (found) => `${found.at ? (localAddress(found.at) ?? found.at.sheet) : ""} ${found.severity}: ${words(found)}`,
  );
const findings = (rows: Table, name = "台账"): string[] => told(readSheet(rows, { name }).findings);

const coal = ["抽检日期", "经销点", "样品编号", "灰分（%）", "检验结果"];
const land = ["地块位置", "治理面积（亩）", "治理情况"];

describe("what is wrong is told with its cell, in a sentence:", () => {
  it("a word that no choice has, once for all its cells", () => {
    expect(
      findings(
        [
          coal,
          ["2021-1-5", "示例煤场", "M1", 10, "待定"],
          ["2021-1-6", "示例煤场", "M2", 10, "待定"],
          ["2021-1-7", "示例煤场", "M3", 10, "合格"],
        ],
        "煤质抽检",
      ),
    ).toMatchInlineSnapshot(`
      [
        "E2 warning: “检验结果”中的“待定”不认识（共 2 处），在说明之前按未填处理。请在窗格上方选定它算哪一种（合格、不合格）。",
      ]
    `);
  });

  it("numbers and dates that cannot be read, errors, and required cells that are blank", () => {
    expect(
      findings(
        [
          coal,
          ["上旬", "示例煤场", "M1", "若干", "合格"],
          ["2021-2-30", "示例煤场", "M2", "#REF!", "合格"],
          ["3月8日", "示例煤场", "M3", "—", "合格"],
          ["2021-3-9", "", "M4", "12", "合格"],
        ],
        "煤质抽检",
      ),
    ).toMatchInlineSnapshot(`
      [
        "A2 warning: “抽检日期”中的“上旬”不是日期，该行按无日期处理，不计入当月数。请按“2021-3-5”或“2021年3月”填写。",
        "D2 error: “灰分(%)”中的“若干”不是数值，未计入。请改为数值，没有数请填“—”。",
        "A3 error: “抽检日期”中的“2021-2-30”不存在，该行按无日期处理。请核对后改正。",
        "D3 error: 灰分(%)是错误值 #REF!，未计入。请检查公式。",
        "A4 warning: “抽检日期”中的“3月8日”没有年份，表题和工作表名称中也没有，该行按无日期处理。请补上年份，或在表题中写明年度。",
        "B5 note: “经销点”有 1 行没有填写，涉及该列的统计不含这些行。请补填。",
        "D5 note: 灰分(%)有 1 个数以文本存放，已按数值计入。可用“转换为数字”统一。",
      ]
    `);
  });

  it("a unit of another kind, in a cell or in the header, whose numbers are not used", () => {
    const inCell = readSheet(
      [land, ["示例地块1", "12小时", "已治理"], ["示例地块2", 10, "已治理"], ["示例地块3", 11, "已治理"]],
      { name: "裸地" },
    );
    expect([column(inCell, "area"), told(inCell.findings)]).toMatchInlineSnapshot(`
      [
        [
          [
            null,
          ],
          [
            10,
          ],
          [
            11,
          ],
        ],
        [
          "B2 error: “治理面积(亩)”的单位“小时”不能换算为“亩”，未计入。请核对单位。",
        ],
      ]
    `);
    const inHeader = readSheet(
      [
        ["推送日期", "企业名称", "超标小时数（条）", "处理结果"],
        ["2021-3-5", "示例企业01", 235, "剔除"],
        ["2021-3-6", "示例企业02", 4, "处罚"],
      ],
      { name: "超标推送" },
    );
    expect([column(inHeader, "hours"), told(inHeader.findings)]).toMatchInlineSnapshot(`
      [
        [
          [
            null,
          ],
          [
            null,
          ],
        ],
        [
          "C1 error: “超标小时数(条)”的单位“条”不能换算为“小时”，未计入。请核对单位。",
        ],
      ]
    `);
  });

  it("numbers ten thousand times off their column", () => {
    const rows = [
      ["会次", "会审日期", "项目名称", "投资额（亿元）", "结论"],
      ...[0.5, 1.2, 0.8, 23_000, 2.1].map((amount, index) => [
        "第一次",
        "2021-1-5",
        `示例项目${index}`,
        amount,
        "通过",
      ]),
    ];
    expect(findings(rows, "项目会审")).toMatchInlineSnapshot(`
      [
        "D5 warning: “投资额(亿元)”的 23000 亿元与同列其他数（多在 1.2 左右）相差悬殊，像是以“万元”填写。请核对单位。",
      ]
    `);
  });

  it("approximate numbers", () => {
    expect(findings([land, ["示例地块1", "3800余亩", "已治理"]], "裸地")).toMatchInlineSnapshot(`
      [
        "B2 note: “治理面积(亩)”写作“3800余亩”，是约数，按所写的数计入。如有准确数请更正。",
      ]
    `);
  });

  it("totals that do not add up, while those that are only rounded do", () => {
    const rows: Table = [
      ["乡镇", "计划户数", "完成户数"],
      ["示例乡1", 100, 90],
      ["示例乡2", 200, 180],
      ["小计", 300, 280],
      ["示例乡3", 50, 50],
      ["小计", 50, 50],
      ["合计", 350, 320],
    ];
    expect(findings(rows, "清洁取暖")).toMatchInlineSnapshot(`
      [
        "C4 warning: “小计”的“完成户数”写为 280，按明细相加应为 270（多写 10）。报告采用明细，请核对。",
      ]
    `);
    expect(
      findings(
        [
          ["地块位置", "治理面积（亩）", "治理情况"],
          ["示例地块1", 10.26, "已治理"],
          ["示例地块2", 20.27, "已治理"],
          ["合计", 30.5, ""],
        ],
        "裸地",
      ),
    ).toEqual([]);
    expect(
      findings(
        [
          ["地块位置", "治理面积（亩）", "治理情况"],
          ["示例地块1", 10.26, "已治理"],
          ["示例地块2", 20.27, "已治理"],
          ["合计", 31.5, ""],
        ],
        "裸地",
      ),
    ).toHaveLength(1);
  });

  it("row totals of months that lie across", () => {
    expect(
      findings([
        ["2021年企业煤炭消费（万吨）"],
        ["企业名称", "1月", "2月", "合计", "1-2月累计"],
        ["示例企业01", 1.5, 2, 3.5, 3.6],
        ["示例企业02", 1, 1, 2, 2],
      ]),
    ).toMatchInlineSnapshot(`
      [
        "E3 warning: “1-2月累计”的“煤炭消费量”写为 3.6，按明细相加应为 3.5（多写 0.1）。报告采用明细，请核对。",
      ]
    `);
  });

  it("a total without a label is no entry", () => {
    const data = readSheet(
      [
        ["乡镇", "计划户数", "完成户数"],
        ["示例乡1", 100, 90],
        ["示例乡2", 200, 180],
        ["", 300, 270],
      ],
      { name: "清洁取暖" },
    );
    expect([
      column(data, "township", "done"),
      data.tables[0]?.totals.map(({ written, computed }) => [written, computed]),
      told(data.findings),
    ]).toEqual([
      [
        ["示例乡1", 90],
        ["示例乡2", 180],
      ],
      [
        [300, 300],
        [270, 270],
      ],
      [],
    ]);
  });

  it("an entry that stands twice, also on another sheet", () => {
    const head = ["注销日期", "号牌号码", "车辆类型"];
    const data = readSheets({
      "淘汰台账1-6月": [
        head,
        ["2021-3-1", "新X00001", "重型货车"],
        ["2021-3-2", "新X00002", "重型货车"],
        ["2021-3-9", "新X00001", "重型货车"],
      ],
      "淘汰台账7-12月": [
        head,
        ["2021-8-1", "新 X00002", "重型货车"],
        ["2021-8-2", "新X00003", "重型货车"],
        ["2021-8-3", "新X00004", "重型货车"],
      ],
    });
    expect(told(data.findings)).toMatchInlineSnapshot(`
      [
        "B4 warning: “老旧柴油货车淘汰台账”中“新X00001”重复登记（首次在 B2），两条都已计入。如系重复请删去一条。",
        "B2 warning: “老旧柴油货车淘汰台账”中“新 X00002”重复登记（首次在 淘汰台账1-6月!B3），两条都已计入。如系重复请删去一条。",
      ]
    `);
  });

  it("序号 that starts again tells no entry from another", () => {
    const head = ["序号", "整改任务", "责任单位", "整改时限", "完成情况"];
    const restarting = readSheet(
      [
        ["整改任务台账"],
        head,
        [1, "任务甲", "住建局", "2021年底", "已完成"],
        [2, "任务乙", "", "2021年底", "已完成"],
        [1, "任务丙", "环保局", "长期坚持", "已完成"],
      ],
      { name: "任务" },
    );
    expect(told(restarting.findings)).toEqual([]);
    const twice = readSheet(
      [
        ["整改任务台账"],
        head,
        [1, "任务甲", "住建局", "2021年底", "已完成"],
        [2, "任务乙", "", "2021年底", "已完成"],
        [2, "任务丙", "环保局", "长期坚持", "已完成"],
      ],
      { name: "任务" },
    );
    expect(twice.findings.map(({ code }) => code)).toEqual(["duplicateEntry"]);
  });

  it("rows that hold nothing to count, and parts of a total", () => {
    expect(
      findings(
        [
          ["乡镇", "计划户数", "完成户数", "备注"],
          ["示例乡1", 100, 90, ""],
          ["示例乡2", 200, 180, ""],
          ["合计", 300, 270, ""],
          ["其中：煤改电", 200, 170, ""],
        ],
        "清洁取暖",
      ),
    ).toMatchInlineSnapshot(`
      [
        "A5 note: 有 1 行没有可统计的内容，未作为台账记录（如“其中:煤改电”）。如是记录请补全。",
      ]
    `);
  });

  it(
    "rows behind a blank line that fit nothing: entries where the ledger goes on below them, else left out and " +
      "told",
    () => {
      const reviews = [
        ["会次", "会审日期", "项目名称", "投资额（亿元）", "结论"],
        ["第1次", "2021-3-1", "示例项目1", 1.5, "通过"],
        [],
      ];
      const odd = ["第2次", "待定", "示例项目2", "待核", "研究"];
      const goesOn = readSheet([...reviews, odd, ["第3次", "2021-4-1", "示例项目3", 2, "通过"]], { name: "项目会审" });
      expect([column(goesOn, "project", "investment"), goesOn.findings.map(({ code }) => code)]).toEqual([
        [
          ["示例项目1", 1.5],
          ["示例项目2", null],
          ["示例项目3", 2],
        ],
        ["ledgerDateUnreadable", "ledgerNumberUnreadable", "choiceUnknown"],
      ]);
      const ends = readSheet([...reviews, odd, ["第3次", "四月", "示例项目3", "两亿", "研究"]], { name: "项目会审" });
      expect([column(ends, "project"), told(ends.findings)]).toEqual([
        [["示例项目1"]],
        ["A4 note: 有 2 行没有可统计的内容，未作为台账记录（如“第2次”）。如是记录请补全。"],
      ]);
    },
  );

  it("a bare number ten thousand times the numbers of its column that say their unit", () => {
    const use = readSheet(
      [
        ["企业名称", "月份", "煤炭消费量"],
        ["示例企业01", "2021年1月", "1.5万吨"],
        ["示例企业02", "2021年1月", "12000吨"],
        ["示例企业01", "2021年2月", 9000],
        ["示例企业02", "2021年2月", 8000],
        ["示例企业03", "2021年2月", 7000],
      ],
      { name: "煤炭消费" },
    );
    expect(told(use.findings)).toMatchInlineSnapshot(`
      [
        "C4 warning: “煤炭消费量”的 9000 万吨与同列其他数（多在 1.5 左右）相差悬殊，像是以“吨”填写。请核对单位。",
        "C5 warning: “煤炭消费量”的 8000 万吨与同列其他数（多在 1.5 左右）相差悬殊，像是以“吨”填写。请核对单位。",
        "C6 warning: “煤炭消费量”的 7000 万吨与同列其他数（多在 1.5 左右）相差悬殊，像是以“吨”填写。请核对单位。",
      ]
    `);
  });

  it("hidden rows, which are read all the same", () => {
    const hidden = { ...snapshot([land, ["示例地块1", 12, "已治理"]], { name: "裸地" }), hasHiddenRows: true };
    expect(told(readLedgers(book(hidden), defaultSettings, nothingTaken).findings)).toEqual([
      "裸地 note: 本表有隐藏的行（或启用了筛选），已一并读入。",
    ]);
  });
});
