/** Figures of a text that names no year, or no more than "占比", held against those that the workbook computed. */
import { describe, expect, it } from "vitest";
import { wholeYear } from "../../src/calendar/period";
import { checkNoticeText } from "../../src/checks/check-notice-text";
import type { KnownFigure, KnownFigures } from "../../src/checks/known-figures";
import { airIndicator } from "../../src/indicators/air/air-indicators";
import type { AirIndicatorId } from "../../src/indicators/air/air-indicators";

const known = (id: AirIndicatorId, value: number, year: number): KnownFigure => {
  const { title, synonyms, unit, decimals } = airIndicator(id);
  return {
    name: title["zh-CN"],
    synonyms,
    value,
    unit,
    decimals,
    period: wholeYear(year),
    section: null,
    kind: "value",
  };
};

const workbook: KnownFigures = [
  known("goodDays", 290, 2021),
  known("goodRatio", 83.1, 2021),
  known("goodDays", 250, 2017),
  known("goodRatio", 68.5, 2017),
];

const ties = (text: string) => checkNoticeText(text, workbook).figures.map(({ known: tie }) => tie?.agrees ?? null);

describe("figures of the air", () => {
  it("are the latest year's where no year is told", () => {
    expect(ties("优良天数290天，优良天数比例85.1%。")).toEqual([true, false]);
  });
  it("may be an earlier year's where they are as in it", () => {
    expect(ties("优良天数250天，优良天数比例68.5%。")).toEqual([null, null]);
    expect(ties("2017年优良天数250天，优良天数比例68.5%。")).toEqual([true, true]);
  });
  it("are told as a share of what stands before", () => {
    expect(ties("2021年优良天数290天，占比83.1%。")).toEqual([true, true]);
    expect(ties("优良天数290天，比例85.1%。")).toEqual([true, false]);
    expect(ties("2021年优良天数290天，办结率85.1%。")).toEqual([true, null]);
  });
});
