/** Rows whose year stands once, above them or in the sheet's name, and that go on over New Year: 12月31日, then 1月1日. */
import { addYears, civilDate, type Day } from "../../../calendar/day";

/** Days between which a year turns: the last of December and the first of January, some of them missing. */
const LATE = 1225;
const EARLY = 107;

const monthDay = (day: Day): number => {
  const { month, day: dayOfMonth } = civilDate(day);
  return 100 * month + dayOfMonth;
};

interface Course {
  readonly first: number;
  last: number;
  years: -1 | 0 | 1;
}

export class YearTurn {
  readonly #courses = new Map<string, Course>();

  /**
   * A day read by the year that stands above, moved into the year that it is in. A list that begins in December goes on
   * in the next year, one that counts back from January in the year before; one that has been through all of a year and
   * begins again is left as it is, for two lists may stand below each other.
   * @param series whose days follow each other
   */
  moved(series: string, day: Day): Day {
    const own = monthDay(day);
    const course = this.#courses.get(series);
    if (!course) {
      this.#courses.set(series, { first: own, last: own, years: 0 });
      return day;
    }
    if (course.years === 0 && course.last >= LATE && own <= EARLY && own < course.first) course.years = 1;
    else if (course.years === 0 && course.last <= EARLY && own >= LATE && own > course.first) course.years = -1;
    else if ((course.years === 1 && own >= course.first) || (course.years === -1 && own <= course.first))
      course.years = 0;
    course.last = own;
    return course.years === 0 ? day : addYears(day, course.years);
  }
}
