/**
 * Rows of cells in a few flat lists: handed to another thread as they lie in memory, where cells by themselves would be
 * copied one by one, each text of a column that repeats it anew.
 */
import type { RawValue, SheetSnapshot } from "./snapshot";

/** What a cell holds; of a number `numbers` has it, of a text its place in `texts`. */
const [NUMBER, TEXT, NO, YES] = [0, 1, 2, 3];

export interface PackedCells {
  /** In a row. */
  readonly columns: number;
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Each once. */
  readonly texts: readonly string[];
  /** Of each cell, the place of its number format in `formatTexts`. */
  readonly formats: Uint32Array<ArrayBuffer>;
  readonly formatTexts: readonly string[];
}

/** Texts by their places, each once. */
class Places {
  readonly #known = new Map<string, number>();

  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const next = this.#known.size;
    this.#known.set(text, next);
    return next;
  }

  get texts(): string[] {
    return [...this.#known.keys()];
  }
}

/** @param from the first row, and `to` the one behind the last; every row has the same length */
export function packCells(
  { values, formats }: Pick<SheetSnapshot, "values" | "formats">,
  from = 0,
  to = values.length,
) {
  const rows = values.slice(from, to);
  const columns = rows[0]?.length ?? 0;
  const cells = rows.length * columns;
  const [kinds, numbers, formatOf] = [new Uint8Array(cells), new Float64Array(cells), new Uint32Array(cells)];
  const [texts, formatTexts] = [new Places(), new Places()];
  let cell = 0;
  for (const [index, row] of rows.entries()) {
    const formatsOfRow = formats[from + index] ?? [];
    for (let column = 0; column < columns; column += 1, cell += 1) {
      const value = row[column] ?? "";
      kinds[cell] = typeof value === "number" ? NUMBER : typeof value === "string" ? TEXT : value ? YES : NO;
      if (typeof value === "number") numbers[cell] = value;
      else if (typeof value === "string") numbers[cell] = texts.of(value);
      formatOf[cell] = formatTexts.of(formatsOfRow[column] ?? "");
    }
  }
  const packed: PackedCells = {
    columns,
    kinds,
    numbers,
    texts: texts.texts,
    formats: formatOf,
    formatTexts: formatTexts.texts,
  };
  return packed;
}

/** What `packCells` was given. */
export function unpackCells({ columns, kinds, numbers, texts, formats, formatTexts }: PackedCells): {
  readonly values: RawValue[][];
  readonly formats: string[][];
} {
  const rows = columns === 0 ? 0 : kinds.length / columns;
  const valueAt = (cell: number): RawValue => {
    const held = numbers[cell] ?? 0;
    const kind = kinds[cell];
    return kind === NUMBER ? held : kind === TEXT ? (texts[held] ?? "") : kind === YES;
  };
  const byRow = <Value>(valueOf: (cell: number) => Value): Value[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => valueOf(row * columns + column)),
    );
  return { values: byRow(valueAt), formats: byRow((cell) => formatTexts[formats[cell] ?? 0] ?? "") };
}

/** What of it goes over without being copied, and is gone here. */
export const buffersOf = ({ kinds, numbers, formats }: PackedCells): ArrayBuffer[] => [
  kinds.buffer,
  numbers.buffer,
  formats.buffer,
];
