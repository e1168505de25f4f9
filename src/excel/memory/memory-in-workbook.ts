/**
 * The memory among the workbook's settings: read, saved, taken away.
 *
 * It stands in several entries: one for each of our sheets, one for the words that have no cell, and the memory's own,
 * which names them. A run notes after every sheet how far it has come, and sends only what that changes.
 */
import { isRecord } from "./memory-migrations";
import {
  MEMORY_KEY,
  MEMORY_VERSION,
  memoryToSave,
  parseMemory,
  reportSheetIds,
  type Memory,
  type ReadMemory,
} from "./workbook-memory";
import { packEntry, unpackEntry } from "./packed-entry";

/** Parts with an entry of their own; all else is in the memory's own entry. */
const SET_ASIDE = "setAside";
const parts = [SET_ASIDE, ...reportSheetIds];

const keyOf = (part: string): string => `${MEMORY_KEY}.${part}`;

/** What was read, and what of it stands in entries as they would be saved now; null: in an older shape, or nothing. */
export interface NotedMemory extends ReadMemory {
  readonly stands: Memory | null;
}

/** The entries of a memory by key. The one that names the others comes last: what it names is there by then. */
export function memoryEntries(memory: Memory): ReadonlyMap<string, unknown> {
  const { sheets, setAside, ...own } = memoryToSave(memory);
  const found: Readonly<Record<string, unknown>> = { [SET_ASIDE]: setAside, ...sheets };
  const named = parts.filter((part) => isRecord(found[part]) && Object.keys(found[part]).length > 0);
  return new Map([
    ...named.map((part): [string, unknown] => [keyOf(part), found[part]]),
    [MEMORY_KEY, { ...own, parts: named }],
  ]);
}

/** The entries as one memory, in whatever version. @param entries all settings by key */
export function memoryAmong(entries: ReadonlyMap<string, unknown>): unknown {
  const own = entries.get(MEMORY_KEY) ?? null;
  if (!isRecord(own) || !Array.isArray(own.parts)) return own;
  const { parts: named, ...rest } = own;
  const found = Object.fromEntries(
    (named as readonly unknown[]).map((part) => [String(part), unpackEntry(entries.get(keyOf(String(part))))]),
  );
  const { [SET_ASIDE]: setAside = {}, ...sheets } = found;
  return { ...rest, setAside, sheets };
}

/** Sends along whatever else was asked for. */
export async function readMemory(context: Excel.RequestContext): Promise<NotedMemory> {
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  const raw = memoryAmong(new Map(settings.items.map(({ key, value }) => [key, value as unknown])));
  const read = parseMemory(raw);
  return { ...read, stands: isRecord(raw) && raw.version === MEMORY_VERSION ? read.memory : null };
}

/**
 * Queues what differs from what stands; it is noted once the requests are sent.
 * @param stands what the entries say by then; null: all are written
 */
export function saveMemory({ workbook }: Excel.RequestContext, memory: Memory, stands: Memory | null): void {
  const before = stands === null ? new Map<string, unknown>() : memoryEntries(stands);
  const entries = memoryEntries(memory);
  for (const [key, value] of entries)
    if (JSON.stringify(value) !== JSON.stringify(before.get(key))) workbook.settings.add(key, packEntry(value));
  for (const key of before.keys()) if (!entries.has(key)) workbook.settings.getItemOrNullObject(key).delete();
}

export function deleteMemory({ workbook }: Excel.RequestContext): void {
  for (const key of [MEMORY_KEY, ...parts.map(keyOf)]) workbook.settings.getItemOrNullObject(key).delete();
}
