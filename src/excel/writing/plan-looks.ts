/**
 * How the cells of a sheet get their looks in few calls and bytes: what most of them have in common goes on all, what
 * whole rows have is told row by row in one call, the rest area by area. Pure.
 */
import type { Area } from "../../cells/address";
import { groupedBy } from "../../collections/grouped-by";
import { looks } from "../../report/page/look";
import type { ReportCell } from "../../report/page/sheet";
import { addressesOf, rowAreas, stacked } from "./cell-areas";
import { lookProperties, type LookProperty, type LookValue } from "./look-properties";

/** A property with one of its values. */
export interface LookPart {
  readonly property: LookProperty;
  readonly value: LookValue;
}

/** Areas, and what is put on all of them. */
export interface LookStep {
  readonly areas: readonly Area[];
  readonly parts: readonly LookPart[];
}

export interface LookPlan {
  readonly onAll: LookStep;
  /** The columns of rows that are the page's from side to side; null: there are none. */
  readonly page: Pick<Area, "left" | "right"> | null;
  /** Row → what all cells of the page have in it. */
  readonly rows: ReadonlyMap<number, readonly LookPart[]>;
  readonly rest: readonly LookStep[];
}

/** Bytes of a call over areas, without their address, and of a row's entry. */
const CALL = 600;
const ENTRY = 30;

interface Group extends LookPart {
  readonly cells: readonly ReportCell[];
}

/** @param cells in the order of rows and columns; each has a property once, so that the order of steps is free */
export function planLooks(cells: readonly ReportCell[]): LookPlan {
  const byProperty = lookProperties.map((property) => groupsOf(cells, property));
  const onAll = byProperty.flatMap((groups): Group[] => {
    const most = [...groups].sort((a, b) => b.cells.length - a.cells.length)[0];
    const count = groups.reduce((sum, group) => sum + group.cells.length, 0);
    return most && count === cells.length ? [most] : [];
  });
  const page = pageOf(cells);
  const rows = new Map<number, LookPart[]>();
  const rest: { areas: Area[]; part: LookPart }[] = [];
  for (const group of byProperty.flat()) {
    if (onAll.includes(group)) continue;
    const areas = stacked(rowAreas(group.cells));
    const whole = page && wholeRows(group.cells, page);
    if (whole === null || whole.length * ENTRY > CALL + addressesOf(areas).join(" ").length)
      rest.push({ areas, part: group });
    else for (const row of whole) rows.set(row, [...(rows.get(row) ?? []), group]);
  }
  const alike = groupedBy(rest, ({ areas }) => addressesOf(areas).join(" "));
  return {
    onAll: { areas: stacked(rowAreas(cells)), parts: onAll },
    page,
    rows,
    rest: [...alike.values()].map((steps) => ({ areas: steps[0]?.areas ?? [], parts: steps.map(({ part }) => part) })),
  };
}

function groupsOf(cells: readonly ReportCell[], property: LookProperty): Group[] {
  const groups = groupedBy(cells, (cell) => property.of(looks[cell.look], cell));
  return [...groups].flatMap(([value, group]) => (value === undefined ? [] : [{ property, value, cells: group }]));
}

/** From where to where most rows go that begin at the sheet's left. */
function pageOf(cells: readonly ReportCell[]): LookPlan["page"] {
  const fromLeft = groupedBy(
    rowAreas(cells).filter(({ left }) => left === 0),
    ({ right }) => right,
  );
  const [most] = [...fromLeft].sort(([, a], [, b]) => b.length - a.length);
  return most === undefined ? null : { left: 0, right: most[0] };
}

/** The rows of some cells; null: not each is filled by them from side to side, and by nothing beside. */
function wholeRows(cells: readonly ReportCell[], { left, right }: Pick<Area, "left" | "right">): number[] | null {
  const areas = rowAreas(cells);
  return areas.every((area) => area.left === left && area.right === right) ? areas.map(({ top }) => top) : null;
}
