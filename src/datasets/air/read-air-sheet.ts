/** One sheet of air data: what it was taken for, and its rows before stations, places and sheets are put together. */
import type { AirSheetReason } from "../../account/unused";
import { civilDate } from "../../calendar/day";
import type { RangeRef } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import type { Settings, SheetCorrection } from "../../settings";
import { pollutantLabel, pollutants, type Pollutant } from "../../standards/pollutant";
import type { SheetGuess } from "../air-day";
import { firstRowWords } from "../column-sample";
import type { SheetGrid } from "../../tables/sheet-grid";
import { colourFindings } from "./colour-notes";
import { withoutNotedDays } from "./noted-days-out";
import { AirRows } from "./air-rows";
import type { AirColumn, AirTable } from "./air-table";
import { findHead, headBelow, headOf, type HeadRows } from "./layout/head-rows";
import { headedParts } from "./layout/other-heads";
import { RowReader, type RowsRead } from "./rows/read-rows";
import { guessOf, spanOf } from "./sheet-guess";
import { planSeries, type SeriesPlan } from "./layout/series";
import { withNotedSand } from "./sand-notes";
import { hoursInOrder } from "./hours-in-order";
import { inYearShown } from "./year-shown";
import { sheetFacts, type SheetFacts } from "./sheet-facts";
import { sheetKind, type SheetKind } from "./sheet-kind";
import { areSubIndices } from "./sub-indices";
import { planTable, type TablePlan } from "./layout/table-plan";
import type { ValueColumn } from "./layout/value-columns";
import { airWithoutHeader, isRankingOfAir, mayHoldAir } from "./layout/headless";
import {
  hasDaysOnLines,
  holdsClassesOnly,
  holdsOtherStatistics,
  holdsTwoVersions,
  isTableOfAir,
  isTimed,
  mayBeHourly,
  tellsApart,
} from "./layout/table-evidence";

export interface AirSheet {
  readonly guess: SheetGuess;
  readonly facts: SheetFacts;
  readonly table: AirTable;
  readonly source: RangeRef | null;
  /** Items of which several columns could be meant, and columns that name an item without holding its values. */
  readonly ambiguous: ReadonlyMap<Pollutant, readonly ValueColumn[]>;
  readonly unread: readonly ValueColumn[];
  readonly unknown: readonly ValueColumn[];
  /** Stations that stand side by side over its columns, by their names alone. */
  readonly namedAcross: readonly string[];
  readonly findings: readonly Finding[];
}

export type SheetReading =
  | { readonly kind: "air"; readonly sheet: AirSheet }
  /** Air data, but none of days or hours. `guess`: where staff said that it is, so that they can say the rest. */
  | {
      readonly kind: "left";
      readonly reason: AirSheetReason;
      readonly text: string;
      readonly guess: SheetGuess | null;
      /** What it would be, where a person should say so. */
      readonly mayBe?: AirRows;
    }
  | { readonly kind: "other" };

export interface ReadingContext {
  readonly correction: SheetCorrection | undefined;
  readonly basis: Settings["basis"];
  /** The one that staff asked for. */
  readonly place: string | null;
  readonly dateOffset: number;
  /** Of a sheet that says none: as staff gave it, or as the whole workbook has it; null: nobody knows. */
  readonly year: number | null;
  /** Its name may tell the year. */
  readonly workbookName: string;
}

export function readAirSheet(grid: SheetGrid, context: ReadingContext): SheetReading {
  const { correction } = context;
  // A sheet that staff call something else, a ledger or the targets, is none.
  if (correction?.dataset !== undefined && correction.dataset !== "airDaily") return { kind: "other" };
  const isForced = correction?.dataset === "airDaily";
  if (!isForced && !mayHoldAir(grid)) return { kind: "other" };
  const head = headerOf(grid, correction);
  if (head === null && !isForced) {
    const reason = airWithoutHeader(grid);
    return reason === null ? { kind: "other" } : { kind: "left", reason, text: firstRowWords(grid), guess: null };
  }
  const reading = readParts(grid, head, context);
  if (reading.kind === "air" || head === null || correction?.headerRows !== undefined) return reading;
  // A block of means above the days decides about itself only.
  const below = headBelow(grid, head);
  const days = below === null ? null : readUnder(grid, below, context);
  return days?.kind === "air" ? days : reading;
}

/** Each head's rows by itself, and all of them as one sheet. */
function readParts(grid: SheetGrid, head: HeadRows | null, context: ReadingContext): SheetReading {
  const parts = head === null ? [] : headedParts(grid, head, context.dateOffset);
  if (parts.length < 2) return readUnder(grid, head, context);
  const read = parts
    .flatMap(({ grid: of, head: own }) => {
      const reading = readUnder(of, own, context);
      return reading.kind === "air" ? [reading.sheet] : [];
    })
    // A table of indices adds to the days of the items, wherever it stands.
    .sort((a, b) => Number(b.table.columns.length > 0) - Number(a.table.columns.length > 0));
  const [first, ...others] = read;
  if (first === undefined) return readUnder(grid, head, context);
  const rows = AirRows.of(
    read.flatMap(({ table }) => [...table.rows]),
    first.table.sheet,
  );
  const [firstDay, lastDay] = spanOf(rows);
  const table = { ...first.table, rows };
  return {
    kind: "air",
    sheet: {
      ...first,
      table,
      source: sourceOf(grid, table),
      guess: { ...first.guess, rowCount: rows.length, firstDay, lastDay },
      ambiguous: new Map(read.flatMap(({ ambiguous }) => [...ambiguous])),
      unread: read.flatMap(({ unread }) => unread),
      findings: [...first.findings, ...others.flatMap(({ findings }) => findings)],
    },
  };
}

/**
 * @param head null: staff said that the sheet is one of air
 * @param ofSubIndices its values turned out to be such
 */
function readUnder(
  grid: SheetGrid,
  head: HeadRows | null,
  context: ReadingContext,
  ofSubIndices = false,
): SheetReading {
  const { correction } = context;
  const isForced = correction?.dataset === "airDaily";
  const text = shown(head);
  const said = factsOf(grid, head, context);
  const ofSheet = ofSubIndices ? { ...said, ofSubIndices } : said;
  const plan = planTable(grid, head, correction, context.place);
  const series = planSeries(plan, ofSheet, mayBeHourly(grid, plan, ofSheet), context.basis);
  if (!isForced && !isTableOfAir(plan, series, ofSheet)) {
    const reason = noDaysOfAir(grid, plan, series);
    return reason === null ? { kind: "other" } : { kind: "left", reason, text, guess: null };
  }
  const isOfIndex = ofSheet.ofSubIndices && series.from === "index";
  const ofDays = tellsApart(series) || isOfIndex ? { ...ofSheet, subject: "daily" as const } : ofSheet;
  const facts = holdsTwoVersions(plan, series) ? asComparison(ofDays) : ofDays;
  const read = timesMeant(
    grid,
    head,
    plan,
    series,
    new RowReader(grid, plan, series, facts, context.basis, context.dateOffset).read(),
  );
  if (!ofSheet.ofSubIndices && areSubIndices(read.rows)) return readUnder(grid, head, context, true);
  const guess = guessOf(grid, plan, series, read, correction);
  if (!isTimed(plan, series, facts) && !hasDaysOnLines(grid, plan))
    return { kind: "left", reason: undated(plan, facts), text, guess: isForced ? guess : null };
  const kind = sheetKind(read, facts);
  if (kind.kind === "left" && (!isForced || kind.reason === "nothingReadable"))
    return {
      kind: "left",
      reason: kind.reason,
      text,
      guess: isForced ? guess : null,
      ...(kind.asked ? { mayBe: read.rows } : {}),
    };
  return { kind: "air", sheet: sheetOf(grid, { plan, series, read, facts, guess, kind, ofSubIndices }) };
}

/** 对照 over values of two versions side by side is their comparison, and no control station. */
const asComparison = (facts: SheetFacts): SheetFacts =>
  facts.stationKind !== null && facts.ownName === "对照" ? { ...facts, stationKind: null, ownName: "" } : facts;

/** The rows with the year and the hours that only the whole sheet tells; what is told of it goes into their log. */
function timesMeant(
  grid: SheetGrid,
  head: HeadRows | null,
  plan: TablePlan,
  series: SeriesPlan,
  read: RowsRead,
): RowsRead {
  const { when, overNewYear } = sheetFacts(grid.snapshot.name, head?.title ?? "");
  const shown = inYearShown(grid, read.rows, plan.keys.get("date")?.column, overNewYear === null ? when.year : null);
  const ordered = hoursInOrder(shown.rows, series);
  for (const told of [...shown.findings, ...(ordered?.findings ?? [])]) read.log.add(told);
  return { ...read, rows: ordered?.rows ?? shown.rows };
}

interface Understood {
  readonly plan: TablePlan;
  readonly series: SeriesPlan;
  readonly read: RowsRead;
  readonly facts: SheetFacts;
  readonly guess: SheetGuess;
  readonly kind: SheetKind;
  readonly ofSubIndices: boolean;
}

function sheetOf(grid: SheetGrid, { plan, series, read, facts, guess, kind, ofSubIndices }: Understood): AirSheet {
  const counted = withoutNotedDays(grid, kind.kind === "taken" ? kind.rows : read.rows, facts.when);
  const { rows, findings } = withNotedSand(counted.rows, read.sandNotes, facts.when);
  const table: AirTable = {
    sheet: grid.snapshot.name,
    resolution: kind.kind === "taken" ? kind.resolution : "day",
    columns: columnsOf(series, read, facts),
    rows,
    partsOf: facts.partsOf,
  };
  return {
    guess,
    facts,
    table,
    source: sourceOf(grid, table),
    ambiguous: series.ambiguous,
    unread: series.unread,
    unknown: series.unknown,
    namedAcross: series.series.flatMap(({ place, station }) => (place === null ? (station ?? []) : [])),
    findings: [
      ...read.log.findings(),
      ...findings,
      ...basisFindings(grid, plan, series),
      ...colourFindings(grid),
      ...counted.findings,
      ...datesOfOtherMonth(grid, rows, facts),
      ...(ofSubIndices ? [finding("valuesAreSubIndices", "warning", rows.first?.at ?? null, {})] : []),
    ],
  };
}

/** A form copied from another month or year: all its dates are of that one, and its title of this. */
function datesOfOtherMonth(grid: SheetGrid, rows: AirRows, { when, months: spanned }: SheetFacts): Finding[] {
  const { year, month } = when;
  const months = new Set([...rows.days()].map((day) => `${civilDate(day).year}年${civilDate(day).month}月`));
  const [dates] = months;
  const title = `${year ?? ""}年${month ?? ""}月`;
  if (spanned !== null || year === null || month === null || dates === undefined || months.size > 1 || dates === title)
    return [];
  return [finding("datesOfOtherMonth", "warning", rows.first?.at ?? grid.at(grid.top, grid.left), { title, dates })];
}

/** Why a sheet that speaks of air is no table of its items; null: it speaks of something else. */
function noDaysOfAir(grid: SheetGrid, plan: TablePlan, series: SeriesPlan): AirSheetReason | null {
  if (isRankingOfAir(grid)) return "ranking";
  if (holdsOtherStatistics(plan, series)) return "otherStatistic";
  return holdsClassesOnly(grid, plan) ? "onlyClasses" : null;
}

/** Once an item, however many stations stand side by side. */
function basisFindings(grid: SheetGrid, { head }: TablePlan, { ofOtherBasis }: SeriesPlan): Finding[] {
  const told = new Set<Pollutant>();
  return ofOtherBasis.flatMap(({ used, left }): Finding[] => {
    const { item } = used.words;
    if (item === null || told.has(item)) return [];
    told.add(item);
    const at = grid.at(head?.rows[1] ?? grid.top, used.column);
    const others = left.map(({ header }) => header).join("、");
    return [finding("columnOfBasis", "note", at, { field: pollutantLabel[item], used: used.header, left: others })];
  });
}

/** Months, weeks or years and no days, or no time at all. */
const undated = ({ keys, headers }: TablePlan, { when }: SheetFacts): AirSheetReason =>
  [...headers.values()].some((header) => /^第?(?:周次?|旬)(?:别|次)?$/.test(header))
    ? "sparse"
    : keys.has("month") || keys.has("year") || when.month !== null
      ? "monthly"
      : "noDate";

function headerOf(grid: SheetGrid, correction: SheetCorrection | undefined): HeadRows | null {
  if (correction?.headerRows) return headOf(grid, ...correction.headerRows);
  const head = findHead(grid);
  if (head !== null) return head;
  // One known word is enough where the sheet itself names the item: 日期 over days and stations across.
  return sheetFacts(grid.snapshot.name, firstTexts(grid)).item === null ? null : findHead(grid, 1);
}

const firstTexts = (grid: SheetGrid): string => grid.words(grid.top, grid.left);

function factsOf(
  grid: SheetGrid,
  head: HeadRows | null,
  { workbookName, year: said }: Pick<ReadingContext, "workbookName" | "year">,
): SheetFacts {
  const facts = sheetFacts(grid.snapshot.name, head?.title ?? "");
  if (facts.when.year !== null || facts.overNewYear !== null) return facts;
  const { year } = sheetFacts(workbookName.replace(/\.\w+$/, ""), "").when;
  return { ...facts, when: { ...facts.when, year: said ?? year } };
}

/** The header, for whoever asks what the sheet was seen as. */
const MOST_SHOWN = 8;
const shown = (head: HeadRows | null): string =>
  [...(head?.texts.values() ?? [])]
    .map((texts) => texts.at(-1) ?? "")
    .slice(0, MOST_SHOWN)
    .join("、")
    .slice(0, 60);

function columnsOf({ series }: SeriesPlan, read: RowsRead, facts: SheetFacts): AirColumn[] {
  const isMonitored = new Set(read.notMonitored);
  const fromColumns = series.flatMap(({ columns, place, station }) =>
    [...columns].map(([item, { words }]): AirColumn => ({
      item,
      basis: words.basis,
      station,
      place,
      notMonitored: isMonitored.has(item),
    })),
  );
  if (fromColumns.length > 0) return fromColumns;
  const held = new Set(read.rows.items());
  return pollutants
    .filter((item) => held.has(item) || isMonitored.has(item))
    .map((item) => ({
      item,
      basis: facts.words.basis,
      station: null,
      place: null,
      notMonitored: isMonitored.has(item),
    }));
}

function sourceOf(grid: SheetGrid, { rows, sheet }: AirTable): RangeRef | null {
  const extent = rows.extent();
  return extent === null ? null : { sheet, ...extent, left: grid.left, right: grid.right };
}
