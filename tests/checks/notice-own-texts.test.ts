import { describe, expect, it } from "vitest";
import { checkNoticeText } from "../../src/checks/check-notice-text";
import { severities } from "../../src/findings/severity";
import { findingText } from "../../src/i18n/findings";
import type { CheckedText } from "./texts/checked-text";
import { cleanTexts } from "./texts/clean-texts";
import { longTexts } from "./texts/long-texts";
import { moreTexts } from "./texts/more-texts";
import { otherRegisters } from "./texts/other-registers";
import { pairedAndParted } from "./texts/paired-and-parted";
import { quietTexts } from "./texts/quiet-texts";
import { shortRegisters } from "./texts/short-registers";
import { textsWithFaults } from "./texts/texts-with-faults";

/** Findings longer than this say of a whole paragraph that something is wrong in it. */
const LONGEST = 100;

function checked({ text, faults }: CheckedText) {
  const { findings } = checkNoticeText(text);
  const places = faults.map((fault) => ({ ...fault, from: text.indexOf(fault.quote) }));
  const grave = findings.filter(({ finding }) => finding.severity !== "note");
  const names = (fault: (typeof places)[number]) =>
    findings.find(
      ({ finding, from, to }) =>
        fault.codes.includes(finding.code) &&
        from < fault.from + fault.quote.length &&
        to > fault.from &&
        to - from <= Math.max(LONGEST, fault.quote.length + 20) &&
        severities.indexOf(finding.severity) <= severities.indexOf(fault.severity),
    );
  const told = places.map((fault) => ({ fault, by: names(fault) }));
  return {
    missed: told.filter(({ by }) => by === undefined).map(({ fault }) => fault.quote),
    false: grave
      .filter((finding) => told.every(({ by }) => by !== finding))
      .map(({ finding }) => findingText(finding, "zh-CN")),
  };
}

describe("texts with faults", () => {
  it.each(textsWithFaults)("$name", (text) => {
    expect(text.faults.map(({ quote }) => text.text.includes(quote))).not.toContain(false);
    expect(checked(text)).toEqual({ missed: [], false: [] });
  });
});

describe("further texts, with faults and without", () => {
  it.each([...moreTexts, ...longTexts, ...otherRegisters, ...shortRegisters, ...pairedAndParted, ...quietTexts])(
    "$name",
    (text) => {
      expect(text.faults.map(({ quote }) => text.text.includes(quote))).not.toContain(false);
      expect(checked(text)).toEqual({ missed: [], false: [] });
    },
  );
});

describe("texts without a fault", () => {
  it.each(cleanTexts)("$name", (text) => {
    expect(checked(text)).toEqual({ missed: [], false: [] });
  });
});
