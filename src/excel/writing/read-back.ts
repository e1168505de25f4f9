/**
 * A look at what Excel made of a report just written: of each sheet a few cells, the first chart and the page. What
 * differs is told, and stops nothing: the first users of a real Excel are to learn of it from us.
 */
import { areaAddress } from "../../cells/address";
import type { Difference, ReadBackPart } from "../../findings/read-back";
import type { ReportCell, ReportSheet } from "../../report/page/sheet";
import { runUntracked } from "../run-untracked";
import { answerOf } from "../self-check/trial";

export type { Difference, ReadBackPart };

export interface WrittenSheet {
  readonly sheet: ReportSheet;
  readonly worksheetId: string;
  /** Its tab, which staff may have renamed. */
  readonly name: string;
}

const CELLS_A_SHEET = 2;

/** Numbers that nobody types over: the first and the last, of a sheet. */
function probes({ cells }: ReportSheet): ReportCell[] {
  const numbers = cells.filter(({ value, editKey }) => typeof value === "number" && editKey === undefined);
  const step = Math.max(1, Math.floor((numbers.length - 1) / (CELLS_A_SHEET - 1)));
  return numbers.filter((_, index) => index % step === 0).slice(0, CELLS_A_SHEET);
}

type Judge = () => Difference[];

/** How many rows stay in sight. */
const rowsOf = (frozen: Excel.Range): number => (frozen.isNullObject ? 0 : frozen.rowCount);

function asked(context: Excel.RequestContext, { sheet, worksheetId, name }: WrittenSheet): Judge {
  const worksheet = context.workbook.worksheets.getItem(worksheetId);
  const difference = (part: ReadBackPart, place: string, expected: unknown, found: unknown): Difference[] =>
    expected === found ? [] : [{ sheet: name, part, place, expected: String(expected), found: String(found) }];
  const cells = probes(sheet).map((cell) => {
    const { row, column } = cell;
    const address = areaAddress({ top: row, left: column, bottom: row, right: column });
    const range = worksheet.getRange(address);
    range.load("values");
    return { cell, address, range };
  });
  const [chart] = sheet.charts;
  const series = chart ? worksheet.charts.getItem(chart.name).series.getCount() : null;
  const { pageLayout } = worksheet;
  pageLayout.load("orientation,zoom");
  const frozen = worksheet.freezePanes.getLocationOrNullObject();
  frozen.load("rowCount");
  const breaks = worksheet.horizontalPageBreaks.getCount();
  return () => [
    ...cells.flatMap(({ cell, address, range }) => {
      const found: unknown = (range.values as unknown[][])[0]?.[0];
      return difference("cell", address, cell.value, found);
    }),
    ...(chart && series ? difference("chart", chart.name, chart.series.length, answerOf(series)) : []),
    ...difference(
      "orientation",
      "",
      sheet.print.orientation === "landscape" ? "Landscape" : "Portrait",
      pageLayout.orientation,
    ),
    ...difference("fitToWidth", "", 1, pageLayout.zoom.horizontalFitToPages),
    // Frozen columns alone reach from the first row to the last.
    ...(sheet.freeze.rows > 0 ? difference("frozenRows", "", sheet.freeze.rows, rowsOf(frozen)) : []),
    ...difference("pageBreaks", "", sheet.print.pageBreaksBefore.length, answerOf(breaks)),
  ];
}

/** What differs; nothing where it cannot be read, for whatever reason: the report stands all the same. */
export async function readBack(sheets: readonly WrittenSheet[]): Promise<readonly Difference[]> {
  try {
    return await runUntracked(async (context) => {
      const judges = sheets.map((sheet) => asked(context, sheet));
      await context.sync();
      return judges.flatMap((judge) => judge());
    });
  } catch {
    return [];
  }
}
