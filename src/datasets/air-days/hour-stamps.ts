/** What the stamps of hourly sheets mean: as staff said, else as each sheet's own hours suggest. */
import { finding, type Finding } from "../../findings/finding";
import { question, type Question } from "../../account/question";
import type { HourStamp } from "../air-day";
import type { AirTable } from "../air/air-table";
import { proposedStamp } from "./days-of-hours";

/** How a stamp came to mean what it does. `guess`: the hours fit both, and nobody has said. */
export type StampBy = "choice" | "data" | "guess";

export interface TableStamp {
  readonly table: AirTable;
  readonly stamp: HourStamp;
  readonly by: StampBy;
}

/** Tables whose hours fit both are read as the others of the workbook, and without any as hours that begin. */
export function stampsOf(tables: readonly AirTable[], chosen: HourStamp | null): TableStamp[] {
  const hourly = tables.filter(({ resolution }) => resolution === "hour");
  if (chosen !== null) return hourly.map((table) => ({ table, stamp: chosen, by: "choice" }));
  const proposed = hourly.map(({ rows }) => proposedStamp(rows));
  const told = new Set(proposed.filter((stamp) => stamp !== null));
  const [common = null] = told.size === 1 ? told : [];
  return hourly.map((table, index): TableStamp => {
    const stamp = proposed[index] ?? common;
    return { table, stamp: stamp ?? "beginning", by: stamp === null ? "guess" : "data" };
  });
}

/** One finding for all that were read alike. */
export function stampFindings(stamps: readonly TableStamp[]): Finding[] {
  const groups = new Map<string, TableStamp[]>();
  for (const one of stamps) {
    const key = `${one.stamp} ${one.by}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { stamp, by, table } = first;
    const count = group.reduce((sum, { table: { rows } }) => sum + rows.length, 0);
    const severity = by === "guess" ? "warning" : "note";
    return [finding("hoursTaken", severity, table.rows.first?.at ?? null, { count, stamp, by })];
  });
}

/** Asked once for the workbook, where some sheet's hours fit both. */
export function stampQuestions(stamps: readonly TableStamp[]): Question[] {
  const open = stamps.filter(({ by }) => by === "guess");
  const [first] = open;
  if (first === undefined) return [];
  const { sheet, rows } = first.table;
  const sheets = [...new Set(open.map(({ table }) => table.sheet))].join("、");
  return [
    question("hourStamp", { sheet, place: rows.first?.at ?? null }, { sheets }, [
      { settings: { hourStamp: "beginning" } },
      { settings: { hourStamp: "ending" } },
    ]),
  ];
}
