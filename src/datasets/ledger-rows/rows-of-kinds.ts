/**
 * A column whose cells say what number each row holds, several rows an entry:
 *
 *     甲厂 | 本月 | 1200
 *          | 本年累计 | 11800
 *          | 上年同期累计 | 12500
 *
 * The rows of an entry are one: its names stand in the first of them, and its numbers in the row that counts.
 */
import { rowsBetween } from "../../tables/header-cells";
import type { TableShape } from "../../tables/table-shape";

/** month: of one month. toDate: of the year up to it. other: of last year, growth. */
type Kind = "month" | "toDate" | "other";

const WHAT = "(?:数|值|量|用量|消费量|完成量?|实际|发生量?)?";
const MONTH = new RegExp(`^(?:[本当](?:月|期|月份)|月度)${WHAT}$`);
const TO_DATE = new RegExp(
  "^(?=.*(?:累计|年初|至|到|[-—–~]))(?:[本今]年|年度|自?年初(?:以来|至今)?|(?:1月?份?[-—–~至到])(?:[本当]月|1[0-2]月|[1-9]月)份?)?" +
    `(?:累计)?${WHAT}$`,
);
const OTHER = /^(?:[上去]年|上月|上期|同期|[同环]比|增减|增长|增幅|升降|变化)/;

const kindOf = (label: string): Kind | null => {
  const text = label.replace(/\s|[(（][^()（）]*[)）]$/g, "");
  return MONTH.test(text) ? "month" : TO_DATE.test(text) ? "toDate" : OTHER.test(text) ? "other" : null;
};

const SAMPLE = 60;

interface Entry {
  readonly first: number;
  readonly byKind: ReadonlyMap<Kind, number>;
}

export class RowKinds {
  readonly #entries = new Map<number, Entry>();

  /**
   * @param column the one that says what each row holds
   * @param numbers the columns of numbers
   * @param isOfMonths month's rows count, wherever they are filled in; else those of the year to date
   */
  constructor(
    private readonly shape: TableShape,
    readonly column: number,
    private readonly numbers: readonly number[],
    private readonly isOfMonths: boolean,
  ) {
    const { grid, body } = shape;
    let entry: { readonly first: number; readonly byKind: Map<Kind, number> } | null = null;
    for (let row = body[0]; row <= body[1]; row += 1) {
      const kind = kindOf(grid.words(row, column));
      if (kind === null) entry = null;
      else {
        if (entry === null || entry.byKind.has(kind)) entry = { first: row, byKind: new Map() };
        entry.byKind.set(kind, row);
        this.#entries.set(row, entry);
      }
    }
  }

  /** Whether a row only goes on with the entry above it: "total" by what is counted already, "aside" of other times. */
  fateOf(row: number): "total" | "aside" | null {
    const entry = this.#entries.get(row);
    if (entry === undefined || entry.first === row) return null;
    return entry.byKind.get("other") === row ? "aside" : "total";
  }

  /** The row in which the numbers of an entry stand that begins here. */
  numbersAt(row: number): number {
    const entry = this.#entries.get(row);
    if (entry === undefined) return row;
    const [month, toDate] = [this.#filled(entry, "month"), this.#filled(entry, "toDate")];
    return (this.isOfMonths ? (month ?? toDate) : (toDate ?? month)) ?? entry.first;
  }

  /** The row of the year to date beside the month's, which counts; null: none. */
  toDateBeside(row: number): number | null {
    const entry = this.#entries.get(row);
    const toDate = entry === undefined ? null : this.#filled(entry, "toDate");
    return toDate === this.numbersAt(row) ? null : toDate;
  }

  /** Whether the numbers of an entry are of the year up to its month. */
  isToDate(row: number): boolean {
    return this.#entries.get(row)?.byKind.get("toDate") === this.numbersAt(row);
  }

  #filled({ byKind }: Entry, kind: Kind): number | null {
    const row = byKind.get(kind);
    const { grid } = this.shape;
    return row !== undefined &&
      this.numbers.some((column) => !["empty", "missing"].includes(grid.cell(row, column).kind))
      ? row
      : null;
  }
}

/**
 * The column of a table that no field has and whose cells all say such kinds, not all the same; null: there is none.
 *
 * @param used columns of fields
 */
export function columnOfKinds(shape: TableShape, used: ReadonlySet<number>): number | null {
  const [first, last] = shape.body;
  // 本年累计 looks like the label of a total: all rows are asked.
  const rows = rowsBetween(first, Math.min(last, first + SAMPLE)).filter((row) => !shape.grid.isBlankRow(row));
  for (const column of shape.headers.keys()) {
    if (used.has(column)) continue;
    const labels = rows.map((row) => shape.grid.words(row, column)).filter((label) => label !== "");
    const kinds = labels.map(kindOf);
    if (labels.length * 2 > rows.length && new Set(kinds).size > 1 && kinds.every((kind) => kind !== null))
      return column;
  }
  return null;
}
