/**
 * The different texts of a sheet, one look over its cells for all readers: ten times fewer than cells, and enough to
 * tell that a sheet cannot be what a reader looks for.
 */
import type { SheetSnapshot } from "../cells/snapshot";
import { rememberedOf } from "../collections/remembered";

/** Of longer sheets there are few, and to look at all of one costs more than to try it. */
const MOST_ROWS = 2000;

const textsOf = rememberedOf(({ name, values }: SheetSnapshot): ReadonlySet<string> => {
  const texts = new Set<string>([name]);
  for (const row of values)
    for (let column = 0; column < row.length; column += 1) {
      const value = row[column];
      if (typeof value === "string" && value !== "") texts.add(value);
    }
  return texts;
});

/** Whether the sheet's name or any of its texts is so; true of a sheet that is too long to be looked at. */
export function mayHoldText(snapshot: SheetSnapshot, isSo: (text: string) => boolean): boolean {
  if (snapshot.values.length > MOST_ROWS) return true;
  for (const text of textsOf(snapshot)) if (isSo(text)) return true;
  return false;
}
