/** What each sheet was taken for, and how staff's corrections change the settings. */
import type { SheetGuess } from "../../datasets/air-day";
import type { ShownMonth } from "../../shown-month";

export type Certainty = "sure" | "fairlySure" | "pleaseCheck";

/** In words, since a percentage suggests a precision that a guess does not have. */
export const certainty = (confidence: number): Certainty =>
  confidence >= 0.85 ? "sure" : confidence >= 0.6 ? "fairlySure" : "pleaseCheck";

/** A sheet with everything on it that was recognised: several ledgers may share one. */
export interface RecognisedSheet {
  readonly sheet: SheetGuess["sheet"];
  readonly sheetId: string;
  /** The tables taken, from the top; one without a dataset where the sheet is not used. */
  readonly guesses: readonly [SheetGuess, ...SheetGuess[]];
}

/** In tab order as the readers saw them; those that are not used apart. */
export function recognisedSheets({ air, targets, ledgers }: Pick<ShownMonth, "air" | "targets" | "ledgers">): {
  used: RecognisedSheet[];
  unused: RecognisedSheet[];
} {
  const sheets = new Map<string, RecognisedSheet>();
  for (const guess of [
    ...air.guesses,
    ...targets.guesses,
    ...[...ledgers.tables, ...(ledgers.givenWay ?? [])].map(({ guess }) => guess),
  ]) {
    const known = sheets.get(guess.sheetId);
    const taken = known?.guesses.filter(({ dataset }) => dataset !== null) ?? [];
    const [first, ...rest] = guess.dataset === null ? taken : [...taken, guess];
    sheets.set(guess.sheetId, {
      sheet: guess.sheet,
      sheetId: guess.sheetId,
      guesses: first ? [first, ...rest] : [known?.guesses[0] ?? guess],
    });
  }
  const all = [...sheets.values()];
  const isUsed = ({ guesses }: RecognisedSheet): boolean => guesses[0].dataset !== null;
  return { used: all.filter(isUsed), unused: all.filter((sheet) => !isUsed(sheet)) };
}

/** Those whose rows a report is made of; targets alone make none. */
export const sheetsOfData = (monthly: Pick<ShownMonth, "air" | "targets" | "ledgers">): readonly RecognisedSheet[] =>
  recognisedSheets({ ...monthly, targets: { ...monthly.targets, guesses: [] } }).used;

/** Whether there is no sheet in which anything stands: else it is told what each of them lacks. */
export const isEmpty = (monthly: Pick<ShownMonth, "air" | "targets" | "ledgers" | "unused">): boolean =>
  monthly.unused.length === 0 && sheetsOfData(monthly).length === 0;

/** Whether anything was read that a report could be made of: also sheets that only the bureau's own indicators read. */
export const holdsData = ({ air, ledgers, period }: Pick<ShownMonth, "air" | "ledgers" | "period">): boolean =>
  period !== null || air.days.length > 0 || ledgers.tables.some(({ rows }) => rows.length > 0);
