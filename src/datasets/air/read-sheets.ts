/** The sheets of a workbook one by one: air data, lists of sand days, what is left with its reason, and all others. */
import type { AirSheetReason } from "../../account/unused";
import type { Day } from "../../calendar/day";
import { dateOffset } from "../../cells/date-system";
import type { SheetSnapshot, WorkbookSnapshot } from "../../cells/snapshot";
import type { Finding } from "../../findings/finding";
import type { Settings } from "../../settings";
import { gridOf } from "../../tables/sheet-grid";
import type { SheetGuess } from "../air-day";
import { whatIsHidden } from "../what-is-hidden";
import type { AirRows } from "./air-rows";
import { readAirSheet, type AirSheet } from "./read-air-sheet";
import { sandListIn, type SandList } from "./sand-list";

/** Air data that gives no days. */
export interface LeftSheet {
  readonly snapshot: SheetSnapshot;
  readonly reason: AirSheetReason;
  readonly text: string;
  /** null: nobody is asked whether it is. */
  readonly mayBe: AirRows | null;
}

export interface SheetsRead {
  readonly sand: readonly SandList[];
  readonly sheets: readonly AirSheet[];
  readonly left: readonly LeftSheet[];
  readonly guesses: readonly SheetGuess[];
  readonly hidden: readonly Finding[];
}

/** @param year of which the whole workbook is; null: nobody knows */
export function readSheets(workbook: WorkbookSnapshot, settings: Settings, year: number | null): SheetsRead {
  const offset = dateOffset(workbook);
  const [sheets, left, taken, others]: [AirSheet[], LeftSheet[], SheetGuess[], SheetGuess[]] = [[], [], [], []];
  const hidden: Finding[] = [];
  const sand: SandList[] = [];
  for (const snapshot of workbook.sheets) {
    if (snapshot.values.length === 0) continue;
    const correction = settings.corrections[snapshot.id];
    const reading = readAirSheet(gridOf(snapshot, offset), {
      correction,
      basis: settings.basis,
      place: settings.place,
      dateOffset: offset,
      year: settings.answers.sheets[snapshot.id]?.year ?? year,
      workbookName: workbook.name,
    });
    if (reading.kind === "air") {
      sheets.push(reading.sheet);
      taken.push(reading.sheet.guess);
      hidden.push(...whatIsHidden(snapshot));
      continue;
    }
    const listed = reading.kind === "other" && correction === undefined ? sandListIn(gridOf(snapshot, offset)) : null;
    if (listed !== null) {
      sand.push(listed);
      taken.push(sandGuess(snapshot, listed));
      continue;
    }
    if (reading.kind === "left") {
      left.push({ snapshot, reason: reading.reason, text: reading.text, mayBe: reading.mayBe ?? null });
      if (reading.guess !== null) taken.push(reading.guess);
    }
    if (reading.kind === "other" || reading.guess === null) others.push(notTaken(snapshot, correction !== undefined));
  }
  return { sheets, left, guesses: [...taken, ...others], hidden, sand };
}

const sandGuess = (snapshot: SheetSnapshot, { spells, headerRow }: SandList): SheetGuess => ({
  ...notTaken(snapshot, false),
  dataset: "sandDays",
  confidence: 0.9,
  headerRows: [headerRow, headerRow],
  rowCount: spells.length,
  firstDay: Math.min(...spells.map(({ from }) => from)) as Day,
  lastDay: Math.max(...spells.map(({ to }) => to)) as Day,
});

/** A sheet that this reader leaves alone: listed all the same, so that staff can say otherwise. */
const notTaken = ({ name, id }: SheetSnapshot, corrected: boolean): SheetGuess => ({
  sheet: name,
  sheetId: id,
  dataset: null,
  confidence: 0,
  headerRows: null,
  columns: [],
  rowCount: 0,
  firstDay: null,
  lastDay: null,
  corrected,
});
