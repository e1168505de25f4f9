/** Notes by which the values of some days do not count: 9月3日、4日停电，数据无效. Taken at their word where it is plain. */
import { civilDate, type Day } from "../../calendar/day";
import type { CellRef } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import type { Pollutant } from "../../standards/pollutant";
import type { SheetGrid } from "../../tables/sheet-grid";
import type { AirRow, RowName } from "./air-row";
import type { AirRows } from "./air-rows";
import { linesAround, sentencesOf } from "./lines-around";
import { daysOf } from "./sand-notes";
import { spellsIn } from "./words/days-of-sand";
import { invalidItems, speaksOfSand } from "./words/written-words";
import type { When } from "./words/when-words";

const SHORTEST = 6;
/** Of a day only some hours. */
const OF_HOURS = /\d\s*[时点:：]|小时|[上下]午|夜间|凌晨/;
/** What does not count is the whole day, for whatever hours: 有效数据不足20小时，该日数据无效. */
const OF_DAY = /(?:[该当此本这][日天]|日均值?|日值|全[天日])/;
const isOfWholeDays = (text: string): boolean =>
  !OF_HOURS.test(text) ||
  text.split(/[，,]/).some((clause) => invalidItems(clause) !== null && OF_DAY.test(clause) && !OF_HOURS.test(clause));
/** "不剔除", "未作废": the values stay. */
const STAYS = /[不未没](?:有|予|再)?(?:剔除|作废|扣除|弃用)/;

interface Note {
  readonly text: string;
  readonly at: CellRef;
  readonly days: ReadonlySet<Day>;
  /** []: all of them. */
  readonly items: readonly Pollutant[];
}

/** @param sheet the year and month that the sheet speaks of */
export function withoutNotedDays(
  grid: SheetGrid,
  rows: AirRows,
  sheet: When,
): { readonly rows: AirRows; readonly findings: readonly Finding[] } {
  const notes = notesOf(grid, rows, sheet).filter((note) =>
    rows
      .where((day) => note.days.has(day))
      .items()
      .some(isOf(note)),
  );
  const findings: Finding[] = [];
  let left = rows;
  for (const note of notes) {
    const { text, at, days } = note;
    const meant = isPlain(note, rows, sheet) ? namesMeant(note, rows) : null;
    if (meant !== null) left = left.map((row) => without(row, note, meant));
    const [code, severity] =
      meant === null ? (["notedDaysCounted", "warning"] as const) : (["notedDaysLeftOut", "note"] as const);
    findings.push(finding(code, severity, at, { text, days: days.size }));
  }
  return { rows: left, findings };
}

function notesOf(grid: SheetGrid, rows: AirRows, sheet: When): Note[] {
  const lines = linesAround(grid, SHORTEST).filter(({ at }) => standsAlone(grid, at.row));
  return lines.flatMap(({ text, at }) =>
    sentencesOf(text).flatMap((sentence): Note[] => {
      const items = speaksOfSand(sentence) || STAYS.test(sentence) ? null : invalidItems(sentence);
      const spells = items === null ? [] : spellsIn(sentence);
      if (items === null || spells.length === 0) return [];
      const all = [...rows.days()];
      return [{ text: sentence, at, items, days: new Set(spells.flatMap((spell) => daysOf(spell, all, sheet))) }];
    }),
  );
}

const isOf =
  ({ items }: Note) =>
  (item: Pollutant): boolean =>
    items.length === 0 || items.includes(item);

/** Whose values the note is about: those whom it names, or the only one there is; null: it may be any of several. */
function namesMeant({ text }: Note, { names }: AirRows): ReadonlySet<string> | null {
  const named = names.filter((name) => isNamed(name, text));
  const meant = named.length > 0 ? named : names.length === 1 ? names : [];
  return meant.length === 0 ? null : new Set(meant.map(keyOf));
}

const keyOf = ({ place, station }: RowName): string => JSON.stringify([place, station]);

const isNamed = ({ station, place }: RowName, text: string): boolean => {
  const name = station ?? place;
  return name !== null && name !== "" && text.includes(name);
};

/** Whole days, of a year that the note or the sheet tells or that is the only one. */
const isPlain = ({ text, days }: Note, rows: AirRows, sheet: When): boolean =>
  days.size > 0 &&
  isOfWholeDays(text) &&
  !rows.hasHours &&
  (sheet.year !== null || /(?:19|20)\d{2}/.test(text) || yearsOf(rows) === 1);

const yearsOf = (rows: AirRows): number => new Set([...rows.days()].map((day) => civilDate(day).year)).size;

/** What is left has an index of its own. */
function without(row: AirRow, { days, items }: Note, meant: ReadonlySet<string>): AirRow {
  if (!days.has(row.day) || !meant.has(keyOf(row))) return row;
  const left = Object.entries(row.concentrations).filter(
    ([item]) => items.length > 0 && !items.includes(item as Pollutant),
  );
  return { ...row, concentrations: Object.fromEntries(left), aqi: null, class: null, primary: null };
}

/** A remark in a day's own row is read with it. */
function standsAlone(grid: SheetGrid, row: number): boolean {
  let filled = 0;
  for (let column = grid.left; column <= grid.right; column += 1) if (grid.raw(row, column) !== "") filled += 1;
  return filled === 1;
}
