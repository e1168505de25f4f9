/** What a conditional format needs to know of its whole area; read once, and only if somebody asks. */
import { cellValue } from "../../host/cell-access";
import type { CellArea } from "../../workbook/area";
import type { Threshold } from "../../workbook/conditional-format";
import type { Sheet } from "../../workbook/sheet";
import type { CellValue } from "../../workbook/sheet-contents";
import type { Workbook } from "../../workbook/workbook";

export class AreaStatistics {
  #numbers: readonly number[] | null = null;
  #counts: ReadonlyMap<string, number> | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly areas: readonly CellArea[],
  ) {}

  /** In ascending order. @throws HostError where a cell cannot be calculated: then nothing is known of the area */
  get numbers(): readonly number[] {
    return (this.#numbers ??= [...this.#values()]
      .filter((value): value is number => typeof value === "number")
      .sort((a, b) => a - b));
  }

  get lowest(): number {
    return this.numbers[0] ?? 0;
  }

  get highest(): number {
    return this.numbers.at(-1) ?? 0;
  }

  get mean(): number {
    return this.numbers.reduce((total, value) => total + value, 0) / Math.max(1, this.numbers.length);
  }

  /** As PERCENTILE.INC. */
  percentile(percent: number): number {
    const place = ((this.numbers.length - 1) * percent) / 100;
    const below = this.numbers[Math.floor(place)] ?? 0;
    const above = this.numbers[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
  }

  /** How often a value occurs; texts are compared without case. */
  occurrences(value: CellValue): number {
    this.#counts ??= [...this.#values()].reduce(
      (counts, each) => counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1),
      new Map<string, number>(),
    );
    return this.#counts.get(keyOf(value)) ?? 0;
  }

  /** The number behind a threshold; null where it is a formula, which the caller calculates. */
  resolve({ type, value }: Threshold): number | null {
    const number = Number(value ?? Number.NaN);
    switch (type) {
      case "min":
        return this.lowest;
      case "max":
        return this.highest;
      case "autoMin":
        return Math.min(0, this.lowest);
      case "autoMax":
        return Math.max(0, this.highest);
      case "percent":
        return Number.isFinite(number) ? this.lowest + ((this.highest - this.lowest) * number) / 100 : null;
      case "percentile":
        return Number.isFinite(number) ? this.percentile(number) : null;
      // Files write a formula for a number, too.
      case "num":
        return Number.isFinite(number) ? number : null;
      case "formula":
        return null;
    }
  }

  *#values(): Generator<CellValue> {
    for (const area of this.areas) {
      for (const [row, column, content] of [...this.sheet.cellsIn(area)]) {
        const value = cellValue(this.workbook, this.sheet, content, row, column);
        if (value !== null && value !== "") yield value;
      }
    }
  }
}

const keyOf = (value: CellValue): string =>
  typeof value === "string"
    ? `t${value.toLowerCase()}`
    : typeof value === "object"
      ? `e${value?.error ?? ""}`
      : `${typeof value}${String(value)}`;
