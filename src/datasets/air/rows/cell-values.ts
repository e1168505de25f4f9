/** The values in a table's cells, in the kept units; without those that a flag, a remark or too few hours make void. */
import { finding } from "../../../findings/finding";
import { pollutantLabel, pollutants, type Pollutant } from "../../../standards/pollutant";
import type { SheetGrid } from "../../../tables/sheet-grid";
import type { Cell } from "../../../cells/cell";
import { isByVolume, titleUnit, unitFactor, unitOf, type UnitChoice } from "../layout/column-units";
import { LEAST_NINES, readConcentration } from "../words/concentration-cell";
import { itemWords } from "../words/item-words";
import type { RowContext } from "./row-context";
import type { SeriesPlan } from "../layout/series";
import type { TablePlan, ValueColumn } from "../layout/table-plan";
import { whyInvalid } from "../layout/validity-columns";
import type { ValueLog } from "./value-log";
import { invalidItems } from "../words/written-words";

export class CellValues {
  readonly units = new Map<number, UnitChoice>();
  readonly #unmonitored = new Set<Pollutant>();
  readonly #monitored = new Set<Pollutant>();
  #lastItem = "";

  constructor(
    private readonly grid: SheetGrid,
    private readonly plan: TablePlan,
    private readonly series: SeriesPlan,
    private readonly context: RowContext,
    private readonly sample: readonly number[],
    private readonly log: ValueLog,
  ) {}

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

  /** null: none that is valid, whatever stands there. */
  value(row: number, column: ValueColumn, item: Pollutant): number | null {
    const cell = this.grid.cell(row, column.column);
    if (cell.kind === "empty") return null;
    if (this.#isInvalid(row, column.column, item)) return null;
    // Nearly every cell of a large export is a plain number: nothing is made for it but the number.
    const factor = this.#factor(row, column, item);
    if (factor === 1 && isPlainNumber(cell)) {
      this.#monitored.add(item);
      return cell.value;
    }
    const read = readConcentration(cell, this.grid.raw(row, column.column), factor);
    const at = this.grid.at(row, column.column);
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
        validity.kind === "flag" || validity.kind === "answer" ? "flag" : "hours",
        item,
        this.grid.at(row, validity.column),
        why,
      );
      this.#monitored.add(item);
      return true;
    }
    return false;
  }

  /** 数据无效 in the remark: of the items that its sentence names, else of all. */
  #remarkedInvalid(row: number, item: Pollutant): boolean {
    const text = this.plan.keys.has("remark") ? this.#remark(row) : null;
    if (text === null) return false;
    const items = invalidItems(text);
    return items !== null && (items.length === 0 || items.includes(item));
  }

  #factor(row: number, column: ValueColumn, item: Pollutant): number {
    if (this.series.from === "row") {
      const unitColumn = this.plan.keys.get("unit")?.column;
      const unit =
        itemWords(unitColumn === undefined ? "" : this.grid.label(row, unitColumn)).unit ??
        itemWords(this.itemText(row)).unit ??
        column.words.unit;
      return unit === null ? 1 : (unitFactor(item, unit) ?? 1);
    }
    const ofBlock = this.series.from === "sheet" ? this.context.item : null;
    if (ofBlock !== null) {
      const unit = ofBlock.unit ?? column.words.unit ?? titleUnit(this.plan.head?.title ?? "", item);
      return unit === null ? 1 : (unitFactor(item, unit) ?? 1);
    }
    let known = this.units.get(column.column);
    if (!known) {
      known = unitOf(this.grid, column, item, `${this.plan.head?.title ?? ""} ${this.grid.snapshot.name}`, this.sample);
      this.units.set(column.column, known);
      if (isByVolume(known.unit))
        this.log.add(
          finding("unitByVolume", "warning", this.grid.at(row, column.column), {
            field: pollutantLabel[item],
            unit: known.unit,
            factor: known.factor,
          }),
        );
      if (known.from === "values")
        this.log.add(
          finding("unitFromValues", "note", this.grid.at(row, column.column), {
            field: pollutantLabel[item],
            unit: known.unit,
          }),
        );
    }
    return known.factor;
  }

  #remark(row: number): string | null {
    const column = this.plan.keys.get("remark")?.column;
    const label = column === undefined ? "" : this.grid.label(row, column);
    return label === "" ? null : label;
  }
}

const isPlainNumber = (cell: Cell): cell is Extract<Cell, { kind: "number" }> =>
  cell.kind === "number" && !cell.storedAsText && cell.value >= 0 && cell.value < LEAST_NINES;
