/**
 * Some rows of a ledger's tables, in their order, asked by column: what is asked of a value is asked once of each
 * different one, however many rows have it.
 */
import { rememberedFor, rememberedOf } from "../collections/remembered";
import type { LedgerRow, LedgerTable } from "./ledger";
import { columnOf, traitsOf, type FieldValue } from "./rows-by-column";

/** Rows of one table. */
export interface RowPart {
  readonly table: LedgerTable;
  /** Which of the table's rows, in their order. */
  readonly places: Uint32Array;
}

/** A value of some rows; of several tables it comes once for each that has it. */
export interface Tally {
  readonly value: FieldValue;
  readonly count: number;
  readonly first: LedgerRow;
}

/** Two values that some rows have beside each other; of several tables they come once for each that has them. */
export interface Pair {
  readonly one: FieldValue;
  readonly other: FieldValue;
  /** The last of these rows, counted among all of the set. */
  readonly last: number;
}

type ValueTest = (value: FieldValue) => boolean;
type PairTest = (value: FieldValue, other: FieldValue) => boolean;

const NONE = new Uint32Array();

export class RowSet {
  readonly length: number;

  constructor(readonly parts: readonly RowPart[]) {
    this.length = parts.reduce((sum, { places }) => sum + places.length, 0);
  }

  static ofTables(tables: readonly LedgerTable[]): RowSet {
    const [first, ...others] = tables;
    return first !== undefined && others.length === 0 ? ofTable(first) : RowSet.together(tables.map(ofTable));
  }

  static together(sets: readonly RowSet[]): RowSet {
    const [first, ...others] = sets;
    return first !== undefined && others.length === 0 ? first : new RowSet(sets.flatMap(({ parts }) => parts));
  }

  /** The same of each of its parts. @param work which gives the very part back where all its rows pass */
  each(work: (part: RowPart) => RowPart): RowSet {
    const parts = this.parts.map(work);
    return parts.every((part, index) => part === this.parts[index]) ? this : new RowSet(parts);
  }

  /** Those whose value of a field passes. */
  where(field: string, test: ValueTest): RowSet {
    return this.each((part) => partWhere(part, field, test));
  }

  /** Those whose values of two fields pass together. */
  whereBoth(one: string, other: string, test: PairTest): RowSet {
    return this.each((part) => partWhereBoth(part, one, other, test));
  }

  /** Those that pass as a whole: for what no column tells. */
  filter(test: (row: LedgerRow) => boolean): RowSet {
    return this.each((part) => partThat(part, (place) => test(part.table.rows[place] as LedgerRow)));
  }

  some(field: string, test: ValueTest): boolean {
    return this.where(field, test).length > 0;
  }

  /** Without the second of what a row was parted into. */
  withoutRests(): RowSet {
    const haveRests = this.parts.some(({ table: { rows } }) => traitsOf(rows).haveRests);
    return haveRests ? this.filter(({ rest }) => rest !== true) : this;
  }

  /** Whether some of their tables' rows stand for several things. */
  get mayHaveCounts(): boolean {
    return this.parts.some(({ table: { rows } }) => traitsOf(rows).haveCounts);
  }

  /** Those with words that are not understood. */
  unread(): RowSet {
    return this.each((part) => {
      const among = traitsOf(part.table.rows).unread;
      if (among.length === 0) return { ...part, places: NONE };
      const unread = new Set(among);
      return partThat(part, (place) => unread.has(place));
    });
  }

  /** Whether each row is an entry of its own, whole: none is a part of one or a month of it. */
  get areEntries(): boolean {
    return this.parts.every(({ table: { rows } }) => traitsOf(rows).areEntries);
  }

  /** The first of the rows that each entry is. */
  wholes(): RowSet {
    return this.areEntries ? this : this.filter(({ part }) => part === 0);
  }

  /** The different values of a field, in the order in which they come. */
  tally(field: string): readonly Tally[] {
    return this.parts.flatMap((part) => talliesOf(part, field));
  }

  /** The different values of two fields beside each other, in the order in which they come. */
  pairs(one: string, other: string): Pair[] {
    let before = 0;
    return this.parts.flatMap((part) => {
      const pairs = pairsOf(part, one, other, before);
      before += part.places.length;
      return pairs;
    });
  }

  /** The numbers of a field, and the rows that have one. */
  numbers(field: string): { readonly rows: RowSet; readonly values: readonly number[] } {
    const [first, ...others] = this.parts.map((part) => numbersOf(part, field));
    const parts = [first, ...others].flatMap((one) => one?.part ?? []);
    const rows = parts.every((part, index) => part === this.parts[index]) ? this : new RowSet(parts);
    return { rows, values: (first?.values ?? []).concat(...others.map(({ values }) => values)) };
  }

  /** @throws RangeError */
  at(index: number): LedgerRow {
    let before = 0;
    for (const { table, places } of this.parts) {
      const row = table.rows[places[index - before] ?? -1];
      if (row !== undefined) return row;
      before += places.length;
    }
    throw new RangeError(`${index} of ${this.length} rows`);
  }

  first(): LedgerRow | undefined {
    const part = this.parts.find(({ places }) => places.length > 0);
    return part?.table.rows[part.places[0] ?? 0];
  }

  onlyLast(): RowSet {
    const part = this.parts.findLast(({ places }) => places.length > 0);
    return new RowSet(part === undefined ? [] : [{ table: part.table, places: part.places.slice(-1) }]);
  }

  /** One by one. @param most no more than the first so many */
  rows(most = Infinity): LedgerRow[] {
    const rows: LedgerRow[] = [];
    for (const { table, places } of this.parts)
      for (let index = 0; index < places.length && rows.length < most; index += 1)
        rows.push(table.rows[places[index] as number] as LedgerRow);
    return rows;
  }
}

const ofTable = rememberedOf(
  (table: LedgerTable): RowSet =>
    new RowSet([{ table, places: Uint32Array.from({ length: table.rows.length }, (_, place) => place) }]),
);

export function partWhere(part: RowPart, field: string, test: ValueTest): RowPart {
  const { codes, values } = columnOf(part.table.rows, field);
  if (part.places.length < values.length) return partThat(part, (place) => test(values[codes[place] as number]));
  const passes = new Uint8Array(values.length);
  let count = 0;
  for (let code = 0; code < values.length; code += 1) {
    if (!test(values[code])) continue;
    passes[code] = 1;
    count += 1;
  }
  if (count === values.length) return part;
  return count === 0 ? { ...part, places: NONE } : partThat(part, (place) => passes[codes[place] as number] === 1);
}

/** Each pair of values is asked of once, where there are fewer of them than rows. */
export function partWhereBoth(part: RowPart, one: string, other: string, test: PairTest): RowPart {
  const { rows } = part.table;
  const [first, second] = [columnOf(rows, one), columnOf(rows, other)];
  const asked = (code: number, beside: number): boolean => test(first.values[code], second.values[beside]);
  if (first.values.length * second.values.length > part.places.length)
    return partThat(part, (place) => asked(first.codes[place] as number, second.codes[place] as number));
  const passes = new Uint8Array(first.values.length * second.values.length);
  return partThat(part, (place) => {
    const [code, beside] = [first.codes[place] as number, second.codes[place] as number];
    const pair = code * second.values.length + beside;
    const known = passes[pair] === ASKED_NOT ? (passes[pair] = asked(code, beside) ? YES : NO) : passes[pair];
    return known === YES;
  });
}

const ASKED_NOT = 0;
const YES = 1;
const NO = 2;

/** The rows whose places pass; the very part where all do. */
export function partThat(part: RowPart, test: (place: number) => boolean): RowPart {
  const { table, places } = part;
  const found = new Uint32Array(places.length);
  let count = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    if (test(place)) found[count++] = place;
  }
  return count === places.length ? part : { table, places: found.slice(0, count) };
}

const talliesOf = rememberedFor(({ table, places }: RowPart, field: string): readonly Tally[] => {
  const { codes, values } = columnOf(table.rows, field);
  const counts = new Uint32Array(values.length);
  const firsts: number[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    const code = codes[place] as number;
    const count = counts[code] as number;
    if (count === 0) firsts.push(place);
    counts[code] = count + 1;
  }
  return firsts.map((place): Tally => {
    const code = codes[place] as number;
    return { value: values[code], count: counts[code] as number, first: table.rows[place] as LedgerRow };
  });
});

function pairsOf({ table: { rows }, places }: RowPart, one: string, other: string, before: number): readonly Pair[] {
  const [first, second] = [columnOf(rows, one), columnOf(rows, other)];
  const found = new Map<number, { one: FieldValue; other: FieldValue; last: number }>();
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    const [code, beside] = [first.codes[place] as number, second.codes[place] as number];
    const key = code * second.values.length + beside;
    const known = found.get(key);
    const last = before + index;
    if (known === undefined) found.set(key, { one: first.values[code], other: second.values[beside], last });
    else known.last = last;
  }
  return [...found.values()];
}

interface Numbers {
  readonly part: RowPart;
  readonly values: readonly number[];
}

/** Several indicators add up the same rows. */
const numbersOf = rememberedFor((part: RowPart, field: string): Numbers => {
  const numbered = partWhere(part, field, (value) => typeof value === "number");
  const { codes, values } = columnOf(part.table.rows, field);
  const numbers: number[] = [];
  for (let index = 0; index < numbered.places.length; index += 1)
    numbers.push(values[codes[numbered.places[index] as number] as number] as number);
  return { part: numbered, values: numbers };
});
