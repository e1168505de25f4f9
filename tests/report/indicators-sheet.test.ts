/** 月报·指标进度: each figure in its column, with its place, period and doubt. */
import { describe, expect, it } from "vitest";
import { indicatorsSheet } from "../../src/report/figures/indicators-sheet";
import { coalStanding, figure, ledgerRows, progress, reportInput, standing } from "./report-fixture";

const sheet = indicatorsSheet(reportInput());
const rowOf = (title: string): number => sheet.cells.find(({ value }) => value === title)?.row ?? -1;
const headRow = rowOf("指标");
const at = (title: string, head: string, of = sheet) => {
  const column = of.cells.find(({ row, value }) => row === headRow && value === head)?.column;
  const row = of.cells.find(({ value }) => value === title)?.row;
  return of.cells.find((cell) => cell.row === row && cell.column === column);
};

describe("the indicators sheet", () => {
  it("shows a cap with its target, share used and the months that the ledger reaches", () => {
    expect(
      ["年度目标\n或台账总数", "累计完成", "累计时段", "本月", "上年同期", "同比", "完成率", "状态", "责任单位"].map(
        (head) => at("工业企业煤炭消费量", head)?.value,
      ),
    ).toEqual([820, 749.34, "1—11月", "—", 780.1, "▼3.9%", 91.4, "▲ 有风险", "市发改委"]);
    expect(at("工业企业煤炭消费量", "年度目标\n或台账总数")?.format).toMatch(/^"≤"/);
    expect(at("工业企业煤炭消费量", "年度目标\n或台账总数")?.link?.tip).toBe("目标：不超过820万吨");
  });

  it("links a figure to its rows and says how many they are", () => {
    expect(at("会议次数", "累计完成")).toMatchObject({
      value: 41,
      format: '0;"−"0',
      link: { to: ledgerRows },
    });
    expect(at("会议次数", "来源")).toMatchObject({ value: "会议台账", link: { to: ledgerRows } });
  });

  it("tells numerator, denominator and undated rows of a share", () => {
    const share = standing({ cumulative: figure(97, { numerator: 194, denominator: 200, undated: 2 }) });
    const shared = indicatorsSheet(
      reportInput({
        progress: {
          ...progress,
          workstreams: [{ workstream: "projectAccess", title: "严把项目准入", standings: [share] }],
        },
      }),
    );
    expect(at("会议次数", "累计完成", shared)?.link?.tip).toBe("计入 41 行；194 ÷ 200；其中 2 行没有日期");
  });

  it("marks a figure that waits for an answer, and judges nothing by it", () => {
    const waits = standing({ cumulative: figure(97, { open: ["choiceWord"] }) });
    const shown = indicatorsSheet(
      reportInput({
        openQuestions: 1,
        progress: {
          ...progress,
          workstreams: [{ workstream: "projectAccess", title: "严把项目准入", standings: [waits] }],
        },
      }),
    );
    expect(at("会议次数", "累计完成", shown)).toMatchObject({ value: 97, format: '0"？";"−"0"？"' });
    expect(at("会议次数", "状态", shown)?.value).toBe("？ 待确认");
    const texts = shown.cells.map(({ value }) => String(value));
    expect(texts.filter((text) => /待确认/.test(text))).toEqual([
      expect.stringContaining("有 1 处待确认"),
      "一、严把项目准入（待确认 1 项）",
      "？ 待确认",
      expect.stringContaining("带“？”的 1 项"),
    ]);
    expect(sheet.cells.some(({ value }) => /待确认/.test(String(value)))).toBe(false);
  });

  it("has a remark of staff's for each indicator, by its id", () => {
    expect(sheet.cells.flatMap(({ editKey }) => editKey ?? [])).toEqual([
      "indicator:meetingsHeld",
      "indicator:coalUsed",
    ]);
  });

  it("says of a workstream without figures that it has none, in one row", () => {
    expect(
      sheet.cells.filter(({ value }) => typeof value === "string" && value.startsWith("○ 无量化指标")),
    ).toHaveLength(1);
  });

  it("draws one bar over the column of completion, up to 100", () => {
    expect(sheet.bars).toHaveLength(1);
    expect(sheet.bars[0]).toMatchObject({
      max: 100,
      area: { left: at("会议次数", "完成率")?.column, right: at("会议次数", "完成率")?.column },
    });
  });

  it("puts a floor below zero with its sign after the mark, as for a cut of 20 %", () => {
    const cut = coalStanding({
      plan: { value: -20, direction: "atMost", origin: "target", wording: "下降20%", at: null, responsible: null },
    });
    const other = indicatorsSheet(
      reportInput({
        progress: {
          ...progress,
          workstreams: [{ workstream: "noBurnZones", title: "扩大禁燃区面积", standings: [cut] }],
        },
      }),
    );
    expect(at("工业企业煤炭消费量", "年度目标\n或台账总数", other)?.format).toBe('"≤"0.00;"≤−"0.00');
  });
});
