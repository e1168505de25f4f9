/** Every relation of quantities that the check holds: a slip in it is told, and the same put right is not. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkNoticeText } from "../../src/checks/check-notice-text";
import { findingText } from "../../src/i18n/findings";

const SLIP = /\{([^{}|]*)\|([^{}|]*)\}/g;

const remarks = (text: string): readonly string[] =>
  checkNoticeText(text)
    .findings.filter(({ finding }) => finding.severity !== "note")
    .map(({ finding }) => findingText(finding, "zh-CN"));

const relations = readFileSync(new URL("texts/relations.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.includes(" :: "))
  .map((line) => {
    const [name = "", ...text] = line.split(" :: ");
    return { name, text: text.join(" :: ").replaceAll("\\n", "\n").replaceAll("\\t", "\t") };
  });

describe("a relation put right", () => {
  it.each(relations)("$name", ({ text }) => {
    expect(remarks(text.replace(SLIP, "$1"))).toEqual([]);
  });
});

describe("a slip in it", () => {
  it.each(relations.filter(({ text }) => /\{[^{}|]*\|/.test(text)))("$name", ({ text }) => {
    expect(remarks(text.replace(SLIP, "$2"))).toHaveLength(1);
  });
});
