/**
 * Several works on one table, each of them a list of its own with the columns that all have in common: 清洁取暖（户） |
 * 锅炉淘汰（台） | 户厕改造（户） over 任务数 | 完成数, a row a town. The nearest name of a work says whose a column is, whether
 * it stands above the amounts, below them (完成情况 over 清洁取暖 | 锅炉淘汰) or before them (清洁取暖完成数 | 锅炉淘汰完成数).
 */
import { headerKey } from "../cells/normalise-text";
import { groupedBy } from "../collections/grouped-by";
import { withoutBrackets } from "../tables/header-text";
import type { TableShape } from "../tables/table-shape";
import { amountAspect, asAmount } from "../vocabulary/amount-words";
import { sampleRows } from "./column-profile";
import type { LedgerNames } from "./match-ledger-header";
import { workNamed, type NamedWork } from "./named-work";

interface WorkColumn {
  readonly column: number;
  readonly work: NamedWork;
  /** What the head says of it beside the work's name. */
  readonly texts: readonly string[];
  /** With the work's name: where several parts of one work have the same texts. */
  readonly whole: readonly string[];
  /** The name stands over other heads; else the column is one number of the work. */
  readonly isGroup: boolean;
}

/** A table for each work, under its name; none: no two works stand side by side. */
export function worksSideBySide(shape: TableShape, names: LedgerNames): readonly TableShape[] {
  // Of a table that lies across groups are rows.
  if (shape.grid.isTurned) return [];
  const found = withRates(
    shape,
    [...shape.headers].flatMap(([column, texts]) => columnOf(column, texts, names) ?? []),
  );
  const works = [...groupedBy(found, ({ work }) => work.key).values()];
  if (works.length < 2) return [];
  const ours = new Set(found.flatMap(({ work }) => work.ledger ?? []));
  const arePlain = found.every((one) => one.isGroup || isAmount(one, shape));
  // 燃煤锅炉淘汰清单 over 淘汰情况 | 清洁取暖改造 is what its title says.
  const titled = workNamed(shape.title, names)?.ledger ?? null;
  if (ours.size === 0 || !arePlain || (titled !== null && !ours.has(titled))) return [];
  return works.map((own) => tableOf(own, found, shape));
}

/** null: its head names no work */
function columnOf(column: number, texts: readonly string[], names: LedgerNames): WorkColumn | null {
  for (const [at, text] of [...texts.entries()].reverse()) {
    const below = texts.slice(at + 1);
    const { name, amount } = below.length > 0 ? { name: text, amount: "" } : withAmountApart(text, names);
    const work = workNamed(name, names);
    if (work === null) continue;
    const [unit = ""] = /[(（][^()（）]*[)）]$/.exec(text) ?? [];
    const above = texts
      .slice(0, at)
      .filter((upper) => aspectOf(upper) !== null)
      .slice(-1);
    const single = amount === "" ? above.map((upper) => `${asAmount(upper)}${unit}`) : [amount];
    const isGroup = below.length > 0;
    return { column, work, texts: isGroup ? below : single, whole: texts.slice(at), isGroup };
  }
  return null;
}

/** 清洁取暖 | 完成数（户） of 清洁取暖完成数（户）: the longest end that is an amount and leaves the name of a work. */
function withAmountApart(text: string, names: LedgerNames): { readonly name: string; readonly amount: string } {
  for (let at = 1; at < text.length; at += 1)
    if (aspectOf(text.slice(at)) !== null && workNamed(text.slice(0, at), names) !== null)
      return { name: text.slice(0, at), amount: text.slice(at) };
  return { name: text, amount: "" };
}

const aspectOf = (text: string) => amountAspect(withoutBrackets(asAmount(headerKey(text))));

const isAmount = ({ column, texts }: WorkColumn, shape: TableShape): boolean =>
  texts.length > 0 && sampleRows(shape).every((row) => ["number", "empty"].includes(shape.grid.cell(row, column).kind));

const RATE = /^(?:任务|计划)?(?:完成|进度)?(?:率|比例?|占比|百分比)(?:[(（]%[)）])?$/;

/** 清洁取暖任务 | 清洁取暖完成 | 完成率: a rate without a name is of what stands before it. */
function withRates(shape: TableShape, found: readonly WorkColumn[]): readonly WorkColumn[] {
  const rates = [...shape.headers].flatMap(([column, texts]): WorkColumn[] => {
    const [text = "", ...others] = texts;
    const before = found.find((one) => one.column === column - 1 && !one.isGroup);
    return before === undefined || others.length > 0 || !RATE.test(headerKey(text))
      ? []
      : [{ ...before, column, texts, whole: texts }];
  });
  return [...found, ...rates];
}

/** Its own columns and those that all have in common; where the others' stand there is nothing. */
function tableOf(own: readonly WorkColumn[], all: readonly WorkColumn[], shape: TableShape): TableShape {
  const others = new Set(all.flatMap((one) => (own.includes(one) ? [] : [one.column])));
  const titles = [...new Set(own.map(({ work }) => work.name))];
  const byColumn = new Map(own.map((one) => [one.column, titles.length > 1 ? one.whole : one.texts]));
  const headers = new Map(
    [...shape.headers].flatMap(([column, texts]): [number, readonly string[]][] =>
      others.has(column) ? [] : [[column, byColumn.get(column) ?? texts]],
    ),
  );
  const columns = [...headers.keys()];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return {
    ...shape,
    grid: shape.grid.without(others, [shape.headerRows[0], shape.body[1]]),
    headers,
    unitTexts: new Map([...shape.unitTexts].filter(([column]) => headers.has(column))),
    title: titles.join("、"),
    left,
    right,
    runs: [[left, right]],
  };
}
