/** Values by number, each different one once: a list has the same few things in row after row. */

/** Of so many values half must have come before: else those to come are not looked for. */
const TRIED = 4096;

export class ValueCodes<Value> {
  readonly #all: Value[] = [];
  readonly #known = new Map<Value, number>();
  #asked = 0;

  /** By their codes. */
  get all(): readonly Value[] {
    return this.#all;
  }

  code(value: Value): number {
    const areAlike = this.#asked < TRIED || this.#all.length * 2 < this.#asked;
    this.#asked += 1;
    const known = areAlike ? this.#known.get(value) : undefined;
    if (known !== undefined) return known;
    const code = this.#all.push(value) - 1;
    if (areAlike) this.#known.set(value, code);
    return code;
  }
}
