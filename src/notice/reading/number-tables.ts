/** Tables pasted with tabs: a header, rows of as many cells, and what of them are numbers. */
import type { Span } from "./notice-text";
import { countsThings } from "./text-units";

export interface TableCell extends Span {
  readonly text: string;
  /** null: no number; in percent where it is written so. */
  readonly value: number | null;
  readonly decimals: number;
  readonly percent: boolean;
}

export interface NumberTable {
  readonly header: readonly TableCell[];
  /** At least two, each with as many cells as the header. */
  readonly rows: readonly (readonly TableCell[])[];
}

/** With its unit, as 180户; 2023年 and 第3季度 are none. */
const NUMBER = /^(-?\d+(?:,\d{3})*(?:\.(\d+))?)\s?(%|[^\d\s年月日]{0,4})$/;
const AMOUNT_UNIT = /^(?:亩|公顷|吨|万吨|公里|米|元|万元|亿元|天)$/;
const isUnit = (text: string): boolean => text === "" || text === "%" || countsThings(text) || AMOUNT_UNIT.test(text);

function cellOf(plain: string, from: number, to: number): TableCell {
  const text = plain.slice(from, to).trim();
  const found = NUMBER.exec(text);
  const match = found && isUnit(found[3] ?? "") ? found : null;
  return {
    from,
    to,
    text,
    value: match ? Number((match[1] ?? "").replaceAll(",", "")) : null,
    decimals: match?.[2]?.length ?? 0,
    percent: match?.[3] === "%",
  };
}

/** Cells of a line whose tabs became blanks. */
const APART_BY_BLANKS = /^[ \u3000]*[^\s，。；：]{1,14}(?:[ \u3000]+[^\s，。；：]{1,14}){3,}[ \u3000]*$/;

function cellsOf(plain: string, line: Span): readonly TableCell[] {
  const words = plain.slice(line.from, line.to);
  if (!words.includes("\t") && APART_BY_BLANKS.test(words))
    return [...words.matchAll(/[^ \u3000]+/g)].map(({ index, 0: word }) =>
      cellOf(plain, line.from + index, line.from + index + word.length),
    );
  const cells: TableCell[] = [];
  let from = line.from;
  for (let at = line.from; at <= line.to; at += 1) {
    if (at !== line.to && plain.charAt(at) !== "\t") continue;
    cells.push(cellOf(plain, from, at));
    from = at + 1;
  }
  return cells;
}

const FEWEST_COLUMNS = 3;

/** 43.6微克/立方米, 不高于42; 2023年 over a column is a header's. */
const AMOUNT = /^(?:[≤≥<>＜＞]|[不达控][\u4e00-\u9fa5]{1,2})?\s*\d+(?:\.\d+)?(?!\d|[年月]|季度)/;

/** In the order of the text. A line with another number of cells ends a table. */
export function readNumberTables(plain: string): readonly NumberTable[] {
  const lines = [...plain.matchAll(/[^\n\r]+/g)].map(({ index, 0: line }) =>
    cellsOf(plain, { from: index, to: index + line.length }),
  );
  const tables: { header: readonly TableCell[]; rows: (readonly TableCell[])[] }[] = [];
  let open: (typeof tables)[number] | null = null;
  for (const cells of lines) {
    const headed = cells.length >= FEWEST_COLUMNS && cells.every(({ text, value }) => text !== "" && value === null);
    const hasNumber = cells.some(({ text, value }) => value !== null || AMOUNT.test(text));
    if (open && cells.length === open.header.length && hasNumber) open.rows.push(cells);
    else if (headed && (open === null || open.rows.length > 0 || cells.length !== open.header.length))
      tables.push((open = { header: cells, rows: [] }));
    else if (cells.length !== open?.header.length) open = null;
  }
  return tables.filter(({ rows }) => rows.length > 1);
}
