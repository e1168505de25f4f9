/** Reports without air name measures and tasks, nothing twice; what waits for an answer is no verdict. */
import { describe, expect, it } from "vitest";
import { briefSheet } from "../../src/report/brief/brief-sheet";
import { briefWords } from "../../src/report/brief/brief-words";
import { overviewSheet } from "../../src/report/overview/overview-sheet";
import { measuresByWork, otherMeasures, otherTasks, tasksByWork } from "../../src/report/overview/work-details";
import { decisions, doubts } from "../../src/report/words/decisions";
import { monthConclusions } from "../../src/report/words/month-conclusions";
import { tasksSheet } from "../../src/report/tasks/tasks-sheet";
import { coalStanding, coalUsed, figure, progress, reportInput, standing, task, tasksOf } from "./report-fixture";

const texts = (sheet: ReturnType<typeof briefSheet>): string[] => sheet.cells.map(({ value }) => String(value ?? ""));

describe("a page without air", () => {
  const many = reportInput({
    tasks: tasksOf(
      Array.from({ length: 40 }, (_, index) =>
        task({ number: String(index + 1), key: String(index + 1), task: `任务${index + 1}号`, flags: [] }),
      ),
    ),
  });

  it("names measures and tasks as far as it has room, and says how many are left", () => {
    const brief = briefSheet(many);
    const all = texts(brief).join("\n");
    expect(all).toContain("会议次数（次）");
    expect(all).toMatch(/\n1\. 任务1号\n/);
    const shown = texts(brief).filter((text) => /^\d+\. 任务\d+号$/.test(text)).length;
    expect(all).toContain(`另有 ${40 - shown} 项，见“月报·整改任务”。`);
    expect(shown).toBeGreaterThan(10);
    // One printed page at the size of the others: A4 upright at the widths of the sheet.
    expect(brief.rowHeights.reduce<number>((sum, height) => sum + (height ?? 0), 0)).toBeLessThan(830);
  });

  it("says on 总览, too, how many tasks are left", () => {
    const all = texts(overviewSheet({ ...many, progress: { ...progress, workstreams: [] } }));
    const shown = all.filter((text) => /^\d+\. 任务\d+号$/.test(text)).length;
    expect(shown).toBeGreaterThan(2);
    expect(all).toContain(`另有 ${40 - shown} 项，见“月报·整改任务”。`);
  });

  it("names nothing twice", () => {
    const input = reportInput();
    const matters = decisions(input);
    expect(otherTasks(input.tasks.tasks, matters).map(({ number }) => number)).toEqual(["1"]);
    expect(otherMeasures(input.progress, matters).map(({ indicator }) => indicator.id)).toEqual(["meetingsHeld"]);
    const rows = texts(overviewSheet(input)).filter((text) => text.includes("淘汰燃煤锅炉"));
    expect(rows).toHaveLength(1);
  });

  it("chooses by urgency and shows each work by itself, none turn by turn", () => {
    const works = ["boilers", "dust", "boilers", "dust", "villages", "boilers"];
    const tasks = works.map((work, index) =>
      task({
        number: String(index + 1),
        key: String(index + 1),
        workstream: null,
        workstreamText: work,
        daysLeft: index,
      }),
    );
    expect(tasksByWork(otherTasks(tasks, [])).map(({ number }) => number)).toEqual(["1", "3", "6", "2", "4", "5"]);
    const inTurn = [coalStanding(), standing(), coalStanding({ indicator: { ...coalUsed, id: "second" } })];
    const twoWorks = [
      { workstream: "leadership", title: "高位推动", standings: [inTurn[1] ?? standing()] },
      { workstream: "coalCap", title: "煤炭", standings: inTurn.filter((_, index) => index !== 1) },
    ] as const;
    expect(measuresByWork(inTurn, { workstreams: twoWorks }).map(({ indicator }) => indicator.id)).toEqual([
      "meetingsHeld",
      "coalUsed",
      "second",
    ]);
  });

  it("begins no page for a list that others have whole", () => {
    const listed = (sheet: ReturnType<typeof overviewSheet>): number =>
      texts(sheet).filter((text) => /^\d+\. 任务\d+号$/.test(text)).length;
    const tasksOnly = overviewSheet({ ...many, progress: { ...progress, workstreams: [] } });
    expect(listed(tasksOnly)).toBeGreaterThan(2);
    expect(listed(overviewSheet(many)), "its page is full").toBe(0);
    for (const { print, charts } of [tasksOnly, overviewSheet(many)]) {
      expect(print.pageBreaksBefore).toEqual([]);
      expect(charts).toEqual([]);
    }
  });

  it("lists tasks from its first page where one kind and one unit leave nothing to compare", () => {
    const sheet = tasksSheet(reportInput());
    expect(sheet.print.pageBreaksBefore).toEqual([]);
    expect(texts(sheet)).not.toContain("工作类别");
    expect(texts(sheet)).toContain("二、示例市2021年12月整改任务逐项调度");
  });
});

describe("what waits for an answer", () => {
  const open = (one: ReturnType<typeof standing>): ReturnType<typeof standing> => ({
    ...one,
    cumulative: figure(7, { open: ["choiceWord"] }),
  });
  const input = reportInput({
    openQuestions: 2,
    progress: {
      ...progress,
      workstreams: [
        { workstream: "leadership", title: "提高政治站位，坚持高位推动", standings: [standing()] },
        { workstream: "coalCap", title: "煤炭消费总量控制", standings: [open(coalStanding())] },
      ],
    },
    tasks: tasksOf([task(), task({ number: "7", key: "7", flags: ["overdue"], daysLeft: -46, open: ["stateWord"] })]),
  });

  it("is counted apart in every sentence and in the strip, and is no matter to decide", () => {
    const said = [...monthConclusions(input), ...briefWords(input).work].join("\n");
    expect(said).toContain("1 项待确认");
    expect(said).toContain("待确认 1 项");
    expect(said.match(/其中 1 项情况待确认，暂按推算计/g)).toHaveLength(2);
    expect(said).not.toMatch(/有风险 1 项/);
    expect(decisions(input)).toEqual([]);
    expect(doubts(input)[0]?.what).toBe("数据有 2 处待确认（涉及任务 1 项、指标 1 项），确认前有关数字不作准。");
    expect(texts(overviewSheet(input)).filter((text) => text.endsWith(" 待确认")).length).toBeGreaterThanOrEqual(3);
    expect(briefWords(input).notes.join("")).not.toContain("没有需要研究");
  });
});
