/**
 * Lines and cells of a pasted text: tables with a row an item, tables of two columns, and numbered items inside a line.
 */
import { parseNumeral } from "../../vocabulary/numerals";
import { fieldIds, labelAt, type FieldId } from "../templates/field-labels";
import type { ItemStyle, Paragraph, Span } from "./notice-text";
import { countUnitAt } from "./text-units";

/** From the outermost in, as official documents number (GB/T 9704: 一、（一）1.（1）). */
const styles: readonly { readonly style: ItemStyle; readonly mark: RegExp }[] = [
  { style: "chinese", mark: /([一二三四五六七八九十]{1,3})、/g },
  { style: "chineseInBrackets", mark: /[（(]([一二三四五六七八九十]{1,3})[）)]/g },
  { style: "arabic", mark: /(\d{1,2})\s?[.．、]/g },
  { style: "arabicInBrackets", mark: /[（(](\d{1,2})[）)]/g },
  { style: "circled", mark: /([①-⑳])/g },
];
export const rankOf = (style: ItemStyle): number => styles.findIndex((entry) => entry.style === style);

const valueOf = (numeral: string): number =>
  /^\d+$/.test(numeral)
    ? Number(numeral)
    : /[①-⑳]/.test(numeral)
      ? numeral.charCodeAt(0) - "①".charCodeAt(0) + 1
      : (parseNumeral(numeral) ?? 0);

export interface Cell extends Span {
  readonly text: string;
  readonly number: Paragraph["number"];
  /** Behind the number. */
  readonly body: string;
  readonly bodyFrom: number;
  /** What the header of its column says that it is; null: no header, or one that is no field. */
  readonly column: FieldId | null;
  /** The row of the table, from 1; 0: in no row. Each row is an item of its own. */
  readonly row: number;
  /** A cell of a row whose column is no field (序号, 备注). */
  readonly aside: boolean;
}

interface Mark {
  readonly style: ItemStyle;
  readonly value: number;
  readonly label: string;
  readonly at: number;
}

/** "1.19件信访件" is item 1 and 19 petitions: what counts things has no decimals. "6.1—7月" is item 6. */
const begins = (mark: string, behind: string): boolean =>
  !/\d\s?[.．、]$/.test(mark) ||
  !/^\d/.test(behind) ||
  (/[.．]$/.test(mark) &&
    /^(?:19|20)\d\d年|^\d{1,4}(?![\d.])/.test(behind) &&
    (/^(?:19|20)\d\d年|^\d{1,2}(?:[-—–~～至]\d{1,2})?月/.test(behind) || countUnitAt(behind.replace(/^\d+/, ""))));

/** Marks of items in a line: at its head, or behind a full stop, a semicolon or a blank. */
function marksIn(text: string): readonly Mark[] {
  return styles.flatMap(({ style, mark }) =>
    [...text.matchAll(mark)].flatMap(({ index, 0: label, 1: numeral = "" }): Mark[] =>
      (index === 0 || /[。；;：:\s\u3000“]/.test(text.charAt(index - 1))) &&
      begins(label.trim(), text.slice(index + label.length))
        ? [{ style, value: valueOf(numeral), label, at: index }]
        : [],
    ),
  );
}

/** Where items begin inside a line: marks of one style, from 1 or from the line's own number on, always upwards. */
function inlineItems(text: string): readonly Mark[] {
  const marks = marksIn(text);
  const head = marks.find(({ at }) => at === 0);
  for (const { style } of styles) {
    const own = marks.filter((mark) => mark.style === style);
    const [first, second] = own;
    if (!first || !second || (first.value !== 1 && first.at !== 0)) continue;
    if (own.every((mark, index) => index === 0 || mark.value > (own[index - 1]?.value ?? 0)))
      return head && head.at < first.at ? [head, ...own] : own;
  }
  return head ? [head] : [];
}

/** A span as cells: one, or one for each item inside it. */
function itemsOf(plain: string, { from, to }: Span, column: FieldId | null, row: number, aside: boolean): Cell[] {
  const raw = plain.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const text = plain.slice(start, to).trimEnd();
  if (text === "") return [];
  const marks = inlineItems(text);
  const starts = marks[0]?.at === 0 ? marks : [null, ...marks];
  return starts.flatMap((mark, index): Cell[] => {
    const at = start + (mark?.at ?? 0);
    const end = start + (starts[index + 1]?.at ?? text.length);
    const own = plain.slice(at, end).trimEnd();
    if (own === "") return [];
    const label = mark?.label.trim() ?? "";
    return [
      {
        from: at,
        to: at + own.length,
        text: own,
        number: mark && { style: mark.style, value: mark.value, label },
        body: own.slice(label.length),
        bodyFrom: at + label.length,
        column,
        row,
        aside,
      },
    ];
  });
}

const LONGEST_HEADING = 14;
/** 序号, 问题, 目标 …: short cells, two of them at least the names of fields. */
function headingsOf(cells: readonly string[]): readonly (FieldId | null)[] | null {
  const fields = cells.map((cell) => labelAt(cell.trim())?.field ?? null);
  const known = new Set(fields.filter((field) => field !== null));
  return cells.length >= 3 && known.size >= 2 && cells.every((cell) => cell.trim().length <= LONGEST_HEADING)
    ? fields
    : null;
}

/** Cells of a line, with the quotation marks that Excel sets around cells of several lines still on. */
function* cellSpans(plain: string, { from, to }: Span): Generator<Span> {
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at !== to && plain.charAt(at) !== "\t") continue;
    yield { from: start, to: at };
    start = at + 1;
  }
}

/** A label goes with the cells behind it, up to the next label: 责任单位 \t 县政府 \t 整改时限 \t 2023年底. */
function labelled(plain: string, spans: readonly Span[]): readonly Span[] {
  const groups: { span: Span; label: boolean }[] = [];
  for (const span of spans) {
    const label = labelAt(plain.slice(span.from, span.to).trim()) !== null;
    const last = groups.at(-1);
    if (last && last.label && !label) last.span = { from: last.span.from, to: span.to };
    else groups.push({ span, label });
  }
  return groups.map(({ span }) => span);
}

/** Every line and cell in the order of the text. */
export function readCells(plain: string): readonly Cell[] {
  const cells: Cell[] = [];
  let headings: readonly (FieldId | null)[] | null = null;
  let row = 0;
  let column = 0;
  let quoted = false;
  for (const line of plain.matchAll(/[^\n\r]+/g)) {
    const spans = [...cellSpans(plain, { from: line.index, to: line.index + line[0].length })];
    const texts = spans.map(({ from, to }) => plain.slice(from, to));
    const own = headingsOf(texts);
    if (own !== null) {
      [headings, row, column] = [own, 0, 0];
      continue;
    }
    const known = headings;
    const continues: boolean =
      row > 0 &&
      (quoted || (spans.length === 1 && labelAt(texts[0]?.trim() ?? "") === null && !isLast(texts[0] ?? "")));
    if (known === null || (!continues && spans.length * 2 <= known.length)) {
      headings = null;
      cells.push(...labelled(plain, spans).flatMap((span) => itemsOf(plain, span, null, 0, false)));
      continue;
    }
    if (!continues) [row, column] = [row + 1, 0];
    for (const [index, span] of spans.entries()) {
      if (index > 0) column += 1;
      const text = plain.slice(span.from, span.to);
      quoted = (text.split('"').length % 2 === 0) !== (index === 0 && continues && quoted);
      const field = known[column] ?? null;
      cells.push(...itemsOf(plain, span, field, row, field === null));
    }
  }
  return cells;
}

/** Notes and signatures under a table belong to no row. */
const isLast = (text: string): boolean =>
  /^\s*(?:注|备注|说明|填报|联系)|^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/.test(text) ||
  /(?:局|委员会|办公室|政府)\s*$/.test(text);

/** The field that a cell is the label of. */
export const labelOf = (cell: Cell): FieldId | null =>
  cell.row > 0 ? null : (labelAt(cell.body.trimStart())?.field ?? null);

/** Fields that a table's header names, though every cell below is empty. */
export const headerFields = (plain: string): readonly FieldId[] =>
  plain
    .split(/[\n\r]+/)
    .flatMap((line) =>
      (headingsOf(line.split("\t")) ?? []).filter(
        (field): field is FieldId => field !== null && fieldIds.includes(field),
      ),
    );
