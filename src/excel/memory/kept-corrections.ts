/**
 * What staff said of sheets (corrections of what they were taken for, answers to questions), as the workbook keeps it:
 * by the sheet's name and the print of its header, since a worksheet's id may be another sheet's the next time. While
 * the workbook is open they go by id.
 */
import type { SheetName } from "../../cells/address";
import { headerKey } from "../../cells/normalise-text";
import type { SheetSnapshot } from "../../cells/snapshot";
import type { Settings } from "../../settings";
import { textHash } from "../../collections/text-hash";

/** By worksheet id while the workbook is open, by key where it is kept. */
type BySheet<Said> = Readonly<Record<string, Said>>;

/** Rows among which the header is looked for. */
const HEAD_ROWS = 12;

/**
 * A mark of a sheet's header: its first row of words beside each other, by their columns. Titles, which stand alone and
 * name the month, have no part in it, nor have rows with numbers.
 */
function headerPrint({ values, left }: Pick<SheetSnapshot, "values" | "left">): string {
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
const sourceKey = (sheet: Pick<SheetSnapshot, "name" | "values" | "left">): string =>
  `${headerPrint(sheet)} ${sheet.name}`;

const nameIn = (key: string): string => key.slice(key.indexOf(" ") + 1);

/** Worksheet id → key, of the sheets at hand. */
export type SourceKeys = ReadonlyMap<string, string>;

export const sourceKeys = (sheets: readonly SheetSnapshot[]): SourceKeys =>
  new Map(sheets.map((sheet) => [sheet.id, sourceKey(sheet)]));

/**
 * The settings with what was said of sheets by worksheet id. `outdated`: sheets of a name of which something was said,
 * whose header is another now: it is asked again.
 */
export function settingsById(
  kept: Settings,
  sheets: readonly SheetSnapshot[],
  keys: SourceKeys,
): { readonly settings: Settings; readonly outdated: readonly SheetName[] } {
  const said = new Set([...Object.keys(kept.corrections), ...Object.keys(kept.answers.sheets)]);
  const names = new Set([...said].map(nameIn));
  return {
    settings: {
      ...kept,
      corrections: byId(kept.corrections, keys),
      answers: { ...kept.answers, sheets: byId(kept.answers.sheets, keys) },
    },
    outdated: sheets.flatMap(({ id, name }) => (names.has(name) && !said.has(String(keys.get(id))) ? [name] : [])),
  };
}

const byId = <Said>(kept: BySheet<Said>, keys: SourceKeys): BySheet<Said> =>
  Object.fromEntries(
    [...keys].flatMap(([id, key]) => {
      const said = kept[key];
      return said ? [[id, said]] : [];
    }),
  );

/** The settings as they are kept. Of sheets that are not at hand, or have another header now, what was said stays. */
export const settingsToKeep = (settings: Settings, keys: SourceKeys, kept: Settings): Settings => ({
  ...settings,
  corrections: byKey(settings.corrections, keys, kept.corrections),
  answers: { ...settings.answers, sheets: byKey(settings.answers.sheets, keys, kept.answers.sheets) },
});

function byKey<Said>(said: BySheet<Said>, keys: SourceKeys, kept: BySheet<Said>): BySheet<Said> {
  const current = new Set(keys.values());
  return {
    ...Object.fromEntries(Object.entries(kept).filter(([key]) => !current.has(key))),
    ...Object.fromEntries(
      Object.entries(said).flatMap(([id, one]) => {
        const key = keys.get(id);
        return key === undefined ? [] : [[key, one]];
      }),
    ),
  };
}
