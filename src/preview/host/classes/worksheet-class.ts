/** Worksheets and their collection. */
import { isSheetName, type Workbook } from "../../workbook/workbook";
import type { Sheet } from "../../workbook/sheet";
import type { Visibility } from "../../workbook/sheet-contents";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument } from "../host-error";
import { objectClass, type DeclaredClass } from "../object-class";
import { choiceArgument, colorArgument, flagArgument, numberArgument, textArgument } from "./argument";
import { chartsClass } from "./chart-classes";
import { commentsClass } from "./comment-classes";
import { customPropertiesClass } from "./custom-property-classes";
import { eventMethods, WHOLE_WORKBOOK } from "./event-methods";
import { autoFilterClass } from "./filter-classes";
import { findCells, notFound } from "./find-cells";
import { freezePanesClass, pageBreaksClass, pageLayoutClass } from "./page-classes";
import { sheetProtectionClass } from "./protection-classes";
import { rangeAreasClass, rangeClass } from "./range-class";
import { areasAt, rangeAt, within } from "./range-target";
import { shapesClass } from "./shapes/shape-classes";
import { tablesClass } from "./table-classes";
import { namesClass } from "./name-classes";

function checkedName(workbook: Workbook, sheet: Sheet | null, value: unknown): string {
  const name = textArgument(value, "sheet name");
  if (!isSheetName(name)) throw invalidArgument(`the sheet name ${JSON.stringify(name)}`);
  const taken = workbook.sheetByName(name);
  if (taken && taken !== sheet) throw new HostError("ItemAlreadyExists", `A sheet named ${name} exists already.`);
  return name;
}

/** What a workbook whose structure is protected refuses. */
function requireStructure({ structureProtected }: Workbook): void {
  if (structureProtected) throw new HostError("AccessDenied", "The structure of the workbook is protected.");
}

const WHOLE = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

const visibleCount = (workbook: Workbook): number =>
  workbook.sheets.filter(({ visibility }) => visibility === "Visible").length;

/** What a sheet may tell, and the workbook of all of them. */
const SHEET_EVENTS = {
  Activated: "activated",
  Deactivated: "deactivated",
  DataChanged: "changed",
  SelectionChanged: "selectionChanged",
  Calculated: "calculated",
  RowSorted: "rowSorted",
  ColumnSorted: "columnSorted",
  FormulaChanged: "formulaChanged",
  ProtectionChanged: "protectionChanged",
  EventNameChanged: "nameChanged",
} as const;

export const worksheetClass: DeclaredClass<Sheet> = objectClass<Sheet>("Worksheet", {
  scalars: {
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, { workbook, events }) => {
        requireStructure(workbook);
        const nameBefore = sheet.name;
        const nameAfter = checkedName(workbook, sheet, value);
        workbook.renameSheet(sheet, nameAfter);
        if (nameAfter !== nameBefore)
          events.fire("nameChanged", sheet.id, { nameAfter, nameBefore, source: "Local", worksheetId: sheet.id });
      },
    },
    position: {
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set: (sheet, value, { workbook, events }) => {
        requireStructure(workbook);
        const positionBefore = workbook.sheets.indexOf(sheet);
        const last = workbook.sheets.length - 1;
        const positionAfter = numberArgument(value, "position", { min: 0, max: last, whole: true });
        workbook.moveSheet(sheet, positionAfter);
        if (positionAfter !== positionBefore)
          events.fire("moved", sheet.id, { positionAfter, positionBefore, source: "Local", worksheetId: sheet.id });
      },
    },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, { workbook }) => {
        requireStructure(workbook);
        const visibility: Visibility = choiceArgument(
          value,
          ["Visible", "Hidden", "VeryHidden"] as const,
          "visibility",
        );
        if (visibility !== "Visible" && sheet.visibility === "Visible" && visibleCount(workbook) === 1)
          throw new HostError("InvalidOperation", "A workbook needs a visible sheet.");
        workbook.setVisibility(sheet, visibility);
      },
    },
    tabColor: {
      get: (sheet) => sheet.tabColor ?? "",
      set: (sheet, value, { workbook }) => {
        requireStructure(workbook);
        sheet.touch("properties");
        sheet.tabColor = value === "" ? null : colorArgument(value, "tabColor");
      },
    },
    showGridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        sheet.touch("view");
        sheet.showGridlines = flagArgument(value, "showGridlines");
      },
    },
    showHeadings: {
      get: (sheet) => sheet.showHeadings,
      set: (sheet, value) => {
        sheet.touch("view");
        sheet.showHeadings = flagArgument(value, "showHeadings");
      },
    },
    standardWidth: { get: (sheet) => Math.round((sheet.defaultColumnWidth - 5 / 7) * 100) / 100 },
    standardHeight: { get: (sheet) => sheet.defaultRowHeight },
  },
  navigation: {
    charts: (sheet) => chartsClass.of(sheet),
    tables: (sheet) => tablesClass.of([sheet]),
    names: (sheet) => namesClass.of({ sheet }),
    customProperties: (sheet) => customPropertiesClass.of(sheet),
    comments: (sheet) => commentsClass.of({ sheet }),
    autoFilter: (sheet) => autoFilterClass.of({ sheet, table: null }),
    shapes: (sheet) => shapesClass.of(sheet),
    freezePanes: (sheet) => freezePanesClass.of(sheet),
    pageLayout: (sheet, { workbook }) => pageLayoutClass.of({ sheet, workbook }),
    horizontalPageBreaks: (sheet) => pageBreaksClass.of({ sheet, rows: true }),
    verticalPageBreaks: (sheet) => pageBreaksClass.of({ sheet, rows: false }),
    protection: (sheet) => sheetProtectionClass.of(sheet),
  },
  methods: {
    getRange: (sheet, [address], { workbook }) =>
      rangeClass.of(
        address === null || address === undefined || address === ""
          ? { sheet, area: WHOLE }
          : rangeAt(workbook, sheet, textArgument(address, "address")),
      ),
    getRanges: (sheet, [address], { workbook }) =>
      rangeAreasClass.of(areasAt(workbook, sheet, textArgument(address, "address"))),
    getRangeByIndexes: (sheet, [row, column, rows, columns]) => {
      const top = numberArgument(row, "startRow", { min: 0, whole: true });
      const left = numberArgument(column, "startColumn", { min: 0, whole: true });
      const bottom = top + numberArgument(rows, "rowCount", { min: 1, whole: true }) - 1;
      const right = left + numberArgument(columns, "columnCount", { min: 1, whole: true }) - 1;
      return rangeClass.of({ sheet, area: within({ top, left, bottom, right }) });
    },
    getCell: (sheet, [row, column]) => {
      const top = numberArgument(row, "row", { min: 0, whole: true });
      const left = numberArgument(column, "column", { min: 0, whole: true });
      return rangeClass.of({ sheet, area: within({ top, left, bottom: top, right: left }) });
    },
    findAll: (sheet, [text, criteria], host) => {
      const areas = findCells({ sheet, area: WHOLE }, text, criteria, host);
      if (areas.length === 0) throw notFound(text);
      return rangeAreasClass.of({ sheet, areas });
    },
    findAllOrNullObject: (sheet, [text, criteria], host) => {
      const areas = findCells({ sheet, area: WHOLE }, text, criteria, host);
      return areas.length === 0 ? null : rangeAreasClass.of({ sheet, areas });
    },
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = sheet.kind === "worksheet" ? sheet.usedArea(valuesOnly === true) : null;
      return area ? rangeClass.of({ sheet, area }) : null;
    },
    getUsedRange: (sheet, [valuesOnly]) =>
      rangeClass.of({ sheet, area: sheet.usedArea(valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 } }),
    activate: (sheet, _args, host) => {
      if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", `The sheet ${sheet.name} is hidden.`);
      host.activate(sheet);
      return null;
    },
    delete: (sheet, _args, host) => {
      const { workbook } = host;
      requireStructure(workbook);
      if (sheet.visibility === "VeryHidden")
        throw new HostError("GeneralException", "A very hidden sheet cannot be deleted.");
      if (sheet.visibility === "Visible" && visibleCount(workbook) === 1)
        throw new HostError("InvalidOperation", "A workbook needs a visible sheet.");
      workbook.removeSheet(sheet);
      host.events.fire("deleted", sheet.id, { worksheetId: sheet.id, source: "Local" });
      return null;
    },
    getNext: (sheet, [visibleOnly], host) => neighbour(sheet, 1, visibleOnly, host),
    getNextOrNullObject: (sheet, [visibleOnly], host) => neighbour(sheet, 1, visibleOnly, host, true),
    getPrevious: (sheet, [visibleOnly], host) => neighbour(sheet, -1, visibleOnly, host),
    getPreviousOrNullObject: (sheet, [visibleOnly], host) => neighbour(sheet, -1, visibleOnly, host, true),
    calculate: () => null,
    ...eventMethods<Sheet>(SHEET_EVENTS, (sheet) => sheet.id),
  },
  identity: (sheet) => ({ Id: sheet.id }),
});

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: unknown, { workbook }: ExcelHost, orNull = false) {
  const { sheets } = workbook;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (visibleOnly !== true || found.visibility === "Visible")) return worksheetClass.of(found);
  }
  if (orNull) return null;
  throw new HostError("ItemNotFound", "There is no sheet on that side.");
}

const sheetObject = (sheet: Sheet | undefined) => (sheet ? worksheetClass.of(sheet) : null);

/** Sheet1, Sheet2 …: the first that is free. */
function freeName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetByName(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

export const worksheetsClass: DeclaredClass<Workbook> = objectClass<Workbook>("WorksheetCollection", {
  items: (workbook) => workbook.sheets.map((sheet) => worksheetClass.of(sheet)),
  item: (workbook, key) => {
    const name = textArgument(key, "sheet");
    return sheetObject(workbook.sheetById(name) ?? workbook.sheetByName(name));
  },
  methods: {
    add: (workbook, [name], host) => {
      requireStructure(workbook);
      const sheet = workbook.addSheet(
        name === null || name === undefined ? freeName(workbook) : checkedName(workbook, null, name),
      );
      host.events.fire("added", sheet.id, { worksheetId: sheet.id, source: "Local" });
      return worksheetClass.of(sheet);
    },
    getActiveWorksheet: (workbook) =>
      sheetObject(workbook.sheetById(workbook.activeSheetId) ?? workbook.sheets[0]) ?? undefined,
    getFirst: (workbook, [visibleOnly]) =>
      sheetObject(workbook.sheets.find(({ visibility }) => visibleOnly !== true || visibility === "Visible")) ??
      undefined,
    getLast: (workbook, [visibleOnly]) =>
      sheetObject(workbook.sheets.findLast(({ visibility }) => visibleOnly !== true || visibility === "Visible")) ??
      undefined,
    ...eventMethods<Workbook>(
      { Added: "added", Deleted: "deleted", ...SHEET_EVENTS, EventMoved: "moved" },
      () => WHOLE_WORKBOOK,
    ),
  },
});
