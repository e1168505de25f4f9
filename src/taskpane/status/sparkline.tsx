/**
 * A row's months as one small line, drawn in place: its shape says more than its numbers, which stand in the report.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const WIDTH = 56;
const HEIGHT = 16;
const MARGIN = 2;

const useStyles = makeStyles({
  line: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "1.5px",
    strokeLinejoin: "round",
    strokeLinecap: "round",
    forcedColorAdjust: "auto",
  },
  last: { fill: tokens.colorBrandForeground1, forcedColorAdjust: "auto" },
});

interface SparklineProps {
  /** In order of time; null: no figure, which leaves a gap. */
  readonly values: readonly (number | null)[];
  readonly label: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a line says, in words: where it begins and ends, and which way. At least one value is known. */
export function courseOf(values: readonly (number | null)[]): {
  readonly first: number;
  readonly last: number;
  readonly course: "up" | "down" | "same";
} {
  const known = values.flatMap((value) => (value === null ? [] : [Number(value.toFixed(2))]));
  const [first = 0, last = 0] = [known[0], known.at(-1)];
  return { first, last, course: last > first ? "up" : last < first ? "down" : "same" };
}

/** Nothing where fewer than three months could tell a shape. */
export function Sparkline({ values, label }: SparklineProps): ReactNode {
  const styles = useStyles();
  const points = spread(values);
  const last = points.flat().at(-1);
  if (points.flat().length < 3 || !last) return null;
  return (
    <svg role="img" aria-label={label} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {points.map((stretch, index) => (
        <polyline key={index} className={styles.line} points={stretch.map(({ x, y }) => `${x},${y}`).join(" ")} />
      ))}
      <circle className={styles.last} cx={last.x} cy={last.y} r="2" />
    </svg>
  );
}

/** Stretches without gaps, in the picture's coordinates; a level series lies in the middle. */
function spread(values: readonly (number | null)[]): readonly (readonly Point[])[] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const place = (value: number, index: number): Point => ({
    x: round(MARGIN + (values.length < 2 ? 0 : (index / (values.length - 1)) * (WIDTH - 2 * MARGIN))),
    y: round(high === low ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - low) / (high - low)) * (HEIGHT - 2 * MARGIN)),
  });
  const stretches: Point[][] = [[]];
  for (const [index, value] of values.entries()) {
    if (value === null) stretches.push([]);
    else stretches.at(-1)?.push(place(value, index));
  }
  return stretches.filter(({ length }) => length > 0);
}

const round = (value: number): number => Math.round(value * 10) / 10;
