/** 月报·总览 without any air: measures, tasks and decisions stand alone, and the sheet says what is left out. */
import { describe, expect, it } from "vitest";
import { decisions } from "../../src/report/words/decisions";
import { sheetName } from "../../src/cells/address";
import { standingSource } from "../../src/report/words/standing-source";
import { monthConclusions } from "../../src/report/words/month-conclusions";
import { overviewSheet } from "../../src/report/overview/overview-sheet";
import { finding } from "../../src/findings/finding";
import { coalStanding, figure, progress, reportInput, standing, task, tasksOf } from "./report-fixture";

function never(): never {
  throw new Error("no plan");
}

describe("the overview of a workbook without air", () => {
  const input = reportInput();

  it("concludes on tasks and measures, what is in danger first, and nothing on air that nobody keeps", () => {
    expect(monthConclusions(input)).toMatchInlineSnapshot(`
      [
        "整改措施有目标的量化指标 1 项：滞后或有风险 1 项（工业企业煤炭消费量）；另有 1 项缺目标值，无法判断。",
        "督察整改任务 2 项：达到序时进度 1 项，未达到序时进度 1 项；逾期 1 项（第 7 项），30 日内到期 1 项。",
      ]
    `);
  });

  it("has a row a workstream with the most urgent named, and no column of noughts", () => {
    const sheet = overviewSheet(input);
    const row = sheet.cells.find(({ value }) => value === "2. 煤炭消费总量控制")?.row;
    expect(sheet.cells.filter((cell) => cell.row === row && cell.value !== null).map(({ value }) => value)).toEqual([
      "2. 煤炭消费总量控制",
      1,
      1,
      0,
      "工业企业煤炭消费量 749.34 万吨，目标 ≤820，▲ 有风险",
    ]);
    const total = sheet.cells.find(({ value }) => value === "合计")?.row;
    expect(
      sheet.cells.filter((cell) => cell.row === total && typeof cell.value === "number").map(({ value }) => value),
    ).toEqual([2, 1, 1]);
    expect(sheet.charts).toEqual([]);
  });

  it("counts of a workstream that is not measured nothing in its row either: the rows add up to the sum", () => {
    const silent = standing({ cumulative: figure(null), status: "noData" });
    const workstreams = [
      ...progress.workstreams,
      { workstream: "dust", title: "强化扬尘综合防控", standings: [silent, silent] },
    ] as const;
    const { cells } = overviewSheet(reportInput({ progress: { ...progress, workstreams } }));
    const countIn = (title: RegExp) => {
      const row = cells.find(({ value }) => title.test(String(value)))?.row;
      return cells.find((cell) => cell.row === row && typeof cell.value === "number")?.value;
    };
    expect([countIn(/^\d\. 强化扬尘/), countIn(/^合计$/)]).toEqual([0, 2]);
  });

  it("names what needs a decision, the overdue task before the slow measure, and no doubt of the data", () => {
    expect(
      decisions(reportInput({ findings: [finding("noAirSheet", "error", null, {})] })).map(
        ({ what, who, when, status, where }) =>
          [what, who, when, status && `${status.symbol} ${status.word}`, where].join(" | "),
      ),
    ).toMatchInlineSnapshot(`
      [
        "任务 7“淘汰燃煤锅炉”：资金未到位。 | 市发改委 | 2021年底（2021-12-31）
      已逾期 46 天 | ■ 逾期 | 整改任务台账第4行",
        "工业企业煤炭消费量 749.34 万吨，目标 ≤820。 | 市发改委 | 2021年底 | ▲ 有风险 | 会议台账第4—44行",
      ]
    `);
  });

  it("leads to what a measure is held against where no row went in and several tables were looked through", () => {
    const sheet = (name: string) => ({ sheet: sheetName(name), top: 3, left: 0, bottom: 37, right: 5 });
    const sources = [sheet("提标改造"), sheet("分表计电")];
    const plan = { ...(coalStanding().plan ?? never()), at: sheet("分表计电") };
    const { cumulative } = coalStanding();
    const of = (rows: number) => standingSource(coalStanding({ cumulative: { ...cumulative, rows, sources }, plan }));
    expect(of(0)).toMatchObject({ sheet: "分表计电" });
    expect(of(2)).toMatchObject({ sheet: "提标改造" });
  });

  it("keeps to eight lines however much is wrong, and says how many are left", () => {
    const many = tasksOf(
      Array.from({ length: 30 }, (_, index) =>
        task({ number: String(index + 1), flags: ["overdue"], daysLeft: -1 - index, computed: "behind" }),
      ),
    );
    const lines = decisions(reportInput({ tasks: many, findings: [finding("noAirSheet", "error", null, {})] })).map(
      ({ what }) => what,
    );
    expect(lines).toHaveLength(8);
    expect(lines[0]).toContain("任务 30");
    expect(lines[7]).toContain("另有 24 项");
  });

  it("is content when nothing is wrong", () => {
    const fine = reportInput({
      tasks: tasksOf([]),
      progress: {
        ...progress,
        workstreams: [{ workstream: "leadership", title: "高位推动", standings: [standing({ status: "completed" })] }],
      },
    });
    expect(decisions(fine)).toEqual([]);
    expect(overviewSheet(fine).cells.map(({ value }) => value)).toContain(
      "没有需要研究的事项，数据核查也没有发现需要处理的问题。",
    );
    expect(monthConclusions(fine)[0]).toBe("整改措施有目标的量化指标 1 项：已完成或达标 1 项。");
  });

  it("opens with counts that are those of its tables", () => {
    const { cells } = overviewSheet(reportInput({ findings: [finding("noAirSheet", "error", null, {})] }));
    const figures = cells.filter(({ look, value }) => look === "stripFigure" && value !== null);
    const words = cells.filter(({ look, value }) => look === "stripWord" && value !== null);
    expect(words.map(({ value }, index) => `${String(value)} ${String(figures[index]?.value)}`)).toEqual([
      "▲ 滞后或有风险 1",
      "◐ 按序时推进 1",
      "■ 滞后或未启动（逾期 1） 1",
      "■ 错误 1",
    ]);
    expect(
      cells
        .filter(({ row, look, value }) => row === (figures[0]?.row ?? 0) - 1 && look === "head" && value !== null)
        .map(({ value }) => value),
    ).toEqual(["整改措施指标 2 项（1 项缺目标值）", "督察整改任务 2 项", "数据核查"]);
    expect(figures.map(({ link }) => link?.to.sheet ?? null)).toEqual([
      "月报·指标进度",
      "月报·整改任务",
      "月报·整改任务",
      "月报·数据核查",
    ]);
  });

  it("does not count on page one what staff have explained", () => {
    const doubt = finding("noAirSheet", "error", null, {});
    const explained = reportInput({ findings: [doubt], edits: new Map([["finding:noAirSheet:", "本县无站点"]]) });
    const words = overviewSheet(explained).cells.filter(({ look, value }) => look === "stripWord" && value !== null);
    expect(words.map(({ value }) => value)).not.toContain("■ 错误");
    expect(decisions(explained).map(({ what }) => what)).not.toContainEqual(expect.stringContaining("数据核查"));
  });

  it("speaks of what is only counted without finding fault", () => {
    const counted = {
      ...progress,
      workstreams: [
        {
          workstream: "coalCap" as const,
          title: "煤炭",
          standings: [standing({ status: "countedOnly" }), coalStanding({ status: "noData" })],
        },
      ],
    };
    expect(monthConclusions(reportInput({ progress: counted, tasks: tasksOf([]) }))[0]).toBe(
      "整改措施量化指标：1 项未下达目标，仅作统计；1 项缺数据。",
    );
    expect(decisions(reportInput({ progress: counted, tasks: tasksOf([]) }))).toEqual([]);
  });

  it("says in its conclusions how many indicators have no data", () => {
    const lacking = {
      ...progress,
      workstreams: [
        {
          workstream: "coalCap" as const,
          title: "煤炭",
          standings: [coalStanding(), coalStanding({ status: "noData" })],
        },
      ],
    };
    expect(monthConclusions(reportInput({ progress: lacking, tasks: tasksOf([]) }))[0]).toContain("另有 1 项缺数据");
  });
});
