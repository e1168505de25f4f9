/** A table's rows and columns, and its head and body as ranges. */
import type { CellArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Table } from "../../workbook/sheet-contents";
import { requireWritable, shapedBlock, writeBlock } from "../cell-access";
import { HostError, invalidArgument } from "../host-error";
import { objectClass, type DeclaredClass } from "../object-class";
import type { Workbook } from "../../workbook/workbook";
import { numberArgument } from "./argument";
import { columnFilterClass } from "./filter-classes";
import { rangeClass } from "./range-class";

export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** Never looks like a name, so that the client can ask by either. */
export const tableId = ({ id }: Table): string =>
  `{00000000-000C-0000-${id.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;

export const headerArea = ({ area }: Table): CellArea => ({ ...area, bottom: area.top });

export const bodyArea = ({ area, hasHeaders, hasTotals }: Table): CellArea => ({
  ...area,
  top: area.top + (hasHeaders ? 1 : 0),
  bottom: area.bottom - (hasTotals ? 1 : 0),
});

/** A table without a row of data still has an empty one. */
const dataRows = ({ table }: TableTarget): number => bodyArea(table).bottom - bodyArea(table).top + 1;

/** Whether nothing stands in the only row of data: Excel writes the first row that is added there. */
const isBlank = ({ sheet, table }: TableTarget): boolean => {
  const body = bodyArea(table);
  return (
    dataRows({ sheet, table }) === 1 &&
    ![...sheet.cellsIn(body)].some(([, , { value, formula }]) => value !== null || formula !== null)
  );
};

interface TableRowTarget extends TableTarget {
  readonly index: number;
}

const tableRowClass: DeclaredClass<TableRowTarget> = objectClass<TableRowTarget>("TableRow", {
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (target, host) => rangeClass.of(rowRange(target)).type.read(rowRange(target), "values", host) ?? null,
      set: (target, value, { workbook }) => writeBlock(workbook, target.sheet, rowRange(target).area, value),
    },
  },
  methods: { getRange: (target) => rangeClass.of(rowRange(target)) },
});

function rowRange({ sheet, table, index }: TableRowTarget): { readonly sheet: Sheet; readonly area: CellArea } {
  const top = bodyArea(table).top + index;
  return { sheet, area: { ...table.area, top, bottom: top } };
}

/** Adds rows at the end; what stands below the table is not moved away, but refused. */
function addRows(target: TableTarget, index: unknown, values: unknown, workbook: Workbook): TableRowTarget {
  const { sheet, table } = target;
  requireWritable(sheet);
  const last = dataRows(target);
  const blank = isBlank(target);
  if (index !== null && index !== undefined && index !== -1 && index !== (blank ? 0 : last))
    throw new HostError("NotImplemented", "The embedded Excel adds rows to a table's end only.");
  if (table.hasTotals) throw new HostError("NotImplemented", "The embedded Excel adds no rows above a total.");
  const block = values === null || values === undefined ? [[null]] : values;
  if (!Array.isArray(block)) throw invalidArgument("the values of the rows");
  const count = block.length;
  const top = blank ? bodyArea(table).top : bodyArea(table).bottom + 1;
  const area = { ...table.area, top, bottom: top + count - 1 };
  const below = { ...area, top: table.area.bottom + 1 };
  if (below.top <= below.bottom && [...sheet.cellsIn(below)].some(([, , { value }]) => value !== null))
    throw new HostError("NotImplemented", "The embedded Excel moves nothing away below a table.");
  if (values !== null && values !== undefined) {
    shapedBlock(area, block);
    writeBlock(workbook, sheet, area, block);
  }
  sheet.touch("tables");
  table.area = { ...table.area, bottom: Math.max(table.area.bottom, area.bottom) };
  return { ...target, index: top - bodyArea(table).top };
}

export const tableRowsClass: DeclaredClass<TableTarget> = objectClass<TableTarget>("TableRowCollection", {
  items: (target) => Array.from({ length: dataRows(target) }, (_, index) => tableRowClass.of({ ...target, index })),
  methods: {
    add: (target, [index, values], { workbook }) => tableRowClass.of(addRows(target, index, values, workbook)),
  },
});

interface TableColumnTarget extends TableTarget {
  /** From 0, within the table. */
  readonly index: number;
}

const columnArea = ({ table, index }: TableColumnTarget, area: CellArea): CellArea => ({
  ...area,
  left: table.area.left + index,
  right: table.area.left + index,
});

const tableColumnClass: DeclaredClass<TableColumnTarget> = objectClass<TableColumnTarget>("TableColumn", {
  scalars: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: ({ table, index }) => table.columns[index] ?? "",
      set: (target, value, { workbook }) =>
        writeBlock(workbook, target.sheet, columnArea(target, headerArea(target.table)), value),
    },
    values: {
      get: (target, host) => {
        const area = columnArea(target, target.table.area);
        return (
          rangeClass.of({ sheet: target.sheet, area }).type.read({ sheet: target.sheet, area }, "values", host) ?? null
        );
      },
      set: (target, value, { workbook }) =>
        writeBlock(workbook, target.sheet, columnArea(target, target.table.area), value),
    },
  },
  navigation: { filter: (target) => columnFilterClass.of(target) },
  methods: {
    getRange: (target) => rangeClass.of({ sheet: target.sheet, area: columnArea(target, target.table.area) }),
    getDataBodyRange: (target) =>
      rangeClass.of({ sheet: target.sheet, area: columnArea(target, bodyArea(target.table)) }),
    getHeaderRowRange: (target) =>
      rangeClass.of({ sheet: target.sheet, area: columnArea(target, headerArea(target.table)) }),
  },
  identity: ({ index }) => ({ Id: index + 1 }),
});

/** A column to the right of the table, where nothing stands. */
function addColumn(target: TableTarget, index: unknown, values: unknown, workbook: Workbook): TableColumnTarget {
  const { sheet, table } = target;
  requireWritable(sheet);
  const width = table.area.right - table.area.left + 1;
  if (index !== null && index !== undefined && index !== -1 && numberArgument(index, "index") !== width)
    throw new HostError("NotImplemented", "The embedded Excel adds columns at a table's right end only.");
  const area = { ...table.area, left: table.area.right + 1, right: table.area.right + 1 };
  if ([...sheet.cellsIn(area)].some(([, , { value }]) => value !== null))
    throw new HostError("NotImplemented", "The embedded Excel moves nothing away beside a table.");
  if (Array.isArray(values)) shapedBlock(area, values);
  sheet.touch("tables");
  table.area = { ...table.area, right: area.right };
  table.columns = [...table.columns, `Column${width + 1}`];
  writeBlock(workbook, sheet, headerArea({ ...table, area }), `Column${width + 1}`);
  if (Array.isArray(values)) writeBlock(workbook, sheet, area, values);
  return { ...target, index: width };
}

export const tableColumnsClass: DeclaredClass<TableTarget> = objectClass<TableTarget>("TableColumnCollection", {
  items: (target) => target.table.columns.map((_, index) => tableColumnClass.of({ ...target, index })),
  item: (target, key) => {
    const index = target.table.columns.findIndex(
      (name, at) => at + 1 === key || name.toLowerCase() === String(key).toLowerCase(),
    );
    return index < 0 ? null : tableColumnClass.of({ ...target, index });
  },
  methods: {
    add: (target, [index, values], { workbook }) => tableColumnClass.of(addColumn(target, index, values, workbook)),
  },
});
