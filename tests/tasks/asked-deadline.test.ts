/** Two columns of deadlines, set by two authorities: which counts is asked, and what does not rest on it stands. */
import { describe, expect, it } from "vitest";
import type { AnswerSets } from "../../src/account/question";
import { answerText } from "../../src/i18n/questions";
import { monthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { withAnswers } from "../../src/settings-answers";
import { book, snapshot } from "../datasets/sheet-snapshot";

const request = { month: { year: 2025, month: 9 }, until: null, generatedAt: "2025-10-09 09:00" };
const tasks = book(
  snapshot(
    [
      ["生态环境保护督察整改任务台账"],
      ["序号", "整改任务", "责任单位", "市定整改时限", "县定整改时限", "完成情况"],
      [1, "关停甲砖厂", "工信局", "2026年6月底", "2025年6月底", "整改中"],
      [2, "清运乙渣场", "住建局", "2025年8月底", "2025年5月底", "整改中"],
      [3, "治理丙河段", "水利局", "2025年12月底", "2025年11月底", "已完成整改"],
    ],
    { name: "任务" },
  ),
);
const report = (...answers: readonly AnswerSets[]) =>
  monthlyReport(
    tasks,
    request,
    withAnswers(defaultSettings, answers, (sheet) => (sheet === "任务" ? "{任务}" : undefined)),
  );
const told = (monthly: ReturnType<typeof report>) =>
  monthly.tasks?.tasks.map(({ computed, open, flags }) => [computed, open.join(), flags.includes("overdue")]);

describe("市定 beside 县定整改时限", () => {
  it("is one question, of which the columns are named; the list is read, and what is not done is marked", () => {
    const monthly = report();
    expect(monthly.questions.map(({ code }) => code)).toEqual(["whichColumn"]);
    expect(monthly.questions.flatMap((one) => one.answers.map((sets) => answerText(sets, "zh-CN", one)))).toEqual([
      "“市定整改时限”（D 列）",
      "“县定整改时限”（E 列）",
      "都不是，不使用",
    ]);
    expect(told(monthly)).toEqual([
      ["onSchedule", "whichColumn", false],
      ["onSchedule", "whichColumn", false],
      ["done", "", false],
    ]);
    expect(monthly.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it("counts as it is answered", () => {
    expect(told(report({ sheet: "任务", column: "D", field: "deadline" }))).toEqual([
      ["onSchedule", "", false],
      ["behind", "", true],
      ["done", "", false],
    ]);
    expect(told(report({ sheet: "任务", column: "E", field: "deadline" }))?.map(([, , late]) => late)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
