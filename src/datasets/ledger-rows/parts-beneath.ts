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

/**
 * @param isPartOf whether the names say that the second row is a part of the first
 * @returns in the order of the sheet; a whole may be a part of another
 */
export function wholesOverTheirParts(
  columns: readonly SummedColumn[],
  isPartOf: (whole: number, part: number) => boolean,
): WholeOfParts[] {
  const [leading, ...others] = [...columns].sort((a, b) => b.numbers.size - a.numbers.size);
  if (leading === undefined) return [];
  const { rows, values } = leading.numbers;
  const found: WholeOfParts[] = [];
  /** Behind a whole's last part, by the index of the whole. */
  const behind = new Map<number, number>();
  for (let at = rows.length - 1 - FEWEST_PARTS; at >= 0; at -= 1) {
    const whole = values[at] ?? 0;
    if (whole <= 0) continue;
    const parts: number[] = [];
    let sum = 0;
    let next = at + 1;
    while (
      next < rows.length &&
      sum < whole &&
      parts.length < MOST_PARTS &&
      !agrees(whole, clean(sum), leading, parts.length)
    ) {
      sum += values[next] ?? 0;
      parts.push(rows[next] ?? 0);
      next = behind.get(next) ?? next + 1;
    }
    const row = rows[at] ?? 0;
    if (parts.length < FEWEST_PARTS || !agrees(whole, clean(sum), leading, parts.length)) continue;
    if (!others.every((column) => isSumOf(row, parts, column))) continue;
    const isNamedSo = parts.every((part) => isPartOf(row, part));
    const digits = digitsOf(row, parts, columns);
    if (!isNamedSo && digits < DOUBTED_DIGITS) continue;
    const isSure = isNamedSo || digits >= SURE_DIGITS;
    found.unshift({ row, last: rows[next - 1] ?? row, isSure });
    if (isSure) behind.set(at, next);
  }
  return found;
}

function isSumOf(row: number, parts: readonly number[], column: SummedColumn): boolean {
  const written = column.numbers.at(row);
  const summed = parts.flatMap((part) => column.numbers.at(part) ?? []);
  if (written === undefined) return true;
  return agrees(written, clean(summed.reduce((sum, value) => sum + value, 0)), column, summed.length);
}

/** Columns that say the same in all these rows tell nothing new. */
function digitsOf(row: number, parts: readonly number[], columns: readonly SummedColumn[]): number {
  const told = new Map(
    columns.map(({ numbers }) => [
      JSON.stringify([row, ...parts].map((one) => numbers.at(one) ?? null)),
      significantDigits(numbers.at(row) ?? 0),
    ]),
  );
  return [...told.values()].reduce((sum, digits) => sum + digits, 0);
}

const significantDigits = (value: number): number =>
  value === 0
    ? 0
    : String(clean(Math.abs(value)))
        .replace(".", "")
        .replace(/^0+|0+$/g, "").length;
