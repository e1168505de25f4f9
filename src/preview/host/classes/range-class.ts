/** Range and RangeAreas. */
import { areaName, cellName, cellsIn, columnsIn, rowsIn, sheetPrefix, type CellArea } from "../../workbook/area";
import { isError } from "../../workbook/sheet-contents";
import { cellText } from "../cell-text";
import {
  cellValue,
  readBlock,
  requireWritable,
  restyleCells,
  shapedBlock,
  wireValue,
  writeBlock,
} from "../cell-access";
import type { ExcelHost } from "../excel-host";
import { invalidArgument, notImplemented } from "../host-error";
import { objectClass, type Argument, type HostObject, type Json, type DeclaredClass } from "../object-class";
import { fromR1C1, toR1C1 } from "../r1c1";
import { flagArgument, formatArgument, textArgument } from "./argument";
import { conditionalFormatsClass } from "./conditional-format-classes";
import { rangeFormatClass } from "./format-classes";
import { clearCells, copyCells, mergeCells, setHyperlink } from "./range-changes";
import { edgesOfRange, isEntireColumn, isEntireRow } from "./range-edges";
import { movesOfRange } from "./range-moves";
import { partsOfRange } from "./range-parts";
import { rangeViewClass } from "./range-view";
import { rangeAt, within, type RangeAreasTarget, type RangeTarget } from "./range-target";
import { exactBlock, setProperties } from "./set-properties";
import { loadedProperties } from "./loaded-properties";
import { rangeSortClass } from "./sort-classes";
import { areasOfWorkbook } from "./workbook-areas";
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

const rowsOf = ({ top, bottom, ...across }: CellArea): CellArea[] =>
  Array.from({ length: bottom - top + 1 }, (_, index) => ({ ...across, top: top + index, bottom: top + index }));

const columnsOf = ({ left, right, ...down }: CellArea): CellArea[] =>
  Array.from({ length: right - left + 1 }, (_, index) => ({ ...down, left: left + index, right: left + index }));

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

/** Writes a block, and tells of changed cells and of formulas that are others now. */
function writeCells({ sheet, area }: RangeTarget, value: unknown, { workbook, events }: ExcelHost): void {
  const formulas = (): Map<string, string> =>
    new Map(
      [...sheet.cellsIn(area)].flatMap(([row, column, { formula }]) =>
        formula === null ? [] : [[cellName(row, column), formula]],
      ),
    );
  const isHeard = events.isHeard("formulaChanged", sheet.id);
  const before = isHeard ? formulas() : new Map<string, string>();
  writeBlock(workbook, sheet, area, value);
  events.fireChanged(sheet.id, areaName(area));
  if (!isHeard) return;
  const formulaDetails = [...formulas()].flatMap(([cellAddress, formula]) =>
    before.get(cellAddress) === formula ? [] : [{ cellAddress, previousFormula: before.get(cellAddress) ?? "" }],
  );
  if (formulaDetails.length > 0)
    events.fire("formulaChanged", sheet.id, { formulaDetails, source: "Local", worksheetId: sheet.id });
}

/** What a cell shows. */
const shownAt = (target: RangeTarget, row: number, column: number, host: ExcelHost): string =>
  cellText(
    cellValue(host.workbook, target.sheet, target.sheet.cell(row, column), row, column),
    styleOf(host, target, row, column).numberFormat,
    host.workbook.date1904,
  );

export const rangeClass: DeclaredClass<RangeTarget> = objectClass<RangeTarget>("Range", {
  scalars: {
    address: { get: address },
    rowIndex: { get: ({ area }) => area.top },
    columnIndex: { get: ({ area }) => area.left },
    rowCount: { get: ({ area }) => rowsIn(area) },
    columnCount: { get: ({ area }) => columnsIn(area) },
    isEntireColumn: { get: ({ area }) => isEntireColumn(area) },
    isEntireRow: { get: ({ area }) => isEntireRow(area) },
    cellCount: { get: ({ area }) => (cellsIn(area) > 2 ** 31 - 1 ? -1 : cellsIn(area)) },
    values: {
      get: (target, host) =>
        readBlock(target.sheet, target.area, (content, row, column) =>
          wireValue(cellValue(host.workbook, target.sheet, content, row, column)),
        ),
      set: writeCells,
    },
    formulas: {
      get: (target, host) =>
        readBlock(
          target.sheet,
          target.area,
          (content, row, column) =>
            content?.formula ?? wireValue(cellValue(host.workbook, target.sheet, content, row, column)),
        ),
      set: writeCells,
    },
    formulasR1C1: {
      get: (target, host) =>
        readBlock(target.sheet, target.area, (content, row, column) =>
          content === undefined || content.formula === null
            ? wireValue(cellValue(host.workbook, target.sheet, content, row, column))
            : toR1C1(content.formula, row, column),
        ),
      onlyByName: true,
      set: (target, value, host) => {
        const at = shapedBlock(target.area, value);
        const { top, left, bottom, right } = target.area;
        const block = Array.from({ length: bottom - top + 1 }, (_, down) =>
          Array.from({ length: right - left + 1 }, (__, across) => {
            const input = at(down, across);
            return typeof input === "string" && input.startsWith("=")
              ? fromR1C1(input, top + down, left + across)
              : input;
          }),
        );
        writeCells(target, block, host);
      },
    },
    text: {
      get: (target, host) =>
        readBlock(target.sheet, target.area, (_, row, column) => shownAt(target, row, column, host)),
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
          const numberFormat = formatArgument(format);
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
      set: ({ sheet, area }, value) => {
        const hidden = flagArgument(value, "rowHidden");
        requireWritable(sheet);
        if (area.bottom - area.top > 100_000) throw notImplemented("hiding all rows of a sheet");
        for (let row = area.top; row <= area.bottom; row += 1)
          sheet.formatRow(row, (format) => ({ ...format, hidden }));
      },
    },
    columnHidden: {
      get: ({ sheet, area }) =>
        hiddenState(area.left, area.right, (column) => sheet.columnFormat(column)?.hidden === true),
      set: ({ sheet, area }, value) => {
        const hidden = flagArgument(value, "columnHidden");
        requireWritable(sheet);
        sheet.formatColumns(area.left, area.right, (format) => ({ ...format, hidden }));
      },
    },
    hyperlink: {
      get: (target, host) => {
        const { top, left } = target.area;
        const link = target.sheet.linkAt(top, left);
        if (!link) return null;
        return {
          ...(link.address === null ? {} : { address: link.address }),
          ...(link.location === null ? {} : { documentReference: link.location }),
          ...(link.tip === null ? {} : { screenTip: link.tip }),
          textToDisplay: shownAt(target, top, left, host),
        };
      },
      set: setHyperlink,
    },
  },
  navigation: {
    format: ({ sheet, area }) => rangeFormatClass.of({ sheet, areas: [area] }),
    worksheet: ({ sheet }) => worksheetClass.of(sheet),
    sort: (target) => rangeSortClass.of(target),
    conditionalFormats: ({ sheet, area }) => conditionalFormatsClass.of({ sheet, areas: [area] }),
  },
  methods: {
    ...partsOfRange(part, rangeArgument),
    ...areasOfWorkbook(
      (target) => rangeClass.of(target),
      (target) => rangeAreasClass.of(target),
    ),
    getVisibleView: (target) => viewClass.of(target),
    ...edgesOfRange(
      part,
      (target) => rangeAreasClass.of(target),
      (given) => (rangeClass.is(given) ? given.target : null),
    ),
    ...movesOfRange(
      (target) => rangeClass.of(target),
      (given) => rangeClass.is(given),
    ),
    merge: (target, [across]) => {
      mergeCells(target, across === true);
      return null;
    },
    unmerge: (target) => {
      requireWritable(target.sheet);
      target.sheet.unmerge(target.area);
      return null;
    },
    clear: (target, [applyTo], host) => {
      clearCells(target, applyTo, host);
      return null;
    },
    copyFrom: (target, [source, ...how], host) => {
      copyCells(target, rangeArgument(target, source, host), how, host);
      return null;
    },
    setCellProperties: (target, [data], host) => {
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
    },
    getCellProperties: ({ sheet, area }, [options], host) =>
      rowsOf(area).map((row) =>
        columnsOf(row).map((cell) => loadedProperties(rangeClass.of({ sheet, area: cell }), options, host)),
      ),
    getRowProperties: ({ sheet, area }, [options], host) =>
      rowsOf(area).map((row) => loadedProperties(rangeClass.of({ sheet, area: row }), options, host)),
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

const viewClass = rangeViewClass((target) => rangeClass.of(target));

export const rangeAreasClass: DeclaredClass<RangeAreasTarget> = objectClass<RangeAreasTarget>("RangeAreas", {
  scalars: {
    address: { get: ({ sheet, areas }) => areas.map((area) => sheetPrefix(sheet.name) + areaName(area)).join(",") },
    areaCount: { get: ({ areas }) => areas.length },
    isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
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
      for (const area of areas) clearCells({ sheet, area }, applyTo, host);
      return null;
    },
  },
});

const rangeCollectionClass: DeclaredClass<RangeAreasTarget> = objectClass<RangeAreasTarget>("RangeCollection", {
  items: ({ sheet, areas }) => areas.map((area) => rangeClass.of({ sheet, area })),
});
