/**
 * What the add-in keeps in the workbook: the bureau's choices, which sheets are ours, what staff typed there, the last
 * run, and where the run before it is kept.
 */
import * as v from "valibot";
import { sheetNames } from "../../report/report-input";
import type { ReportSheetId } from "../../report/page/sheet";
import { FIRST_YEAR, LAST_YEAR, listRoles, statusAnswers } from "../../account/question";
import { defaultSettings, noAirChoices, stationLevels, type Settings } from "../../settings";
import { readCorrection } from "./known-correction";
import { isRecord, liftedTo } from "./memory-migrations";

/** Its entry among `workbook.settings`, which travel in the file. */
export const MEMORY_KEY = "rectification.memory";

export const MEMORY_VERSION = 7;

/** A cell for staff to type in. */
const EditCell = v.object({
  /** Its address on the sheet, "L12". */
  at: v.string(),
  /** The hash of what we composed for it (text-hash.ts), not of what staff made of that; absent: we leave it empty. */
  wrote: v.optional(v.string()),
});

/** What one run wrote on a sheet, as far as the next must know it. */
const Layout = v.object({
  /** Edit key → cell. */
  cells: v.record(v.string(), EditCell),
  /** The cell that names the run; absent: the sheet has none. */
  stamp: v.optional(EditCell),
  /** By which its rows are known again (row-prints.ts); absent: cells are known by their addresses alone. */
  rows: v.optional(v.array(v.string())),
});

const Sheet = v.object({
  /** Worksheet id, which Excel keeps for a session: how the sheet is found while the workbook is open. */
  id: v.string(),
  /**
   * Of its mark (ownership.ts), by which it is known to be ours; absent: the report was written before there were
   * marks.
   */
  token: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/))), undefined),
  /** As its tab said: tells the sheet from copies that bear the same mark. */
  name: v.optional(v.string()),
  ...Layout.entries,
  /** Of the run before: what stands after Excel has undone the last one, which the memory does not hear of. */
  before: v.optional(Layout),
});

const Status = v.picklist(statusAnswers);

const SheetAnswers = v.object({
  statuses: v.optional(v.record(v.string(), Status)),
  choices: v.optional(v.record(v.string(), v.record(v.string(), v.string()))),
  list: v.optional(v.picklist(listRoles)),
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(FIRST_YEAR), v.maxValue(LAST_YEAR))),
});

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const MonthDay = v.object({ month: whole(1, 12), day: whole(1, 31) });

const OwnIndicator = v.object({
  title: v.pipe(v.string(), v.nonEmpty()),
  table: v.pipe(v.string(), v.nonEmpty()),
  statistic: v.string(),
  column: v.string(),
  condition: v.string(),
  unit: v.exactOptional(v.string()),
  workstream: v.exactOptional(v.string()),
  target: v.exactOptional(
    v.object({
      year: whole(1900, 2999),
      wording: v.pipe(v.string(), v.nonEmpty()),
      baselineValue: v.exactOptional(v.pipe(v.number(), v.finite())),
    }),
  ),
});

const SettingsSchema = v.object({
  version: v.literal(1),
  place: v.nullable(v.string()),
  standard: v.picklist(["byDate", "eachDay", "2012", "2026-transition", "2026-final"]),
  heatingSeason: v.object({ start: MonthDay, end: MonthDay }),
  primaryShareOf: v.picklist(["allDays", "daysWithPrimary"]),
  basis: v.object({
    review: v.nullable(v.picklist(["审核", "原始"])),
    state: v.nullable(v.picklist(["实况", "标况"])),
    sandDust: v.nullable(v.picklist(["扣沙", "不扣沙"])),
  }),
  /** Absent: saved when there was nothing of it to choose. */
  air: v.optional(
    v.object({
      hourStamp: v.nullable(v.picklist(["beginning", "ending"])),
      stations: v.record(v.string(), v.record(v.string(), v.boolean())),
      placeNames: v.record(v.string(), v.string()),
      sheetsAre: v.optional(v.nullable(v.picklist(["stations", "places"])), null),
      nameless: v.nullable(v.string()),
      stationLevel: v.optional(v.nullable(v.picklist(stationLevels)), null),
      meanOf: v.optional(v.nullable(v.string()), null),
    }),
    noAirChoices,
  ),
  /** Absent: saved when there was the card only. */
  noticeForm: v.optional(v.picklist(["card", "text", "annex"]), "card"),
  /** Absent: saved when there were no formulas. */
  checkFormulas: v.optional(v.boolean(), false),
  /** Absent: saved when the kinds of work could not be chosen. */
  workstreams: v.optional(v.object({ order: v.array(v.string()), off: v.array(v.string()) }), { order: [], off: [] }),
  /** Absent: saved when own indicators stood on 指标目标 only. */
  own: v.optional(v.array(OwnIndicator), []),
});

/** What a report was made from. */
const RunData = v.object({
  /** The last day that counted, 2021-12-31. */
  until: v.pipe(v.string(), v.isoDate()),
  /** Tables of data that were read, and the rows in them. */
  tables: v.number(),
  rows: v.number(),
  /** Differs whenever a cell of the bureau's sheets does (run-data.ts). */
  fingerprint: v.string(),
});

const Run = v.object({
  at: v.string(),
  /** 2021-12 */
  month: v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)),
  /** Version of the add-in, and what it read; null: the run was before these were noted. */
  addIn: v.nullable(v.string()),
  data: v.nullable(RunData),
});

/** Where a report's sheets are kept. */
const KeptPlace = v.object({
  /** Id of the custom XML part. */
  part: v.string(),
  /** Of what is in it (kept-report.ts). */
  format: v.number(),
});

/** The parts beside the settings. */
const MemorySchema = v.object({
  sheets: v.record(v.string(), Sheet),
  setAside: v.record(v.string(), v.string()),
  lastRun: v.nullable(v.object({ ...Run.entries, complete: v.boolean() })),
  current: v.nullable(KeptPlace),
  previous: v.nullable(v.object({ ...KeptPlace.entries, run: Run })),
});

export type Run = v.InferOutput<typeof Run>;
export type KeptPlace = v.InferOutput<typeof KeptPlace>;
export type LayoutMemory = v.InferOutput<typeof Layout>;
export type EditCellMemory = v.InferOutput<typeof EditCell>;
export type OwnSheetMemory = v.InferOutput<typeof Sheet>;

export interface Memory {
  readonly settings: Settings;
  readonly sheets: Readonly<Partial<Record<ReportSheetId, OwnSheetMemory>>>;
  /**
   * Edit key → what staff typed in a cell that the last report had no place for: it comes back with its cell. While a
   * report is being written, everything that staff typed.
   */
  readonly setAside: Readonly<Record<string, string>>;
  readonly lastRun: (Run & { readonly complete: boolean }) | null;
  /** Where the report that stands is kept, as it was written; null: nowhere. */
  readonly current: KeptPlace | null;
  /** The report that stood before the last run, with what staff had made of it; null: there is none to go back to. */
  readonly previous: (KeptPlace & { readonly run: Run }) | null;
  /** Parts that could not be read, as they stood: kept, and of no effect. */
  readonly unread?: Readonly<Record<string, unknown>>;
}

export interface ReadMemory {
  readonly memory: Memory;
  /** Saved by a newer version of the add-in: shown as defaults, never overwritten. */
  readonly newer: boolean;
}

export const emptyMemory: Memory = {
  settings: defaultSettings,
  sheets: {},
  setAside: {},
  lastRun: null,
  current: null,
  previous: null,
};

const versionOf = (raw: unknown): number | null =>
  isRecord(raw) && typeof raw.version === "number" ? raw.version : null;

/** A part as its schema reads it; else what stands for it, with the part noted as unread. */
function readPart<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
  raw: unknown,
  otherwise: unknown,
  unread: Map<string, unknown>,
): unknown {
  const parsed = v.safeParse(schema, raw);
  if (parsed.success) return parsed.output;
  if (raw !== undefined) unread.set(name, raw);
  return otherwise;
}

/** The entries that can be read, of those whose keys are known. */
function readEntries(
  name: string,
  schema: v.GenericSchema,
  raw: unknown,
  isKnown: (key: string) => boolean,
  unread: Map<string, unknown>,
): unknown {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, entry]) => {
      const parsed = v.safeParse(schema, entry);
      if (parsed.success && isKnown(key)) return [[key, parsed.output]];
      unread.set(`${name}.${key}`, entry);
      return [];
    }),
  );
}

const anyKey = (): boolean => true;

function readSettings(raw: unknown, unread: Map<string, unknown>): unknown {
  const parts = isRecord(raw) ? raw : {};
  const answers = isRecord(parts.answers) ? parts.answers : {};
  const read = Object.entries(SettingsSchema.entries).map(([key, schema]) => [
    key,
    readPart(`settings.${key}`, schema, parts[key], defaultSettings[key as keyof Settings], unread),
  ]);
  return {
    ...Object.fromEntries(read),
    corrections: readCorrections(parts.corrections, unread),
    // Absent in what was saved before questions were asked.
    answers: {
      statuses: readEntries("settings.answers.statuses", Status, answers.statuses, anyKey, unread),
      sheets: readEntries("settings.answers.sheets", SheetAnswers, answers.sheets, anyKey, unread),
    },
  };
}

function readCorrections(raw: unknown, unread: Map<string, unknown>): Settings["corrections"] {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(
    Object.entries(raw).flatMap(([sheet, entry]) => {
      const { correction, unread: parts } = readCorrection(entry);
      for (const [part, text] of parts)
        unread.set(["settings.corrections", sheet, part].filter(Boolean).join("."), text);
      return correction === null ? [] : [[sheet, correction]];
    }),
  );
}

/**
 * What stands in the workbook, checked part by part: what cannot be read is set aside, and the rest holds. One damaged
 * choice must not make strangers of our own sheets.
 */
export function parseMemory(raw: unknown): ReadMemory {
  const version = versionOf(raw);
  if (version === null) return { memory: emptyMemory, newer: false };
  if (version > MEMORY_VERSION) return { memory: emptyMemory, newer: true };
  const lifted = liftedTo(MEMORY_VERSION, version, raw);
  if (!isRecord(lifted)) return { memory: emptyMemory, newer: false };
  const { lastRun, current, previous, setAside } = MemorySchema.entries;
  const unread = new Map(Object.entries(isRecord(lifted.unread) ? lifted.unread : {}));
  const isSheet = (key: string): boolean => Object.hasOwn(sheetNames, key);
  const memory = {
    settings: readSettings(lifted.settings, unread),
    sheets: readEntries("sheets", Sheet, lifted.sheets, isSheet, unread),
    setAside: readEntries("setAside", setAside.value, lifted.setAside, anyKey, unread),
    lastRun: readPart("lastRun", lastRun, lifted.lastRun, null, unread),
    current: readPart("current", current, lifted.current, null, unread),
    previous: readPart("previous", previous, lifted.previous, null, unread),
    ...(unread.size === 0 ? {} : { unread: Object.fromEntries(unread) }),
  };
  return { memory: memory as Memory, newer: false };
}

export const memoryToSave = (memory: Memory): Memory & { readonly version: number } => ({
  version: MEMORY_VERSION,
  ...memory,
});

export const reportSheetIds = Object.keys(sheetNames) as readonly ReportSheetId[];
