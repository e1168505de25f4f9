/** Signs with stations' names (▲龙湖) that no line of any sheet explains: they take part, and it is told once. */
import { finding, type Finding } from "../../findings/finding";
import type { SheetGrid } from "../../tables/sheet-grid";
import type { AirTable } from "./air-table";
import { SignNotes } from "./sign-notes";
import { signOf } from "./words/signs";

/** 1#, A#: the sign only says that it is a number. */
const NUMBERED = /[\dA-Za-z一二三四五六七八九十]\s*[#＃]$/;

/**
 * @param explained stations of which something else says what they are
 * @param grids of all sheets: the line may stand on another
 */
export function stationSignFindings(
  tables: readonly Pick<AirTable, "rows">[],
  explained: ReadonlySet<string>,
  grids: readonly SheetGrid[],
): Finding[] {
  const names = new Set(tables.flatMap(({ rows }) => rows.names.flatMap(({ station }) => station ?? [])));
  const signs = new Map([...names].map((name) => [name, NUMBERED.test(name) ? null : signOf(name)]));
  // Where every name bears one it tells none of them apart.
  if (![...signs.values()].includes(null)) return [];
  const notes = grids.map((grid) => new SignNotes(grid));
  const open = [...signs].filter(
    ([name, sign]) => sign !== null && !explained.has(name) && notes.every((note) => note.meaningOf(sign) === "open"),
  );
  const [first] = open;
  if (first === undefined) return [];
  const named = tables.find(({ rows }) => rows.names.some(({ station }) => station === first[0]));
  const at = named?.rows.groupedBy(({ station }) => station).get(first[0])?.first?.at ?? null;
  return [
    finding("stationsWithSign", "warning", at, {
      signs: [...new Set(open.map(([, sign]) => sign))].join(" "),
      stations: open.map(([name]) => name).join("、"),
    }),
  ];
}
