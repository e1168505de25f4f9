/** The days of a pasted text's publication by the bureau's own days off, as the composed notices count them. */
import { expect, it } from "vitest";
import { parseOwnDays } from "../../src/calendar/own-days";
import { checkNoticeText } from "../../src/checks/check-notice-text";

const text = (days: number): string =>
  `公示期：2025年7月7日至2025年7月14日（${days}个工作日）。监督电话：0990-1234567。`;
const remarks = (days: number, own: string): string[] =>
  checkNoticeText(text(days), [], null, parseOwnDays(own)).findings.map(({ finding }) => finding.code);

it("counts a local holiday as no working day", () => {
  expect(remarks(6, "")).toEqual([]);
  expect(remarks(5, "")).toContain("textPublicationDays");
  expect(remarks(5, "2025-07-10 放假")).toEqual([]);
  expect(remarks(6, "2025-07-10 放假")).toContain("textPublicationDays");
});

it("counts a day worked in its stead", () => {
  expect(remarks(6, "2025-07-10 放假；2025-07-12 上班")).toEqual([]);
});
