/** What came of a run that was started from the ribbon, and how it travels to the page that shows it. */
import type { ProblemCode } from "../excel/excel-error";
import type { Reached } from "../excel/run-month";
import type { Severity } from "../findings/finding";
import type { Language } from "../i18n/language";
import type { ThemeName } from "./theme";

export type CommandResult =
  | {
      readonly kind: "written";
      /** "2021-12" */
      readonly month: string;
      /** The last day that counts, "2021-12-15". */
      readonly until: string;
      readonly place: string | null;
      /** "2021-12-16 09:30" */
      readonly at: string;
      readonly sheets: number;
      /** The sheet that was brought to the front; null: none was. */
      readonly front: string | null;
      /** Sheets that somebody hid: written, and hidden still. */
      readonly hidden: readonly string[];
      /** The workbook can only be saved under another name. */
      readonly readOnly: boolean;
      readonly findings: Readonly<Record<Severity, number>>;
      /** Whether the report is kept, so that it can be put back after the next. */
      readonly kept: boolean;
      /** Cells of words that people had typed where the run wrote, kept in remarks or among the checks. */
      readonly keptWords: number;
      /** What changed against the report before, in a few lines; none where that is not known. */
      readonly since: Readonly<Record<Language, readonly string[]>>;
    }
  | {
      readonly kind: "failed";
      readonly at: string;
      readonly code: ProblemCode;
      readonly sheet: string | null;
      readonly excelCode: string | null;
      /** How far the writing had come; null: it had not begun. */
      readonly reached: Reached | null;
    }
  /** This Excel is older than what the report needs. */
  | { readonly kind: "unsupported" }
  /** The add-in's own files did not load. */
  | { readonly kind: "notLoaded" }
  /** A fault of the add-in's, by the name of what was thrown; whether it may have come between two writes. */
  | { readonly kind: "fault"; readonly name: string; readonly perhapsPartly: boolean };

/** The result and how to show it. */
export interface ShownResult {
  readonly result: CommandResult;
  readonly language: Language;
  readonly theme: ThemeName;
}

/**
 * As the fragment of an address, which no browser sends to a server. Letters and digits only: Excel on the web refuses
 * escaped characters in a dialog's address (office-js#2762), and hosts append to it what they like.
 */
export function resultFragment(shown: ShownResult): string {
  const bytes = new TextEncoder().encode(JSON.stringify(shown));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `#result=${base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** null: the fragment holds no result, or one that was cut. */
export function readResultFragment(fragment: string): ShownResult | null {
  const encoded = /[#&]result=([\w-]+)/.exec(fragment)?.[1];
  if (encoded === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(encoded.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes)) as ShownResult;
  } catch {
    return null;
  }
}
