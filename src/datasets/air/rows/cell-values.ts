/** The values in a table's cells, in the kept units; without those that a flag, a remark or too few hours make void. */
import { rememberedOf } from "../../../collections/remembered";
import { finding } from "../../../findings/finding";
import { pollutantLabel, pollutants, type Pollutant } from "../../../standards/pollutant";
import type { SheetGrid } from "../../../tables/sheet-grid";
import type { Cell } from "../../../cells/cell";
import { isByVolume, numbersIn, titleUnit, unitOf, unitTold, type UnitChoice } from "../layout/column-units";
import { placeOf } from "../row-columns";
import { LEAST_NINES, readConcentration } from "../words/concentration-cell";
import { itemWords } from "../words/item-words";
import { MarkedCells } from "./marked-cells";
import type { ItemOfBlock, RowContext } from "./row-context";
import type { Series, SeriesPlan } from "../layout/series";
import type { TablePlan } from "../layout/table-plan";
import type { ValueColumn } from "../layout/value-columns";
import { whyInvalid } from "../layout/validity-columns";
import type { ValueLog } from "./value-log";
import { invalidItems } from "../words/written-words";

/** So many rows tell a block's unit. */
const ROWS_OF_BLOCK = 40;

/** A column of a series that holds an item. */
export interface ItemColumn {
  readonly item: Pollutant;
  readonly column: ValueColumn;
  /** Counted from the sheet's first column. */
  readonly across: number;
  /** Of the item, among the values of a row. */
  readonly place: number;
  /** No other column but the remark can make its values void. */
  readonly isAlone: boolean;
  /** And its unit, once a value was read, is the kept one: a number in it is the value. */
  isPlain: boolean;
}

export class CellValues {
  readonly units = new Map<number, UnitChoice>();
  readonly #unmonitored = new Set<Pollutant>();
  readonly #monitored = new Set<Pollutant>();
  readonly #unitsOfItems = new Map<string, UnitChoice>();
  readonly #unitsOfBlocks = new WeakMap<ItemOfBlock, UnitChoice>();
  readonly #marked: MarkedCells;
  readonly #remarkColumn: number | null;
  readonly #found = new Float64Array(pollutants.length);
  readonly itemColumns = rememberedOf((series: Series) => this.#itemColumnsOf(series));
  #lastItem = "";

  constructor(
    private readonly grid: SheetGrid,
    private readonly plan: TablePlan,
    private readonly series: SeriesPlan,
    private readonly context: RowContext,
    private readonly sample: readonly number[],
    private readonly log: ValueLog,
  ) {
    this.#marked = new MarkedCells(grid, log);
    this.#remarkColumn = plan.keys.get("remark")?.column ?? null;
  }

  /** Items whose every cell says "not monitored". */
  notMonitored(): Pollutant[] {
    return pollutants.filter((item) => this.#unmonitored.has(item) && !this.#monitored.has(item));
  }

  /** What names the row's item; a blank cell belongs to the merged one above. */
  itemText(row: number): string {
    const column = this.plan.keys.get("item")?.column;
    const label = column === undefined ? "" : this.grid.words(row, column);
    if (label !== "") this.#lastItem = label;
    return label === "" ? this.#lastItem : label;
  }

  /** In the order of `pollutants`, NaN: none that is valid. They hold until the next row is read. */
  ofRow(row: number, series: Series): Float64Array {
    this.#found.fill(NaN);
    const isRemarked = this.#remark(row) !== null;
    for (const one of this.itemColumns(series)) {
      // Nearly every cell of a large export is a plain number: nothing is made for it but the number.
      const plain = one.isPlain && !isRemarked ? this.grid.plainNumber(row, one.column.column) : null;
      if (plain !== null && plain < LEAST_NINES) this.#found[one.place] = plain;
      else {
        this.#found[one.place] = this.value(row, one.column, one.item) ?? NaN;
        one.isPlain = one.isAlone && this.units.get(one.column.column)?.factor === 1 && this.#monitored.has(one.item);
      }
    }
    return this.#found;
  }

  #itemColumnsOf({ columns }: Series): readonly ItemColumn[] {
    const isAlone = ({ column }: ValueColumn): boolean =>
      this.series.from === "column" && !this.plan.validity.some(({ of }) => of === null || of === column);
    return [...columns].map(([item, column]) => ({
      item,
      column,
      across: column.column - this.grid.left,
      place: placeOf[item],
      isAlone: isAlone(column),
      isPlain: false,
    }));
  }

  /** null: none that is valid, whatever stands there. */
  value(row: number, column: ValueColumn, item: Pollutant): number | null {
    const plain = this.grid.plainNumber(row, column.column);
    if (plain === null && this.grid.isEmpty(row, column.column)) return null;
    if (this.#isInvalid(row, column.column, item)) return null;
    const factor = this.#factor(row, column, item);
    if (factor === 1 && plain !== null && plain < LEAST_NINES) {
      this.#monitored.add(item);
      return plain;
    }
    const cell = this.grid.glance(row, column.column);
    const at = this.grid.at(row, column.column);
    const raw = this.grid.raw(row, column.column);
    const marked = typeof raw === "string" && !isNumber(cell) ? this.#marked.read(raw, item, factor, at) : null;
    const read = marked ?? readConcentration(cell, raw, factor);
    (read.kind === "none" && read.notMonitored ? this.#unmonitored : this.#monitored).add(item);
    switch (read.kind) {
      case "value":
        if (read.note !== null) this.log.count(read.note, item, at);
        return read.value;
      case "none":
        if (read.reason !== "mark") this.log.count(read.reason, item, at, read.text);
        return null;
      case "error":
        this.log.add(finding("errorCell", "error", at, { field: pollutantLabel[item], code: read.code }));
        return null;
      case "unreadable":
        this.log.add(finding("unreadableCell", "error", at, { field: pollutantLabel[item], text: read.text }));
        return null;
    }
  }

  /** By a flag or a count of hours in another column. */
  #isInvalid(row: number, column: number, item: Pollutant): boolean {
    if (this.#remarkedInvalid(row, item)) {
      this.log.count("flag", item, this.grid.at(row, column), this.#remark(row) ?? "");
      this.#monitored.add(item);
      return true;
    }
    for (const validity of this.plan.validity) {
      if (validity.of !== null && validity.of !== column) continue;
      const why = whyInvalid(this.grid, row, validity);
      if (why === null) continue;
      this.log.count(
        validity.kind === "hours" || validity.kind === "share" ? "hours" : "flag",
        item,
        this.grid.at(row, validity.column),
        why,
      );
      this.#monitored.add(item);
      return true;
    }
    return false;
  }

  /** Whether the row says of itself that its values, or some of them, do not count: its index rests on them. */
  isSaidInvalid(row: number): boolean {
    const remark = this.#remark(row);
    if (remark !== null && invalidItems(remark) !== null) return true;
    return this.plan.validity.some((one) => one.of === null && whyInvalid(this.grid, row, one) !== null);
  }

  /** 数据无效 in the remark: of the items that its sentence names, else of all. */
  #remarkedInvalid(row: number, item: Pollutant): boolean {
    const text = this.#remark(row);
    if (text === null) return false;
    const items = invalidItems(text);
    return items !== null && (items.length === 0 || items.includes(item));
  }

  #factor(row: number, column: ValueColumn, item: Pollutant): number {
    if (this.series.from === "row") return this.#unitOfRow(row, column, item).factor;
    const ofBlock = this.series.from === "sheet" ? this.context.item : null;
    if (ofBlock !== null) return this.#unitOfBlock(row, column, ofBlock).factor;
    let known = this.units.get(column.column);
    if (!known) {
      known = unitOf(this.grid, column, item, this.#title, this.sample);
      this.units.set(column.column, known);
      this.#tellUnit(known, item, row, column);
    }
    return known.factor;
  }

  /** Of an item that has rows of its own, by the column of units, its name or the header. */
  #unitOfRow(row: number, column: ValueColumn, item: Pollutant): UnitChoice {
    const unitColumn = this.plan.keys.get("unit")?.column;
    const told =
      itemWords(unitColumn === undefined ? "" : this.grid.label(row, unitColumn)).unit ??
      itemWords(this.itemText(row)).unit ??
      column.words.unit;
    const key = `${item}|${told ?? ""}`;
    let known = this.#unitsOfItems.get(key);
    if (!known) {
      const ofTitle = titleUnit(this.#title, item);
      known = unitTold(
        item,
        [
          [told, "header"],
          [ofTitle, "title"],
        ],
        this.#numbersOf(item),
      );
      this.#unitsOfItems.set(key, known);
      this.#tellUnit(known, item, row, column);
    }
    return known;
  }

  #unitOfBlock(row: number, column: ValueColumn, ofBlock: ItemOfBlock): UnitChoice {
    let known = this.#unitsOfBlocks.get(ofBlock);
    if (!known) {
      const { item, unit } = ofBlock;
      known = unitTold(
        item,
        [
          [unit ?? column.words.unit, "header"],
          [titleUnit(this.#title, item), "title"],
        ],
        numbersIn(this.grid, this.#rowsOfBlock(row, column), [column.column]),
      );
      this.#unitsOfBlocks.set(ofBlock, known);
      this.#tellUnit(known, item, row, column);
    }
    return known;
  }

  get #title(): string {
    return `${this.plan.head?.title ?? ""} ${this.grid.snapshot.name}`;
  }

  /** The values of an item in the rows that are its own. */
  #numbersOf(item: Pollutant): number[] {
    const column = this.plan.keys.get("item")?.column;
    const columns = this.series.series.flatMap(({ single }) => single?.column ?? []);
    let last = "";
    const own = this.sample.filter((row) => {
      last = (column === undefined ? "" : this.grid.words(row, column)) || last;
      return itemWords(last).item === item;
    });
    return numbersIn(this.grid, own, columns);
  }

  /** The next rows up to one without a value, which may be the heading of another block. */
  #rowsOfBlock(row: number, { column }: ValueColumn): number[] {
    const rows: number[] = [];
    for (let next = row; next <= this.grid.bottom && rows.length < ROWS_OF_BLOCK; next += 1) {
      if (this.grid.isEmpty(next, column)) break;
      rows.push(next);
    }
    return rows;
  }

  #tellUnit({ unit, factor, from, told }: UnitChoice, item: Pollutant, row: number, { column }: ValueColumn): void {
    const [at, field] = [this.grid.at(row, column), pollutantLabel[item]];
    if (isByVolume(unit)) this.log.add(finding("unitByVolume", "warning", at, { field, unit, factor }));
    if (from !== "values") return;
    if (told === undefined) return void this.log.add(finding("unitFromValues", "note", at, { field, unit }));
    // µg/m³ written over all six, CO too, is common and leaves no doubt.
    const severity = item === "CO" && told === "μg/m³" ? "note" : "warning";
    this.log.add(finding("unitCannotBe", severity, at, { field, told, unit }));
  }

  #remark(row: number): string | null {
    const label = this.#remarkColumn === null ? "" : this.grid.label(row, this.#remarkColumn);
    return label === "" ? null : label;
  }
}

const isNumber = (cell: Cell): boolean => cell.kind === "number" && cell.unit === undefined;
