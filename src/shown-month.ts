/**
 * What the pane shows of a month: the part of `MonthlyReport` that it needs, as plain data that another thread can hand
 * over. The days and rows behind the figures stay where they were worked out.
 */
import type { Day } from "./calendar/day";
import { textHash } from "./collections/text-hash";
import type { AirData, AirDay, PlaceDays, StationDays } from "./datasets/air-day";
import type { LedgerTable, RowContent } from "./datasets/ledger";
import { monitoredStretch, type Monitored } from "./indicators/air/monitored-stretch";
import type { AirAssessment, Figure, PeriodSummary, TargetAssessment } from "./indicators/assessment";
import type { ProgressAssessment } from "./indicators/ledgers/progress";
import { ledgerDates } from "./indicators/report-period";
import type { TargetData } from "./indicators/targets/target";
import type { MonthlyReport } from "./monthly-report";
import type { Report } from "./report/page/sheet";

/** Rows of a table, and days of a sheet, by which somebody sees whether it was read rightly. */
export const SAMPLE_ROWS = 3;

export interface ShownPlace extends Omit<PlaceDays, "days" | "stations"> {
  readonly stations: readonly Omit<StationDays, "days">[];
}

export interface ShownAirData extends Pick<AirData, "place" | "places" | "guesses" | "questions" | "hours"> {
  readonly days: readonly Pick<AirDay, "day">[];
  /** The first days of each sheet, with what was read of them. */
  readonly samples: readonly Pick<AirDay, "day" | "at" | "concentrations">[];
  readonly series?: readonly ShownPlace[];
}

export interface ShownAir extends Pick<AirAssessment, "place" | "month" | "until"> {
  /** Of each figure's sources the first. */
  readonly targets: readonly TargetAssessment[];
  readonly periods: Pick<AirAssessment["periods"], "month" | "yearToDate" | "yearToDateLastYear" | "baselineYear">;
  readonly months: { readonly thisYear: readonly (Pick<PeriodSummary, "figures"> | null)[] };
  /** Those from which on the year was monitored: the first. */
  readonly days: Monitored["days"];
}

export interface ShownTable extends Pick<LedgerTable, "ledger" | "guess"> {
  /** The first of them, `SAMPLE_ROWS` at most. */
  readonly rows: readonly RowContent[];
}

export interface ShownMonth extends Pick<
  MonthlyReport,
  "period" | "place" | "findings" | "questions" | "unused" | "account" | "tasks" | "notice"
> {
  readonly air: ShownAirData;
  readonly targets: Pick<TargetData, "targets" | "guesses">;
  readonly ledgers: {
    readonly tables: readonly ShownTable[];
    readonly givenWay?: readonly Pick<LedgerTable, "guess">[];
  };
  /** The days on which ledgers tell that something happened, each once, in order. */
  readonly ledgerDays: readonly Day[];
  readonly assessment: ShownAir | null;
  readonly progress: Pick<ProgressAssessment, "workstreams"> | null;
  /** null: there is nothing to write. `print`: differs whenever a run would write something else than another time. */
  readonly report: { readonly print: string } | null;
}

export const shownMonth = (monthly: MonthlyReport): ShownMonth => {
  const { period, place, findings, questions, unused, account, tasks, notice, air, targets, ledgers, progress } =
    monthly;
  return {
    period,
    place,
    findings,
    questions,
    unused,
    account,
    tasks,
    notice,
    air: shownAirData(air),
    targets: { targets: targets.targets, guesses: targets.guesses },
    ledgers: {
      tables: ledgers.tables.map(shownTable),
      ...(ledgers.givenWay ? { givenWay: ledgers.givenWay.map(({ guess }) => ({ guess })) } : {}),
    },
    ledgerDays: ledgerDates(ledgers),
    assessment: monthly.assessment && shownAir(monthly.assessment),
    progress: progress && { workstreams: progress.workstreams },
    report: monthly.report && { print: printOf(monthly.report) },
  };
};

const shownTable = ({ ledger, guess, rows }: LedgerTable): ShownTable => ({
  ledger,
  guess,
  rows: rows.slice(0, SAMPLE_ROWS).map(({ content }) => content),
});

function shownAirData({ place, places, guesses, questions, hours, days, series }: AirData): ShownAirData {
  return {
    place,
    places,
    guesses,
    ...(questions ? { questions } : {}),
    ...(hours === undefined ? {} : { hours }),
    days: days.map(({ day }) => ({ day })),
    samples: samplesOf(days),
    ...(series ? { series: series.map(shownPlace) } : {}),
  };
}

function samplesOf(days: readonly AirDay[]): ShownAirData["samples"] {
  const taken = new Map<string, number>();
  return days.flatMap(({ day, at, concentrations }) => {
    const before = taken.get(at.sheet) ?? 0;
    taken.set(at.sheet, before + 1);
    return before < SAMPLE_ROWS ? [{ day, at, concentrations }] : [];
  });
}

const shownPlace = ({ place, written, stations }: PlaceDays): ShownPlace => ({
  place,
  ...(written === undefined ? {} : { written }),
  stations: stations.map(({ station, takesPart }) => ({ station, takesPart })),
});

function shownAir(assessment: AirAssessment): ShownAir {
  const { place, month, until, targets, periods, months, days } = assessment;
  const { from } = monitoredStretch(assessment);
  return {
    place,
    month,
    until,
    targets: targets.map((target) => ({
      ...target,
      figure: withFirstSource(target.figure),
      baseline: { ...target.baseline, figure: target.baseline.figure && withFirstSource(target.baseline.figure) },
    })),
    periods: {
      month: shownPeriod(periods.month),
      yearToDate: shownPeriod(periods.yearToDate),
      yearToDateLastYear: shownPeriod(periods.yearToDateLastYear),
      baselineYear: shownPeriod(periods.baselineYear),
    },
    months: { thisYear: months.thisYear.map((one) => one && { figures: shownFigures(one.figures) }) },
    days: {
      thisYear: days.thisYear
        .filter(({ day }) => day === from)
        .map(({ day, aqi, concentrations }) => ({ day, aqi, concentrations })),
    },
  };
}

const shownPeriod = (summary: PeriodSummary | null): PeriodSummary | null =>
  summary && { ...summary, figures: shownFigures(summary.figures) };

const shownFigures = (figures: PeriodSummary["figures"]): PeriodSummary["figures"] => {
  const entries = Object.entries(figures).map(([id, figure]) => [id, withFirstSource(figure)]);
  return Object.fromEntries(entries) as PeriodSummary["figures"];
};

const withFirstSource = (figure: Figure): Figure => ({ ...figure, sources: figure.sources.slice(0, 1) });

/** The moment at which a report is made stands in it, and says nothing of its figures. */
const MOMENT = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/g;

const printOf = (report: Report): string => textHash(JSON.stringify(report).replace(MOMENT, ""));
