/**
 * What staff said of a sheet, read from where it is kept: part by part, and only what the tables of datasets, fields
 * and units know. A file may come from another version, or from a hand.
 */
import * as v from "valibot";
import { ledgerById, ledgers } from "../../datasets/ledgers/catalogue";
import { unitNamed } from "../../tables/units";
import { airFieldWords } from "../../i18n/air-field-words";
import type { SheetCorrection } from "../../settings";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const IGNORE = "ignore";

const airFields: ReadonlySet<string> = new Set(Object.keys(airFieldWords));
const fieldsOfLedger = (id: string): readonly string[] => Object.keys(ledgerById(id)?.columns ?? {});
const allFields: ReadonlySet<string> = new Set([...airFields, ...ledgers.flatMap(({ id }) => fieldsOfLedger(id))]);
const datasets: ReadonlySet<string> = new Set(["airDaily", "airTargets", IGNORE, ...ledgers.map(({ id }) => id)]);
const declaredUnits: ReadonlySet<string> = new Set(
  ledgers.flatMap(({ columns }) => Object.values(columns).flatMap(({ spec }) => spec.unit ?? [])),
);

const Dataset = v.pipe(
  v.string(),
  v.check((id) => datasets.has(id)),
);
const Row = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_ROW));
const HeaderRows = v.pipe(
  v.tuple([Row, Row]),
  v.check(([first, last]) => first <= last),
);
const Column = v.pipe(
  v.string(),
  v.regex(/^(?:0|[1-9]\d{0,4})$/),
  v.check((column) => Number(column) <= LAST_COLUMN),
);
const Unit = v.pipe(
  v.string(),
  v.check((unit) => declaredUnits.has(unit) || unitNamed(unit) !== null),
);

/** Which fields the columns of a dataset can be; of one that is not said, those of all. */
const fieldsOf = (dataset: string | undefined): ReadonlySet<string> =>
  dataset === undefined || dataset === IGNORE
    ? allFields
    : dataset === "airDaily"
      ? airFields
      : new Set(fieldsOfLedger(dataset));

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

export interface ReadCorrection {
  /** null: nothing of it is known. */
  readonly correction: SheetCorrection | null;
  /** Parts that are not known, by their names ("columns.3"): kept, and of no effect. */
  readonly unread: ReadonlyMap<string, unknown>;
}

/** @param raw as JSON of the workbook's memory gave it; nothing of it is taken for granted */
export function readCorrection(raw: unknown): ReadCorrection {
  if (!isRecord(raw)) return { correction: null, unread: new Map([["", raw]]) };
  const unread = new Map<string, unknown>();
  const part = <Value>(name: string, schema: v.GenericSchema<unknown, Value>, from: unknown): Value | undefined => {
    if (from === undefined) return undefined;
    const parsed = v.safeParse(schema, from);
    if (parsed.success) return parsed.output;
    unread.set(name, from);
    return undefined;
  };
  const byColumn = (name: string, from: unknown, schema: v.GenericSchema<unknown, string>) =>
    isRecord(from)
      ? Object.entries(from).flatMap(([column, entry]): [string, string][] => {
          const isColumn = v.is(Column, column);
          if (!isColumn) unread.set(`${name}.${column}`, entry);
          const read = isColumn ? part(`${name}.${column}`, schema, entry) : undefined;
          return read === undefined ? [] : [[column, read]];
        })
      : (part(name, v.record(v.string(), v.string()), from), []);
  const dataset = part("dataset", Dataset, raw.dataset);
  const headerRows = part("headerRows", HeaderRows, raw.headerRows);
  const fields = fieldsOf(dataset);
  const Field = v.pipe(
    v.string(),
    v.check((field) => field === IGNORE || fields.has(field)),
  );
  // Words on the columns of a dataset that is not known say nothing.
  const isDatasetUnknown = unread.has("dataset");
  if (isDatasetUnknown && raw.columns !== undefined) unread.set("columns", raw.columns);
  const columns = isDatasetUnknown ? [] : byColumn("columns", raw.columns, Field);
  const units = byColumn("units", raw.units, Unit);
  const correction: SheetCorrection = {
    ...(dataset === undefined ? {} : { dataset }),
    ...(headerRows === undefined ? {} : { headerRows }),
    ...(columns.length === 0 ? {} : { columns: Object.fromEntries(columns) }),
    ...(units.length === 0 ? {} : { units: Object.fromEntries(units) }),
  };
  return { correction: Object.keys(correction).length === 0 ? null : correction, unread };
}
