/** The numbers of one column, in the order of their rows: what totals are held against. */
export class ColumnNumbers {
  readonly #rows: number[] = [];
  readonly #values: number[] = [];

  /** @param row the last that was added, whose number it takes the place of, or one below it */
  add(row: number, value: number): void {
    if (this.#rows.at(-1) === row) this.#values.pop();
    else this.#rows.push(row);
    this.#values.push(value);
  }

  get rows(): readonly number[] {
    return this.#rows;
  }

  get values(): readonly number[] {
    return this.#values;
  }

  get size(): number {
    return this.#rows.length;
  }

  /** undefined: none stands in the row. */
  at(row: number): number | undefined {
    const index = this.upTo(row) - 1;
    return this.#rows[index] === row ? this.#values[index] : undefined;
  }

  /** How many stand up to a row, and in it. */
  upTo(row: number): number {
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#rows[middle] ?? Infinity) <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  without(row: number): void {
    const index = this.upTo(row) - 1;
    if (this.#rows[index] !== row) return;
    this.#rows.splice(index, 1);
    this.#values.splice(index, 1);
  }
}
