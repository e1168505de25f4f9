/**
 * Where the labels of a chart's lines stand, so that each can be read: none over another, and where that can be, none
 * over a line. A level line may be named anywhere along it, any other only at its end, since a label shows its value.
 */
import { textWidth } from "./text-width";

export type LabelSide = "Top" | "Bottom";

export interface EndLabel {
  /** Of the categories, from 0. */
  readonly point: number;
  readonly side: LabelSide;
}

export interface LabelledLine {
  readonly head: string;
  /** By category; null: none. */
  readonly values: readonly (number | null)[];
  /** A level line, which may be named anywhere along it. */
  readonly level: boolean;
}

/** Of the smallest plot that is drawn (简报), in points; of a label in its font, which some programs break in two. */
const PLOT = { width: 215, height: 70 };
const LABEL = { height: 20, unit: 4.6, gap: 3 };
/** Between the plot and the title above it, or the names below it: so far a label may reach out. */
const MARGIN = 12;
/** An axis ends above its largest value. */
const HEADROOM = 1.15;

/** What is worse: over a label, over a line, over the title or the axis' names, away from the end, no label at all. */
const COST = { label: 1000, line: 12, outside: 200, away: 1, none: 300 };

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Candidate {
  readonly label: EndLabel | null;
  readonly box: Box | null;
  readonly cost: number;
}

/** null: there is no room for it: it needs a legend. */
export function endLabels(lines: readonly LabelledLine[]): (EndLabel | null)[] {
  const count = Math.max(...lines.map(({ values }) => values.length), 1);
  const most = Math.max(...lines.flatMap(({ values }) => values.flatMap((value) => value ?? [])), 0) * HEADROOM || 1;
  const at = (point: number, value: number): { readonly x: number; readonly y: number } => ({
    x: ((point + 0.5) / count) * PLOT.width,
    y: (value / most) * PLOT.height,
  });
  const paths = lines.map(({ values }) => values.flatMap((value, point) => (value === null ? [] : [at(point, value)])));
  const candidates = lines.map((line, index) =>
    candidatesOf(
      line,
      paths.filter((_, other) => other !== index),
      at,
    ),
  );
  return cheapest(candidates).map(({ label }) => label);
}

function candidatesOf(
  { head, values, level }: LabelledLine,
  others: readonly (readonly { readonly x: number; readonly y: number }[])[],
  at: (point: number, value: number) => { readonly x: number; readonly y: number },
): Candidate[] {
  const end = values.findLastIndex((value) => value !== null);
  if (end < 0) return [{ label: null, box: null, cost: 0 }];
  const points = level ? values.flatMap((value, point) => (value === null ? [] : [point])) : [end];
  const placed = points.flatMap((point) =>
    (["Top", "Bottom"] as const).map((side): Candidate => {
      const value = values[point] ?? 0;
      const box = boxOf(at(point, value), side, `${head} ${value}`);
      const crossed = others.filter((path) => crosses(box, path)).length;
      const outside = box.top > PLOT.height + MARGIN || box.bottom < -MARGIN ? COST.outside : 0;
      return { label: { point, side }, box, cost: outside + COST.line * crossed + COST.away * (end - point) };
    }),
  );
  return [...placed, { label: null, box: null, cost: COST.none }];
}

/** Pushed back into the plot where it would stand out of it. */
function boxOf({ x, y }: { readonly x: number; readonly y: number }, side: LabelSide, text: string): Box {
  const width = textWidth(text) * LABEL.unit;
  const left = Math.max(0, Math.min(PLOT.width - width, x - width / 2));
  const bottom = side === "Top" ? y + LABEL.gap : y - LABEL.gap - LABEL.height;
  return { left, right: left + width, bottom, top: bottom + LABEL.height };
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;

/** Whether a line runs through a box: by the middle of each step of its points, and by the points themselves. */
function crosses(box: Box, path: readonly { readonly x: number; readonly y: number }[]): boolean {
  const inside = (x: number, y: number): boolean => x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
  return path.some((point, index) => {
    const next = path[index + 1] ?? point;
    return [0, 0.25, 0.5, 0.75].some((part) =>
      inside(point.x + part * (next.x - point.x), point.y + part * (next.y - point.y)),
    );
  });
}

/** One candidate of each line, together as cheap as can be. */
function cheapest(lines: readonly (readonly Candidate[])[]): Candidate[] {
  let best: { readonly chosen: Candidate[]; readonly cost: number } = { chosen: [], cost: Infinity };
  const choose = (chosen: Candidate[], cost: number): void => {
    if (cost >= best.cost) return;
    const candidates = lines[chosen.length];
    if (candidates === undefined) {
      best = { chosen, cost };
      return;
    }
    for (const candidate of candidates) {
      const over = chosen.filter(({ box }) => box !== null && candidate.box !== null && meet(box, candidate.box));
      choose([...chosen, candidate], cost + candidate.cost + COST.label * over.length);
    }
  };
  choose([], 0);
  return best.chosen;
}
