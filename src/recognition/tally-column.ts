/**
 * Beside the number of things that a row stands for a column that says how many of them came out one way: 检查家次 | 合格家次,
 * 应淘汰台数 | 已淘汰台数, 任务数 | 完成数. The row's own word is then of none of them in particular.
 */
import { withoutBrackets } from "../tables/header-text";
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { amountAspect } from "../vocabulary/amount-words";
import { sampleRows } from "./column-profile";
import type { ColumnInTurn } from "./columns-in-turn";
import { workStates, type LedgerDeclaration } from "./declare-ledger";
import { areApart, wayDone } from "../vocabulary/ways-of-work";
import { countName, countsThings, isTheirNoun } from "./quantity-column";

export interface TallyColumn {
  /** Several say each of one way how many: 已拆除台数 | 已改造台数. */
  readonly columns: readonly number[];
  /** Columns that say the same by the end of other months, the newest first; absent: there are none. */
  readonly turns?: readonly ColumnInTurn[];
  readonly field: string;
  /** What the counted things came to, and what the rest did. */
  readonly choice: string;
  readonly rest: string;
}

const MEASURE = /(?:[台辆家次批户场份项处座组套]|批次|家次|台套|户次|辆次|个)?(?:数量?|总数)?$/;

/**
 * @param quantity the column of the whole number
 * @param fields those that the column may count outcomes of, the likeliest first
 */
export function tallyColumn(
  ledger: LedgerDeclaration,
  shape: TableShape,
  quantity: number,
  used: ReadonlySet<number>,
  fields: readonly string[],
): TallyColumn | null {
  const ways = waysCounted(ledger, shape, quantity, used);
  if (ways !== null) return ways;
  for (const [column, texts] of shape.headers) {
    if (column === quantity || used.has(column)) continue;
    const done = doneOf(ledger, shape, column);
    if (done !== null && isPartEverywhere(shape, [column], quantity)) return { columns: [column], ...done };
    const leaf = withoutBrackets(headerKey(texts.at(-1) ?? ""));
    const word = leaf.replace(MEASURE, "");
    if (word === leaf || word === "") continue;
    const found = choiceCalled(word, ledger, fields) ?? choiceBeforeNoun(word, ledger, fields);
    if (found !== null && isPartEverywhere(shape, [column], quantity)) return { columns: [column], ...found };
  }
  return null;
}

/** 已拆除台数 | 已改造台数, which exclude one another, where no column counts what is done in whatever way. */
function waysCounted(
  ledger: LedgerDeclaration,
  shape: TableShape,
  quantity: number,
  used: ReadonlySet<number>,
): TallyColumn | null {
  const counted = [...shape.headers.keys()].flatMap((column) => {
    const done = column === quantity || used.has(column) ? null : doneOf(ledger, shape, column);
    return done === null ? [] : [{ ...done, column, way: wayDone(countName(shape, column).text) }];
  });
  const [first] = counted;
  if (first === undefined || counted.length < 2) return null;
  const columns = counted.map(({ column }) => column);
  const ways = counted.flatMap(({ way }) => way ?? []);
  const { field, choice, rest } = first;
  return ways.length === counted.length && areApart(ways) && isPartEverywhere(shape, columns, quantity)
    ? { columns, field, choice, rest }
    : null;
}

const BREAKDOWN = /^其中[:：]?/;

/** 已淘汰台数, 累计完成 of a list of works: what is done, in any words for it. */
function doneOf(ledger: LedgerDeclaration, shape: TableShape, column: number): Omit<TallyColumn, "columns"> | null {
  const field = Object.entries(ledger.columns).find(([, { spec }]) => spec.choices === workStates)?.[0];
  const name = countName(shape, column);
  const isDone = amountAspect(name.text.replace(BREAKDOWN, "")) === "done" && countsThings(ledger, name);
  return field !== undefined && isDone ? { field, choice: "done", rest: "underway" } : null;
}

/** 通过项目数: the choice, and what it is said of. */
function choiceBeforeNoun(
  word: string,
  ledger: LedgerDeclaration,
  fields: readonly string[],
): Omit<TallyColumn, "columns"> | null {
  for (let length = 2; length < word.length; length += 1)
    if (isTheirNoun(word.slice(length), ledger)) return choiceCalled(word.slice(0, length), ledger, fields);
  return null;
}

function choiceCalled(
  word: string,
  { columns }: LedgerDeclaration,
  fields: readonly string[],
): Omit<TallyColumn, "columns"> | null {
  for (const field of fields) {
    const spec = columns[field]?.spec;
    if (spec === undefined) continue;
    const choices = Object.entries(spec.choices ?? {});
    const found = choices.find(([, words]) =>
      words.some((one) => headerKey(one) === word || headerKey(one) === `已${word}`),
    );
    const rest = choices.find(([choice]) => choice !== found?.[0])?.[0];
    if (found && rest !== undefined && choices[0]?.[0] === found[0]) return { field, choice: found[0], rest };
  }
  return null;
}

const isPartEverywhere = (shape: TableShape, columns: readonly number[], quantity: number): boolean => {
  const { grid } = shape;
  const rows = sampleRows(shape);
  return (
    rows.length > 0 &&
    rows.every((row) => {
      const whole = grid.cell(row, quantity);
      const parts = columns.map((column) => grid.cell(row, column)).filter(({ kind }) => kind !== "empty");
      const counts = parts.flatMap((cell) => (cell.kind === "number" && cell.value >= 0 ? [cell.value] : []));
      if (parts.length === 0) return true;
      const isRead = whole.kind === "number" && counts.length === parts.length;
      return isRead && counts.reduce((sum, one) => sum + one, 0) <= whole.value;
    })
  );
};
