/** What the words at the head of a table's rows say the rows are, and what they are called. */
import { once } from "../../collections/remembered";
import { sampleRows, sampleWords } from "../../recognition/column-profile";
import { isHeadingNumeral, labelKind, namesPlace, namesPlaceOrTrade, type LabelKind } from "../../tables/row-labels";
import type { TableShape } from "../../tables/table-shape";
import { standsOver } from "../../vocabulary/stands-over";
import type { RowCells } from "./row-cells";

export interface Label {
  readonly kind: LabelKind;
  readonly text: string;
}

export const NO_LABEL: Label = { kind: null, text: "" };

export class RowLabels {
  /** @param columns those that hold no numbers, from the left */
  constructor(
    private readonly shape: TableShape,
    private readonly cells: RowCells,
    private readonly columns: readonly number[],
  ) {}

  /** Columns in which most rows have words. */
  readonly usual = once((): readonly number[] => {
    const rows = sampleRows(this.shape).length;
    return this.columns.filter((column) => sampleWords(this.shape, column).length * 2 > rows);
  });

  /** The first word that says what the row is, among the first texts of the row. */
  label(row: number): Label {
    let seen = 0;
    for (const column of this.columns) {
      const { words, label } = this.cells.said(row, column);
      if (words === "") continue;
      if (label !== null && label !== "group") return { kind: label, text: words.replaceAll(" ", "") };
      seen += 1;
      if (seen >= 3) break;
    }
    return NO_LABEL;
  }

  /** 全县 among its townships is their total by its words; whether its numbers agree is told. */
  isAmongPlaces(row: number): boolean {
    const column = this.columns.find((one) => labelKind(this.cells.text(row, one)) === "wholePlace");
    if (column === undefined) return false;
    const others = sampleWords(this.shape, column).filter((text) => labelKind(text) !== "wholePlace");
    return others.length > 1 && others.every(namesPlace);
  }

  /** "" where no word stands in the row. */
  nameOf(row: number): string {
    const column = this.columns.find((one) => this.cells.text(row, one) !== "");
    return column === undefined ? "" : this.cells.text(row, column);
  }

  /** Whether all that is usually told of an entry in words is told of this one, its name apart. */
  isToldInWords(row: number): boolean {
    const usual = this.usual();
    return usual.length > 1 && usual.every((column) => this.cells.text(row, column) !== "");
  }

  /**
   * 城区 over 东街道, 甲集团 over 一分厂, in any column of names. What has a name of its own in a column that all entries
   * are named by is judged by that: 石岭市 | 某企业 over 云溪县 | 另一企业 is no sum of it.
   */
  isPartOf(whole: number, part: number, named: readonly number[]): boolean {
    const own = named.filter((column) => this.cells.text(whole, column) !== "");
    return (own.length > 0 ? own : this.usual()).some((column) =>
      standsOver(this.cells.text(whole, column), this.cells.text(part, column)),
    );
  }

  /** 一 over 1, 2, 3 in the column of serial numbers. */
  isNumberedUnder(whole: number, part: number): boolean {
    const [first = this.shape.left] = this.columns;
    const { kind } = this.shape.grid.cell(part, first);
    const isNumber = kind === "number" || /^\d+$/.test(this.cells.text(part, first));
    return isNumber && isHeadingNumeral(this.cells.text(whole, first));
  }

  /** 城关镇 alone among sites and enterprises heads those of the town; among towns it is one that has not reported. */
  namesAPlaceAlone(text: string, column: number): boolean {
    if (!namesPlaceOrTrade(text)) return false;
    const names = sampleWords(this.shape, column);
    return names.filter(namesPlaceOrTrade).length * 2 < names.length;
  }
}
