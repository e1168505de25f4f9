/**
 * Rows that are the sum of the rows beneath them, without a word for it: 城区 150 | 东街道 90 | 西街道 60. Counted beside
 * their parts they would count twice.
 */
import { agrees, clean, type SummedColumn } from "./written-totals";

/** A row and the last of those beneath it that make it up. */
export interface WholeOfParts {
  readonly row: number;
  readonly last: number;
  /** Its numbers, or the names, leave no doubt; else it may be chance. */
  readonly isSure: boolean;
}

const FEWEST_PARTS = 2;
const MOST_PARTS = 60;
/** So many digits of the row's different numbers, without zeros at the end, agree by no chance; or hardly by one. */
const SURE_DIGITS = 6;
const DOUBTED_DIGITS = 4;

/** What the words of two rows say of the second as a part of the first. */
export interface PartsByWords {
  readonly isPartOf: (whole: number, part: number) => boolean;
  /** 一 over 1, 2, 3: it says so of a single row as well. */
  readonly isNumberedUnder: (whole: number, part: number) => boolean;
}

/**
 * @returns in the order of the sheet; a whole may be a part of another
 */
export function wholesOverTheirParts(
  columns: readonly SummedColumn[],
  { isPartOf, isNumberedUnder }: PartsByWords,
): WholeOfParts[] {
  const [leading, ...others] = [...columns].sort((a, b) => b.numbers.size - a.numbers.size);
  if (leading === undefined) return [];
  const { rows, values } = leading.numbers;
  const found: WholeOfParts[] = [];
  /** Behind a whole's last part, by the index of the whole. */
  const behind = new Map<number, number>();
  for (let at = rows.length - 2; at >= 0; at -= 1) {
    const whole = values[at] ?? 0;
    if (whole <= 0) continue;
    const row = rows[at] ?? 0;
    const below = rows[at + 1] ?? 0;
    const isOnlyOne = values[at + 1] === whole && isNumberedUnder(row, below);
    const made = isOnlyOne ? { parts: [below], next: at + 2 } : partsFrom(at + 1, whole, leading, behind);
    if (made === null) continue;
    const { parts, next } = made;
    if (!others.every((column) => isSumOf(row, parts, column))) continue;
    const isNamedSo = parts.every((part) => isPartOf(row, part) || isNumberedUnder(row, part));
    const digits = numbersTold(row, parts, columns).reduce((sum, own) => sum + own, 0);
    if (!isNamedSo && digits < DOUBTED_DIGITS) continue;
    const isSure = isNamedSo || digits >= SURE_DIGITS;
    found.push({ row, last: rows[next - 1] ?? row, isSure });
    if (isSure) behind.set(at, next);
  }
  return found.reverse();
}

/** The rows from one on that make up a number, and where they end; null: none do. @param behind see above */
function partsFrom(
  first: number,
  whole: number,
  column: SummedColumn,
  behind: ReadonlyMap<number, number>,
): { readonly parts: readonly number[]; readonly next: number } | null {
  const { rows, values } = column.numbers;
  // Rounding can make no more than half of a unit.
  const slack = (column.decimals === 0 ? 0 : 0.5 * column.scale) + 1e-9 * whole;
  const parts: number[] = [];
  let sum = 0;
  for (let next = first; sum <= whole + slack && parts.length < MOST_PARTS; next = behind.get(next) ?? next + 1) {
    const isNear = parts.length >= FEWEST_PARTS && sum >= whole - slack;
    if (isNear && agrees(whole, clean(sum), column, parts.length)) return { parts, next };
    if (next >= rows.length) return null;
    sum += values[next] ?? 0;
    parts.push(rows[next] ?? 0);
  }
  return null;
}

function isSumOf(row: number, parts: readonly number[], column: SummedColumn): boolean {
  const written = column.numbers.at(row);
  const summed = parts.flatMap((part) => column.numbers.at(part) ?? []);
  if (written === undefined) return true;
  return agrees(written, clean(summed.reduce((sum, value) => sum + value, 0)), column, summed.length);
}

/** Of each column in which the row has a number how many digits of it tell; columns that say the same tell it once. */
export function numbersTold(row: number, parts: readonly number[], columns: readonly SummedColumn[]): number[] {
  const told = new Map(
    columns.map(({ numbers }) => [
      JSON.stringify([row, ...parts].map((one) => numbers.at(one) ?? null)),
      significantDigits(numbers.at(row) ?? 0),
    ]),
  );
  return [...told.values()].filter((digits) => digits > 0);
}

const significantDigits = (value: number): number =>
  value === 0
    ? 0
    : String(clean(Math.abs(value)))
        .replace(".", "")
        .replace(/^0+|0+$/g, "").length;
