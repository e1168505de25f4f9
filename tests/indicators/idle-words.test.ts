import { describe, expect, it } from "vitest";
import { monthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const request = { month: { year: 2025, month: 10 }, until: null, generatedAt: "2025-11-03 09:00" };

describe("a word that no list of choices holds", () => {
  const land = snapshot(
    [
      ["裸露土地治理台账"],
      ["地块", "面积（亩）", "治理方式", "完成情况", "完成时间"],
      ["A地块", 12, "绿网覆盖", "已完成", "2025-5-1"],
      ["B地块", 20, "硬化", "另行研究", ""],
    ],
    { name: "裸地" },
  );
  const { questions, findings } = monthlyReport(book(land), request, defaultSettings);
  const told = findings.flatMap(({ code, severity, facts }) =>
    code === "choiceUnknown" || code === "choiceAside" ? [[severity, (facts as { text: string }).text]] : [],
  );

  it("asks for an answer only where one is offered", () => {
    expect(questions.map(({ code, facts }) => [code, "text" in facts ? facts.text : ""])).toEqual([
      ["choiceWord", "另行研究"],
    ]);
    expect(told).toContainEqual(["warning", "另行研究"]);
  });

  it("is a note where no figure rests on it", () => {
    expect(told).toContainEqual(["note", "绿网覆盖"]);
    expect(told).toContainEqual(["note", "硬化"]);
  });
});
