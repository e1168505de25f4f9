/**
 * 已覆绿 beside 未覆绿: whatever the work is called, a column that says both of it says by them whether it is done. Alone
 * 已覆绿 may be any step of it.
 */
import { isOfficeStep } from "./office-steps";
import type { WorkState } from "./work-state";

const DONE = /^(?:均|全部?|都)?已经?(?!不|未|无)/;
const NOT_DONE = /^(?:均|全部?|都|尚|还|暂|仍|目前)?(?:未|没有?)(?:能|曾)?/;
/** 验收 of 未验收 beside 验收合格. */
const CAME_OUT_WELL = /(?:完成|合格|通过|到位|达标|完毕)$/;
/** By each word of a column that has its opposite there, how the work stands. */
export function statesByOpposites(words: Iterable<string>): ReadonlyMap<string, WorkState> {
  const all = [...new Set(words)];
  const stems = all.flatMap((text) => (NOT_DONE.test(text) ? [text.replace(NOT_DONE, "")] : []));
  const known = stems.filter((stem) => stem !== "" && !isOfficeStep(stem) && all.some((text) => isDone(text, stem)));
  return new Map(
    all.flatMap((text): (readonly [string, WorkState])[] => {
      if (known.some((stem) => isDone(text, stem))) return [[text, "done"]];
      return NOT_DONE.test(text) && known.includes(text.replace(NOT_DONE, "")) ? [[text, "notStarted"]] : [];
    }),
  );
}

function isDone(text: string, stem: string): boolean {
  const said = text.replace(DONE, "");
  return said !== text ? said.replace(CAME_OUT_WELL, "") === stem || said === stem : isWellEnded(text, stem);
}

const isWellEnded = (text: string, stem: string): boolean =>
  text.startsWith(stem) && CAME_OUT_WELL.test(text) && text.replace(CAME_OUT_WELL, "") === stem;
