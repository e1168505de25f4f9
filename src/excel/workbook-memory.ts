/** What the add-in keeps in the workbook: the bureau's choices, which sheets are ours, and the last run. */
import * as v from "valibot";
import { sheetNames } from "../report/report-input";
import type { ReportSheetId } from "../report/sheet";
import { defaultSettings, type Settings } from "../settings";

/** One entry of `workbook.settings`, which travels in the file. */
export const MEMORY_KEY = "rectification.memory";

const MEMORY_VERSION = 1;

const Sheet = v.object({
  /** Worksheet id, which survives renaming. */
  id: v.string(),
  /** Remark key → cell address on the sheet. */
  remarks: v.record(v.string(), v.string()),
});

const Correction = v.object({
  dataset: v.optional(v.string()),
  headerRows: v.optional(v.tuple([v.number(), v.number()])),
  columns: v.optional(v.record(v.string(), v.string())),
  units: v.optional(v.record(v.string(), v.string())),
});

const MonthDay = v.object({ month: v.number(), day: v.number() });

const SettingsSchema = v.object({
  version: v.literal(1),
  place: v.nullable(v.string()),
  standard: v.picklist(["byDate", "2012", "2026-transition", "2026-final"]),
  heatingSeason: v.object({ start: MonthDay, end: MonthDay }),
  primaryShareOf: v.picklist(["allDays", "daysWithPrimary"]),
  basis: v.object({
    review: v.nullable(v.picklist(["审核", "原始"])), state: v.nullable(v.picklist(["实况", "标况"])), sandDust: v.nullable(v.picklist(["扣沙", "不扣沙"])),
  }),
  corrections: v.record(v.string(), Correction),
});

const MemorySchema = v.object({
  version: v.literal(MEMORY_VERSION),
  settings: SettingsSchema,
  sheets: v.record(v.string(), Sheet),
  lastRun: v.nullable(v.object({ at: v.string(), complete: v.boolean(), month: v.string() })),
});

export type OwnSheetMemory = v.InferOutput<typeof Sheet>;

export interface Memory {
  readonly settings: Settings;
  readonly sheets: Readonly<Partial<Record<ReportSheetId, OwnSheetMemory>>>;
  readonly lastRun: { readonly at: string; readonly complete: boolean; readonly month: string } | null;
}

export interface ReadMemory {
  readonly memory: Memory;
  /** Saved by a newer version of the add-in: shown as defaults, never overwritten. */
  readonly newer: boolean;
}

export const emptyMemory: Memory = { settings: defaultSettings, sheets: {}, lastRun: null };

/** Every older shape is lifted step by step to the present one; there is none yet. */
const migrations: Readonly<Record<number, (old: unknown) => unknown>> = {};

const versionOf = (raw: unknown): number | null => (typeof raw === "object" && raw !== null && "version" in raw && typeof raw.version === "number" ? raw.version : null);

/** What stands in the workbook, checked; anything that cannot be read is as if nothing stood there. */
export function parseMemory(raw: unknown): ReadMemory {
  let version = versionOf(raw);
  if (version === null) return { memory: emptyMemory, newer: false };
  if (version > MEMORY_VERSION) return { memory: emptyMemory, newer: true };
  let lifted = raw;
  for (; version < MEMORY_VERSION; version += 1) lifted = migrations[version]?.(lifted);
  const parsed = v.safeParse(MemorySchema, lifted);
  return { memory: parsed.success ? (parsed.output as Memory) : emptyMemory, newer: false };
}

export const memoryToSave = (memory: Memory): unknown => ({ version: MEMORY_VERSION, ...memory });

export const ownSheetIds = (memory: Memory): ReadonlySet<string> => new Set(Object.values(memory.sheets).map(({ id }) => id));

export const reportSheetIds = Object.keys(sheetNames) as readonly ReportSheetId[];
