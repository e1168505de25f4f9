/**
 * How far a run came that did not end, in words: which sheets are the new ones, which are torn or without their look,
 * and which stand as they did.
 */
import type { Reached } from "../findings/excel-problem";
import type { Language } from "./language";
import { paneWords } from "./pane";

/** 总览 for 月报·总览: eight names in a narrow pane. */
const short = (name: string): string => name.slice(name.indexOf("·") + 1);

/** One sentence a line. */
export function reachedWords(
  { whole, undressed = [], torn, untouched, unsaved = [] }: Reached,
  language: Language,
): string[] {
  const lost = unsaved.map((text) => paneWords.reachedUnsaved[language]({ text }));
  if (whole.length + undressed.length + torn.length === 0) return [paneWords.reachedNothing[language], ...lost];
  const lines = [
    [whole, paneWords.reachedWhole],
    [undressed, paneWords.reachedUndressed],
    [torn, paneWords.reachedTorn],
    [untouched, paneWords.reachedUntouched],
  ] as const;
  return [
    ...lines.flatMap(([sheets, words]) =>
      sheets.length === 0 ? [] : [words[language]({ sheets: sheets.map(short).join(language === "en" ? ", " : "、") })],
    ),
    ...lost,
  ];
}
