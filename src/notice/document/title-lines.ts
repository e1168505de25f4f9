/** A title of more than one line is broken where its words end (GB/T 9704-2012 §7.3.1: 回行时做到词意完整). */

/** Characters of 22 points in a line of 156 mm. */
const MOST = 20;
/** Behind whose finding it is, and before what the paper tells of it. */
const BREAKS = /(?<=反馈意见|反馈问题|督察|信访件)(?=第|整改|办理)|(?=整改(?:任务|工作)?(?:完成|落实)?情况|办理情况)/g;

/** @returns the title in one line or two; one where it is short, or where no place to break it gives two that fit */
export function titleLines(title: string): readonly string[] {
  if (title.length <= MOST) return [title];
  const pairs = [...title.matchAll(BREAKS)]
    .map(({ index }) => [title.slice(0, index), title.slice(index)])
    .filter((lines) => lines.every(({ length }) => length > 0 && length <= MOST));
  const uneven = ([first = "", second = ""]: readonly string[]): number => Math.abs(first.length - second.length);
  const [best] = pairs.sort((a, b) => uneven(a) - uneven(b));
  return best ?? [title];
}
