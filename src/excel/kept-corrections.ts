/**
 * Staff's corrections of what sheets were taken for, as the workbook keeps them: by the sheet's name and the print of its
 * header, since a worksheet's id may be another sheet's the next time. While the workbook is open they go by id.
 */
import type { SheetName } from "../cells/address";
import { headerKey } from "../cells/normalise-text";
import type { SheetSnapshot } from "../cells/snapshot";
import type { SheetCorrection } from "../settings";
import { textHash } from "./text-hash";

type Corrections = Readonly<Record<string, SheetCorrection>>;

/** Rows among which the header is looked for. */
const HEAD_ROWS = 12;

/**
 * A mark of a sheet's header: its first row of words beside each other, by their columns. Titles, which stand alone and
 * name the month, have no part in it, nor have rows with numbers.
 */
export function headerPrint({ values, left }: Pick<SheetSnapshot, "values" | "left">): string {
  const header = values.slice(0, HEAD_ROWS).find((row) => {
    const filled = row.filter((value) => value !== "");
    return filled.length > 1 && filled.every((value) => typeof value === "string");
  });
  const words = (header ?? []).flatMap((value, index) =>
    value === "" ? [] : [`${left + index}=${headerKey(String(value))}`],
  );
  return textHash(words.join("\n"));
}

/** By which a source sheet is known again: the print of its header and its name. */
export const sourceKey = (sheet: Pick<SheetSnapshot, "name" | "values" | "left">): string =>
  `${headerPrint(sheet)} ${sheet.name}`;

const nameIn = (key: string): string => key.slice(key.indexOf(" ") + 1);

/** Worksheet id → key, of the sheets at hand. */
export type SourceKeys = ReadonlyMap<string, string>;

export const sourceKeys = (sheets: readonly SheetSnapshot[]): SourceKeys =>
  new Map(sheets.map((sheet) => [sheet.id, sourceKey(sheet)]));

/**
 * The corrections that still hold, by worksheet id. `outdated`: sheets of a name that was corrected, whose header is
 * another now: what was said of it is asked again.
 */
export function correctionsById(
  kept: Corrections,
  sheets: readonly SheetSnapshot[],
  keys: SourceKeys,
): { readonly corrections: Corrections; readonly outdated: readonly SheetName[] } {
  const names = new Set(Object.keys(kept).map(nameIn));
  return {
    corrections: Object.fromEntries(
      [...keys].flatMap(([id, key]) => {
        const correction = kept[key];
        return correction ? [[id, correction]] : [];
      }),
    ),
    outdated: sheets.flatMap(({ id, name }) => (names.has(name) && !(String(keys.get(id)) in kept) ? [name] : [])),
  };
}

/** The corrections as they are kept. Of sheets that are not at hand, or have another header now, the old ones stay. */
export const correctionsToKeep = (corrections: Corrections, keys: SourceKeys, kept: Corrections): Corrections => {
  const current = new Set(keys.values());
  return {
    ...Object.fromEntries(Object.entries(kept).filter(([key]) => !current.has(key))),
    ...Object.fromEntries(
      Object.entries(corrections).flatMap(([id, correction]) => {
        const key = keys.get(id);
        return key === undefined ? [] : [[key, correction]];
      }),
    ),
  };
};
