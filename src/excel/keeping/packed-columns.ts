/**
 * Records field by field instead of one by one, each text once for all of them: packed, four fifths of the size. Which
 * fields a record may have is checked by whoever reads it. Pure.
 */
import * as v from "valibot";

const Column = v.strictObject({
  /** "link.to.row": the field, in records within the record too. */
  field: v.string(),
  /** How far on in the list the next record is that has the value here; absent: every record has it. */
  steps: v.exactOptional(v.array(v.number())),
  /** Whole numbers, each as what it is more than the one before it. */
  numbers: v.exactOptional(v.array(v.number())),
  /** Texts: 0 is one that has not come yet, 1 the newest of those that have, 2 the one before it. */
  texts: v.exactOptional(v.array(v.number())),
  /** All else, as it is. */
  values: v.exactOptional(v.array(v.unknown())),
});
type Column = v.InferOutput<typeof Column>;

/** More than any report has. */
const MOST_RECORDS = 1_000_000;

export const PackedColumns = v.strictObject({
  length: v.pipe(v.number(), v.maxValue(MOST_RECORDS)),
  columns: v.array(Column),
});
export type PackedColumns = v.InferOutput<typeof PackedColumns>;

type Kind = "numbers" | "texts" | "values";
/** Texts in the order in which they first come, for lists that are packed one after the other. */
export class TextsOut {
  readonly #places = new Map<string, number>();

  get all(): readonly string[] {
    return [...this.#places.keys()];
  }

  codeOf(text: string): number {
    const place = this.#places.get(text);
    if (place !== undefined) return this.#places.size - place;
    this.#places.set(text, this.#places.size);
    return 0;
  }
}

/** The same texts, for lists that are unpacked in the same order. */
export class TextsIn {
  #known = 0;

  constructor(private readonly all: readonly string[]) {}

  textOf(code: number): string | undefined {
    if (code === 0) this.#known += 1;
    return this.all[code === 0 ? this.#known - 1 : this.#known - code];
  }
}

/** @param records of fields that are texts, numbers, null, or records of such; a field that is undefined is none */
export function packColumns(records: readonly object[], texts: TextsOut): PackedColumns {
  const columns: Gathered[] = [];
  const top = nodeOf("");
  records.forEach((record, place) => gather(record as Readonly<Record<string, unknown>>, place, top, columns));
  const packed = columns.map(({ field, kind, places, values }): Column => {
    const steps = places.length === records.length ? {} : { steps: differences(places) };
    if (kind === "texts") return { field, ...steps, texts: values.map((text) => texts.codeOf(String(text))) };
    return kind === "numbers"
      ? { field, ...steps, numbers: differences(values.map(Number)) }
      : { field, ...steps, values };
  });
  return { length: records.length, columns: packed };
}

/** The values of one kind that a field has, and in which records. */
interface Gathered {
  readonly field: string;
  readonly kind: Kind;
  readonly places: number[];
  readonly values: unknown[];
}

/** A field, what it has been in the records so far, and the fields of the records that stand in it. */
interface FieldNode {
  /** "link.to"; "": the records themselves. */
  readonly path: string;
  readonly inner: Map<string, FieldNode>;
  readonly columns: Partial<Record<Kind, Gathered>>;
}

const nodeOf = (path: string): FieldNode => ({ path, inner: new Map(), columns: {} });

/** Puts a record's values to those of its like. @param all in the order in which they first come */
function gather(record: Readonly<Record<string, unknown>>, place: number, node: FieldNode, all: Gathered[]): void {
  for (const name of Object.keys(record)) {
    const value = record[name];
    if (value === undefined) continue;
    let field = node.inner.get(name);
    if (field === undefined) {
      field = nodeOf(node.path === "" ? name : `${node.path}.${name}`);
      node.inner.set(name, field);
    }
    if (typeof value === "object" && value !== null)
      gather(value as Readonly<Record<string, unknown>>, place, field, all);
    else put(value, place, field, all);
  }
}

function put(value: unknown, place: number, { path, columns }: FieldNode, all: Gathered[]): void {
  const kind = typeof value === "string" ? "texts" : Number.isSafeInteger(value) ? "numbers" : "values";
  let column = columns[kind];
  if (column === undefined) {
    column = { field: path, kind, places: [], values: [] };
    columns[kind] = column;
    all.push(column);
  }
  column.places.push(place);
  column.values.push(value);
}

/** The records again, in their order; what cannot be is left out, for the reader to miss. */
export function unpackColumns({ length, columns }: PackedColumns, texts: TextsIn): Record<string, unknown>[] {
  const records = Array.from({ length }, (): Record<string, unknown> => ({}));
  for (const { field, steps, ...column } of columns) {
    const values: readonly unknown[] =
      column.texts?.map((code) => texts.textOf(code)) ??
      (column.numbers && sums(column.numbers)) ??
      column.values ??
      [];
    const places = steps === undefined ? [...values.keys()] : sums(steps);
    for (const [nth, value] of values.entries()) {
      const record = records[places[nth] ?? -1];
      if (record && value !== undefined) setField(record, field.split("."), value);
    }
  }
  return records;
}

function setField(record: Record<string, unknown>, [name = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) record[name] = value;
  else {
    // Its own only: what is unpacked comes out of a file.
    const inner = Object.hasOwn(record, name) ? record[name] : {};
    record[name] = inner;
    setField(inner as Record<string, unknown>, rest, value);
  }
}

const differences = (numbers: readonly number[]): number[] =>
  numbers.map((number, nth) => number - (numbers[nth - 1] ?? 0));

function sums(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}
