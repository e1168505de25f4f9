/** Properties that are given as objects: setCellProperties, setRowProperties, setColumnProperties. */
import { areaName, columnsIn, rowsIn, type CellArea } from "../../workbook/area";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument } from "../host-error";
import type { HostObject } from "../object-class";

/** One entry a cell, {} leaves it as it is. Unlike `values`, a single entry does not fill the range. */
export function exactBlock(area: CellArea, data: unknown): (row: number, column: number) => unknown {
  const rows: readonly unknown[] = Array.isArray(data) ? data : [];
  const isExact =
    rows.length === rowsIn(area) && rows.every((row) => Array.isArray(row) && row.length === columnsIn(area));
  if (!isExact) throw invalidArgument(`properties for ${areaName(area)} in another shape`);
  return (row, column) => (rows[row - area.top] as readonly unknown[])[column - area.left];
}

/**
 * Properties of a range by name, as the setters take them one by one; borders by the edge ("bottom" is "EdgeBottom").
 */
export function setProperties(object: HostObject, properties: unknown, host: ExcelHost): void {
  if (typeof properties !== "object" || properties === null) throw invalidArgument("properties that are no object");
  const { type, target } = object;
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    const location = `${type.name}.${name}`;
    const child = type.isCollection
      ? type.item(target, `Edge${name.charAt(0).toUpperCase()}${name.slice(1)}`, host)
      : type.navigate(target, name, host);
    if (child) {
      setProperties(child, value, host);
      continue;
    }
    const written = type.write(target, name, value, host);
    if (written !== true) throw new HostError("InvalidArgument", `${location} is no property to set.`, location);
  }
}
