/**
 * The totals of one table while it is read: what is written, which rows turn out to be totals, and what does not add
 * up.
 */
import type { CellRef } from "../../cells/address";
import { once } from "../../collections/remembered";
import { finding, type Finding } from "../../findings/finding";
import type { ColumnPlan, PlannedColumn } from "./column-plan";
import type { WrittenTotal } from "../ledger";
import { noHints, parsePeriod } from "../../tables/parse-period";
import type { Reading } from "./read-ledger-cell";
import { mayMixUnits, unmixedUnits, type MeasuredCell } from "./unit-slips";
import { convert } from "../../tables/units";
import { ColumnNumbers } from "./column-numbers";
import { edgeTotal } from "./edge-totals";
import { totalsAmong, type DateOfRow, type MaybeTotal } from "./maybe-totals";
import { rowsNamedTogether } from "./named-together";
import { wholesOverTheirParts, type PartsByWords, type WholeOfParts } from "./parts-beneath";
import { agrees, clean, SummedColumn, writtenTotals, type TotalRow } from "./written-totals";

/** What cannot be added up: shares, concentrations. */
const NOT_SUMMED = new Set(["share", "concentration", "dissolved"]);
/** More are an export, which calls its totals so; by hand nobody adds up parts among so many. */
const MOST_ROWS_WITH_PARTS = 5_000;
/** A column that lies across with what a row has there. */
export interface LyingReading {
  readonly column: ColumnPlan["across"][number];
  readonly reading: Reading<number>;
}

/** What rows are called, and whether one is called a part of another. */
export interface RowNames extends PartsByWords {
  readonly nameOf: (row: number) => string;
  /** All that is usually said of an entry in words is said of it. */
  readonly isToldInWords: (row: number) => boolean;
  /** In which a row is told of. */
  readonly firstColumn: number;
}

export class TableTotals {
  readonly #totals: TotalRow[] = [];
  readonly #maybe: MaybeTotal[] = [];
  /** By sheet column, in the declaration's unit. */
  readonly #numbers = new Map<number, ColumnNumbers>();
  readonly #measured: MeasuredCell[] = [];
  readonly #rowTotals: WrittenTotal[] = [];
  readonly #rowDoubts: Finding[] = [];

  /** @param columns the table's number columns, those that lie across included */
  constructor(
    private readonly columns: readonly PlannedColumn[],
    private readonly at: (row: number, column: number) => CellRef,
  ) {}

  number(row: number, column: PlannedColumn, value: number, ownUnit: boolean): void {
    let values = this.#numbers.get(column.column);
    if (!values) this.#numbers.set(column.column, (values = new ColumnNumbers()));
    values.add(row, value);
    if (mayMixUnits(column)) this.#measured.push({ column, row, value, ownUnit });
  }

  total(total: TotalRow): void {
    this.#totals.push(total);
  }

  maybe(row: MaybeTotal): void {
    this.#maybe.push(row);
  }

  /** 合计 and 累计 at the end of a row whose months lie across. */
  acrossRow(
    row: number,
    lying: readonly LyingReading[],
    totals: ColumnPlan["acrossTotals"],
    read: (column: PlannedColumn) => number | null,
  ): void {
    for (const planned of totals) {
      const written = read(planned);
      const { months, choice, label, group } = planned.total;
      // 累计 under 2020年 sums up that year's months.
      const isGrouped = lying.some(({ column }) => column.lying.group === group);
      if (written === null) continue;
      const claimed = lying.flatMap(({ column, reading }) => {
        const month = monthIn(column.lying.period);
        const counts =
          (months === null || (month !== null && month >= months[0] && month <= months[1])) &&
          (!isGrouped || column.lying.group === group) &&
          (choice === null || column.lying.choice?.value === choice);
        return counts && reading.value !== null ? [{ column, value: reading.value }] : [];
      });
      if (claimed.length === 0) continue;
      const computed = clean(claimed.reduce((sum, { value }) => sum + value, 0));
      const at = this.at(row, planned.column);
      // A row of columns instead of a column of rows.
      const numbers = new ColumnNumbers();
      const inOrder = [...claimed].sort((one, other) => one.column.column - other.column.column);
      for (const { column, value } of inOrder) numbers.add(column.column, value);
      const summed = new SummedColumn(planned.field, planned.column, numbers, scaleOf(planned));
      this.#rowTotals.push({ field: planned.field, written, computed, at, label });
      if (!agrees(written, computed, summed, claimed.length))
        this.#rowDoubts.push(
          finding("totalDiffers", "warning", at, { label, field: nameOf(planned), written, computed }),
        );
    }
  }

  /** Settles which doubtful rows are totals after all; these are no entries. */
  settle(dates: () => DateOfRow, names: RowNames): ReadonlySet<number> {
    const settled = this.#maybe.length === 0 ? [] : totalsAmong(this.#maybe, this.#summed(), dates());
    for (const one of settled) this.#takeOut(one);
    const together = this.#namedTogether(names, dates);
    const edge = this.#edgeTotal(names);
    const wholes = [...together, ...edge, ...this.#wholesOverTheirParts(names)];
    this.#totals.sort((one, other) => one.row - other.row);
    return new Set([...settled, ...wholes].map(({ row }) => row));
  }

  /** A total among the entries; `isOfStretch`: it is held against what it sums up. */
  #takeOut({ row, label, kind, isOfStretch }: Omit<TotalRow, "written"> & { readonly isOfStretch: boolean }): void {
    const written = new Map(
      [...this.#numbers].flatMap(([column, values]) => {
        const value = values.at(row);
        return value === undefined ? [] : [[column, value] as const];
      }),
    );
    if (isOfStretch) this.#totals.push({ row, kind, label, written });
    for (const values of this.#numbers.values()) values.without(row);
  }

  /** The sum of all rows at the table's edge, whatever it is called; where it may be an entry it is one, and told. */
  #edgeTotal({ nameOf, isToldInWords, firstColumn }: RowNames): readonly { readonly row: number }[] {
    // An export calls its totals so, and has many rows.
    if (this.#totals.length > 0 || this.#hasManyRows()) return [];
    const edge = edgeTotal(this.#summed(), nameOf);
    if (edge === null || isToldInWords(edge.row)) return [];
    const { row, others, isSure } = edge;
    const label = nameOf(row);
    if (isSure) {
      this.#takeOut({ row, label, kind: "total", isOfStretch: true });
      return [edge];
    }
    const facts = { text: label, from: (others[0] ?? row) + 1, to: (others.at(-1) ?? row) + 1 };
    this.#rowDoubts.push(finding("rowMayBeTotal", "warning", this.at(row, firstColumn), facts));
    return [];
  }

  #hasManyRows(): boolean {
    return [...this.#numbers.values()].some(({ size }) => size > MOST_ROWS_WITH_PARTS);
  }

  /** 甲镇、乙镇 beside both: no entry, and told where it is not what they come to. */
  #namedTogether({ nameOf }: RowNames, dates: () => DateOfRow): readonly { readonly row: number }[] {
    const dateOf = once(dates);
    const found = rowsNamedTogether(this.#summed(), nameOf, (row) => dateOf()(row));
    const header = new Map(this.columns.map((column) => [column.column, column.header]));
    for (const { row, label, differing } of found) {
      for (const values of this.#numbers.values()) values.without(row);
      for (const { column, written, computed } of differing) {
        const facts = { label, field: header.get(column) ?? "", written, computed };
        this.#rowDoubts.push(finding("totalDiffers", "warning", this.at(row, column), facts));
      }
    }
    return found;
  }

  /** Rows that are the sums of those beneath are no entries; where it may be chance they are, and it is told. */
  #wholesOverTheirParts({ nameOf, firstColumn, ...byWords }: RowNames): readonly WholeOfParts[] {
    if (this.#hasManyRows()) return [];
    const wholes = wholesOverTheirParts(this.#summed(), byWords);
    for (const { row, last } of wholes.filter(({ isSure }) => !isSure))
      this.#rowDoubts.push(
        finding("rowMayBeTotal", "warning", this.at(row, firstColumn), {
          text: nameOf(row),
          from: row + 2,
          to: last + 1,
        }),
      );
    const sure = wholes.filter(({ isSure }) => isSure);
    for (const { row } of sure) for (const values of this.#numbers.values()) values.without(row);
    return sure;
  }

  result(): { readonly totals: readonly WrittenTotal[]; readonly findings: readonly Finding[] } {
    const columns = this.#totals.length === 0 ? [] : this.#summed();
    const totals = writtenTotals(this.#totals, columns, this.at);
    const differing = totals.filter((total) => {
      const column = columns.find((summed) => summed.column === total.at.column);
      return column !== undefined && !agrees(total.written, total.computed, column, Math.max(1, column.numbers.size));
    });
    const header = new Map(this.columns.map((column) => [column.column, column.header]));
    const settled = new Set(this.#totals.map(({ row }) => row));
    return {
      totals: [...totals, ...this.#rowTotals],
      findings: [
        ...unmixedUnits(
          settled.size === 0 ? this.#measured : this.#measured.filter(({ row }) => !settled.has(row)),
          this.at,
        ),
        ...differing.map(({ label, written, computed, at }) =>
          finding("totalDiffers", "warning", at, { label, field: header.get(at.column) ?? "", written, computed }),
        ),
        ...this.#rowDoubts,
      ],
    };
  }

  #summed(): SummedColumn[] {
    return this.columns
      .filter(({ units }) => units !== null && !NOT_SUMMED.has(units.kept.family))
      .map(
        (column) =>
          new SummedColumn(
            column.field,
            column.column,
            this.#numbers.get(column.column) ?? new ColumnNumbers(),
            scaleOf(column),
          ),
      );
  }
}

const scaleOf = ({ units }: PlannedColumn): number =>
  units === null ? 1 : (convert(1, units.stands, units.kept) ?? 1);

/** A number that lies across has no header of its own. */
const nameOf = ({ spec, header }: PlannedColumn): string =>
  spec.names.find((name) => typeof name === "string") ?? header;

function monthIn(period: string | null): number | null {
  const parsed = period === null ? null : parsePeriod(period, { ...noHints, year: 2020 });
  return parsed?.kind === "period" ? Number(/(\d+)月$/.exec(period ?? "")?.[1] ?? 0) || null : null;
}
