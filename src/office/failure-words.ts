/** A run from the ribbon that came to nothing, in words: what happened, what to do next, what was and was not written. */
import { commandProblems, commandWords } from "../i18n/command";
import { problemWords } from "../i18n/errors";
import type { Language } from "../i18n/language";
import { paneWords } from "../i18n/pane";
import type { Failure } from "./untold-failure";

export interface FailureWords {
  readonly title: string;
  readonly text: string;
  /** What was and was not written. */
  readonly written: string;
  /** For support; null: the words say all. */
  readonly code: string | null;
  readonly canRetry: boolean;
}

export function failureWords(failure: Failure, language: Language): FailureWords {
  const title = paneWords.writeFailedTitle[language];
  const written = (perhapsPartly: boolean): string => (perhapsPartly ? paneWords.cancelledText : commandWords.nothingWritten)[language];
  switch (failure.kind) {
    case "unsupported":
      return { title: paneWords.unsupportedTitle[language], text: paneWords.unsupportedText[language], written: commandWords.nothingWritten[language], code: null, canRetry: false };
    case "notLoaded":
      return { title, text: commandWords.notLoaded[language], written: written(false), code: null, canRetry: true };
    case "fault":
      return { title, text: commandWords.fault[language], written: written(failure.perhapsPartly), code: failure.name, canRetry: true };
    case "failed": {
      const { code, excelCode, perhapsPartly } = failure;
      const { what, next, canRetry } = problemWords[code];
      const here = commandProblems[code];
      return {
        title, text: [here?.what ?? what, here?.next ?? next].map((say) => say[language](failure)).join(language === "en" ? " " : ""),
        // These words say it themselves.
        written: code === "sheetNameTaken" ? paneWords.sourcesUntouched[language] : written(perhapsPartly),
        code: excelCode ?? code, canRetry,
      };
    }
  }
}
