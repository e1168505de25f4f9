/** Tables: listed, added over a filled range, renamed. */
import { overlaps, parseSheetReference } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Table } from "../../workbook/sheet-contents";
import { requireWritable } from "../cell-access";
import { HostError, invalidArgument } from "../host-error";
import { objectClass, type DeclaredClass } from "../object-class";
import { flagArgument, textArgument } from "./argument";
import { eventMethods, WHOLE_WORKBOOK } from "./event-methods";
import { autoFilterClass } from "./filter-classes";
import { rangeClass } from "./range-class";
import { rangeAt } from "./range-target";
import { tableSortClass } from "./sort-classes";
import { bodyArea, headerArea, tableColumnsClass, tableId, tableRowsClass, type TableTarget } from "./table-parts";
import { worksheetClass } from "./worksheet-class";

const tableClass: DeclaredClass<TableTarget> = objectClass<TableTarget>("Table", {
  scalars: {
    id: { get: ({ table }) => tableId(table) },
    name: {
      get: ({ table }) => table.name,
      set: ({ sheet, table }, value) => {
        sheet.touch("tables");
        table.name = textArgument(value, "table name");
      },
    },
    style: {
      get: ({ table }) => table.style ?? "",
      set: ({ sheet, table }, value) => {
        sheet.touch("tables");
        table.style = textArgument(value, "table style");
      },
    },
    showHeaders: { get: ({ table }) => table.hasHeaders },
    showTotals: { get: ({ table }) => table.hasTotals },
  },
  navigation: {
    worksheet: ({ sheet }) => worksheetClass.of(sheet),
    rows: (target) => tableRowsClass.of(target),
    columns: (target) => tableColumnsClass.of(target),
    autoFilter: (target) => autoFilterClass.of(target),
    sort: ({ sheet, table }) => tableSortClass.of({ sheet, area: bodyArea(table) }),
  },
  methods: {
    getRange: ({ sheet, table }) => rangeClass.of({ sheet, area: table.area }),
    getHeaderRowRange: ({ sheet, table }) => rangeClass.of({ sheet, area: headerArea(table) }),
    getDataBodyRange: ({ sheet, table }) => rangeClass.of({ sheet, area: bodyArea(table) }),
    clearFilters: (target, _args, host) => {
      autoFilterClass.of(target).type.call(target, "clearCriteria", [], host);
      return null;
    },
    reapplyFilters: (target, _args, host) => {
      autoFilterClass.of(target).type.call(target, "reapply", [], host);
      return null;
    },
    ...eventMethods<TableTarget>(
      { DataChanged: "tableChanged", SelectionChanged: "tableSelectionChanged" },
      ({ table }) => tableId(table),
    ),
    convertToRange: ({ sheet, table }) => {
      requireWritable(sheet);
      sheet.touch("tables");
      sheet.tables = sheet.tables.filter((other) => other !== table);
      return rangeClass.of({ sheet, area: table.area });
    },
    resize: ({ sheet, table }, [address], { workbook }) => {
      requireWritable(sheet);
      const area = rangeClass.is(address)
        ? address.target.area
        : rangeAt(workbook, sheet, textArgument(address, "newRange")).area;
      if (area.top !== table.area.top || area.bottom === area.top || !overlaps(area, table.area))
        throw new HostError("InvalidArgument", "The headers stay in their row, and a row of data stays.");
      sheet.touch("tables");
      table.area = area;
      table.columns = Array.from({ length: area.right - area.left + 1 }, (_, index) =>
        String(sheet.cell(area.top, area.left + index)?.value ?? `Column${index + 1}`),
      );
      return null;
    },
    delete: ({ sheet, table }, _args, { events }) => {
      requireWritable(sheet);
      sheet.touch("tables");
      sheet.tables = sheet.tables.filter((other) => other !== table);
      events.fire("tableDeleted", sheet.id, {
        tableId: tableId(table),
        tableName: table.name,
        worksheetId: sheet.id,
        source: "Local",
      });
      return null;
    },
  },
  identity: ({ table }) => ({ Id: tableId(table) }),
});

const listed = (sheets: readonly Sheet[]): TableTarget[] =>
  sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

export const tablesClass: DeclaredClass<readonly Sheet[]> = objectClass<readonly Sheet[]>("TableCollection", {
  items: (sheets) => listed(sheets).map((target) => tableClass.of(target)),
  item: (sheets, key) => {
    const found = listed(sheets).find(
      ({ table }) => tableId(table) === key || table.name.toLowerCase() === String(key).toLowerCase(),
    );
    return found ? tableClass.of(found) : null;
  },
  methods: {
    ...eventMethods<readonly Sheet[]>(
      { DataChanged: "tableChanged", Added: "tableAdded", Deleted: "tableDeleted" },
      (sheets, { workbook }) => (sheets === workbook.sheets ? WHOLE_WORKBOOK : (sheets[0]?.id ?? WHOLE_WORKBOOK)),
    ),
    add: (sheets, [address, hasHeaders], { workbook, events }) => {
      const named = typeof address === "string" ? parseSheetReference(address) : null;
      const home = named ? workbook.sheetByName(named.sheet) : sheets.length === 1 ? sheets[0] : undefined;
      const target = rangeClass.is(address)
        ? address.target
        : home
          ? rangeAt(workbook, home, textArgument(address, "address"))
          : null;
      if (!target) throw invalidArgument("the table's address");
      if (flagArgument(hasHeaders, "hasHeaders") === false)
        throw new HostError("NotImplemented", "The embedded Excel makes tables with headers only.");
      const { sheet } = target;
      // A head alone gets an empty row of data.
      const area = { ...target.area, bottom: Math.max(target.area.bottom, target.area.top + 1) };
      requireWritable(sheet);
      if (
        sheet.tables.some((table) => overlaps(table.area, area)) ||
        sheet.merges.some((merge) => overlaps(merge, area))
      )
        throw new HostError("InvalidOperation", "A table cannot overlap another table or merged cells.");
      const all = listed(workbook.sheets).map(({ table }) => table);
      const id = Math.max(0, ...all.map((table) => table.id)) + 1;
      let number = id;
      while (all.some(({ name }) => name === `Table${number}`)) number += 1;
      const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => {
        const value = sheet.cell(area.top, area.left + index)?.value;
        return typeof value === "string" && value !== "" ? value : `列${index + 1}`;
      });
      const table: Table = {
        id,
        name: `Table${number}`,
        area,
        columns,
        style: "TableStyleMedium2",
        hasHeaders: true,
        hasTotals: false,
        part: null,
      };
      sheet.touch("tables");
      sheet.tables = [...sheet.tables, table];
      events.fire("tableAdded", sheet.id, { tableId: tableId(table), worksheetId: sheet.id, source: "Local" });
      return tableClass.of({ sheet, table });
    },
  },
});
