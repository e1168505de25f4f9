/** What is put off is not denied, and what is not yet found is not there. */
import { describe, expect, it } from "vitest";
import { lookBacks } from "../../src/datasets/ledgers/industry";
import { projectReviews } from "../../src/datasets/ledgers/projects";
import { parseChoice } from "../../src/recognition/parse-choice";

const review = (text: string) => parseChoice(text, projectReviews.columns.result.spec.choices ?? {});

describe("a review", () => {
  it.each(["暂不通过，再行论证", "暂不同意", "暂时不予同意", "暂不予通过，下次再议", "暂不上会"])(
    "puts off: %s",
    (text) => {
      expect(review(text)).toBe("deferred");
    },
  );
  it.each(["不通过", "不予准入", "不同意", "不予通过，选址不符"])("denies: %s", (text) => {
    expect(review(text)).toBe("rejected");
  });
  it.each(["经补充论证后同意", "原则同意，补充完善后实施"])("lets through: %s", (text) => {
    expect(review(text)).toBe("passed");
  });
});

it.each(["暂未发现反弹", "暂无反弹"])("a look-back has found nothing yet: %s", (text) => {
  expect(parseChoice(text, lookBacks.columns.rebound.spec.choices ?? {})).toBe("no");
});
