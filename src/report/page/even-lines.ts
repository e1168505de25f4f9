/**
 * Sentences broken at their clauses where they would else leave a word or a mark alone on their last line, or nothing
 * at all where a program draws them a little narrower than they were measured.
 */
import { roomOf, textWidth } from "./text-width";

/** Share of a line below which what is left over stands alone. */
const ALONE = 0.25;

/** Where a clause ends: after its mark, or at the wide space between the parts of a line of particulars. */
const CLAUSE_END = /[，；：。、](?![”’）》】])/gu;
const PART_END = /　/gu;

/** @returns the text with a line break more, or as it is: where it has one already, fits, or has no clause to end */
export function evenLines(text: string, columnWidth: number, fontSize: number): string {
  if (text.includes("\n")) return text;
  const room = roomOf(columnWidth, fontSize);
  const isSettled = (part: string): boolean => {
    const share = textWidth(part) / room;
    return share <= 1 || share % 1 >= ALONE;
  };
  if (isSettled(text)) return text;
  const parted = [...text.matchAll(text.includes("　") ? PART_END : CLAUSE_END)]
    .map(
      ({ index, 0: mark }) => [text.slice(0, index + mark.length).trimEnd(), text.slice(index + mark.length)] as const,
    )
    .filter(([first, second]) => second !== "" && isSettled(first) && isSettled(second))
    .filter(([, second]) => textWidth(second) >= ALONE * room);
  const [best] = parted.sort((a, b) => unlike(a) - unlike(b));
  return best === undefined ? text : best.join("\n");
}

/** How far two parts are from being as long as each other. */
const unlike = ([first, second]: readonly [string, string]): number => Math.abs(textWidth(first) - textWidth(second));
