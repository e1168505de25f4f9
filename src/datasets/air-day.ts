/**
 * The daily air sheets as typed rows: what `datasets/` makes of the bureau's sheets, and all that `indicators/` sees of
 * them.
 */
import type { Question } from "../account/question";
import type { Unused } from "../account/unused";
import type { Day } from "../calendar/day";
import { contains, type Period } from "../calendar/period";
import type { CellRef, RangeRef, SheetName } from "../cells/address";
import type { Finding } from "../findings/finding";
import type { AqiClass } from "../standards/aqi";
import type { Concentrations, Pollutant } from "../standards/pollutant";
import type { ColumnRole } from "./air/layout/column-roles";

/** One day of the chosen city: the mean of its valid stations where the sheet keeps stations (HJ 663, annex A.2). */
export interface AirDay {
  readonly day: Day;
  /** Units are already those of `Concentrations`. */
  readonly concentrations: Concentrations;
  /**
   * Items that the source does not monitor there ("/", or no column at all): not the same as missing (HJ 633-2026
   * §5.3).
   */
  readonly unmonitored: readonly Pollutant[];
  /**
   * AQI, class and primary pollutants as the sheet has them, to be compared with what we compute; null where it has
   * none.
   */
  readonly written: {
    readonly aqi: number | null;
    readonly class: AqiClass | null;
    readonly primary: readonly Pollutant[] | null;
  };
  /** A sand-dust day by the sheet's own word (a column or a mark); we never decide it ourselves. */
  readonly sandDust: boolean;
  /** The same with sand deducted, where the source has both. */
  readonly deducted?: Concentrations;
  /** A question about its values is open: they say nothing about its class yet. */
  readonly doubtful?: true;
  /** The row that the day was read from (of several stations: the first). */
  readonly at: CellRef;
}

/** What staff can say of a column: an item, ozone's hourly maximum, or what else a column is for. */
export type AirField = Pollutant | "O3_1h" | Exclude<ColumnRole, "stationKind" | "aside">;

/** What the stamp of an hourly row means: 13:00 is the hour that begins then, or that ends then. */
export type HourStamp = "beginning" | "ending";

/** What one column was taken for. */
export interface ColumnGuess {
  /** A field of the guess's dataset. */
  readonly field: string | null;
  /** Sheet column, from 0. */
  readonly column: number;
  /** The header as it is read, its rows joined ("浓度均值 PM₂.₅ μg/m³"). */
  readonly header: string;
  /** The unit in which the column is kept, and whether it stands there or was inferred from the values. */
  readonly unit: string | null;
  /** How its cells begin, of a column that was taken for nothing; absent: nothing stands there, or it was taken. */
  readonly sample?: string;
  /** It decides which rows count: whose they are. */
  readonly decides?: true;
  readonly unitFrom: "header" | "title" | "note" | "values" | "default" | "correction" | null;
  /** 0–1 */
  readonly confidence: number;
}

/** The daily air sheet, the target sheet, or a ledger by its id. */
export type DatasetId = "airDaily" | "airTargets" | (string & {});

/** What one sheet, or one table of a sheet, was taken for: shown in the pane, where it can be corrected. */
export interface SheetGuess {
  readonly sheet: SheetName;
  readonly sheetId: string;
  readonly dataset: DatasetId | null;
  /** 0–1 */
  readonly confidence: number;
  /** Header rows, sheet rows from 0, both included; null where there is no header. */
  readonly headerRows: readonly [number, number] | null;
  readonly columns: readonly ColumnGuess[];
  /** Rows of data taken, and the days they span. */
  readonly rowCount: number;
  /** Which they are, of a sheet that holds other tables as well; absent: it holds no other. */
  readonly entryRows?: readonly number[];
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** Whether staff's correction made this what it is. */
  readonly corrected: boolean;
}

/** The days of one station, as its rows have them. */
export interface StationDays {
  readonly station: string;
  /** Whether it goes into its place's mean. */
  readonly takesPart: boolean;
  readonly days: readonly AirDay[];
}

/** One of the places that the sheets hold. */
export interface PlaceDays {
  /** null: the sheets name none. */
  readonly place: string | null;
  /** As the sheets name it, where staff gave it another name; absent: as above. */
  readonly written?: string | null;
  /** The workbook itself makes it the whole of the others. */
  readonly isWhole?: boolean;
  /** In order of time, one entry a day. */
  readonly days: readonly AirDay[];
  /** Some of them, without the others being made; absent: all are at hand. */
  readonly daysWhere?: (isWanted: (day: Day) => boolean) => readonly AirDay[];
  /** None where the rows are the place's own. */
  readonly stations: readonly StationDays[];
}

/** Of its days those that are wanted, the others not being made for it. */
export const daysOf = (of: Pick<PlaceDays, "days" | "daysWhere">, isWanted: (day: Day) => boolean): readonly AirDay[] =>
  of.daysWhere?.(isWanted) ?? of.days.filter(({ day }) => isWanted(day));

export const hasDaysIn = (of: Pick<PlaceDays, "days" | "daysWhere">, period: Period): boolean =>
  daysOf(of, (day) => contains(period, day)).length > 0;

export interface AirData {
  /** The place whose rows these are; null where the sheets name none. */
  readonly place: string | null;
  /** Every place that the sheets hold, for the choice in the pane. */
  readonly places: readonly string[];
  /** In order of time, one entry a day; of duplicates the first. */
  readonly days: readonly AirDay[];
  /** All of them with their days, the chosen one too; absent: only that one is known. */
  readonly series?: readonly PlaceDays[];
  /** What the stamps of hourly sheets were taken for, and whether staff left that to the data; null: there are none. */
  readonly hours?: { readonly stamps: readonly HourStamp[]; readonly ofData: boolean } | null;
  readonly guesses: readonly SheetGuess[];
  /** The data's range on each sheet, for links. */
  readonly sources: readonly RangeRef[];
  readonly findings: readonly Finding[];
  /** What a person should say before what rests on it counts; absent: nothing. */
  readonly questions?: readonly Question[];
  /** Sheets, columns and rows that were not used, with the reason; absent: none is known. */
  readonly unused?: readonly Unused[];
}
