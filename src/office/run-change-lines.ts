/** What a run changed against the one before: at most three lines under a head, for pane and ribbon. */
import { monthOfKey } from "../calendar/period";
import type { RunChanges } from "../excel/run-month";
import type { Language } from "../i18n/language";
import { runChangeWords as words } from "../i18n/run-changes";
import { indicatorStatuses } from "../i18n/status-words";

/** Changes named in a line before "…". */
const MOST_NAMED = 3;

export function runChangeLines(changes: RunChanges, language: Language): string[] {
  const { at, figures, statuses, tasks } = changes;
  const run = { at, ...monthOfKey(changes.month) };
  const listed = (all: readonly string[]): string => {
    const rest = all.length - MOST_NAMED;
    const named = all.slice(0, MOST_NAMED).join(language === "en" ? "; " : "；");
    return rest > 0 ? words.andMore[language]({ named, rest }) : named;
  };
  const moved = ({ name, unit, decimals, before, now }: RunChanges["figures"][number]): string =>
    words.moved[language]({ name: name[language], before: number(before, decimals), now: number(now, decimals), unit });
  const turned = ({ name, before, now }: RunChanges["statuses"][number]): string =>
    words.moved[language]({
      name: name[language],
      before: indicatorStatuses[before].words[language],
      now: indicatorStatuses[now].words[language],
      unit: "",
    });
  const lines = [
    ...(figures.length === 0
      ? []
      : [words.figures[language]({ count: figures.length, list: listed(figures.map(moved)) })]),
    ...(statuses.length === 0
      ? []
      : [words.statuses[language]({ count: statuses.length, list: listed(statuses.map(turned)) })]),
    ...(tasks.length === 0 ? [] : [words.tasks[language]({ list: listed(tasks.map(moved)) })]),
  ];
  return lines.length === 0 ? [words.nothing[language](run)] : [words.since[language](run), ...lines];
}

const number = (value: number | null, decimals: number): string =>
  value === null ? "—" : value.toFixed(decimals).replace("-", "−");
