/** What a file brings and the embedded Excel does not read: lists that would leave it out are refused. */
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { FileSource } from "../../xlsx/file-source";
import { readRelationships } from "../../xlsx/relationships";
import { notImplemented } from "../host-error";

/** @throws HostError NotImplemented where the file's sheet has parts of these kinds ("drawing") */
export function requireNoParts({ source }: Workbook, sheet: Sheet, kinds: readonly string[], what: string): void {
  if (sheet.part === null || source === null) return;
  const { zip } = source as FileSource;
  if (readRelationships(zip, sheet.part).some(({ kind }) => kinds.includes(kind)))
    throw notImplemented(`${what} of a file, which ${sheet.name} has`);
}
