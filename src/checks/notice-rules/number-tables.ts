/** A table's own arithmetic: the row of totals, the rates that most rows bear out, and the numbers of the rows. */
import { readNumberTables, type NumberTable, type TableCell } from "../../notice/reading/number-tables";
import type { NoticeReading } from "../../notice/reading/notice-text";
import { round, roundedText } from "../../standards/rounding";
import { changesInColumns, ratesOfOneWhole, sumsOfRows } from "./table-columns";
import { found, type TextFinding, type TextRule } from "./rule";
import { isTotal, partsDiffer, sumOfParts, valueOf, whereInTable } from "./table-cells";

const ADDED = /计/;
/** Nor those of the air. */
const OF_THE_AIR = /天数|温度|PM|SO2|NO2|O3|AQI/;
/** Columns that no total adds up. */
const NO_SUM = /率|比|均|浓度|指数|排名|名次|序号|编号|年份|时间|日期|标准|限值|增|降/;
const NUMBERING = /^(?:序号|编号|项次)$/;

const columnOf = (rows: NumberTable["rows"], column: number): readonly TableCell[] =>
  rows.flatMap((row) => row[column] ?? []);
const isNumeric = (cells: readonly TableCell[]): boolean => cells.every(({ value }) => value !== null);

/** Every row but the one of totals has its number, and they do not make it. */
function totals({ header, rows }: NumberTable): readonly TextFinding[] {
  const total = rows.find(isTotal);
  if (!total || rows.filter(isTotal).length > 1) return [];
  const others = rows.filter((row) => row !== total);
  return header.flatMap(({ text }, column): TextFinding[] => {
    const [cell, parts] = [total[column], columnOf(others, column)];
    if (column === 0 || !cell || cell.value === null || NO_SUM.test(text) || OF_THE_AIR.test(text)) return [];
    if (!isNumeric(parts) || [cell, ...parts].some(({ percent }) => percent)) return [];
    const decimals = Math.max(cell.decimals, ...parts.map((part) => part.decimals));
    const sum = round(
      parts.reduce((all, part) => all + valueOf(part), 0),
      decimals,
    );
    // What lies between the smallest and the largest is a mean; 合计 always adds up.
    const values = parts.map(valueOf);
    const between = cell.value >= Math.min(...values) && cell.value <= Math.max(...values);
    if (sum === cell.value || (between && !ADDED.test(total[0]?.text ?? ""))) return [];
    return [
      found("textPartsDiffer", "error", cell, {
        where: whereInTable(total, text),
        quote: `${total[0]?.text ?? ""}：${text}${cell.text}`,
        total: cell.text,
        sum: String(sum),
        terms: parts.map((part) => part.text).join("+"),
        leading: 0,
      }),
    ];
  });
}

/** This share of the rows, and two of them, must bear a rate out before the others are held against it. */
const MOST = 0.6;

const bears = (row: readonly TableCell[], part: number, whole: number, rate: TableCell): boolean =>
  valueOf(row[whole]) > 0 &&
  round((100 * valueOf(row[part])) / valueOf(row[whole]), rate.decimals) === round(valueOf(rate), rate.decimals);

const WHOLE = /任务|计划|应|总|受理|交办|收到|发现|排查/;
const PART = /完成|已|实际|办结|整改|销号/;
/** 任务数 | 完成数 | 完成率: the heads themselves say which two it is of. */
const isSaid = (
  header: NumberTable["header"],
  { part, whole }: { readonly part: number; readonly whole: number },
): boolean => {
  const [own, all] = [header[part]?.text ?? "", header[whole]?.text ?? ""];
  return PART.test(own) && !WHOLE.test(own) && WHOLE.test(all) && !PART.test(all);
};

function rates({ header, rows }: NumberTable): readonly TextFinding[] {
  const numeric = header.flatMap((_, column) => (isNumeric(columnOf(rows, column)) ? [column] : []));
  return numeric.flatMap((column): TextFinding[] => {
    if (!/率|比/.test(header[column]?.text ?? "")) return [];
    const counts = numeric.filter((other) => other !== column && !NO_SUM.test(header[other]?.text ?? ""));
    const pairs = counts
      .flatMap((part) => counts.filter((whole) => whole !== part).map((whole) => ({ part, whole })))
      .map(({ part, whole }) => ({
        part,
        whole,
        odd: rows.filter((row) => {
          const rate = row[column];
          return rate !== undefined && !bears(row, part, whole, rate);
        }),
      }))
      .sort((a, b) => a.odd.length - b.odd.length);
    const [best] = pairs;
    const borneOut = best ? rows.length - best.odd.length : 0;
    if (!best) return [];
    const said = borneOut > 0 && isSaid(header, best) && pairs.filter((pair) => isSaid(header, pair)).length === 1;
    if (!said && (borneOut < 2 || borneOut < MOST * rows.length)) return [];
    return best.odd.flatMap((row): TextFinding[] => {
      const [part, whole, rate] = [row[best.part], row[best.whole], row[column]];
      if (!part || !whole || !rate || valueOf(whole) === 0) return [];
      const span = { from: Math.min(part.from, whole.from, rate.from), to: Math.max(part.to, whole.to, rate.to) };
      return [
        found("textRateWrong", "error", span, {
          where: whereInTable(row, header[column]?.text ?? ""),
          quote: rate.text,
          numerator: part.text,
          denominator: whole.text,
          computed: `${roundedText(round((100 * valueOf(part)) / valueOf(whole), rate.decimals), rate.decimals)}%`,
        }),
      ];
    });
  });
}

/** 件数 | 占比, and a row of the whole with 100 %: each count's share of the last one. */
function shares({ header, rows }: NumberTable): readonly TextFinding[] {
  const whole = rows.find(isTotal);
  return header.flatMap(({ text }, column): TextFinding[] => {
    const all = whole?.[column];
    if (!whole || !/占比|比重|比例/.test(text) || all?.value !== 100) return [];
    const others = rows.filter((row) => row !== whole && row[column]?.value !== null);
    const [count, ...further] = header.flatMap((head, at) =>
      at !== column && !NO_SUM.test(head.text) && isNumeric(columnOf(rows, at)) ? [at] : [],
    );
    const total = whole[count ?? -1];
    if (count === undefined || further.length > 0 || !total || valueOf(total) === 0) return [];
    const odd = others.filter((row) => {
      const share = row[column];
      return (
        share !== undefined && Math.abs((100 * valueOf(row[count])) / valueOf(total) - valueOf(share)) > SHARE_SLACK
      );
    });
    if (others.length - odd.length < 2) return [];
    return odd.flatMap((row): TextFinding[] => {
      const [part, share] = [row[count], row[column]];
      if (!part || !share) return [];
      const facts = {
        where: whereInTable(row, text),
        quote: share.text,
        numerator: part.text,
        denominator: total.text,
        computed: `${roundedText(round((100 * valueOf(part)) / valueOf(total), share.decimals), share.decimals)}%`,
      };
      return [found("textRateWrong", "error", { from: part.from, to: share.to }, facts)];
    });
  });
}
/** The last share of a column may take up what the rounding of the others left. */
const SHARE_SLACK = 0.35;

/** 1, 2, 4 in the column of numbers. */
function numbering({ header, rows }: NumberTable): readonly TextFinding[] {
  return header.flatMap(({ text }, column): TextFinding[] => {
    const cells = columnOf(rows, column).filter(({ value }) => value !== null);
    const at = cells.findIndex(({ value }, index) => value !== valueOf(cells[0]) + index);
    const broken = cells[at];
    if (!NUMBERING.test(text) || !broken) return [];
    return [
      found("textItemNumbers", "warning", broken, {
        where: whereInTable(header, text),
        numbers: cells.map((cell) => cell.text).join("、"),
        expected: String(valueOf(cells[0]) + at),
      }),
    ];
  });
}

/** A row of which most fellows add up: 问题数 | 已完成 | 达到序时进度 | 未达到序时进度. */
function rowsOfParts(table: NumberTable): readonly TextFinding[] {
  const { header, rows } = table;
  const counts = header.flatMap(({ text }, column) =>
    isNumeric(columnOf(rows, column)) && !NO_SUM.test(text) && !OF_THE_AIR.test(text) ? [column] : [],
  );
  const [whole, ...parts] = counts;
  const together = parts.every((column, index) => column === (whole ?? 0) + index + 1);
  if (whole === undefined || parts.length < 2 || !together) return [];
  const of = { whole, parts };
  const isOdd = (row: readonly TableCell[]): boolean => sumOfParts(row, of) !== valueOf(row[whole]);
  // The row of totals repeats what is wrong above it.
  const own = rows.filter((row) => !isTotal(row));
  const borneOut = own.filter((row) => !isOdd(row) && valueOf(row[whole]) > 0).length;
  if (borneOut < 2 || borneOut < MOST * own.length) return [];
  const odd = own.some(isOdd) ? own.filter(isOdd) : rows.filter(isOdd);
  return odd.flatMap((row): TextFinding[] => {
    const [total, last] = [row[whole], row[parts.at(-1) ?? whole]];
    return total && last ? [partsDiffer("error", table, row, of, [total, last])] : [];
  });
}

/** A line above says of when the table is. */
const TITLE_REACH = 60;

/** More days than the table's time has: 92 in a quarter of 91. */
function daysOfTime({ periods }: NoticeReading, { header, rows }: NumberTable): readonly TextFinding[] {
  const at = header[0]?.from ?? 0;
  const time = periods.findLast(({ to }) => to <= at && at - to <= TITLE_REACH);
  if (!time || time.start === null || time.end === null || !/^(?:month|months|year)$/.test(time.kind)) return [];
  const limit = time.end - time.start + 1;
  return header.flatMap(({ text }, column): TextFinding[] => {
    if (!/天数?(?:[（(]天[）)])?$|日数$/.test(text) || /累计|合计|目标|任务/.test(text)) return [];
    return rows.flatMap((row): TextFinding[] => {
      const cell = row[column];
      if (!cell || cell.value === null || cell.value <= limit || isTotal(row)) return [];
      const facts = { where: whereInTable(row, text), quote: cell.text, limit: `${limit}天` };
      return [found("textImpossibleLevel", "error", cell, facts)];
    });
  });
}

export const numberTables: TextRule = (reading) =>
  readNumberTables(reading.plain).flatMap((table) => [
    ...[totals, rowsOfParts, rates, shares, numbering, ratesOfOneWhole, changesInColumns, sumsOfRows].flatMap((check) =>
      check(table),
    ),
    ...daysOfTime(reading, table),
  ]);
