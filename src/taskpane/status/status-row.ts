/** A row of 进度: what has a status, as a clerk can read it out, and where its name leads. */
import type { Place } from "../../cells/address";
import type { Language } from "../../i18n/language";
import { standingWords } from "../../i18n/status";
import type { Trend } from "../../indicators/ledgers/progress";
import type { VerdictRow } from "./verdict-rows";

export interface RowTrend {
  /** monthly: each month's own figure. ledger, reported: cumulative, see `Trend`. */
  readonly basis: "monthly" | Trend["basis"];
  /** January to the report's month. */
  readonly values: readonly (number | null)[];
}

/** Of an indicator, by its id: asked for when it is drawn. */
export interface AskedTrend {
  readonly of: string;
}

export interface StatusRow extends Omit<VerdictRow, "order" | "target" | "at"> {
  /** "≥66 辆"; null: nothing to hold it against. */
  readonly target: string | null;
  /** 目标; of what nobody asked for, what the ledger itself lists: 台账总数. */
  readonly targetName: string;
  /** Where its name leads: its row in the report that stands, else where its figure comes from. */
  readonly at: Place | null;
  /** Says where that is. */
  readonly atTip: string;
  /** Where the figure comes from, and the target; null: nowhere, or where the name leads already. */
  readonly figureAt: Place | null;
  readonly targetAt: Place | null;
  /** The unit that answers for it; null: not written. */
  readonly responsible: string | null;
  readonly overdue: boolean;
  /** A question about it is open. */
  readonly awaited: boolean;
  /** For a small picture; null: there is none. */
  readonly trend: RowTrend | AskedTrend | null;
}

export interface StatusGroup {
  readonly key: string;
  readonly title: string;
  /** Said under the title; null: nothing. */
  readonly note: string | null;
  readonly rows: readonly StatusRow[];
  /** So many of the rows stand there from the start, the others when asked for; absent: all. */
  readonly pressing?: number;
}

/** Edit key → row of the report that stands. */
export type ReportRows = ReadonlyMap<string, Place>;

/** What rests on a question that nobody has answered is neither good nor bad. */
export const awaited = { tone: "open", words: standingWords.awaited } as const;

export const inReport = (name: string, { sheet }: Place, language: Language): string =>
  standingWords.showInReport[language]({ name, sheet });
