/** What an add-in can put into an open workbook and no file of the embedded Excel holds: saving it would lose it. */
import type { Workbook } from "../workbook/workbook";

/** Saving would leave out what stands in the workbook: the file is not made. */
export class CannotBeSaved extends Error {
  override readonly name = "CannotBeSaved";
  /** @param what "comments on Sheet1", one for each sheet and kind */
  constructor(readonly what: readonly string[]) {
    super(`The embedded Excel keeps these only while the workbook is open: ${what.join("; ")}.`);
  }
}

/** @throws CannotBeSaved where something would be lost */
export function requireKept({ sheets, keptHere }: Workbook): void {
  const onSheets = sheets.flatMap(({ name, comments, shapes, autoFilter, tables }) => [
    ...(comments.length > 0 ? [`comments on ${name}`] : []),
    ...(shapes.length > 0 ? [`shapes on ${name}`] : []),
    ...(autoFilter || tables.some(({ filters }) => (filters?.size ?? 0) > 0) ? [`filters on ${name}`] : []),
  ]);
  const lost = [...onSheets, ...keptHere];
  if (lost.length > 0) throw new CannotBeSaved(lost);
}
