/**
 * Where the labels of a chart's lines stand, so that each can be read: none over another, and where that can be, none
 * over a line. A level line may be named anywhere along it, any other at its end, or without its value where there is
 * room.
 */
import { textWidth } from "./text-width";

export type LabelSide = "Top" | "Bottom";

export interface EndLabel {
  /** Of the categories, from 0. */
  readonly point: number;
  readonly side: LabelSide;
  /** The line's name without its value. */
  readonly nameOnly?: true;
}

export interface LabelledLine {
  readonly head: string;
  /** By category; null: none. */
  readonly values: readonly (number | null)[];
  /** A level line, which may be named anywhere along it. */
  readonly level: boolean;
  /** May go without a name: another line of its kind bears one. */
  readonly lesser?: boolean;
}

/** Where a chart draws its lines, in points, as small as it may get. */
export interface Plot {
  readonly width: number;
  readonly height: number;
}

/** Of a label in its font. */
const LABEL = { height: 13, unit: 4.6, gap: 3 };
/** Between the plot and the title above it, or the names below it: so far a label may reach out. */
const MARGIN = 6;
/** An axis ends above its largest value. */
const HEADROOM = 1.15;

/**
 * What is worse: over a label, no label at all, over the title or the axis' names, over another line, over its own,
 * without its value, out of the plot by a point, away from the end by a point of the line.
 */
const COST = { label: 1000, none: 300, outside: 200, line: 15, own: 10, nameOnly: 10, out: 3, away: 1 };
/** Another line of its kind is named. */
const NONE_OF_LESSER = 20;

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

/**
 * @param plot of the chart
 * @param decimals of the values in the labels
 * @returns null: there is no room for it: it needs a legend, unless another line of its kind is named
 */
export function endLabels(lines: readonly LabelledLine[], plot: Plot, decimals = 0): (EndLabel | null)[] {
  const count = Math.max(...lines.map(({ values }) => values.length), 1);
  const most = Math.max(...lines.flatMap(({ values }) => values.flatMap((value) => value ?? [])), 0) * HEADROOM || 1;
  const at = (point: number, value: number): Position => ({
    x: ((point + 0.5) / count) * plot.width,
    y: (value / most) * plot.height,
  });
  const paths = lines.map(({ values }) => values.flatMap((value, point) => (value === null ? [] : [at(point, value)])));
  const candidates = lines.map((line, index) =>
    candidatesOf(line, {
      own: paths[index] ?? [],
      others: paths.filter((_, other) => other !== index),
      at,
      plot,
      decimals,
    }),
  );
  return cheapest(candidates).map(({ label }) => label);
}

interface Position {
  readonly x: number;
  readonly y: number;
}

interface Surroundings {
  readonly own: readonly Position[];
  readonly others: readonly (readonly Position[])[];
  readonly at: (point: number, value: number) => Position;
  readonly plot: Plot;
  readonly decimals: number;
}

function candidatesOf(line: LabelledLine, around: Surroundings): Candidate[] {
  const { values, level, lesser } = line;
  const end = values.findLastIndex((value) => value !== null);
  if (end < 0) return [{ label: null, box: null, cost: 0 }];
  const points = values.flatMap((value, point) => (value === null ? [] : [point]));
  const placed = points.flatMap((point) =>
    (["Top", "Bottom"] as const).flatMap((side) => [
      ...(level || point === end ? [candidate(line, { point, side }, end, around)] : []),
      // Away from the end a value would be taken for the line's last.
      ...(level ? [] : [candidate(line, { point, side, nameOnly: true as const }, end, around)]),
    ]),
  );
  return [...placed, { label: null, box: null, cost: lesser === true ? NONE_OF_LESSER : COST.none }];
}

function candidate(
  { head, values, level }: LabelledLine,
  label: EndLabel,
  end: number,
  { own, others, at, plot, decimals }: Surroundings,
): Candidate {
  const value = values[label.point] ?? 0;
  const text = label.nameOnly === true ? head : `${head} ${value.toFixed(decimals)}`;
  const position = at(label.point, value);
  const box = boxOf(position, label.side, text);
  const crossed = others.filter((path) => crosses(reaching(box, position), path)).length;
  const isOutside = box.top > plot.height + MARGIN || box.bottom < -MARGIN;
  const out = Math.max(0, -MARGIN - box.left, box.right - plot.width - MARGIN);
  const cost =
    (isOutside ? COST.outside : 0) +
    COST.line * crossed +
    (!level && crosses(box, own) ? COST.own : 0) +
    (label.nameOnly === true ? COST.nameOnly : 0) +
    COST.out * out +
    COST.away * (end - label.point);
  return { label, box, cost };
}

function boxOf({ x, y }: Position, side: LabelSide, text: string): Box {
  const width = textWidth(text) * LABEL.unit;
  const left = x - width / 2;
  const bottom = side === "Top" ? y + LABEL.gap : y - LABEL.gap - LABEL.height;
  return { left, right: left + width, bottom, top: bottom + LABEL.height };
}

/** So close two lines are one to the eye. */
const NEAR = 0.5;

/** A line between a label and its own would take the label for itself. */
const reaching = (box: Box, { y }: Position): Box => ({
  ...box,
  bottom: Math.min(box.bottom, y + NEAR),
  top: Math.max(box.top, y - NEAR),
});

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;

/** Whether a line runs through a box: by the middle of each step of its points, and by the points themselves. */
function crosses({ left, right, bottom, top }: Box, path: readonly Position[]): boolean {
  return path.some((point, index) => {
    const next = path[index + 1] ?? point;
    // Whole steps at one side of the box.
    if (Math.max(point.x, next.x) < left || Math.min(point.x, next.x) > right) return false;
    if (Math.max(point.y, next.y) < bottom || Math.min(point.y, next.y) > top) return false;
    return PARTS_OF_STEP.some((part) => {
      const [x, y] = [point.x + part * (next.x - point.x), point.y + part * (next.y - point.y)];
      return x >= left && x <= right && y >= bottom && y <= top;
    });
  });
}

const PARTS_OF_STEP = [0, 0.25, 0.5, 0.75];

/** One candidate of each line, together as cheap as can be. */
function cheapest(lines: readonly (readonly Candidate[])[]): Candidate[] {
  // What those from a line on cost at least.
  const least = lines.map((_, first) =>
    lines.slice(first).reduce((sum, of) => sum + Math.min(...of.map(({ cost }) => cost)), 0),
  );
  let best: { readonly chosen: Candidate[]; readonly cost: number } = { chosen: [], cost: Infinity };
  const choose = (chosen: Candidate[], cost: number): void => {
    if (cost + (least[chosen.length] ?? 0) >= best.cost) return;
    const candidates = lines[chosen.length];
    if (candidates === undefined) {
      best = { chosen, cost };
      return;
    }
    for (const candidate of candidates) {
      const { box } = candidate;
      if (cost + candidate.cost + (least[chosen.length + 1] ?? 0) >= best.cost) continue;
      const over = box === null ? [] : chosen.filter((other) => other.box !== null && meet(other.box, box));
      choose([...chosen, candidate], cost + candidate.cost + COST.label * over.length);
    }
  };
  choose([], 0);
  return best.chosen;
}
