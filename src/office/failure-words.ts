/**
 * A run from the ribbon that came to nothing, in words: what happened, what to do next, what was and was not written.
 */
import { commandProblems, commandWords } from "../i18n/command";
import { problemWords } from "../i18n/errors";
import type { Language } from "../i18n/language";
import { paneWords } from "../i18n/pane";
import { reachedWords } from "../i18n/run-extent";
import type { Failure } from "./unreported-failure";

export interface FailureWords {
  readonly title: string;
  readonly text: string;
  /** What was and was not written, a sentence a line. */
  readonly written: readonly string[];
  /** For support; null: the words say all. */
  readonly code: string | null;
  readonly canRetry: boolean;
}

export function failureWords(failure: Failure, language: Language): FailureWords {
  const title = paneWords.writeFailedTitle[language];
  const nothing = paneWords.cancelledBefore[language];
  switch (failure.kind) {
    case "unsupported":
      return {
        title: paneWords.unsupportedTitle[language],
        text: paneWords.unsupportedText[language],
        written: [nothing],
        code: null,
        canRetry: false,
      };
    case "notLoaded":
      return { title, text: commandWords.notLoaded[language], written: [nothing], code: null, canRetry: true };
    case "fault":
      return {
        title,
        text: commandWords.fault[language],
        written: [failure.perhapsPartly ? commandWords.perhapsPartly[language] : nothing],
        code: failure.name,
        canRetry: true,
      };
    case "failed": {
      const { code, sheet, excelCode, reached } = failure;
      const { what, next, canRetry } = problemWords[code];
      const here = commandProblems[code];
      return {
        title,
        text: [here?.what ?? what, here?.next ?? next]
          .map((say) => say[language]({ sheet, excelCode }))
          .join(language === "en" ? " " : ""),
        written:
          reached !== null
            ? [paneWords.sourcesUntouched[language], ...reachedWords(reached, language)]
            : // The words of a name that is taken say themselves that nothing was written.
              [code === "sheetNameTaken" ? paneWords.sourcesUntouched[language] : nothing],
        code: excelCode ?? code,
        canRetry,
      };
    }
  }
}
