/** Days of sand that notes of a sheet name, below its table or in its remarks: marked among its rows. */
import { civilDate, dayOf, isRealDate, type Day } from "../../calendar/day";
import type { CellRef } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import type { AirRows } from "./air-rows";
import { spellsOfSand, type NamedDay, type NamedSpell } from "./words/days-of-sand";
import type { When } from "./words/when-words";

export interface SandNote {
  readonly text: string;
  readonly at: CellRef;
}

/** Longer than sand ever lasted: the stretch is that of the sheet. */
const LONGEST_SPELL = 15;

/** The rows, those on a day that a note names marked. @param sheet the year and month that the sheet speaks of */
export function withNotedSand(
  rows: AirRows,
  notes: readonly SandNote[],
  sheet: When,
): { readonly rows: AirRows; readonly findings: readonly Finding[] } {
  const [first] = notes;
  if (first === undefined) return { rows, findings: [] };
  const days = [...rows.days()];
  const marked = new Set(
    notes.flatMap(({ text }) => spellsOfSand(text).flatMap((spell) => daysOf(spell, days, sheet))),
  );
  if (marked.size === 0) return { rows, findings: [] };
  const open = notes.flatMap((note) => yearOpen(note, days, sheet) ?? []);
  return {
    rows: rows.map((row) => (marked.has(row.day) && !row.sandDust ? { ...row, sandDust: true } : row)),
    findings: [finding("sandDaysListed", "note", first.at, { sheet: first.at.sheet, days: marked.size }), ...open],
  };
}

/** A day without a year that the sheet has in several: the last was taken, and a person must look. */
function yearOpen({ text, at }: SandNote, days: readonly Day[], sheet: When): Finding | null {
  if (sheet.year !== null) return null;
  for (const { from } of spellsOfSand(text)) {
    const taken = from.year === null ? dayNamed(from, days, sheet) : null;
    if (taken === null) continue;
    const own = civilDate(taken);
    const years = days.map(civilDate).filter(({ month, day }) => month === own.month && day === own.day);
    if (years.length > 1)
      return finding("sandNoteWithoutYear", "warning", at, {
        text,
        years: years.map(({ year }) => year).join("、"),
        year: own.year,
      });
  }
  return null;
}

/** Of the days that the sheet has. Where neither note nor sheet names the year, its last one that has the day. */
export function daysOf({ from, to }: NamedSpell, days: readonly Day[], sheet: When): readonly Day[] {
  const first = dayNamed(from, days, sheet);
  if (first === null) return [];
  const { year, month } = civilDate(first);
  const last = dayNamed({ day: to.day, month: to.month ?? month, year: to.year ?? year }, days, sheet) ?? first;
  return last - first > LONGEST_SPELL ? [] : days.filter((day) => day >= first && day <= Math.max(first, last));
}

function dayNamed({ year, month, day }: NamedDay, days: readonly Day[], sheet: When): Day | null {
  const wantedYear = year ?? sheet.year;
  const wantedMonth = month ?? sheet.month;
  if (wantedYear !== null && wantedMonth !== null)
    return isRealDate(wantedYear, wantedMonth, day) ? dayOf(wantedYear, wantedMonth, day) : null;
  const fitting = days.filter((one) => {
    const own = civilDate(one);
    return (
      own.day === day &&
      (wantedYear === null || own.year === wantedYear) &&
      (wantedMonth === null || own.month === wantedMonth)
    );
  });
  // 5日 on a sheet of several months may be any of them.
  const months = new Set(fitting.map((one) => civilDate(one).month));
  return months.size > 1 ? null : (fitting.at(-1) ?? null);
}
