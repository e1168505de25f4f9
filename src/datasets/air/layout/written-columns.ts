/** Columns of an AQI, its class and its primary pollutants: once, or beside each place or year that stands there. */
import type { ColumnRole } from "./column-roles";
import { LAST_YEAR, mergedWhen, withoutThisYear } from "./header-time";
import { whenIn, type When } from "../words/when-words";

export interface WrittenColumn {
  readonly column: number;
  readonly role: WrittenRole;
  readonly when: When | null;
  readonly yearsBack: number;
  readonly name: string | null;
}

export type WrittenRole = "aqi" | "class" | "primary";

const writtenRoles: readonly WrittenRole[] = ["aqi", "class", "primary"];

/** What names an index, a class or a primary pollutant, and nobody whose they are. */
const OF_WRITTEN =
  /i?aqi|环境空气|空气(?:质量|(?!站|自动|监测))|大气|指数|首要|主要|污染物|污染|类别|级别|等级|质量|状况|状态|程度|情况|日均|日|值|[\s()[\]（）:：,，、/\-—]/gi;

/** 级 别, 状　况: what sets a short head wide. */
const INSIDE_WORDS = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** None where the column's role is another. */
export function writtenColumn(column: number, role: ColumnRole, texts: readonly string[]): WrittenColumn[] {
  const own = writtenRoles.find((one) => one === role);
  if (own === undefined) return [];
  const bare = texts
    .filter((text) => !LAST_YEAR.test(text))
    .map((text) => withoutThisYear(text).replace(INSIDE_WORDS, "").replace(OF_WRITTEN, ""));
  const names = bare.filter((name) => name !== "" && whenIn(name) === null);
  const when = [...texts, ...bare].map((text) => whenIn(text)).reduce(mergedWhen, null);
  const yearsBack = texts.some((text) => LAST_YEAR.test(text)) ? 1 : 0;
  return [{ column, role: own, when, yearsBack, name: names.length === 0 ? null : names.join(" ") }];
}
