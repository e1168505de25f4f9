/** A failure in words for the pane: Excel's, or a fault of the add-in's own. */
import { asProblem, type ExcelProblem } from "../excel/excel-error";
import { commandWords } from "../i18n/command";
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

/** A fault of ours, by the name of what was thrown. */
export const faultName = (fault: unknown): string =>
  fault instanceof Error ? `${fault.name}: ${fault.message}`.slice(0, 120) : "unknown";

/** What is no failure of Excel is a fault of ours, and told as one: the pane must not stand still without a word. */
export function problemOf(error: unknown): Problem {
  try {
    return excelProblem(asProblem(error));
  } catch (fault) {
    return { code: faultName(fault), words: commandWords.fault, canRetry: true };
  }
}

function excelProblem({ code, facts }: ExcelProblem): Problem {
  const { what, next, canRetry } = problemWords[code];
  return {
    code: facts.excelCode ?? code,
    words: both((language) => `${what[language](facts)}${language === "en" ? " " : ""}${next[language](facts)}`),
    canRetry,
  };
}
