/** One row of a ledger: what it says is made into an object when somebody asks for it. */
import type { Period } from "../calendar/period";
import type { CellRef, RangeRef } from "../cells/address";
import type { LedgerValue } from "../recognition/declare-ledger";

/** What one entry of a ledger says; of a table whose months lie across, one month of an entry. */
export interface RowContent {
  /** By field of the declaration, in the declaration's unit; a field that the table lacks is absent. */
  readonly values: Readonly<Record<string, LedgerValue>>;
  /**
   * Where each value stands (`cellOf`): the column, of a value in the row's own first line; else the cell, of one that
   * was filled down or stands on a table that lies. Rows that are filled alike have one and the same record.
   */
  readonly cells: Readonly<Record<string, number | CellRef>>;
  /** The row on the sheet. */
  readonly at: RangeRef;
  /**
   * 0, and 1, 2 … for the further months (years, choices) of the same entry: columns that do not lie across count only
   * in part 0.
   */
  readonly part: number;
  /** For how many things the row stands, where a column says so (台数); absent: for one. */
  readonly count?: number;
  /** The second of the rows into which things of different outcome on one row are parted; absent: it is not. */
  readonly rest?: true;
  /** What the year's months before this sheet's amount to, where it says 累计 beside 本月; absent: an entry. */
  readonly monthsBefore?: true;
  /** A part of an entry's amount, beside the part that is done: 裸露面积 less 已治理面积. */
  readonly ownAmount?: true;
  /** Of a list that nobody declared: fields that say that the work is done, and since when. */
  readonly done?: { readonly on: Period; readonly fields: readonly string[] };
  /** Fields whose cell holds words that no choice has; absent: none. */
  readonly unread?: readonly string[];
}

/** The plain rows of one table, which say nothing but what their cells say: kept by column. */
export interface KeptRows {
  /** The column of the sheet in which they begin. */
  readonly left: number;
  /** @param line the row on the sheet */
  contentAt(line: number): RowContent;
  /** undefined: the table lacks the field. */
  valueAt(line: number, field: string): LedgerValue | undefined;
  /** Whether the value stands in a cell of the row. */
  standsInRow(line: number, field: string): boolean;
  /** What its rows have of a field; null: the table lacks it. */
  column(field: string): KeptColumn | null;
}

export interface KeptColumn {
  /** Each different one once. */
  readonly values: readonly LedgerValue[];
  /** Which of them a row has. */
  codeAt(line: number): number;
}

export class LedgerRow {
  /**
   * @param kept where its content is kept; null: it is given
   * @param line its first row on the sheet
   */
  private constructor(
    readonly kept: KeptRows | null,
    readonly line: number,
    private given: RowContent | null,
  ) {}

  static of(content: RowContent): LedgerRow {
    return new LedgerRow(null, content.at.top, content);
  }

  static keptIn(rows: KeptRows, line: number): LedgerRow {
    return new LedgerRow(rows, line, null);
  }

  /** The same row, in this respect another. */
  with(change: Partial<RowContent>): LedgerRow {
    return LedgerRow.of({ ...this.content, ...change });
  }

  get content(): RowContent {
    return (this.given ??= (this.kept as KeptRows).contentAt(this.line));
  }

  /** The value of one field; undefined: the table lacks it. */
  value(field: string): LedgerValue | undefined {
    return this.given === null ? (this.kept as KeptRows).valueAt(this.line, field) : this.given.values[field];
  }

  /** Whether the value of a field stands in a cell. */
  hasCell(field: string): boolean {
    if (this.given === null) return (this.kept as KeptRows).standsInRow(this.line, field);
    return this.given.cells[field] !== undefined;
  }

  /** The column of the sheet in which it begins. */
  get left(): number {
    return this.kept === null ? this.content.at.left : this.kept.left;
  }

  get values(): RowContent["values"] {
    return this.content.values;
  }

  get cells(): RowContent["cells"] {
    return this.content.cells;
  }

  get at(): RangeRef {
    return this.content.at;
  }

  // What follows plain rows do not have.

  get part(): number {
    return this.given === null ? 0 : this.given.part;
  }

  get count(): number | undefined {
    return this.given?.count;
  }

  get rest(): true | undefined {
    return this.given?.rest;
  }

  get monthsBefore(): true | undefined {
    return this.given?.monthsBefore;
  }

  get ownAmount(): true | undefined {
    return this.given?.ownAmount;
  }

  get done(): RowContent["done"] | undefined {
    return this.given?.done;
  }

  get unread(): RowContent["unread"] | undefined {
    return this.given?.unread;
  }
}

/** Where the value of a field stands; undefined: in no cell. */
export function cellOf({ cells, at }: Pick<RowContent, "cells" | "at">, field: string): CellRef | undefined {
  const place = cells[field];
  return typeof place === "number" ? { sheet: at.sheet, row: at.top, column: place } : place;
}

/** The same of all fields that stand in one. */
export const cellsOf = (row: Pick<RowContent, "cells" | "at">): Readonly<Record<string, CellRef>> =>
  Object.fromEntries(
    Object.keys(row.cells).flatMap((field): [string, CellRef][] => {
      const cell = cellOf(row, field);
      return cell === undefined ? [] : [[field, cell]];
    }),
  );

const COLUMNS_OF_A_SHEET = 16_384;

/** What rows of one entry have in common, on a table that stands or lies: where on the sheet they begin, counted. */
export const entryKey = ({ line, left }: LedgerRow): number => line * COLUMNS_OF_A_SHEET + left;
