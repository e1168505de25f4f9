/** How two reported figures differ, in the words and units of the notices (docs/口径说明.md, 修约与比较). */
import { unitNamed } from "../tables/units";
import { round } from "../standards/rounding";
import type { Change, Figure } from "./assessment";
import { airIndicator, type IndicatorKind } from "./air/air-indicators";

/** Concentrations and the index change by percent, ratios by percentage points, counts by days. */
const changeKind: Readonly<Record<IndicatorKind, "percent" | "points" | "days">> = {
  mean: "percent",
  percentile: "percent",
  index: "percent",
  ratio: "points",
  dayCount: "days",
};

/**
 * From one rounded value to another: the ministry's notices compute with what they print (63 → 45 is −28.6 %).
 * No base, or a base of zero for a percentage: `amount` is null.
 */
export function changeBetween(kind: IndicatorKind, now: number | null, base: number | null): Change {
  const by = changeKind[kind];
  if (now === null || base === null) return { kind: by, amount: null, direction: null };
  const direction = now > base ? "up" : now < base ? "down" : "same";
  switch (by) {
    case "percent":
      return base === 0
        ? { kind: by, amount: null, direction: null }
        : { kind: by, amount: round((100 * (now - base)) / base, 1), direction };
    case "points":
      return { kind: by, amount: round(now - base, 1), direction };
    case "days":
      return { kind: by, amount: now - base, direction };
  }
}

export const compareFigures = (now: Figure | undefined, base: Figure | undefined): Change | null =>
  now ? changeBetween(airIndicator(now.indicator).kind, now.reported, base?.reported ?? null) : null;

/** Counted piece by piece: how many more or fewer says more than a percentage. */
const isCounted = (unit: string): boolean => unitNamed(unit)?.family === "count";

/** Of indicators over ledgers: rates change by percentage points, counts by how many, amounts by percent. */
export function changeInUnit(unit: string, now: number | null, base: number | null): Change {
  if (isCounted(unit)) {
    const counts = { kind: "amount", unit } as const;
    if (now === null || base === null) return { ...counts, amount: null, direction: null };
    return {
      ...counts,
      amount: round(now - base, COUNT_DECIMALS),
      direction: now > base ? "up" : now < base ? "down" : "same",
    };
  }
  return changeBetween(unit === "%" ? "ratio" : "mean", now, base);
}

/** 万户 may have some. */
const COUNT_DECIMALS = 6;
