/**
 * A list laid out in groups of columns side by side, each under the same heads: 日期 | 活动 | 日期 | 活动, 第一次 日期 | 活动 beside
 * 第二次 日期 | 活动, perhaps with columns before or behind that all groups have in common.
 */
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "./table-shape";
import type { Span } from "./table-title";

type Headers = TableShape["headers"];

interface Head {
  readonly column: number;
  readonly key: string;
  /** What numbers its group: 2 of 第二次, of 日期2; null: nothing does. */
  readonly number: number | null;
  /** Without what numbers the group. */
  readonly texts: readonly string[];
}

const NUMERALS = "一二三四五六七八九十";
const NUMBER_BEFORE = /^第?(\d|[一二三四五六七八九十])(?:次|批次?|轮次?|期|回|场|组)/;
const NUMBER_BEHIND = /(?<![\d.a-z])[(（]?(\d|[一二三四五六七八九十])[)）]?$/;

const numeral = (text: string): number => (/\d/.test(text) ? Number(text) : NUMERALS.indexOf(text) + 1);

const headOf = ([column, texts]: readonly [number, readonly string[]]): Head => {
  let number: number | null = null;
  const bare = texts.map((text) => {
    const key = headerKey(text);
    const found = NUMBER_BEFORE.exec(key) ?? NUMBER_BEHIND.exec(key);
    if (found?.[1] === undefined || number !== null) return key;
    number = numeral(found[1]);
    return key.replace(found[0], "");
  });
  const kept = bare.filter((text) => text !== "");
  return { column, key: kept.join(""), number, texts: kept };
};

const headsOf = (headers: Headers): Head[] => [...headers].map(headOf).sort((a, b) => a.column - b.column);

/** The columns at which the same headers begin again in order, over the whole table; none where they do not. */
export function foldsAt(headers: Headers): ReadonlySet<number> {
  const columns = [...headers]
    .sort(([a], [b]) => a - b)
    .map(([column, texts]) => ({ column, key: headerKey(texts.join("")) }));
  for (let width = 2; width <= columns.length / 2; width += 1) {
    if (columns.length % width !== 0 || !columns.every(({ key }, index) => key === columns[index % width]?.key))
      continue;
    if (new Set(columns.slice(0, width).map(({ key }) => key)).size > 1)
      return new Set(columns.flatMap(({ column }, index) => (index > 0 && index % width === 0 ? [column] : [])));
  }
  return new Set();
}

/** One group of the columns, as a table with the columns that all groups share. */
export interface FoldedPart {
  readonly shape: TableShape;
  /** The group's own columns. */
  readonly own: ReadonlySet<number>;
}

/** Every group of a list in numbered groups, or in like ones beside shared columns; none: it is no such list. */
export function foldedParts(table: TableShape): FoldedPart[] {
  const heads = headsOf(table.headers);
  const found = groupsAmong(heads);
  if (found === null) return [];
  const { groups } = found;
  const inGroups = new Set(groups.flat());
  const shared = heads.filter((head) => !inGroups.has(head));
  const isWithin = ({ column }: Head, [left, right]: Span): boolean => column >= left && column <= right;
  const runs = table.runs.filter((run) => groups.some((group) => group.some((head) => isWithin(head, run))));
  // Beyond a blank column stands another table, which has nothing in common with the groups.
  if (!shared.every((head) => runs.some((run) => isWithin(head, run)))) return [];
  const isNumbered = groups[0]?.some(({ number }) => number !== null) === true;
  // Halves without a number or a shared column may have titles of their own, and be two tables.
  if (shared.length === 0 && !isNumbered) return [];
  return groups.map((group): FoldedPart => {
    const own = new Set(group.map(({ column }) => column));
    const span: Span = [Math.min(...own), Math.max(...own)];
    const columns = [...shared, ...group].sort((a, b) => a.column - b.column);
    const headers = new Map(
      columns.map((head) => [
        head.column,
        own.has(head.column) ? head.texts : (table.headers.get(head.column) ?? head.texts),
      ]),
    );
    const unitTexts = new Map([...table.unitTexts].filter(([column]) => headers.has(column)));
    return { own, shape: { ...table, headers, unitTexts, left: span[0], right: span[1], runs: [span] } };
  });
}

/** The longest run of groups with the same heads; null: there is none. */
function groupsAmong(heads: readonly Head[]): { readonly groups: readonly (readonly Head[])[] } | null {
  for (let start = 0; start < heads.length; start += 1) {
    for (let width = Math.floor((heads.length - start) / 2); width >= 2; width -= 1) {
      const groups = groupsFrom(heads, start, width);
      if (groups.length > 1 && isPlain(groups, heads)) return { groups };
    }
  }
  return null;
}

function groupsFrom(heads: readonly Head[], start: number, width: number): Head[][] {
  const first = heads.slice(start, start + width);
  const groups: Head[][] = [];
  for (let from = start; from + width <= heads.length; from += width) {
    const group = heads.slice(from, from + width);
    if (group.some(({ key }, index) => key === "" || key !== first[index]?.key)) break;
    groups.push(group);
  }
  return groups;
}

/** Each head once a group and nowhere else; the groups numbered in order, or not at all. */
function isPlain(groups: readonly (readonly Head[])[], heads: readonly Head[]): boolean {
  const keys = new Set(groups[0]?.map(({ key }) => key));
  const times = heads.filter(({ key }) => keys.has(key)).length;
  if (times !== keys.size * groups.length || keys.size !== groups[0]?.length) return false;
  const numbers = groups.map((group) => new Set(group.map(({ number }) => number)));
  return (
    numbers.every((own, index) => own.size === 1 && (own.has(null) || own.has(index + 1))) &&
    new Set(numbers.map((own) => own.has(null))).size === 1
  );
}
