import { dayOf, type Day } from "../calendar/day";

/** The clock, given from outside to code that has none: local time as the report prints it, "2021-12-16 09:30". */
export function clock(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return (
    `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:` +
    `${two(now.getMinutes())}`
  );
}

/** The day by the same clock. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
