/** Which figures a change of the sources moves: what was shown, against what the workbook gives now. */
import type { Language } from "../i18n/language";
import { standingsOf } from "../indicators/progress";
import type { MonthlyReport } from "../monthly-report";
import { figureText, fixed, MISSING, unitText } from "./figure-text";

export interface MovedFigure {
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

/** In the order of the report; figures that only one of the two knows are told with a dash. */
export function movedFigures(before: MonthlyReport, now: MonthlyReport, language: Language): MovedFigure[] {
  const [old, current] = [figuresOf(before, language), figuresOf(now, language)];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name) ?? MISSING, current.get(name) ?? MISSING];
    return was === is ? [] : [{ name, before: was, now: is }];
  });
}

/** Everything with a figure, by name, in words. */
function figuresOf({ assessment, progress, tasks }: MonthlyReport, language: Language): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const { target, figure } of assessment?.targets ?? []) figures.set(target.title, `${figureText(figure)}${unitText(figure.unit, language)}`);
  for (const { indicator, cumulative } of progress === null ? [] : standingsOf(progress)) {
    const unit = unitText(indicator.unit, language);
    figures.set(indicator.title[language], cumulative.reported === null ? MISSING : `${fixed(cumulative.reported, indicator.decimals)}${unit}`);
  }
  for (const { label, total, closed, overdue } of tasks === null ? [] : [tasks.total]) figures.set(label, `${total} / ${closed} / ${overdue}`);
  return figures;
}
