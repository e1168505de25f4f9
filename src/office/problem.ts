/** A failure of Excel in words, for whoever has to be told: the pane and the ribbon's commands. */
import { asProblem } from "../excel/excel-error";
import { problemWords } from "../i18n/errors";
import type { Language, Words } from "../i18n/language";

/** Something went wrong: what, where and what to do next in words; the code is for support. */
export interface Problem {
  readonly code: string;
  readonly words: Words;
  /** Whether doing the same again can help. */
  readonly canRetry: boolean;
}

export const both = (word: (language: Language) => string): Words => ({ "zh-CN": word("zh-CN"), en: word("en") });

/** @throws what is no failure of Excel: a fault of ours must not be dressed as one of the workbook's */
export function problemOf(error: unknown): Problem {
  const { code, facts } = asProblem(error);
  const { what, next, canRetry } = problemWords[code];
  return { code: facts.excelCode ?? code, words: both((language) => `${what[language](facts)}${language === "en" ? " " : ""}${next[language](facts)}`), canRetry };
}
