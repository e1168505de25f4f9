/** Twenty-four rows of one date and no clock: the hours of that day in their order. */
import { finding, type Finding } from "../../findings/finding";
import { groupedBy } from "../../collections/grouped-by";
import type { AirRow } from "./air-row";
import { AirRows } from "./air-rows";
import type { SeriesPlan } from "./layout/series";

const HOURS_OF_DAY = 24;
const FEWEST_DAYS = 2;
/** So many days with all their hours leave no doubt of the others. */
const MOST_LACKING = 0.1;

export interface HoursInOrder {
  readonly rows: AirRows;
  readonly findings: readonly Finding[];
}

/** Of a day with fewer rows nobody knows which hour lacks: it is left out. @returns null: they are no such hours */
export function hoursInOrder(rows: AirRows, { series }: SeriesPlan): HoursInOrder | null {
  if (rows.hasHours || rows.length < FEWEST_DAYS * HOURS_OF_DAY || isOfDays(series)) return null;
  const days = rows.byName().flatMap(({ indices }) => {
    const own = Array.from(indices, (index) => rows.row(index));
    return [...groupedBy(own, ({ day }) => day).values()];
  });
  const whole = days.filter(({ length }) => length === HOURS_OF_DAY);
  const [first] = whole;
  const lacking = days.length - whole.length;
  if (first?.[0] === undefined || whole.length < FEWEST_DAYS || lacking > MOST_LACKING * days.length) return null;
  if (days.some(({ length }) => length > HOURS_OF_DAY)) return null;
  const at = first[0].at;
  return {
    rows: AirRows.of(
      whole.flatMap((hours) => hours.map((row, index): AirRow => ({ ...row, hour: index + 1 }))),
      at.sheet,
    ),
    findings: [finding("hoursInOrder", "warning", at, { days: whole.length, lacking })],
  };
}

/** Whether a header says that values are those of days: they stand again and again then, and are no hours. */
const isOfDays = (series: SeriesPlan["series"]): boolean =>
  series.some(({ columns }) =>
    [...columns.values()].some(({ words: { statistic } }) => statistic.day || statistic.eightHour),
  );
