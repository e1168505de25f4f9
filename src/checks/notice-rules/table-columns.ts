/**
 * What a table's columns are to each other where no column says it: counts and their rate of one whole that all rows
 * share (优良天数 | 优良率, of the days of the month), a value beside that of the year before and its change, and a row's
 * 合计 behind its parts.
 */
import type { NumberTable, TableCell } from "../../notice/reading/number-tables";
import { round, roundedText } from "../../standards/rounding";
import { found, type TextFinding } from "./rule";
import { isTotal, partsDiffer, sumOfParts, TOTAL, valueOf, whereInTable } from "./table-cells";

/** Columns of which every row has its number. */
const numericOf = ({ header }: NumberTable, rows: NumberTable["rows"]): readonly number[] =>
  header.flatMap((_, column) => (rows.every((row) => (row[column]?.value ?? null) !== null) ? [column] : []));

/** So many rows must bear a relation out before the others are held against it, and all others but one of four. */
const FEWEST = 3;
const MOST = 0.75;
const isBorneOut = (odd: number, rows: number): boolean => rows - odd >= FEWEST && rows - odd >= MOST * rows;

const RATE = /[率比]/;
const NO_COUNT = /[率比]|均|浓度|指数|排名|名次|序号|编号|年份|日期|PM|SO2|NO2|O3|CO/;
/** No month and no year has more days, and no list of a county more things. */
const LARGEST = 5000;

/** The whole number that most rows' count and rate are of; null: there is none. */
function commonWhole(rows: NumberTable["rows"], count: number, rate: number): number | null {
  const gives = (whole: number, row: readonly TableCell[]): boolean =>
    round((100 * valueOf(row[count])) / whole, row[rate]?.decimals ?? 0) === valueOf(row[rate]);
  const wholes = rows.flatMap((row) => {
    const share = valueOf(row[rate]);
    return share > 0 ? [Math.round((100 * valueOf(row[count])) / share)] : [];
  });
  const [best] = [...new Set(wholes)]
    .filter((whole) => whole > 0 && whole <= LARGEST)
    .map((whole) => ({ whole, odd: rows.filter((row) => !gives(whole, row)).length }))
    .sort((a, b) => a.odd - b.odd);
  const counts = new Set(rows.filter((row) => best && gives(best.whole, row)).map((row) => valueOf(row[count])));
  return best && best.odd > 0 && counts.size >= FEWEST && isBorneOut(best.odd, rows.length) ? best.whole : null;
}

/** "优良天数 27 | 优良率 90.0%" of 30 days in every row. */
export function ratesOfOneWhole(table: NumberTable): readonly TextFinding[] {
  const { header } = table;
  const rows = table.rows.filter((row) => !isTotal(row));
  const numeric = numericOf(table, rows);
  const isWhole = (column: number): boolean => rows.every((row) => row[column]?.decimals === 0 && !row[column].percent);
  return numeric.flatMap((rate): TextFinding[] => {
    if (!RATE.test(header[rate]?.text ?? "") || /同比|环比|变化|增|降/.test(header[rate]?.text ?? "")) return [];
    const counts = numeric.filter(
      (column) => column !== rate && !NO_COUNT.test(header[column]?.text ?? "") && isWhole(column),
    );
    const found = counts.flatMap((count) => {
      const whole = commonWhole(rows, count, rate);
      return whole === null ? [] : [{ count, whole }];
    });
    const [only] = found;
    return only && found.length === 1 ? [...oddRates(table, rows, { ...only, rate })] : [];
  });
}

/** In one row some days may have no value: the rate is of a few less, which it gives to the digit. */
const LEAST_VALID = 0.8;
function isOfFewer(part: TableCell, share: TableCell, whole: number): boolean {
  const fewer = Math.round((100 * valueOf(part)) / valueOf(share));
  return (
    valueOf(share) <= 100 &&
    fewer < whole &&
    fewer >= LEAST_VALID * whole &&
    round((100 * valueOf(part)) / fewer, share.decimals) === valueOf(share)
  );
}

function oddRates(
  { header }: NumberTable,
  rows: NumberTable["rows"],
  { count, rate, whole }: { readonly count: number; readonly rate: number; readonly whole: number },
): readonly TextFinding[] {
  return rows.flatMap((row): TextFinding[] => {
    const [part, share] = [row[count], row[rate]];
    if (!part || !share) return [];
    const right = round((100 * valueOf(part)) / whole, share.decimals);
    if (right === valueOf(share) || isOfFewer(part, share, whole)) return [];
    const span = { from: Math.min(part.from, share.from), to: Math.max(part.to, share.to) };
    return [
      found("textRateWrong", "warning", span, {
        where: whereInTable(row, header[rate]?.text ?? ""),
        quote: share.text,
        numerator: part.text,
        denominator: `${String(whole)}（其他各行都按它算得）`,
        computed: `${roundedText(right, share.decimals)}%`,
      }),
    ];
  });
}

const BEFORE = /上年|去年|上月|上季|同期|基期/;
const CHANGE = /变化|同比|环比|增幅|降幅|变幅|增长|升降|增减|改善/;

/** "指数 3.12 | 上年同期 3.26 | 变化率 -4.29%": each row's change of its two values; a fall may be told without its sign. */
export function changesInColumns(table: NumberTable): readonly TextFinding[] {
  const { header, rows } = table;
  const numeric = numericOf(table, rows);
  return numeric.flatMap((change): TextFinding[] => {
    const name = header[change]?.text ?? "";
    if (!CHANGE.test(name) || !rows.every((row) => row[change]?.percent === true)) return [];
    const bases = numeric.filter(
      (column) =>
        column !== change && BEFORE.test(header[column]?.text ?? "") && !CHANGE.test(header[column]?.text ?? ""),
    );
    const pairs = bases
      .flatMap((from) => [from - 1, from + 1].map((to) => ({ from, to })))
      .filter(({ to }) => numeric.includes(to) && to !== change)
      .map((pair) => ({ ...pair, odd: rows.filter((row) => !bearsChange(row, pair, change)) }))
      .sort((a, b) => a.odd.length - b.odd.length);
    const [best] = pairs;
    if (!best || !isBorneOut(best.odd.length, rows.length)) return [];
    return best.odd.flatMap((row): TextFinding[] => {
      const [from, to, told] = [row[best.from], row[best.to], row[change]];
      if (!from || !to || !told || valueOf(from) === 0) return [];
      const right = changeOf(from, to, told.decimals);
      return [
        found(
          "textChangeWrong",
          "warning",
          { from: Math.min(from.from, to.from, told.from), to: Math.max(from.to, to.to, told.to) },
          {
            where: whereInTable(row, name),
            quote: told.text,
            from: from.text,
            to: to.text,
            computed: `${right < 0 ? "下降" : "上升"} ${roundedText(Math.abs(right), told.decimals)}%`,
          },
        ),
      ];
    });
  });
}

const changeOf = (from: TableCell, to: TableCell, decimals: number): number =>
  round((100 * (valueOf(to) - valueOf(from))) / valueOf(from), decimals);

const bearsChange = (
  row: readonly TableCell[],
  { from, to }: { readonly from: number; readonly to: number },
  change: number,
): boolean => {
  const [base, own, told] = [row[from], row[to], row[change]];
  if (!base || !own || !told || valueOf(base) === 0) return false;
  // The last place may be off by one where the values were rounded more than the change.
  const off = Math.abs(changeOf(base, own, told.decimals)) - Math.abs(valueOf(told));
  return Math.abs(off) < 1.5 * 10 ** -told.decimals;
};

/** "水质 820 | 水量 360 | 投入 410 | 合计 1590": the parts stand in front of their sum. */
export function sumsOfRows(table: NumberTable): readonly TextFinding[] {
  const { header, rows } = table;
  const numeric = numericOf(table, rows);
  return numeric.flatMap((column): TextFinding[] => {
    if (!TOTAL.test(header[column]?.text ?? "")) return [];
    const before = numeric.filter((other) => other < column);
    // Up to what is no number, or what nobody adds up.
    const from = before.findLastIndex(
      (other, at) => NO_COUNT.test(header[other]?.text ?? "") || (before[at + 1] ?? column) - other > 1,
    );
    const parts = before.slice(from + 1);
    const of = { whole: column, parts };
    const odd = rows.filter((row) => sumOfParts(row, of) !== valueOf(row[column]));
    if (parts.length < 2 || rows.some((row) => row[column]?.percent === true) || odd.length * 2 > rows.length)
      return [];
    return odd.flatMap((row): TextFinding[] => {
      const [first, total] = [row[parts[0] ?? column], row[column]];
      return first && total ? [partsDiffer("warning", table, row, of, [first, total])] : [];
    });
  });
}
