/**
 * Tables whose columns are parted by bars, as they are pasted from a chat: "序号｜断面｜目标", "| 序号 | 断面 |". Lines
 * below each other with as many bars are rows, and are read as if tabs stood between their cells. A single bar is none.
 */

const BAR = /[|｜]/g;
/** | --- | :---: | under the head. */
const RULE = /^[\s|｜:：—–-]*-{2,}[\s|｜:：—–-]*$/;
const EDGE = /^\s*[|｜]\s*|\s*[|｜]\s*$/g;
const BETWEEN = /[^\S\n]*[|｜][^\S\n]*/g;
/** Of two cells one may be what the other should replace. */
const FEWEST_BARS = 2;

export interface TabbedText {
  /** As long as the source: tabs for bars. */
  readonly text: string;
  /** Places of edges, of blanks beside bars and of rules, which hold nothing. */
  readonly dropped: ReadonlySet<number>;
}

const barsOf = (line: string | undefined): number => line?.match(BAR)?.length ?? 0;

/** A line beside another with as many bars. */
const isRow = (lines: readonly string[], at: number): boolean => {
  const bars = barsOf(lines[at]);
  return bars >= FEWEST_BARS && (bars === barsOf(lines[at - 1]) || bars === barsOf(lines[at + 1]));
};

export function tabsForBars(source: string): TabbedText {
  const dropped = new Set<number>();
  const drop = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) dropped.add(at);
  };
  const lines = source.split("\n");
  let start = 0;
  const written = lines.map((line, index) => {
    const from = start;
    start += line.length + 1;
    if (!isRow(lines, index)) return line;
    if (RULE.test(line)) {
      drop(from, start);
      return line;
    }
    const edges = [...line.matchAll(EDGE)].map(({ index: at, 0: edge }) => ({ from: at, to: at + edge.length }));
    for (const edge of edges) drop(from + edge.from, from + edge.to);
    return line.replaceAll(BETWEEN, (bar: string, at: number) => {
      if (edges.some((edge) => at >= edge.from && at < edge.to)) return bar;
      drop(from + at + 1, from + at + bar.length);
      return `\t${bar.slice(1)}`;
    });
  });
  return { text: written.join("\n"), dropped };
}
