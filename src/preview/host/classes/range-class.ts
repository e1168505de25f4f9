/** Range and RangeAreas. */
import {
  areaName,
  cellsIn,
  columnsIn,
  covers,
  overlaps,
  rowsIn,
  sheetPrefix,
  type CellArea,
} from "../../workbook/area";
import { isError } from "../../workbook/sheet";
import { cellText } from "../cell-text";
import {
  cellValue,
  readBlock,
  requireWritable,
  restyle,
  restyleCells,
  shapedBlock,
  wireValue,
  writeBlock,
} from "../cell-access";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument, notImplemented } from "../host-error";
import { objectClass, type Argument, type HostObject, type Json, type DeclaredClass } from "../object-class";
import { choiceArgument, numberArgument, textArgument } from "./argument";
import { conditionalFormatsClass } from "./conditional-format-classes";
import { rangeFormatClass } from "./format-classes";
import { findCells, notFound } from "./find-cells";
import { rangeAt, within, type RangeAreasTarget, type RangeTarget } from "./range-target";
import { worksheetClass } from "./worksheet-class";

const address = ({ sheet, area }: RangeTarget): string => sheetPrefix(sheet.name) + areaName(area);

const part = (target: RangeTarget, area: CellArea): HostObject =>
  rangeClass.of({ sheet: target.sheet, area: within(area) });

/** A range given as an object or as an address on the same sheet. */
function rangeArgument(target: RangeTarget, argument: Argument, host: ExcelHost): RangeTarget {
  if (rangeClass.is(argument)) return argument.target;
  return rangeAt(host.workbook, target.sheet, textArgument(argument, "range"));
}

/** What `text` and `values` need of a cell. */
const styleOf = (host: ExcelHost, { sheet }: RangeTarget, row: number, column: number) =>
  host.workbook.styles.get(sheet.styleAt(row, column));

function valueTypes(target: RangeTarget, host: ExcelHost): Json {
  return readBlock(target.sheet, target.area, (content, row, column) => {
    const value = cellValue(host.workbook, target.sheet, content, row, column);
    if (value === null) return "Empty";
    if (isError(value)) return "Error";
    return typeof value === "number" ? "Double" : typeof value === "string" ? "String" : "Boolean";
  });
}

/** null where some rows are hidden and some are not. */
function hiddenState(from: number, to: number, isHidden: (index: number) => boolean): boolean | null {
  let hidden = 0;
  const last = Math.min(to, from + 1_048_575);
  for (let index = from; index <= last; index += 1) if (isHidden(index)) hidden += 1;
  return hidden === 0 ? false : hidden === last - from + 1 ? true : null;
}

function setHyperlink(target: RangeTarget, value: unknown, host: ExcelHost): void {
  requireWritable(target.sheet);
  if (typeof value !== "object" || value === null) throw invalidArgument("hyperlink must be an object");
  const { address: outside, documentReference, screenTip, textToDisplay } = value as Record<string, unknown>;
  const optional = (given: unknown, what: string): string | null =>
    given === undefined || given === null ? null : textArgument(given, what);
  const location = optional(documentReference, "documentReference");
  const url = optional(outside, "address");
  if (location === null && url === null) throw invalidArgument("hyperlink needs an address or a documentReference");
  const tip = optional(screenTip, "screenTip");
  if (tip !== null && tip.length > 255) throw invalidArgument("a screenTip of more than 255 characters");
  target.sheet.setLink(target.area, { location, address: url, tip });
  const shown = optional(textToDisplay, "textToDisplay");
  if (shown !== null) writeBlock(host.workbook, target.sheet, target.area, [[shown]]);
  // Excel gives a new link its style "Hyperlink": the workbook's font and size too, blue and underlined.
  const { name, size } = host.workbook.styles.get(0).font;
  restyle(host.workbook, target.sheet, [target.area], (style) => ({
    ...style,
    font: { ...style.font, name, size, color: "#0563C1", underline: "single" },
  }));
  host.events.fireChanged(target.sheet.id, areaName(target.area));
}

function clear(target: RangeTarget, applyTo: unknown, host: ExcelHost): void {
  requireWritable(target.sheet);
  const what = choiceArgument(
    applyTo ?? "All",
    ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const,
    "applyTo",
  );
  const { sheet, area } = target;
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") sheet.setLink(area, null);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  if (what === "All" || what === "Formats") {
    sheet.unmerge(area);
    sheet.touch("conditionalFormats");
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      ({ areas }) => !areas.every((other) => covers(area, other)),
    );
  }
  for (const [row, column, content] of [...sheet.cellsIn(area)]) {
    if (content.formula !== null && what !== "Formats") host.workbook.touch("formulas");
    const style = what === "Contents" || what === "ResetContents" ? content.style : 0;
    const kept =
      what === "Formats"
        ? content.value === null && content.formula === null
          ? undefined
          : { ...content, style: 0, source: null }
        : style === 0
          ? undefined
          : { value: null, formula: null, known: true, style, quotePrefix: false, source: null };
    sheet.setCell(row, column, kept);
  }
  host.events.fireChanged(sheet.id, areaName(area));
}

function copyFrom(target: RangeTarget, args: readonly Argument[], host: ExcelHost): null {
  const source = rangeArgument(target, args[0], host);
  const what = choiceArgument(args[1] ?? "All", ["All", "Values", "Formats"] as const, "copyType");
  if (args[2] === true || args[3] === true) throw notImplemented("copyFrom with skipBlanks or transpose");
  requireWritable(target.sheet);
  const rows = Math.max(rowsIn(source.area), rowsIn(target.area));
  const columns = Math.max(columnsIn(source.area), columnsIn(target.area));
  for (let down = 0; down < rows; down += 1) {
    for (let right = 0; right < columns; right += 1) {
      const from = source.sheet.cell(
        source.area.top + (down % rowsIn(source.area)),
        source.area.left + (right % columnsIn(source.area)),
      );
      const row = target.area.top + down;
      const column = target.area.left + right;
      const style = what === "Values" ? target.sheet.styleAt(row, column) : (from?.style ?? 0);
      const old = target.sheet.cell(row, column);
      if (what === "All" && from?.formula) throw notImplemented("copying formulas");
      const value = what === "Formats" ? (old?.value ?? null) : (from?.value ?? null);
      target.sheet.setCell(row, column, {
        value,
        formula: what === "Formats" ? (old?.formula ?? null) : null,
        known: true,
        style,
        quotePrefix: false,
        source: null,
      });
    }
  }
  host.events.fireChanged(target.sheet.id, areaName(target.area));
  return null;
}

/** One entry a cell, rows and columns exactly as large as the range; {} leaves a cell as it is. */
function setCellProperties(target: RangeTarget, [data]: readonly Argument[], host: ExcelHost): null {
  const propertiesAt = exactBlock(target.area, data);
  const { top, left, bottom, right } = target.area;
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      setProperties(
        part(target, { top: row, left: column, bottom: row, right: column }),
        propertiesAt(row, column),
        host,
      );
  return null;
}

/** Unlike `values`, a single entry does not fill the range. */
function exactBlock(area: CellArea, data: unknown): (row: number, column: number) => unknown {
  const rows: readonly unknown[] = Array.isArray(data) ? data : [];
  const isExact =
    rows.length === rowsIn(area) && rows.every((row) => Array.isArray(row) && row.length === columnsIn(area));
  if (!isExact) throw invalidArgument(`properties for ${areaName(area)} in another shape`);
  return (row, column) => (rows[row - area.top] as readonly unknown[])[column - area.left];
}

function setAcross(
  target: RangeTarget,
  data: unknown,
  host: ExcelHost,
  count: number,
  areaOf: (index: number) => CellArea,
): void {
  if (!Array.isArray(data) || data.length !== count)
    throw invalidArgument(`properties for ${count} rows or columns in another shape`);
  for (const [index, properties] of data.entries()) setProperties(part(target, areaOf(index)), properties, host);
}

/**
 * Properties of a range by name, as the setters take them one by one; borders by the edge ("bottom" is "EdgeBottom").
 */
function setProperties(object: HostObject, properties: unknown, host: ExcelHost): void {
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

export const rangeClass: DeclaredClass<RangeTarget> = objectClass<RangeTarget>("Range", {
  scalars: {
    address: { get: address },
    rowIndex: { get: ({ area }) => area.top },
    columnIndex: { get: ({ area }) => area.left },
    rowCount: { get: ({ area }) => rowsIn(area) },
    columnCount: { get: ({ area }) => columnsIn(area) },
    cellCount: { get: ({ area }) => (cellsIn(area) > 2 ** 31 - 1 ? -1 : cellsIn(area)) },
    values: {
      get: (target, host) =>
        readBlock(target.sheet, target.area, (content, row, column) =>
          wireValue(cellValue(host.workbook, target.sheet, content, row, column)),
        ),
      set: (target, value, host) => {
        writeBlock(host.workbook, target.sheet, target.area, value);
        host.events.fireChanged(target.sheet.id, areaName(target.area));
      },
    },
    formulas: {
      get: (target, host) =>
        readBlock(
          target.sheet,
          target.area,
          (content, row, column) =>
            content?.formula ?? wireValue(cellValue(host.workbook, target.sheet, content, row, column)),
        ),
      set: (target, value, host) => {
        writeBlock(host.workbook, target.sheet, target.area, value);
        host.events.fireChanged(target.sheet.id, areaName(target.area));
      },
    },
    text: {
      get: (target, host) =>
        readBlock(target.sheet, target.area, (content, row, column) =>
          cellText(
            cellValue(host.workbook, target.sheet, content, row, column),
            styleOf(host, target, row, column).numberFormat,
            host.workbook.date1904,
          ),
        ),
    },
    numberFormat: {
      get: (target, host) =>
        readBlock(target.sheet, target.area, (_, row, column) => styleOf(host, target, row, column).numberFormat),
      set: (target, value, host) => {
        const formatAt = shapedBlock(target.area, value);
        const { styles } = host.workbook;
        const made = new Map<string, number>();
        restyleCells(target.sheet, target.area, (id, row, column) => {
          const format = formatAt(row - target.area.top, column - target.area.left);
          if (format === null) return id;
          const numberFormat = textArgument(format, "numberFormat");
          const key = `${id} ${numberFormat}`;
          const style = made.get(key) ?? styles.intern({ ...styles.get(id), numberFormat });
          made.set(key, style);
          return style;
        });
      },
    },
    valueTypes: { get: valueTypes },
    rowHidden: {
      get: ({ sheet, area }) => hiddenState(area.top, area.bottom, (row) => sheet.rowFormats.get(row)?.hidden === true),
    },
    columnHidden: {
      get: ({ sheet, area }) =>
        hiddenState(area.left, area.right, (column) => sheet.columnFormat(column)?.hidden === true),
    },
    hyperlink: {
      get: ({ sheet, area }) => {
        const link = sheet.linkAt(area.top, area.left);
        if (!link) return null;
        return {
          ...(link.address === null ? {} : { address: link.address }),
          ...(link.location === null ? {} : { documentReference: link.location }),
          ...(link.tip === null ? {} : { screenTip: link.tip }),
        };
      },
      set: setHyperlink,
    },
  },
  navigation: {
    format: ({ sheet, area }) => rangeFormatClass.of({ sheet, areas: [area] }),
    worksheet: ({ sheet }) => worksheetClass.of(sheet),
    conditionalFormats: ({ sheet, area }) => conditionalFormatsClass.of({ sheet, areas: [area] }),
  },
  methods: {
    find: (target, [text, criteria], host) => {
      const [first] = findCells(target, text, criteria, host);
      if (first === undefined) throw notFound(text);
      return part(target, first);
    },
    findOrNullObject: (target, [text, criteria], host) => {
      const [first] = findCells(target, text, criteria, host);
      return first === undefined ? null : part(target, first);
    },
    getCell: (target, [row, column]) => {
      const top = target.area.top + numberArgument(row, "row", { whole: true });
      const left = target.area.left + numberArgument(column, "column", { whole: true });
      return part(target, { top, left, bottom: top, right: left });
    },
    getRow: (target, [row]) => {
      const top = target.area.top + numberArgument(row, "row", { whole: true });
      return part(target, { ...target.area, top, bottom: top });
    },
    getColumn: (target, [column]) => {
      const left = target.area.left + numberArgument(column, "column", { whole: true });
      return part(target, { ...target.area, left, right: left });
    },
    getResizedRange: (target, [rows, columns]) =>
      part(target, {
        ...target.area,
        bottom: target.area.bottom + numberArgument(rows, "deltaRows", { whole: true }),
        right: target.area.right + numberArgument(columns, "deltaColumns", { whole: true }),
      }),
    getAbsoluteResizedRange: (target, [rows, columns]) =>
      part(target, {
        ...target.area,
        bottom: target.area.top + numberArgument(rows, "numRows", { min: 1, whole: true }) - 1,
        right: target.area.left + numberArgument(columns, "numColumns", { min: 1, whole: true }) - 1,
      }),
    getOffsetRange: (target, [rows, columns]) => {
      const down = numberArgument(rows, "rowOffset", { whole: true });
      const right = numberArgument(columns, "columnOffset", { whole: true });
      const { area } = target;
      return part(target, {
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + right,
        right: area.right + right,
      });
    },
    getEntireRow: (target) => part(target, { ...target.area, left: 0, right: 16_383 }),
    getEntireColumn: (target) => part(target, { ...target.area, top: 0, bottom: 1_048_575 }),
    getLastCell: (target) =>
      part(target, {
        top: target.area.bottom,
        left: target.area.right,
        bottom: target.area.bottom,
        right: target.area.right,
      }),
    getLastRow: (target) => part(target, { ...target.area, top: target.area.bottom }),
    getBoundingRect: (target, [other], host) => {
      const { area } = rangeArgument(target, other, host);
      return part(target, {
        top: Math.min(area.top, target.area.top),
        left: Math.min(area.left, target.area.left),
        bottom: Math.max(area.bottom, target.area.bottom),
        right: Math.max(area.right, target.area.right),
      });
    },
    getIntersection: (target, [other], host) => {
      const { area, sheet } = rangeArgument(target, other, host);
      if (sheet !== target.sheet || !overlaps(area, target.area))
        throw new HostError("ItemNotFound", "The ranges have no cell in common.");
      return part(target, {
        top: Math.max(area.top, target.area.top),
        left: Math.max(area.left, target.area.left),
        bottom: Math.min(area.bottom, target.area.bottom),
        right: Math.min(area.right, target.area.right),
      });
    },
    getIntersectionOrNullObject: (target, [other], host) => {
      const { area, sheet } = rangeArgument(target, other, host);
      if (sheet !== target.sheet || !overlaps(area, target.area)) return null;
      return part(target, {
        top: Math.max(area.top, target.area.top),
        left: Math.max(area.left, target.area.left),
        bottom: Math.min(area.bottom, target.area.bottom),
        right: Math.min(area.right, target.area.right),
      });
    },
    getUsedRangeOrNullObject: (target, [valuesOnly]) => {
      const used = target.sheet.usedArea(valuesOnly === true, target.area);
      return used ? part(target, used) : null;
    },
    merge: (target, [across]) => {
      requireWritable(target.sheet);
      if (target.sheet.tables.some(({ area }) => overlaps(area, target.area)))
        throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
      const { area } = target;
      const areas =
        across === true
          ? Array.from({ length: rowsIn(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row }))
          : [area];
      for (const merged of areas) {
        if (cellsIn(merged) > 1) target.sheet.merge(merged);
        // Only the first cell keeps its content.
        for (const [row, column, content] of [...target.sheet.cellsIn(merged)]) {
          if ((row !== merged.top || column !== merged.left) && (content.value !== null || content.formula !== null))
            target.sheet.setCell(row, column, { ...content, value: null, formula: null, known: true, source: null });
        }
      }
      return null;
    },
    unmerge: (target) => {
      requireWritable(target.sheet);
      target.sheet.unmerge(target.area);
      return null;
    },
    clear: (target, [applyTo], host) => {
      clear(target, applyTo, host);
      return null;
    },
    copyFrom,
    setCellProperties,
    setRowProperties: (target, [data], host) => {
      setAcross(target, data, host, rowsIn(target.area), (index) => ({
        ...target.area,
        top: target.area.top + index,
        bottom: target.area.top + index,
      }));
      return null;
    },
    setColumnProperties: (target, [data], host) => {
      setAcross(target, data, host, columnsIn(target.area), (index) => ({
        ...target.area,
        left: target.area.left + index,
        right: target.area.left + index,
      }));
      return null;
    },
    select: (target, _args, host) => {
      host.select(target);
      return null;
    },
    /** The client cuts large blocks and asks first whether the whole fits. */
    _ValidateArraySize: (target, [rows, columns]) => {
      if (rows !== rowsIn(target.area) || columns !== columnsIn(target.area))
        throw invalidArgument(
          `a block of ${String(rows)} × ${String(columns)} for an area of ${rowsIn(target.area)} × ` +
            `${columnsIn(target.area)}`,
        );
      return null;
    },
  },
});

export const rangeAreasClass: DeclaredClass<RangeAreasTarget> = objectClass<RangeAreasTarget>("RangeAreas", {
  scalars: {
    address: { get: ({ sheet, areas }) => areas.map((area) => sheetPrefix(sheet.name) + areaName(area)).join(",") },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((total, area) => total + cellsIn(area), 0) },
  },
  navigation: {
    format: (target) => rangeFormatClass.of(target),
    worksheet: ({ sheet }) => worksheetClass.of(sheet),
    conditionalFormats: (target) => conditionalFormatsClass.of(target),
    areas: (target) => rangeCollectionClass.of(target),
  },
  methods: {
    clear: ({ sheet, areas }, [applyTo], host) => {
      for (const area of areas) clear({ sheet, area }, applyTo, host);
      return null;
    },
  },
});

const rangeCollectionClass: DeclaredClass<RangeAreasTarget> = objectClass<RangeAreasTarget>("RangeCollection", {
  items: ({ sheet, areas }) => areas.map((area) => rangeClass.of({ sheet, area })),
});
