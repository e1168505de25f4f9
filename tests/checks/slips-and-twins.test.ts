/** A slip is told, and the same text put right is not. */
import { describe, expect, it } from "vitest";
import { checkNoticeText } from "../../src/checks/check-notice-text";
import { severities } from "../../src/findings/severity";
import { findingText } from "../../src/i18n/findings";
import { slipsAndTwins, trueTexts, type Twins } from "./texts/slips-and-twins";

const SLIP = /\{([^{}|]*)\|([^{}|]*)\}/g;
const right = ({ text }: Twins): string => text.replace(SLIP, "$1");
const wrong = ({ text }: Twins): string => text.replace(SLIP, "$2");

const told = (text: string) => checkNoticeText(text).findings.filter(({ finding }) => finding.severity !== "note");
const words = (text: string): readonly string[] => told(text).map(({ finding }) => findingText(finding, "zh-CN"));
/** The codes that are at least so grave. */
const codes = (text: string, severity: Twins["severity"]): readonly string[] =>
  told(text).flatMap(({ finding }) =>
    severities.indexOf(finding.severity) <= severities.indexOf(severity) ? [finding.code] : [],
  );

describe("a slip", () => {
  it.each(slipsAndTwins)("$name", (twins) => {
    expect(codes(wrong(twins), twins.severity)).toEqual([twins.code]);
  });
});

describe("the same put right", () => {
  it.each(slipsAndTwins)("$name", (twins) => {
    expect(words(right(twins))).toEqual([]);
  });
  it.each(trueTexts)("%s", (_, text) => {
    expect(words(text)).toEqual([]);
  });
});
