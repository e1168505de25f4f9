/**
 * Texts in the registers of several provinces, right as they stand. {right|wrong|kind} is a place where a slip is told
 * or not: one slip at a time.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkNoticeText } from "../../src/checks/check-notice-text";
import { findingText } from "../../src/i18n/findings";

const SLIP = /\{([^{}|]*)\|([^{}|]*)\|([^{}|]*)\}/g;
/** A remark this far from the slip is of something else. */
const NEAR = 90;

interface Slip {
  readonly at: number;
  readonly right: string;
  readonly wrong: string;
}

interface RegisterText {
  readonly name: string;
  readonly text: string;
  readonly slips: readonly Slip[];
}

function readText(source: string): RegisterText {
  const [name = "", ...lines] = source.trimEnd().split("\n");
  const marked = lines.join("\n");
  const slips: Slip[] = [];
  let text = "";
  let last = 0;
  for (const { index, 0: whole, 1: right = "", 2: wrong = "" } of marked.matchAll(SLIP)) {
    text += marked.slice(last, index);
    slips.push({ at: text.length, right, wrong });
    text += right;
    last = index + whole.length;
  }
  return { name, text: text + marked.slice(last), slips };
}

const texts = ["registers", "registers-more", "registers-short"].flatMap((file) =>
  readFileSync(new URL(`texts/${file}.txt`, import.meta.url), "utf8")
    .split(/^### /m)
    .slice(1)
    .map(readText),
);

const remarks = (text: string) =>
  checkNoticeText(text)
    .findings.filter(({ finding }) => finding.severity !== "note")
    .map(({ finding, from, to }) => ({ from, to, words: findingText(finding, "zh-CN") }));

function noticed({ text, slips }: RegisterText): number {
  const before = new Set(remarks(text).map(({ words }) => words));
  return slips.filter(({ at, right, wrong }) =>
    remarks(text.slice(0, at) + wrong + text.slice(at + right.length)).some(
      ({ from, to, words }) => !before.has(words) && from < at + wrong.length + NEAR && to > at - NEAR,
    ),
  ).length;
}

describe("texts in many registers", () => {
  it.each(texts)("$name: nothing to remark", ({ text }) => {
    expect(remarks(text)).toEqual([]);
  });

  it("slips in them are noticed", () => {
    // Every fifth: the rest differ little and cost seconds.
    const some = texts.map((text) => ({ ...text, slips: text.slips.filter((_, index) => index % 5 === 0) }));
    const all = some.reduce((sum, { slips }) => sum + slips.length, 0);
    const told = some.reduce((sum, text) => sum + noticed(text), 0);
    expect(all).toBeGreaterThan(150);
    expect(told / all).toBeGreaterThan(0.8);
  }, 60_000);
});
