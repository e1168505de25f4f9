/** What each column of a table is for: as staff said, else by all that stands over it and in it. */
import type { AirField } from "../../air-day";
import { joinedWords } from "../words/item-words";
import { whenIn } from "../words/when-words";
import { columnRoles, roleNamed, roleOf, type ColumnProfile, type ColumnRole } from "./column-roles";

/** What staff said a column is, as a role; null: an item, or nothing that is known. */
export function roleOfField(field: string): ColumnRole | null {
  // Read as what it is, so that it is not taken for the eight hours.
  if (field === ("O3_1h" satisfies AirField)) return "aside";
  return columnRoles.find((role) => role === field) ?? null;
}

/** The role by the lowest text that has one: 数据 over 日期 is a date. A column of an item has none. */
export function roleOfColumn(texts: readonly string[], profile: ColumnProfile): ColumnRole | null {
  const words = joinedWords(texts);
  const own = ownRole(texts, profile);
  if (own !== null) return own;
  if (words.items > 0 && !texts.some((text) => roleNamed(text) === "primary")) return null;
  const named = texts.findLast((text) => roleNamed(text) !== null && whenIn(text) === null);
  // Stations and days stand over values: 城南监测站 over numbers is no column of stations.
  const isOverNumbers = profile.numbers > 0 && profile.numbers >= 0.6 * profile.filled;
  const role = roleOf(named ?? "", profile);
  if (isOverNumbers && (role === "aside" || role === null) && named !== undefined && isSeriesName(named)) return null;
  return role;
}

const TIME_WORD = "(?:日期?|天|号|月份?)";
const CORNER = new RegExp(`^${TIME_WORD}[\\\\/／|｜、\\s—-]*${TIME_WORD}$`);
const FEWEST_MONTHS = 2;

/** 日\月 in the corner of days down and months across, or nothing; null: the column is no such one. */
export function roleOfCorner(
  texts: readonly string[],
  across: readonly string[],
  { filled, dayNumbers }: ColumnProfile,
): ColumnRole | null {
  const own = texts.at(-1) ?? "";
  const isCorner = own === "" || (CORNER.test(own) && /[日天号]/.test(own) && own.includes("月"));
  if (!isCorner || filled < FEWEST_DAYS || dayNumbers < filled - MOST_LABELS) return null;
  const months = across.filter((text) => {
    const when = whenIn(text);
    return when !== null && when.month !== null && when.day === null;
  });
  return months.length >= FEWEST_MONTHS ? "dayOfMonth" : null;
}

/** 月均, 最大 beneath the days. */
const MOST_LABELS = 5;

/** 日期 under the item over its block tells of the rows, and so does 备注 behind the last item's. */
function ownRole(texts: readonly string[], { days, dayNumbers, numbers, filled }: ColumnProfile): ColumnRole | null {
  const named = texts.length < 2 ? null : roleNamed(texts.at(-1) ?? "");
  switch (named) {
    case "date":
      return days > 0 && days === filled ? "date" : null;
    case "dayOfMonth":
    case "month":
      return filled >= FEWEST_DAYS && dayNumbers === filled ? named : null;
    case "city":
    case "station":
    case "remark":
      return numbers === 0 ? named : null;
    default:
      return null;
  }
}

/** Fewer small numbers under 日 may as well be concentrations. */
const FEWEST_DAYS = 10;

/** The name of one station or place, and not what such a column is called. */
const isSeriesName = (text: string): boolean => {
  const role = roleNamed(text);
  return role === "station" || role === "city";
};
