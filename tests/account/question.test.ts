import { describe, expect, it } from "vitest";
import { isAnswer, noAnswers, statusCodes, withAnswers } from "../../src/account/question";
import { taskStatuses } from "../../src/tasks/task";

describe("answers to questions", () => {
  it("know every status of a task", () => {
    expect(statusCodes).toEqual(taskStatuses);
  });

  it("keep a word in all its spellings, the later answer first", () => {
    const answers = withAnswers(noAnswers, [
      { text: "大 体 可 以", status: "done" },
      { text: "大体可以", status: "onSchedule" },
    ]);
    expect(answers.statuses).toEqual({ 大体可以: "onSchedule" });
    expect(noAnswers.statuses).toEqual({});
  });

  it.each([
    [{ text: "大体可以", status: "done" }, true],
    [{ text: "大体可以", status: "nearly" }, false],
    [{ text: 3, status: "done" }, false],
    [{ status: "done" }, false],
    [null, false],
    ["done", false],
  ])("%j is an answer: %s", (value, expected) => {
    expect(isAnswer(value)).toBe(expected);
  });
});
