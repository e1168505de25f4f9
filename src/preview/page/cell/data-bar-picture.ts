/** Where a data bar begins and ends inside its cell. */
import type { DataBarRule } from "../../workbook/conditional-format";

export interface BarPicture {
  readonly color: string;
  readonly borderColor: string | null;
  readonly gradient: boolean;
  /** Shares of the cell's width, 0 at its left edge. */
  readonly from: number;
  readonly to: number;
  /** True: the bar grows to the left, and its gradient fades that way. */
  readonly leftward: boolean;
  /** Where the axis stands; null: there is none. */
  readonly axis: number | null;
  readonly axisColor: string;
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** @returns null where nothing is to be drawn, not even an axis */
export function barPicture(rule: DataBarRule, value: number, lower: number, upper: number): BarPicture | null {
  const [low, high] = lower <= upper ? [lower, upper] : [upper, lower];
  const negative = value < 0;
  const crosses = rule.axis !== "none" && (rule.axis === "middle" || low < 0);
  const axis = !crosses ? null : rule.axis === "middle" ? 0.5 : high <= 0 ? 1 : clamp(-low / (high - low));
  const bar = axis === null ? fromEdge(rule, value, low, high) : fromAxis(axis, value, low, high);
  if (axis === null && bar.to <= bar.from) return null;
  const flip = rule.direction === "rightToLeft";
  return {
    color: negative ? (rule.negativeColor ?? rule.color) : rule.color,
    borderColor: rule.borderColor,
    gradient: rule.gradient,
    axisColor: rule.axisColor,
    from: flip ? 1 - bar.to : bar.from,
    to: flip ? 1 - bar.from : bar.to,
    axis: axis === null ? null : flip ? 1 - axis : axis,
    leftward: (axis !== null && negative) !== flip,
  };
}

/** Without an axis every bar grows from the edge, between the shortest and the longest length. */
function fromEdge(
  { shortest, longest }: DataBarRule,
  value: number,
  low: number,
  high: number,
): { readonly from: number; readonly to: number } {
  // Where all values are equal, every bar is as long as can be.
  const share = high > low ? clamp((value - low) / (high - low)) : value >= high ? 1 : 0;
  return { from: 0, to: (shortest + (longest - shortest) * share) / 100 };
}

function fromAxis(
  axis: number,
  value: number,
  low: number,
  high: number,
): { readonly from: number; readonly to: number } {
  // A bar in the middle has the same scale on both sides.
  const [room, reach] =
    value < 0
      ? [axis, axis === 0.5 ? Math.max(-low, high) : -low]
      : [1 - axis, axis === 0.5 ? Math.max(-low, high) : high];
  const length = reach > 0 ? room * clamp(Math.abs(value) / reach) : 0;
  return value < 0 ? { from: axis - length, to: axis } : { from: axis, to: axis + length };
}
