/** By which name each of a year's targets is told from the others. */
import { groupedBy } from "../../collections/grouped-by";
import { airIndicator } from "../air/air-indicators";
import type { Target } from "./target";

type Named = Pick<Target, "indicator" | "title" | "wording" | "at">;

/**
 * Of several targets of one indicator: what their rows call it, where that is the same too what they ask for, at last
 * their rows.
 * @param alone the name of a target that is its indicator's only one
 */
export function targetNames(
  targets: readonly Named[],
  alone: (target: Named) => string = ({ indicator }) => airIndicator(indicator).title["zh-CN"],
): ReadonlyMap<Named, string> {
  const names = new Map<Named, string>();
  for (const [, alike] of groupedBy(targets, ({ indicator }) => indicator)) {
    for (const target of alike) names.set(target, alike.length === 1 ? alone(target) : nameAmong(target, alike));
  }
  return names;
}

/** In English, whose several of one indicator bear their rows' own words behind the indicator's name. */
export function englishTargetNames(targets: readonly Named[]): ReadonlyMap<Named, string> {
  const own = targetNames(targets, () => "");
  return new Map(
    targets.map((target) => {
      const { en } = airIndicator(target.indicator).title;
      const among = own.get(target) ?? "";
      return [target, among === "" ? en : `${en}: ${among}`];
    }),
  );
}

function nameAmong(target: Named, alike: readonly Named[]): string {
  const sameTitle = alike.filter(({ title }) => title === target.title);
  if (sameTitle.length === 1) return target.title;
  const sameWords = sameTitle.filter(({ wording }) => wording === target.wording);
  if (sameWords.length === 1 && target.wording !== "") return `${target.title}（${target.wording}）`;
  const row = "row" in target.at ? target.at.row : "top" in target.at ? target.at.top : null;
  return row === null ? target.title : `${target.title}（第${row + 1}行）`;
}
