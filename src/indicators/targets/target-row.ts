/** One row of a target sheet: what stands in it under each heading. */
import { rowsBetween } from "../../tables/header-cells";
import { labelKind } from "../../tables/row-labels";
import type { CellRef } from "../../cells/address";
import { yearIn } from "../../cells/parse-date";
import type { RecognisedHeader } from "../../recognition/recognise-header";
import { headerText } from "../../tables/header-text";
import { unitOfHeading } from "../target-sheets/column-roles";
import { unitNamed } from "../../tables/units";
import type { SheetGrid } from "../../tables/sheet-grid";
import { yearAimed } from "./indicator-named";
import type { StatedNumber, StatedTarget, StatedText } from "./target";
import { milestoneMonth, type TargetField } from "./target-columns";

/** Sheet column → the month by whose end it states what is due. */
export type MilestoneColumns = ReadonlyMap<number, number>;

/**
 * "3月" under the heading or in the row below it; a cell with that text reads as a number, so that no header recognises
 * it.
 */
export function milestoneColumns(
  grid: SheetGrid,
  { rows: [first, last], columns }: RecognisedHeader<TargetField>,
): MilestoneColumns {
  const indicator = columns.find(({ field }) => field === "indicator")?.column ?? grid.left;
  const lowest = last < grid.bottom && grid.label(last + 1, indicator) === "" ? last + 1 : last;
  const found = new Map<number, number>();
  for (let column = grid.left; column <= grid.right; column += 1) {
    if (columns.some((known) => known.column === column)) continue;
    for (let row = lowest; row >= first && !found.has(column); row -= 1) {
      const month = milestoneMonth(headerText(grid, row, column));
      if (month !== null) found.set(column, month);
    }
  }
  return found;
}

/** What headings and titles say of every row. */
export interface TargetHints {
  readonly year: number | null;
  /** The year of the column that targets are held against. */
  readonly baselineYear?: number | null;
  /** In the brackets of the target's heading. */
  readonly unit?: string | null;
  /** The indicator's name, where it stands on another row. */
  readonly title?: string;
  /** Rows that state what is due within the year. */
  readonly stages?: readonly { readonly row: number; readonly month: number }[];
}

const NOT_ASKED = /^(?:不|未|暂未|暂不)(?:纳入|作|做|列入)?(?:考核|设目标|设定|下达|要求|评价|涉及)(?:目标|指标)?$/;

export class TargetRow {
  readonly #grid: SheetGrid;
  readonly #header: RecognisedHeader<TargetField>;
  readonly #months: MilestoneColumns;
  readonly #row: number;
  readonly #hints: TargetHints;

  constructor(
    grid: SheetGrid,
    header: RecognisedHeader<TargetField>,
    months: MilestoneColumns,
    row: number,
    hints: TargetHints,
  ) {
    this.#grid = grid;
    this.#header = header;
    this.#months = months;
    this.#row = row;
    this.#hints = hints;
  }

  /** Its number on the sheet. */
  get row(): number {
    return this.#row;
  }

  get title(): string {
    return this.#hints.title ?? this.text("indicator");
  }

  /** 注：… and 说明：… under the table, 合计, and 一、大气 over the rows below it. */
  get isAside(): boolean {
    const kind = labelKind(this.title);
    // 公路货运合计 is the name of an indicator.
    return kind === "total" || kind === "note" || (kind === "group" && this.#standsAlone);
  }

  get #standsAlone(): boolean {
    const filled = rowsBetween(this.#grid.left, this.#grid.right).filter(
      (column) => this.#grid.cell(this.#row, column).kind !== "empty",
    );
    return filled.length <= 1;
  }

  get at(): CellRef {
    return this.#grid.at(this.#row, this.#columnOf("indicator") ?? this.#grid.left);
  }

  text(field: TargetField): string {
    const column = this.#columnOf(field);
    return column === null ? "" : this.#grid.label(this.#row, column);
  }

  /** "" also where a mark says that nothing is asked: "／", "—", 不考核. */
  #asked(field: "requirement" | "target"): string {
    const column = this.#columnOf(field);
    const text = this.text(field);
    return (column !== null && this.#grid.cell(this.#row, column).kind === "missing") || NOT_ASKED.test(text)
      ? ""
      : text;
  }

  /** null: blank, or no such column. */
  stated(field: TargetField): StatedText | null {
    const column = this.#columnOf(field);
    const text = this.text(field);
    return column === null || text === "" ? null : { text, at: this.#grid.at(this.#row, column) };
  }

  /** @param inPercent the indicator is kept in %: then 100% is 100, else it is 1 */
  number(field: TargetField, inPercent: boolean): number | null {
    const column = this.#columnOf(field);
    const stated = column === null ? null : this.#numberAt(column);
    if (stated === null) return null;
    return stated.unit === "%" && !inPercent ? stated.value / 100 : stated.value;
  }

  target(): StatedTarget {
    const [targetColumn, requirementColumn] = [this.#columnOf("target"), this.#columnOf("requirement")];
    // 要求 may hold the bare number as well.
    const asked = targetColumn === null && requirementColumn !== null ? this.#numberAt(requirementColumn) : null;
    const requirement = asked === null ? this.#asked("requirement") : "";
    const targetText = this.#asked(asked === null ? "target" : "requirement");
    return {
      title: this.title,
      at: this.at,
      requirement,
      targetText,
      target: targetColumn === null ? asked : this.#numberAt(targetColumn),
      unit: this.stated("unit") ?? this.#unitBeside(),
      year: yearIn(this.text("year")) ?? this.number("year", false) ?? yearAimed(this.title) ?? this.#hints.year,
      wording: [requirement, targetText].filter((part) => part !== "").join(" "),
      baselineYear:
        this.number("baselineYear", false) ?? yearIn(this.text("baselineYear")) ?? this.#hints.baselineYear ?? null,
      baselineValue: this.number("baselineValue", true),
      milestones: this.#milestones(),
      responsible: this.stated("responsible")?.text ?? null,
    };
  }

  /** In the brackets of the target's heading, else of the indicator's own name: 煤炭消费量（吨）. */
  #unitBeside(): StatedText | null {
    const inName = /[(（]([^()（）]{1,10})[)）]\s*$/.exec(this.title)?.[1] ?? "";
    const heading = this.#header.columns.find(({ field }) => field === "target")?.header ?? "";
    const unit = this.#hints.unit ?? (unitNamed(inName) === null ? unitOfHeading(heading) : inName);
    return unit ? { text: unit, at: this.at } : null;
  }

  #milestones(): StatedTarget["milestones"] {
    const inColumns = [...this.#months].flatMap(([column, month]) => {
      const stated = this.#numberAt(column);
      return stated === null ? [] : [{ month, stated }];
    });
    const target = this.#columnOf("target");
    const inRows = (target === null ? [] : (this.#hints.stages ?? [])).flatMap(({ row, month }) => {
      const stated = this.#numberAt(target ?? 0, row);
      return stated === null ? [] : [{ month, stated }];
    });
    return [...inColumns, ...inRows];
  }

  #columnOf(field: TargetField): number | null {
    return this.#header.columns.find((column) => column.field === field)?.column ?? null;
  }

  /** A cell formatted as a percentage holds 0.8 and shows 80%: it is read as it shows. */
  #numberAt(column: number, row = this.#row): StatedNumber | null {
    const cell = this.#grid.cell(row, column);
    // 31降至29 is no amount of 31.
    if (cell.kind !== "number" || /[到至]\d/.test(cell.unit ?? "")) return null;
    const at = this.#grid.at(row, column);
    if (!cell.storedAsText && this.#grid.format(row, column).includes("%"))
      return { value: cell.value * 100, unit: "%", at };
    return { value: cell.value, unit: cell.unit ?? null, at };
  }
}
