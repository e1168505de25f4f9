import { expect, it } from "vitest";
import { noticeFieldWords, noticePaneWords } from "../../src/i18n/notice-pane";
import { airFieldWords } from "../../src/i18n/air-field-words";
import { paneWords } from "../../src/i18n/pane";
import type { Words } from "../../src/i18n/language";
import { sheetGroupWords, sheetWords } from "../../src/i18n/sheet-words";
import { standingWords } from "../../src/i18n/status";
import { indicatorStatuses, taskStatusEntries } from "../../src/i18n/status-words";

const chinese = /\p{Script=Han}/u;

/** Facts that fit every message, without a Chinese character of their own. */
const facts = {
  place: "X",
  titled: "X",
  year: 2021,
  month: 12,
  date: "12-15",
  code: "x",
  name: "X",
  valid: 1,
  required: 2,
  days: 16,
  elapsed: 324,
  limit: "467",
  left: 19,
  over: 2,
  amount: "1",
  unit: "",
  value: "45",
  rows: 3,
  from: "a",
  to: "b",
  count: 3,
  letters: "B",
  header: "X",
  sheet: "X",
  address: "X!A1",
  day: 1,
  what: "X",
  version: "0.1.0",
  at: "2021-12-16",
  phase: "x",
  done: 1,
  total: 3,
  sheets: "X",
  good: 1,
  watch: 1,
  bad: 1,
  open: 1,
  values: "1",
  expected: "3",
  gap: "1",
  completion: "50",
  figure: "1",
  written: "x",
  months: 3,
  closed: 1,
  overdue: 1,
  dueSoon: 1,
  figures: 3,
  confirmed: 1,
  fields: "x",
  until: "12-31",
  added: 1,
  addIn: "0.1.0",
  data: null,
  changedSince: false,
  replaced: null,
  proposed: "",
  text: "x",
  dataset: "x",
  reason: "x",
  first: 1,
  last: 2,
  course: "up" as const,
  parts: "x",
  title: "X",
  condition: "",
};

/**
 * These carry, on purpose, words of the other language: sheet names, a target's wording, the way back to one's own
 * language.
 */
const mixed = new Set(["noTargetsText", "language", "reasonHint", "moreAlike", "previewText", "noNotice"]);

const text = (entry: string | ((given: typeof facts) => string)): string =>
  typeof entry === "string" ? entry : entry(facts);

const wordsOf = (entries: Readonly<Record<string, { readonly words: Words }>>) =>
  Object.fromEntries(Object.entries(entries).map(([name, { words }]) => [name, words]));

const say = (entry: unknown): string => text(entry as Parameters<typeof text>[0]);

it("says everything in both languages", () => {
  const badly = Object.entries({
    ...paneWords,
    ...wordsOf(indicatorStatuses),
    ...wordsOf(taskStatusEntries),
    ...standingWords,
    ...noticePaneWords,
    ...noticeFieldWords,
    ...sheetWords,
    ...sheetGroupWords,
  }).filter(([name, entry]) => {
    const zh = say(entry["zh-CN"]);
    const en = say(entry.en);
    return (
      /undefined|NaN|\[object/.test(zh + en) ||
      en.trim() === "" ||
      (chinese.test(en) && !mixed.has(name)) ||
      // A date such as 2021-12 may be all that a Chinese entry holds; an English word may not.
      (!chinese.test(zh) && /[a-z]{3}/i.test(zh))
    );
  });
  expect(badly).toEqual([]);
});

it("names every field apart", () => {
  for (const language of ["zh-CN", "en"] as const) {
    const names = Object.values(airFieldWords).map((words) => words[language]);
    expect(new Set(names).size).toBe(names.length);
  }
});
