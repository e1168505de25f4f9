/** What a Range and a RangeAreas stand for. */
import { parseArea, parseSheetReference, type CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { HostError, invalidArgument } from "../host-error";

export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: CellArea;
}

export interface RangeAreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly CellArea[];
}

/** An address on a sheet; one that names another sheet is refused. Names of the workbook are looked up. */
export function rangeAt(workbook: Workbook, sheet: Sheet, address: string): RangeTarget {
  const reference = parseSheetReference(address);
  const local = reference ? reference.area : parseArea(address);
  if (reference && reference.sheet.toLowerCase() !== sheet.name.toLowerCase())
    throw invalidArgument(`${address} is not on ${sheet.name}`);
  if (local) return { sheet, area: local };
  const name = workbook.names.find(
    (other) =>
      other.name.toLowerCase() === address.toLowerCase() && (other.sheetId === null || other.sheetId === sheet.id),
  );
  const target = name ? parseSheetReference(name.formula) : null;
  const home = target ? workbook.sheetByName(target.sheet) : undefined;
  if (target && home) return { sheet: home, area: target.area };
  throw invalidArgument(`the address ${address}`);
}

/** "A1:B2,C4": Excel takes at most 8,192 characters. */
export function areasAt(workbook: Workbook, sheet: Sheet, address: string): RangeAreasTarget {
  if (address.length > 8_192) throw invalidArgument("an address of more than 8,192 characters");
  return { sheet, areas: address.split(",").map((part) => rangeAt(workbook, sheet, part.trim()).area) };
}

/** Moves and resizes an area; beyond the edge of the sheet there is nothing. */
export function within(area: CellArea): CellArea {
  if (
    area.top < 0 ||
    area.left < 0 ||
    area.bottom > 1_048_575 ||
    area.right > 16_383 ||
    area.bottom < area.top ||
    area.right < area.left
  ) {
    throw new HostError("InvalidArgument", "The range lies beyond the sheet's edge.");
  }
  return area;
}
