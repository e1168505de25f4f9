/** Ranges on several sheets at once: what a formula is made of, and what is made of a cell. */
import { areaName, sheetPrefix } from "../../workbook/area";
import type { ExcelHost } from "../excel-host";
import { HostError } from "../host-error";
import { objectClass, type DeclaredClass, type HostObject, type Methods } from "../object-class";
import { dependents, precedents, type Place } from "../references-between";
import type { RangeAreasTarget, RangeTarget } from "./range-target";

/** One for each sheet, in the order in which the sheets were come upon. */
const bySheet = (places: readonly Place[]): RangeAreasTarget[] =>
  [...new Set(places.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    areas: places.filter((place) => place.sheet === sheet).map(({ area }) => area),
  }));

export function areasOfWorkbook(
  asRange: (target: RangeTarget) => HostObject,
  asAreas: (target: RangeAreasTarget) => HostObject,
): Methods<RangeTarget> {
  const areasClass: DeclaredClass<readonly Place[]> = objectClass<readonly Place[]>("RangeAreasCollection", {
    items: (places) => bySheet(places).map(asAreas),
  });
  const rangesClass: DeclaredClass<readonly Place[]> = objectClass<readonly Place[]>("RangeCollection", {
    items: (places) => places.map(asRange),
  });
  const workbookAreasClass: DeclaredClass<readonly Place[]> = objectClass<readonly Place[]>("WorkbookRangeAreas", {
    scalars: {
      addresses: { get: (places) => places.map(({ sheet, area }) => sheetPrefix(sheet.name) + areaName(area)) },
    },
    navigation: { areas: (places) => areasClass.of(places), ranges: (places) => rangesClass.of(places) },
  });
  const found =
    (find: typeof precedents, all: boolean) =>
    (target: RangeTarget, _args: unknown, { workbook }: ExcelHost): HostObject => {
      const places = find(workbook, target, all);
      if (places.length === 0) throw new HostError("ItemNotFound", "No cells were found.");
      return workbookAreasClass.of(places);
    };
  return {
    getDirectPrecedents: found(precedents, false),
    getPrecedents: found(precedents, true),
    getDirectDependents: found(dependents, false),
    getDependents: found(dependents, true),
  };
}
