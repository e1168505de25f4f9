/** Days whose date is a slip of the pen: 9 May 2042 between the rows of 8 and 10 May 2024. */
import { groupedBy } from "../../collections/grouped-by";
import { rememberedOf } from "../../collections/remembered";
import type { AirDay } from "../air-day";

/** A day with no other one this near stands alone. */
const FAR = 31;
/** Rows above and below of days that are this near each other go on from one to the next. */
const NEAR = 3;

export interface StrayDay {
  readonly day: AirDay;
  /** In the rows around it. */
  readonly beside: readonly AirDay[];
}

/**
 * Only those that interrupt the rows of their sheet.
 *
 * @param days of one place, in order of time
 */
export const strayDays = rememberedOf((days: readonly AirDay[]): readonly StrayDay[] => {
  const alone = days.filter(
    ({ day }, index) =>
      day - (days[index - 1]?.day ?? -Infinity) > FAR && (days[index + 1]?.day ?? Infinity) - day > FAR,
  );
  if (alone.length === 0) return [];
  const bySheet = groupedBy(days, ({ at }) => at.sheet);
  return alone.flatMap((day): StrayDay[] => {
    const rows = [...(bySheet.get(day.at.sheet) ?? [])].sort(
      (a, b) => a.at.row - b.at.row || a.at.column - b.at.column,
    );
    const index = rows.indexOf(day);
    const [above, below] = [rows[index - 1], rows[index + 1]];
    // The first and the last row have a neighbour on one side only.
    const [first, second] = [above ?? rows[index + 2], below ?? rows[index - 2]];
    if (first === undefined || second === undefined || Math.abs(first.day - second.day) > NEAR) return [];
    return [{ day, beside: [above, below].filter((one) => one !== undefined) }];
  });
});

/** The days whose date is no slip. */
export function withoutStrayDays(days: readonly AirDay[]): readonly AirDay[] {
  const strays = new Set(strayDays(days).map(({ day }) => day));
  return strays.size === 0 ? days : days.filter((day) => !strays.has(day));
}
