/** What older versions kept in the workbook, lifted step by step to the present shape (workbook-memory.ts). */
import * as v from "valibot";

/** Version 1 knew remarks only: cells that we left empty, by their addresses. */
const Version1 = v.looseObject({
  sheets: v.record(v.string(), v.object({ id: v.string(), remarks: v.record(v.string(), v.string()) })),
});

function fromVersion1(old: unknown): unknown {
  const parsed = v.safeParse(Version1, old);
  if (!parsed.success) return old;
  const { sheets, ...rest } = parsed.output;
  const lifted = Object.entries(sheets).map(([sheet, { id, remarks }]) => [
    sheet,
    { id, cells: Object.fromEntries(Object.entries(remarks).map(([key, at]) => [key, { at }])) },
  ]);
  return { ...rest, version: 2, sheets: Object.fromEntries(lifted), setAside: {} };
}

/** Version 2 knew of the last run no more than its month and time, and kept no report. */
const Version2 = v.looseObject({ lastRun: v.nullable(v.looseObject({})) });

function fromVersion2(old: unknown): unknown {
  const parsed = v.safeParse(Version2, old);
  if (!parsed.success) return old;
  const { lastRun, ...rest } = parsed.output;
  return {
    ...rest,
    version: 3,
    lastRun: lastRun && { ...lastRun, addIn: null, data: null },
    current: null,
    previous: null,
  };
}

/**
 * Version 3 knew sheets by their ids alone, ours and those that staff had corrected: ours are taken over when staff say
 * so, and the corrections are asked for again, since an id may by now be another sheet's.
 */
const Version3 = v.looseObject({ settings: v.looseObject({}) });

function fromVersion3(old: unknown): unknown {
  const parsed = v.safeParse(Version3, old);
  if (!parsed.success) return old;
  const { settings, ...rest } = parsed.output;
  return { ...rest, version: 4, settings: { ...settings, corrections: {} } };
}

/** Version 4 knew the cells that staff type in by their addresses alone. */
const fromVersion4 = (old: unknown): unknown => (isRecord(old) ? { ...old, version: 5 } : old);

/** Version 5 stood in a single entry (memory-in-workbook.ts). */
const fromVersion5 = (old: unknown): unknown => (isRecord(old) ? { ...old, version: 6 } : old);

/** Version 6 had what is known of a sheet's rows unpacked (packed-entry.ts). */
const fromVersion6 = (old: unknown): unknown => (isRecord(old) ? { ...old, version: 7 } : old);

/** Every older shape is lifted step by step to the present one. */
const migrations: Readonly<Record<number, (old: unknown) => unknown>> = {
  1: fromVersion1,
  2: fromVersion2,
  3: fromVersion3,
  4: fromVersion4,
  5: fromVersion5,
  6: fromVersion6,
};

export const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null;

/**
 * What a version kept, in the shape of another; a step that does not fit leaves it as it is, to be read part by part.
 */
export function liftedTo(present: number, version: number, raw: unknown): unknown {
  let lifted = raw;
  for (let at = version; at < present; at += 1) lifted = migrations[at]?.(lifted) ?? lifted;
  return lifted;
}
