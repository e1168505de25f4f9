/** Filters of sheets and tables. They are kept while the workbook is open: a file is not made while there are some. */
import type { CellArea } from "../../workbook/area";
import type { FilterCriteria, Filters } from "../../workbook/filter";
import type { Sheet } from "../../workbook/sheet";
import type { Table } from "../../workbook/sheet-contents";
import { requireWritable } from "../cell-access";
import type { ExcelHost } from "../excel-host";
import { filterCriteria, filterRows } from "../filter-rows";
import { HostError, invalidArgument, notImplemented } from "../host-error";
import { objectClass, type Argument, type DeclaredClass, type Json } from "../object-class";
import { numberArgument, textArgument } from "./argument";
import { rangeClass } from "./range-class";
import { rangeAt } from "./range-target";
import { bodyArea } from "./table-parts";

/** A sheet's own filter, or a table's. */
interface FilterTarget {
  readonly sheet: Sheet;
  readonly table: Table | null;
}

/** A file's own filters are not read. */
function requireOwn({ sheet }: FilterTarget): void {
  if (sheet.part !== null) throw notImplemented("filters of sheets that come from a file");
}

const areaOf = ({ sheet, table }: FilterTarget): CellArea | null =>
  table ? table.area : (sheet.autoFilter?.area ?? null);
const filtersOf = ({ sheet, table }: FilterTarget): Filters =>
  (table ? table.filters : sheet.autoFilter?.filters) ?? new Map();

/** @throws HostError where the sheet has no filter */
function filtered(target: FilterTarget): CellArea {
  const area = areaOf(target);
  if (!area) throw new HostError("InvalidOperation", `The sheet ${target.sheet.name} has no filter.`);
  return area;
}

function setFilters(target: FilterTarget, filters: Filters, { workbook }: ExcelHost): void {
  const { sheet, table } = target;
  requireOwn(target);
  requireWritable(sheet);
  const area = filtered(target);
  sheet.touch(table ? "tables" : "autoFilter");
  if (table) table.filters = filters;
  else sheet.autoFilter = { area, filters };
  filterRows(workbook, sheet, table ? bodyArea(table) : { ...area, top: area.top + 1 }, filters);
}

const without = (filters: Filters, column: number): Filters =>
  new Map([...filters].filter(([index]) => index !== column));

const withColumn = (filters: Filters, column: number, criteria: FilterCriteria): Filters =>
  new Map([...filters, [column, criteria]]);

const columnArgument = (value: unknown, { left, right }: CellArea): number =>
  numberArgument(value, "columnIndex", { min: 0, max: right - left, whole: true });

function applyFilter(target: FilterTarget, [range, column, criteria]: readonly Argument[], host: ExcelHost): void {
  const { sheet, table } = target;
  requireOwn(target);
  const { area } = rangeClass.is(range) ? range.target : rangeAt(host.workbook, sheet, textArgument(range, "range"));
  if (rangeClass.is(range) && range.target.sheet !== sheet) throw invalidArgument("a range of another sheet");
  if (!table) {
    const used = sheet.usedArea(true, area);
    if (!used) throw invalidArgument("a range without content");
    const now = sheet.autoFilter?.area;
    if (!now || now.top !== used.top || now.left !== used.left || now.right !== used.right) {
      if (now) remove(target, host);
      sheet.touch("autoFilter");
      sheet.autoFilter = { area: used, filters: new Map() };
    }
  }
  if (column === null || column === undefined) return;
  const index = columnArgument(column, filtered(target));
  setFilters(target, withColumn(filtersOf(target), index, filterCriteria(criteria)), host);
}

function remove(target: FilterTarget, host: ExcelHost): void {
  if (!areaOf(target)) return;
  setFilters(target, new Map(), host);
  if (!target.table) target.sheet.autoFilter = null;
}

const asJson = (criteria: FilterCriteria): Json => ({ ...criteria }) as unknown as Json;

export const autoFilterClass: DeclaredClass<FilterTarget> = objectClass<FilterTarget>("AutoFilter", {
  scalars: {
    enabled: { get: (target) => areaOf(target) !== null },
    isDataFiltered: { get: (target) => filtersOf(target).size > 0 },
    criteria: { get: (target) => [...filtersOf(target).values()].map(asJson) },
  },
  methods: {
    apply: (target, args, host) => {
      applyFilter(target, args, host);
      return null;
    },
    clearCriteria: (target, _args, host) => {
      if (areaOf(target)) setFilters(target, new Map(), host);
      return null;
    },
    clearColumnCriteria: (target, [column], host) => {
      setFilters(target, without(filtersOf(target), columnArgument(column, filtered(target))), host);
      return null;
    },
    reapply: (target, _args, host) => {
      setFilters(target, filtersOf(target), host);
      return null;
    },
    remove: (target, _args, host) => {
      remove(target, host);
      return null;
    },
    getRange: (target) => rangeClass.of({ sheet: target.sheet, area: filtered(target) }),
    getRangeOrNullObject: (target) => {
      const area = areaOf(target);
      return area ? rangeClass.of({ sheet: target.sheet, area }) : null;
    },
  },
});

interface ColumnFilterTarget {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly index: number;
}

function filterColumn(target: ColumnFilterTarget, criteria: unknown, host: ExcelHost): null {
  setFilters(target, withColumn(filtersOf(target), target.index, filterCriteria(criteria)), host);
  return null;
}

const byCount =
  (filterOn: string) =>
  (target: ColumnFilterTarget, [count]: readonly Argument[], host: ExcelHost): null =>
    filterColumn(target, { filterOn, criterion1: String(numberArgument(count, "count", { min: 1 })) }, host);

export const columnFilterClass: DeclaredClass<ColumnFilterTarget> = objectClass<ColumnFilterTarget>("Filter", {
  scalars: {
    criteria: {
      get: (target) => {
        const criteria = filtersOf(target).get(target.index);
        return criteria ? asJson(criteria) : null;
      },
    },
  },
  methods: {
    apply: (target, [criteria], host) => filterColumn(target, criteria, host),
    applyValuesFilter: (target, [values], host) => filterColumn(target, { filterOn: "Values", values }, host),
    applyCustomFilter: (target, [criterion1, criterion2, operator], host) =>
      filterColumn(target, { filterOn: "Custom", criterion1, criterion2, operator }, host),
    applyDynamicFilter: (target, [dynamicCriteria], host) =>
      filterColumn(target, { filterOn: "Dynamic", dynamicCriteria }, host),
    applyTopItemsFilter: byCount("TopItems"),
    applyTopPercentFilter: byCount("TopPercent"),
    applyBottomItemsFilter: byCount("BottomItems"),
    applyBottomPercentFilter: byCount("BottomPercent"),
    clear: (target, _args, host) => {
      setFilters(target, without(filtersOf(target), target.index), host);
      return null;
    },
  },
});
