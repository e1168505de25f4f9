/** What each sheet was taken for, and how staff's corrections change the settings. */
import type { SheetGuess } from "../datasets/air-day";
import type { MonthlyReport } from "../monthly-report";
import type { Settings, SheetCorrection } from "../settings";

export type Certainty = "sure" | "fairlySure" | "pleaseCheck";

/** In words, since a percentage suggests a precision that a guess does not have. */
export const certainty = (confidence: number): Certainty =>
  confidence >= 0.85 ? "sure" : confidence >= 0.6 ? "fairlySure" : "pleaseCheck";

/** One guess a sheet: each reader gives its own, and the one that claimed the sheet wins. */
export function guessesBySheet({ air, targets }: Pick<MonthlyReport, "air" | "targets">): { used: SheetGuess[]; unused: SheetGuess[] } {
  const best = new Map<string, SheetGuess>();
  for (const guess of [...air.guesses, ...targets.guesses]) {
    const known = best.get(guess.sheetId);
    if (!known || rank(guess) > rank(known)) best.set(guess.sheetId, guess);
  }
  const all = [...best.values()];
  return { used: all.filter((guess) => guess.dataset !== null), unused: all.filter((guess) => guess.dataset === null) };
}

const rank = (guess: SheetGuess): number => (guess.dataset === null ? 0 : 1 + guess.confidence);

/** The settings with a sheet's correction added to what was corrected before. */
export function withCorrection(settings: Settings, sheetId: string, correction: SheetCorrection): Settings {
  const before = settings.corrections[sheetId] ?? {};
  const merged: SheetCorrection = {
    ...before,
    ...correction,
    ...(before.columns || correction.columns ? { columns: { ...before.columns, ...correction.columns } } : {}),
    ...(before.units || correction.units ? { units: { ...before.units, ...correction.units } } : {}),
  };
  return { ...settings, corrections: { ...settings.corrections, [sheetId]: merged } };
}

/** The settings with a sheet left to automatic recognition again. */
export function withoutCorrection(settings: Settings, sheetId: string): Settings {
  return { ...settings, corrections: Object.fromEntries(Object.entries(settings.corrections).filter(([id]) => id !== sheetId)) };
}
