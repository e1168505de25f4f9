/** A column beside the list's own that says of each row whether it counts: 是否计入年度任务, 是否重复上报. */
import { rowNumbers } from "../../cells/address";
import { headerKey } from "../../cells/normalise-text";
import { finding, type Finding } from "../../findings/finding";
import { rowsBetween } from "../../tables/header-cells";
import type { TableShape } from "../../tables/table-shape";
import { asksOfPlan, countingAnswer, isTick, type CountsIf } from "../../vocabulary/counting-words";

export class CountingColumn {
  /** Rows that it takes out. */
  readonly out: number[] = [];
  /** Entries of which it does not say it. */
  readonly unsure: number[] = [];
  /** Where those that count are marked in words and no row says no, a blank may say it. */
  readonly #blankIsUnsure: boolean;
  /** Where they are ticked, it does. */
  readonly #blankIsNo: boolean;

  constructor(
    private readonly shape: TableShape,
    readonly column: number,
    private readonly sense: CountsIf,
  ) {
    const rows = rowsBetween(...shape.body);
    const yes = sense === "yes" ? rows.filter((row) => countingAnswer(this.#cell(row)) === "yes") : [];
    this.#blankIsNo = yes.length > 0 && yes.every((row) => isTick(this.#cell(row)));
    this.#blankIsUnsure = yes.length > 0 && !this.#blankIsNo;
  }

  /** Whether the row is taken out, which is kept. */
  takesOut(row: number): boolean {
    const answer = this.#answer(row);
    const isOut = answer === (this.sense === "yes" ? "no" : "yes");
    if (isOut) this.out.push(row);
    return isOut;
  }

  /** An entry that counts. */
  noteEntry(row: number): void {
    const answer = this.#answer(row);
    if (answer === null || (answer === "" && this.#blankIsUnsure)) this.unsure.push(row);
  }

  findings(): Finding[] {
    const { grid, headerRows, headers } = this.shape;
    const at = grid.at(headerRows[1], this.column);
    const header = (headers.get(this.column) ?? []).at(-1) ?? "";
    const facts = (rows: readonly number[]) => ({
      header,
      count: rows.length,
      rows: rowNumbers(rows),
    });
    const severity = asksOfPlan(headerKey(header)) ? "warning" : "note";
    return [
      ...(this.out.length > 0 ? [finding("rowsSaidNotToCount", severity, at, facts(this.out))] : []),
      ...(this.unsure.length > 0 ? [finding("rowsNotSaidToCount", "warning", at, facts(this.unsure))] : []),
    ];
  }

  /** Whether it leaves an entry without the tick that others have, which is kept. */
  leavesUnticked(row: number): boolean {
    const isOut = this.#blankIsNo && this.#answer(row) === "";
    if (isOut) this.out.push(row);
    return isOut;
  }

  #cell(row: number): string {
    return String(this.shape.grid.raw(row, this.column));
  }

  #answer(row: number): ReturnType<typeof countingAnswer> {
    return countingAnswer(this.#cell(row));
  }
}
