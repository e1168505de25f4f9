/** A text copied out of a PDF or a chat window, with characters unseen or only alike, is the same text. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { usualCharacters, withoutInvisible } from "../../src/cells/usual-characters";
import { checkNoticeText } from "../../src/checks/check-notice-text";
import { findingText } from "../../src/i18n/findings";

const folder = new URL("../notice/fixtures/", import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));

const LOOKALIKES = new Map(
  [..."日⽇月⽉水⽔大⼤工⼯生⽣车⻋长⻓门⻔-−".matchAll(/(.)(.)/gu)].map(([, usual = "", alike = ""]) => [
    usual,
    alike,
  ]),
);

/** Every third character followed by one that is not seen, those of `LOOKALIKES` replaced. */
const copied = (text: string): string =>
  [...text]
    .map((character, index) => {
      const unseen =
        character === "\r" || index % 3 > 0 ? "" : ["\u200b", "\ufeff", "\u00ad", "\u200e"][(index / 3) % 4];
      return (LOOKALIKES.get(character) ?? character) + (unseen ?? "");
    })
    .join("");

const plain = (text: string): string => usualCharacters(withoutInvisible(text));

/** What is told, and of which words. */
const told = (text: string): readonly string[] =>
  checkNoticeText(text).findings.map(
    ({ finding, from, to }) => `${plain(findingText(finding, "zh-CN"))} @ ${plain(text.slice(from, to))}`,
  );

it("has texts of which something is told", () => {
  expect(texts.filter(({ text }) => told(text).length > 0).length).toBeGreaterThan(1);
});

describe("copied with unusual characters", () => {
  it.each(texts)("$name says what it said", ({ text }) => {
    expect(told(copied(text))).toEqual(told(text).map(plain));
  });
});
