/** Whether a drawn workbook's days were read as they are, or what was wrong was at least said. */
import { isoDate } from "../../../src/calendar/day";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book } from "../sheet-snapshot";
import type { DrawnWorkbook } from "./drawn-workbook";

export type Verdict = "right" | "told" | "mute" | "silent" | "falseAlarm";

export interface Judged {
  readonly verdict: Verdict;
  readonly detail: string;
}

export function judged({ sheets, place, days }: DrawnWorkbook): Judged {
  const air = readAirData(book(...sheets), { ...defaultSettings, place });
  const loud = air.findings.filter(({ severity }) => severity !== "note").map(({ code }) => code);
  const reasons = (air.unused ?? []).map(({ facts }) => JSON.stringify(facts));
  const told = loud.length > 0 || (air.questions ?? []).length > 0;
  const said = `${[...new Set(loud)].join()} ${(air.questions ?? []).map(({ code }) => code).join()} ${reasons.join()}`;
  if (air.days.length === 0) return { verdict: told || reasons.length > 0 ? "told" : "mute", detail: said };
  const read = new Map(air.days.map((day) => [day.day, day]));
  const wrong: string[] = [];
  for (const { day, values } of days) {
    const own = read.get(day)?.concentrations;
    for (const [item, value] of Object.entries(own ?? {}))
      if (!(item in values)) wrong.push(`${isoDate(day)} ${item}: nothing read as ${String(value)}`);
    for (const [item, value] of Object.entries(values)) {
      const got = own?.[item as keyof typeof own];
      if (got === undefined || Math.abs(got - value) > 1e-9)
        wrong.push(`${isoDate(day)} ${item}: ${value} read as ${String(got)}`);
    }
  }
  const extra = air.days.filter(({ day }) => !days.some((one) => one.day === day)).map(({ day }) => isoDate(day));
  if (wrong.length === 0 && extra.length === 0 && (place === null || air.place === place))
    return told ? { verdict: "falseAlarm", detail: said } : { verdict: "right", detail: "" };
  const what = [
    ...(place !== null && air.place !== place ? [`place ${String(air.place)} for ${place}`] : []),
    ...wrong.slice(0, 2),
    `${wrong.length} wrong`,
    ...(extra.length > 0 ? [`extra ${extra.slice(0, 3).join()}`] : []),
  ].join("; ");
  // A sheet that was left with its reason is named; its days are missing, not wrong.
  const isLeft = reasons.length > 0 && wrong.every((text) => text.endsWith("undefined")) && extra.length === 0;
  return { verdict: told || isLeft ? "told" : "silent", detail: `${what} | ${said}` };
}
