/** What the bureau chose: remembered in the workbook, so that next month starts where this one ended. */
import { noAnswers, type Answers } from "./account/question";
import type { HeatingSeasonDates } from "./calendar/period";
import type { DatasetId, HourStamp } from "./datasets/air-day";
import type { RuleSetId } from "./standards/rule-sets";

/** A correction of a guess, kept by worksheet id. */
export interface SheetCorrection {
  readonly dataset?: DatasetId | "ignore";
  /** First and last header row, sheet rows from 0. */
  readonly headerRows?: readonly [number, number];
  /** Sheet column (from 0, as a decimal string) → field of the dataset, or "ignore". */
  readonly columns?: Readonly<Record<string, string>>;
  /** Sheet column → unit. */
  readonly units?: Readonly<Record<string, string>>;
}

/** How air sheets are put together where they do not say it themselves. "": the place of rows that name none. */
export interface AirChoices {
  /** What the stamp of an hourly row means; null: what the data propose. */
  readonly hourStamp: HourStamp | null;
  /** Place, as the sheets name it → station → whether it takes part in the place's mean. */
  readonly stations: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
  /** Place, as the sheets name it → its name on the report. */
  readonly placeNames: Readonly<Record<string, string>>;
  /** What sheets under names of their own stand for, where the names do not say; null: nobody said. */
  readonly sheetsAre: "stations" | "places" | null;
  /** Whose the rows are that name no place; "": nobody's; null: nobody said. */
  readonly nameless: string | null;
  /** Whose stations the place is judged by, where those of several authorities are listed; null: nobody said. */
  readonly stationLevel: StationLevel | null;
  /** Which of several means of a place counts, by its name on the sheets; null: nobody said. */
  readonly meanOf: string | null;
}

export const stationLevels = ["国控", "省控", "市控", "县控", "all"] as const;
export type StationLevel = (typeof stationLevels)[number];

export const noAirChoices: AirChoices = {
  hourStamp: null,
  stations: {},
  placeNames: {},
  sheetsAre: null,
  nameless: null,
  stationLevel: null,
  meanOf: null,
};

/** Kinds of work by their ids, else by their titles: what comes first, what the report leaves out. */
export interface WorkstreamChoices {
  readonly order: readonly string[];
  readonly off: readonly string[];
}

/** An indicator of staff's own, in the words of a row of 指标目标; "": the column is left empty. */
export interface OwnIndicator {
  readonly title: string;
  /** 数据表: the sheet's name. */
  readonly table: string;
  readonly statistic: string;
  readonly column: string;
  readonly condition: string;
  /** 单位; absent: that of the column, or what the statistic has. */
  readonly unit?: string;
  /** 工作类别; absent: a kind of its own. */
  readonly workstream?: string;
  /**
   * What a year asks of it, as a target sheet says it: 不低于 70, 较2020年下降 15%; absent: nothing. `baselineValue` is that
   * of the year that it is held against; absent: what the table says of that year.
   */
  readonly target?: { readonly year: number; readonly wording: string; readonly baselineValue?: number };
}

/**
 * How 月报·公示表 is laid out: labels at the left and texts at the right, running text under 一、二、三, or one table with a
 * row a problem.
 */
export type NoticeForm = "card" | "text" | "annex";

export interface Settings {
  readonly version: 1;
  /** The place whose rows are reported where sheets hold several; null: the only one, or the first. */
  readonly place: string | null;
  /**
   * "byDate": all by the standard in force on the last day of the data; "eachDay": every day's index by that of its own
   * date, statistics by that of the last day.
   */
  readonly standard: "byDate" | "eachDay" | RuleSetId;
  readonly heatingSeason: HeatingSeasonDates;
  /** Share of a primary pollutant: of all valid days, or of the days that have one (AQI > 50). Both are in use. */
  readonly primaryShareOf: "allDays" | "daysWithPrimary";
  /** Data basis, printed on every output; not decided by us. */
  readonly basis: {
    readonly review: "审核" | "原始" | null;
    readonly state: "实况" | "标况" | null;
    readonly sandDust: "扣沙" | "不扣沙" | null;
  };
  readonly air: AirChoices;
  readonly noticeForm: NoticeForm;
  /** Whether 月报·验算 is written: the main figures once more as formulas over the bureau's own cells. */
  readonly checkFormulas: boolean;
  readonly workstreams: WorkstreamChoices;
  /** Made in the pane; those of 指标目标 stand there. */
  readonly own: readonly OwnIndicator[];
  readonly corrections: Readonly<Record<string, SheetCorrection>>;
  /** What was answered to questions about the sheets. */
  readonly answers: Answers;
}

export const defaultSettings: Settings = {
  version: 1,
  place: null,
  standard: "byDate",
  heatingSeason: { start: { month: 10, day: 15 }, end: { month: 4, day: 15 } },
  primaryShareOf: "allDays",
  basis: { review: null, state: null, sandDust: null },
  air: noAirChoices,
  noticeForm: "card",
  checkFormulas: false,
  workstreams: { order: [], off: [] },
  own: [],
  corrections: {},
  answers: noAnswers,
};

/** The settings with a station in or out of its place's mean. @param place as the sheets name it; "": they name none */
export function withStation(settings: Settings, place: string, station: string, takesPart: boolean): Settings {
  const { air } = settings;
  const stations = { ...air.stations, [place]: { ...air.stations[place], [station]: takesPart } };
  return { ...settings, air: { ...air, stations } };
}

/**
 * The settings with another name of a place on the report.
 * @param written as the sheets name it; null: they name none
 */
export function withPlaceName(settings: Settings, written: string | null, name: string): Settings {
  const { air } = settings;
  if (written === null) return { ...settings, air: { ...air, nameless: name === "" ? null : name } };
  const before = air.placeNames[written] ?? written;
  const others = Object.entries(air.placeNames).filter(([key]) => key !== written);
  const placeNames = Object.fromEntries([
    ...others,
    ...(name === written || name === "" ? [] : [[written, name] as const]),
  ]);
  // The choice of the place follows its name.
  const place = settings.place === before ? name || written : settings.place;
  return { ...settings, place, air: { ...air, placeNames } };
}

/**
 * The settings with a sheet's correction added to what was corrected before. Another dataset makes earlier words on
 * columns void.
 */
export function withCorrection(settings: Settings, sheetId: string, correction: SheetCorrection): Settings {
  const before = settings.corrections[sheetId] ?? {};
  const changesDataset = correction.dataset !== undefined && correction.dataset !== before.dataset;
  const kept: SheetCorrection = changesDataset
    ? { ...(before.headerRows ? { headerRows: before.headerRows } : {}) }
    : before;
  const merged: SheetCorrection = {
    ...kept,
    ...correction,
    ...(kept.columns || correction.columns
      ? { columns: { ...columnsOfOthers(kept.columns, correction.columns), ...correction.columns } }
      : {}),
    ...(kept.units || correction.units ? { units: { ...kept.units, ...correction.units } } : {}),
  };
  return { ...settings, corrections: { ...settings.corrections, [sheetId]: merged } };
}

/** Without the columns that a field had before it was given others. */
function columnsOfOthers(
  before: SheetCorrection["columns"] = {},
  given: SheetCorrection["columns"] = {},
): SheetCorrection["columns"] {
  const fields = new Set(Object.values(given).filter((field) => field !== "ignore"));
  return Object.fromEntries(Object.entries(before).filter(([, field]) => !fields.has(field)));
}

/** The settings with a sheet left to automatic recognition again. */
export function withoutCorrection(settings: Settings, sheetId: string): Settings {
  return {
    ...settings,
    corrections: Object.fromEntries(Object.entries(settings.corrections).filter(([id]) => id !== sheetId)),
  };
}

/** The settings with an indicator of staff's own; one of the same title gives way. */
export const withOwnIndicator = (settings: Settings, own: OwnIndicator): Settings => ({
  ...settings,
  own: [...settings.own.filter(({ title }) => title !== own.title), own],
});

export const withoutOwnIndicator = (settings: Settings, title: string): Settings => ({
  ...settings,
  own: settings.own.filter((one) => one.title !== title),
});
