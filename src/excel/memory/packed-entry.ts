/**
 * What the memory notes of one of our sheets, in the setting that it is kept in: by what the sheet is known stands
 * open; what is known of its rows and cells is packed, which is half the size, a third where a run before is known too.
 */
import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import { fromBase64, toBase64 } from "../keeping/base64";
import { isRecord } from "./memory-migrations";

/** Below this, in characters, packing saves nothing. */
const WORTH_PACKING = 500;

/** @param entry as the memory has it; what is none of a sheet's, or small, stays as it is */
export function packEntry(entry: unknown): unknown {
  if (!isRecord(entry) || typeof entry.id !== "string") return entry;
  const { id, token, name, ...noted } = entry;
  const text = JSON.stringify(noted);
  if (text.length < WORTH_PACKING) return entry;
  // Without a time stamp, which gzip would take from the clock.
  return { id, token, name, packed: toBase64(gzipSync(strToU8(text), { mtime: 0, level: 9 })) };
}

/** The entry again; one that is damaged stays as it is, to be told and kept as unread. */
export function unpackEntry(entry: unknown): unknown {
  if (!isRecord(entry) || typeof entry.packed !== "string") return entry;
  const { packed, ...open } = entry;
  try {
    const noted: unknown = JSON.parse(strFromU8(gunzipSync(fromBase64(packed))));
    return isRecord(noted) ? { ...open, ...noted } : entry;
  } catch {
    // atob, gunzip and JSON.parse each say in their own way that this is no such text.
    return entry;
  }
}
