/** What can be wrong with the daily air sheets and the year's targets. */
import type { AirSheetReason } from "../account/unused";

/** Of reading the sheets, and of making a place's days from hours and stations. */
export interface AirReadingFindingFacts {
  // reading
  noAirSheet: Record<never, never>;
  noTargetSheet: Record<never, never>;
  /** A sheet says that it holds targets and names `indicator`, but its layout was not understood. */
  targetSheetUnread: { readonly indicator: string; readonly said: boolean };
  unreadableCell: { field: string; text: string };
  unreadableDate: { text: string };
  impossibleDate: { text: string };
  /** `text`: how its header begins. */
  airSheetLeft: { sheet: string; reason: AirSheetReason; text: string };
  /** Several columns could be the item's. */
  itemColumnUnclear: { field: string; headers: string };
  /** A column names the item, and holds something else: an index, an extreme. */
  itemColumnUnread: { field: string; headers: string };
  /** Nothing names the item, and `headers` are columns of numbers that nobody knows. */
  itemColumnUnknown: { field: string; headers: string };
  /** Numbers with a flag ("45H") or words (停电) instead of values. */
  valuesMarkedInvalid: { field: string; count: number; words: string };
  /** Values with a sign (▲, #, *) that no line explains: counted. `cells`: the first of them. */
  valuesWithSign: { signs: string; fields: string; count: number; cells: string };
  /** The same before or behind names of stations: they take part. */
  stationsWithSign: { signs: string; stations: string };
  /** A note says that values of a colour do not count; colours are not read. */
  coloursNotRead: { text: string };
  /** Title and dates of a sheet are of different months, or years. */
  datesOfOtherMonth: { title: string; dates: string };
  /** The dates' cells show no year and hold `typed`: the title's `year` was taken. */
  yearOfTitleTaken: { year: number; typed: number };
  /** `days` of 24 rows without a clock were read as hours in their order, `lacking` of fewer left out. */
  hoursInOrder: { days: number; lacking: number };
  /** A note says that the values of some days do not count, and not plainly of whom: they were counted. */
  notedDaysCounted: { text: string; days: number };
  /** The same, plainly: they were left out. */
  notedDaysLeftOut: { text: string; days: number };
  /** A column of the sheet says that a day has fewer hours than a daily value needs. */
  valuesOfTooFewHours: { field: string; count: number; words: string };
  allZeroRows: { count: number; dates: string };
  /** `factor` to the kept unit. */
  unitByVolume: { field: string; unit: string; factor: number };
  /** A single value a power of ten away from those around it. */
  valueSlip: { field: string; value: number; likely: number; date: string };
  unitFromValues: { field: string; unit: string };
  /** `told` stands over values that can only be in `unit`. */
  unitCannotBe: { field: string; told: string; unit: string };
  /** Two sheets have different values for the same days. */
  sheetsDiffer: { sheet: string; other: string; days: number; date: string };
  /** The rows of a sheet may be days or the means of months. */
  daysOrMonths: { sheet: string; days: number; date: string };
  /** Sheets that may stand for stations or for places. */
  sheetsAreOpen: { sheets: string };
  /** Sheets that hold stations each, and may stand for places or be of one. */
  groupsOfStationsOpen: { sheets: string };
  /** Townships, and no row of the county that they are of. */
  onlyTownships: { places: string };
  rowsWithoutPlace: { count: number; place: string };
  valuesAreSubIndices: Record<never, never>;
  sheetOfBasis: { used: string; left: string; days: number };
  columnOfBasis: { field: string; used: string; left: string };
  errorCell: { field: string; code: string };
  numbersStoredAsText: { field: string; count: number };
  belowDetectionHalved: { field: string; count: number };
  /** The place that staff chose is on no sheet. */
  placeNotFound: { wanted: string; cities: string; chosen: string };
  severalCities: { cities: string; chosen: string };
  hiddenCellsRead: { rows: boolean; columns: boolean };
  hiddenSheetRead: Record<string, never>;
  // from hours and stations to a place's days
  hoursTaken: { count: number; stamp: "beginning" | "ending"; by: "choice" | "data" | "guess" };
  /** A note names days of sand without a year, and the sheet has them in several: `year` was taken. */
  sandNoteWithoutYear: { text: string; years: string; year: number };
  stationsLeftOut: { stations: string };
  /** Stations of several authorities, and nobody said whose the place is judged by. */
  stationLevelsMixed: { levels: string };
  /** Of several means of one place side by side `taken` counts, by its name; `left` do not. */
  meanOfPlaceTaken: { taken: string; left: string };
  /** The same where their names do not tell which counts. */
  meansOfPlaceOpen: { taken: string; left: string };
  /** `sheets` hold nothing but stations that judge no place (`kinds`), beside others that do. */
  sheetOfOtherStations: { sheets: string; kinds: string };
  /** The same where there is nothing else. */
  onlyOtherStations: { sheets: string; kinds: string };
  stationsChanged: { stations: string };
  placeRowsBeforeStations: { count: number };
  tooFewStations: { days: number; date: string };
  /** On `days` of `of` days what the sheet has of the whole is not the mean of its stations. */
  wholeIsNoMean: { days: number; of: number; date: string };
}

/** Of what the days' indices and the figures rest on, and of values that are not plausible. */
export interface AirFigureFindingFacts {
  // what the days' indices rest on
  classesWithoutParticulates: { days: number; items: string; date: string };
  judgedInPart: { days: number; items: string; date: string };
  writtenIndexTaken: { days: number; date: string };
  writtenIndexOfOtherStandard: { days: number; date: string };
  indexNotPublished: { days: number; items: string; date: string };
  itemsNotMonitored: { items: string };
  /** Days that a sheet of its own lists as those of sand. */
  sandDaysListed: { sheet: string; days: number };
  sandDeducted: { days: number; date: string };
  sandDeductedAtSource: { days: number; date: string };
  sandKept: { days: number; date: string };
  sandNotMarked: Record<never, never>;
  // plausibility
  duplicateDay: { date: string; same: boolean };
  /** A day far from all others between rows of days that follow each other. `beside`: the days of those rows. */
  strayDate: { date: string; beside: string };
  /** `days` of a month; "": all days of it, or of the months from one to another. */
  missingDays: { month: string; count: number; days: string };
  outOfRange: { field: string; value: number; low: number; high: number; unit: string; count: number };
  unitSlip: { field: string; value: number; declared: string; likely: string };
  particulateOrder: { pm25: number; pm10: number };
  particulateOrderOften: { count: number; days: number };
  aqiUnexplained: { date: string; written: number; computed: number };
  aqiDiffersThroughout: { count: number; days: number };
  classMismatch: { date: string; written: string; computed: string };
  frozenValues: { field: string; value: number; days: number; from: string; to: string };
  zeroConcentration: { field: string; count: number };
  shiftedColumns: { fields: string };
  // figures
  baseTooThin: { period: string; days: number; of: number };
  tooFewDays: { figure: string; period: string; valid: number; required: number };
  monthsTooShort: { figure: string; year: number; months: string };
  /** Too little of the year is known to judge its targets: days with a value, of so many gone by, empty months. */
  yearNotJudged: { targets: string; days: number; elapsed: number; months: string };
  mixedStandards: { period: string; standard: string };
  cutOffBeforeMonthEnd: { until: string; lastData: string };
  baselineComputed: { indicator: string; year: number; value: string };
  /** Given by the sheet, and half as much again or more than the data of that year give, or as much less. */
  baselineUnlikeData: { indicator: string; year: number; given: string; measured: string };
  baselineMissing: { indicator: string; year: number };
  targetUnreadable: { text: string };
  targetsLeftOpen: { count: number };
  /** `count` targets, `text` the first, for which no year is said. */
  targetsWithoutYear: { count: number; text: string };
  targetUnknownIndicator: { text: string };
  /** place "": the report names none. */
  targetsOfOtherPlaces: { place: string; places: string };
  /** A number that no year of any place can have had. */
  targetImpossible: { indicator: string; value: string };
  targetLooserThanBaseline: { indicator: string; target: string; baseline: string };
}

export type AirFindingFacts = AirReadingFindingFacts & AirFigureFindingFacts;
