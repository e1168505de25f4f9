/**
 * Rows of cells in a few flat lists: handed to another thread as they lie in memory, where cells by themselves would be
 * copied one by one, each text of a column that repeats it anew.
 */
import { remembered } from "../collections/remembered";
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
  /** Of each row, the place of its number formats in `formatRows`. */
  readonly formats: Uint32Array<ArrayBuffer>;
  /** As JSON, each once. */
  readonly formatRows: readonly string[];
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
): PackedCells {
  const rows = values.slice(from, to);
  const columns = rows[0]?.length ?? 0;
  const cells = rows.length * columns;
  const [kinds, numbers, texts] = [new Uint8Array(cells), new Float64Array(cells), new Places()];
  let cell = 0;
  for (const row of rows)
    for (let column = 0; column < columns; column += 1, cell += 1) {
      const value = row[column] ?? "";
      if (typeof value === "number") numbers[cell] = value;
      else if (typeof value === "string") {
        kinds[cell] = TEXT;
        numbers[cell] = texts.of(value);
      } else kinds[cell] = value ? YES : NO;
    }
  return { columns, kinds, numbers, texts: texts.texts, ...packFormats(formats.slice(from, to)) };
}

function packFormats(rows: SheetSnapshot["formats"]): Pick<PackedCells, "formats" | "formatRows"> {
  const formats = new Uint32Array(rows.length);
  const places = new Places();
  for (const [index, row] of rows.entries())
    // Mostly the very list of the row above.
    formats[index] = row === rows[index - 1] ? (formats[index - 1] ?? 0) : places.of(JSON.stringify(row));
  return { formats, formatRows: places.texts };
}

/** The same formats are one list, in whatever piece or sheet they come: that of the row above is told at a glance. */
const formatRow = remembered((text: string) => JSON.parse(text) as readonly string[]);

/** What `packCells` was given. */
export function unpackCells({ columns, kinds, numbers, texts, formats, formatRows }: PackedCells): {
  readonly values: readonly RawValue[][];
  readonly formats: readonly (readonly string[])[];
} {
  const values: RawValue[][] = [];
  for (let cell = 0; cell < kinds.length;) {
    const row = new Array<RawValue>(columns);
    for (let column = 0; column < columns; column += 1, cell += 1) {
      const held = numbers[cell] ?? 0;
      const kind = kinds[cell];
      row[column] = kind === NUMBER ? held : kind === TEXT ? (texts[held] ?? "") : kind === YES;
    }
    values.push(row);
  }
  const rows = formatRows.map(formatRow);
  return { values, formats: Array.from(formats, (place) => rows[place] ?? []) };
}

/** What of it goes over without being copied, and is gone here. */
export const buffersOf = ({ kinds, numbers, formats }: PackedCells): ArrayBuffer[] => [
  kinds.buffer,
  numbers.buffer,
  formats.buffer,
];
