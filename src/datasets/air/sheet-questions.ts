/** What the reading of air sheets leaves open: which of two sheets counts, which of several columns is an item's. */
import { question, type Question } from "../../account/question";
import { isoDate } from "../../calendar/day";
import { columnLetters, type SheetName } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import { pollutantLabel, pollutants, type Pollutant } from "../../standards/pollutant";
import type { AirRows } from "./air-rows";
import type { AirTable } from "./air-table";
import type { AirSheet } from "./read-air-sheet";
import type { Rivals } from "./settle-rows";
import type { ValueColumn } from "./layout/value-columns";

export interface Asked {
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

export const noneAsked: Asked = { questions: [], findings: [] };

export const rivalQuestions = (rivals: readonly Rivals[]): Asked => ({
  questions: rivals.map(({ sheet, other, days, date, at }) =>
    question("sheetsDiffer", { sheet, place: at }, { sheets: `“${other}”、“${sheet}”`, days, date }, [
      { sheet, dataset: null },
      { sheet: other, dataset: null },
    ]),
  ),
  findings: rivals.map(({ sheet, other, days, date, at }) =>
    finding("sheetsDiffer", "error", at, { sheet, other, days, date }),
  ),
});

/**
 * Two rows that are each the first of a month may be months' means or days. Where another sheet has those days, they
 * are the means of it.
 */
export function monthQuestions(sheet: SheetName, rows: AirRows, tables: readonly AirTable[]): Asked[] {
  const { first } = rows;
  const days = rows.days();
  const isKnown = tables.some((table) => [...table.rows.days()].some((day) => days.has(day)));
  if (first === null || isKnown) return [];
  const date = isoDate(first.day);
  return [
    {
      questions: [
        question("daysOrMonths", { sheet, place: first.at }, { sheet, days: days.size, date }, [
          { sheet, dataset: null },
          { sheet, dataset: "airDaily" },
        ]),
      ],
      findings: [finding("daysOrMonths", "warning", first.at, { sheet, days: days.size, date })],
    },
  ];
}

/** Whether sheets under names of their own stand for places, or for stations of one. */
export function askWhatSheetsAre(sheets: readonly AirSheet[], code: "sheetsAreOpen" | "groupsOfStationsOpen"): Asked {
  const [first] = sheets;
  return first === undefined ? noneAsked : openNames(first, sheets.map(({ table }) => table.sheet).join("、"), code);
}

/** @param names of sheets, or of columns side by side on the first of them */
export function openNames(first: AirSheet, names: string, code: "sheetsAreOpen" | "groupsOfStationsOpen"): Asked {
  const at = first.table.rows.first?.at;
  if (at === undefined) return noneAsked;
  return {
    questions: [
      question("sheetsAre", { sheet: first.table.sheet, place: at }, { sheets: names }, [
        { settings: { sheetsAre: "places" } },
        { settings: { sheetsAre: "stations" } },
      ]),
    ],
    findings: [finding(code, "error", at, { sheets: names })],
  };
}

/** With so many items of its own the table is one of air, and a number that nobody knows may be the next. */
const FEWEST_HELD = 3;
/** Without them a day's index says little. */
const deciding: readonly Pollutant[] = ["PM25", "PM10", "O3"];

/** Whether a column that nobody knows may hold what decides the days' index. */
export const mayHideDeciding = ({ table, unread, unknown }: AirSheet): boolean => {
  const held = new Set(table.columns.map(({ item }) => item));
  const isNamed = (item: Pollutant): boolean => unread.some((column) => mayBe(column, item));
  return unknown.length > 0 && held.size >= FEWEST_HELD && deciding.some((item) => !held.has(item) && !isNamed(item));
};

/** Of each item that no column gives although some name it. */
export function columnQuestions(sheet: AirSheet): Asked {
  const { table, ambiguous, unread, unknown } = sheet;
  const held = new Set(table.columns.map(({ item }) => item));
  const questions: Question[] = [];
  const findings: Finding[] = [];
  const ask = (
    item: Pollutant,
    columns: readonly ValueColumn[],
    code: "itemColumnUnclear" | "itemColumnUnread" | "itemColumnUnknown",
  ): void => {
    const [first] = columns;
    const headers = columns.map(({ header }) => header).join("、");
    if (first === undefined) return;
    const at = { sheet: table.sheet, row: sheet.guess.headerRows?.[1] ?? 0, column: first.column };
    const severity = code !== "itemColumnUnknown" || deciding.includes(item) ? "error" : "warning";
    findings.push(finding(code, severity, at, { field: pollutantLabel[item], headers }));
    questions.push(
      question("whichColumn", { sheet: table.sheet, place: at }, { dataset: "airDaily", field: item, headers }, [
        ...columns.map(({ column }) => ({ sheet: table.sheet, column: columnLetters(column), field: item })),
        { sheet: table.sheet, column: columns.map(({ column }) => columnLetters(column)).join("、"), field: null },
      ]),
    );
  };
  for (const item of pollutants) {
    const several = ambiguous.get(item);
    if (several) ask(item, several, "itemColumnUnclear");
    else if (!held.has(item)) {
      const named = unread.filter((column) => mayBe(column, item));
      if (named.length > 0) ask(item, named, "itemColumnUnread");
      else if (held.size >= FEWEST_HELD) ask(item, unknown, "itemColumnUnknown");
    }
  }
  return { questions, findings };
}

/** An index or a change of the item is known for what it is; a column of its extremes or hours may be meant. */
const mayBe = ({ words: { item, measure, derived, forecast } }: ValueColumn, wanted: Pollutant): boolean =>
  item === wanted && measure !== "index" && !derived && !forecast;
