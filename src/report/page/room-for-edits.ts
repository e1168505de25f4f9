/** What staff typed may be longer than what we wrote in its place: its rows are made high enough for it. */
import { rowHeightWithin } from "./excel-limits";
import { looks } from "./look";
import type { ReportSheet } from "./sheet";
import { heightFor, lineCount } from "./text-width";

export function roomForEdits(sheet: ReportSheet, edits: ReadonlyMap<string, string>): ReportSheet {
  const merges = new Map(sheet.merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
  const heights = [...sheet.rowHeights];
  for (const { row, column, editKey, look } of sheet.cells) {
    const text = editKey === undefined ? undefined : edits.get(editKey);
    const { size, wrap } = looks[look];
    if (text === undefined || !wrap) continue;
    const { bottom, right } = merges.get(`${row},${column}`) ?? { bottom: row, right: column };
    const width = sheet.columnWidths.slice(column, right + 1).reduce((sum, part) => sum + part, 0);
    // A cell over several rows has the room of all of them; what it lacks is given to the last.
    const room = heights.slice(row, bottom + 1).reduce<number>((sum, height) => sum + (height ?? 0), 0);
    const lacks = heightFor(lineCount(text, width, size), size) - room;
    if (lacks > 0) heights[bottom] = rowHeightWithin((heights[bottom] ?? 0) + lacks);
  }
  return { ...sheet, rowHeights: heights };
}
