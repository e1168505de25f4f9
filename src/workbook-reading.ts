/** What the workbook's sheets say, before anybody asks for a month: the greater part of a report's work. */
import type { Question } from "./account/question";
import type { SheetAccount } from "./account/sheet-account";
import type { Unused } from "./account/unused";
import type { Day } from "./calendar/day";
import type { SheetName } from "./cells/address";
import type { WorkbookSnapshot } from "./cells/snapshot";
import { rememberedLast } from "./collections/remembered-last";
import { accountOfSheets } from "./datasets/account-of-sheets";
import type { AirData } from "./datasets/air-day";
import type { LedgerData } from "./datasets/ledger";
import { readAirData } from "./datasets/read-air-data";
import { readLedgers } from "./datasets/read-ledgers";
import { withoutSheetsTakenBack } from "./datasets/sheets-taken-back";
import { struckFindings, withoutStruckRows } from "./datasets/struck-through";
import { yearQuestions } from "./datasets/year-questions";
import type { Finding } from "./findings/finding";
import { airWanted } from "./indicators/air/air-wanted";
import { defineIndicators } from "./indicators/own/custom-indicators";
import type { DefinedIndicators } from "./indicators/own/defined-indicators";
import { keptDefinitions } from "./indicators/own/kept-indicators";
import { columnsOfTable, proposedIndicators, type OwnColumn } from "./indicators/own/propose-indicators";
import { readTargets } from "./indicators/targets/read-targets";
import type { TargetData } from "./indicators/targets/target";
import { unreadTargetSheets } from "./indicators/targets/unread-targets";
import { workbookFindings } from "./report/checks/workbook-findings";
import type { OwnIndicator, Settings } from "./settings";

export interface WorkbookReading {
  readonly air: AirData;
  readonly targets: TargetData;
  readonly ledgers: LedgerData;
  /** The bureau's own indicators, with the tables that they count. */
  readonly defined: DefinedIndicators;
  /** `ledgers`, and beside them the tables of the bureau's own indicators. */
  readonly allTables: LedgerData;
  readonly findings: readonly Finding[];
  /** What a person should answer before the report goes out. */
  readonly questions: readonly Question[];
  /** What the sheets hold that was not used, and why. */
  readonly unused: readonly Unused[];
  /** What became of every sheet, where `unused` is all that was left out. */
  readonly accountOf: (unused: readonly Unused[]) => readonly SheetAccount[];
  /** What could be counted on a sheet that no ledger knows; worked out when asked for. */
  readonly proposals: (sheet: string) => readonly OwnIndicator[];
  /** The columns of the table on any sheet, by which a person defines an indicator; worked out when asked for. */
  readonly tableColumns: (sheet: string) => readonly OwnColumn[];
}

/**
 * @param lastDay up to which day lists count that stand there at several times; null: whatever is the last
 * @param thisYear of the day of the report, offered where a sheet names no year; null: not known
 */
export const workbookReading = rememberedLast(
  (
    asItStands: WorkbookSnapshot,
    settings: Settings,
    lastDay: Day | null,
    thisYear: number | null = null,
  ): WorkbookReading => {
    const readable = withoutStruckRows(asItStands);
    const { workbook, unused: takenBack } = withoutSheetsTakenBack(readable, settings);
    const air = readAirData(workbook, settings, lastDay);
    const targets = readTargets(workbook, settings, air.place ?? settings.place, lastDay);
    const county = settings.place ?? air.place;
    const besides = withoutTargets(workbook, targets);
    const taken = claimed(air, ofWholeSheets(targets));
    const ledgers = readLedgers(besides, settings, taken, { until: lastDay, place: county, beside: air.places });
    const definitions = [...targets.definitions, ...keptDefinitions(settings.own, readable)];
    const defined = defineIndicators(definitions, { ledgers, workbook: readable });

    const { findings: airFindings, unused: airUnused } = besideTargets(air, targets);
    const used = usedSheets(workbook, settings, air, targets, ledgers);
    return {
      air,
      targets,
      ledgers,
      defined,
      allTables: { ...ledgers, tables: [...ledgers.tables, ...defined.tables] },
      findings: [
        ...airFindings,
        ...airWanted(air, targets, ledgers),
        ...targets.findings,
        ...unreadTargetSheets(workbook, used, saidTargets(settings, targets)),
        ...ledgers.findings,
        ...defined.findings,
        ...struckFindings(asItStands, new Set([...used, ...defined.tables.map(({ guess }) => guess.sheetId)])),
        ...workbookFindings(workbook),
      ],
      questions: [
        ...(air.questions ?? []),
        ...(ledgers.questions ?? []),
        ...yearQuestions(workbook, {
          findings: [...targets.findings, ...ledgers.findings],
          unused: airUnused,
          year: thisYear,
        }),
      ],
      unused: [...takenBack, ...airUnused, ...unknownToAll(ledgers, airUnused)],
      accountOf: (unused) =>
        accountOfSheets(asItStands, {
          guesses: [...air.guesses, ...targets.guesses],
          tables: ledgers.tables,
          givenWay: ledgers.givenWay ?? [],
          ownTables: defined.tables,
          unused,
        }),
      proposals: (sheet) => proposedIndicators(readable, sheet),
      tableColumns: (sheet) => columnsOfTable(readable, sheet),
    };
  },
);

/** A sheet of targets that names pollutants is no sheet of air data that lacks its days. */
function besideTargets(
  { findings, unused = [] }: AirData,
  { guesses }: TargetData,
): { readonly findings: readonly Finding[]; readonly unused: readonly Unused[] } {
  const asTargets = new Set<SheetName>(guesses.map(({ sheet }) => sheet));
  return {
    findings: findings.filter(({ code, at }) => !(code === "airSheetLeft" && at !== null && asTargets.has(at.sheet))),
    unused: unused.filter(({ code, sheet }) => !(code === "otherAirSheet" && asTargets.has(sheet))),
  };
}

/** Worksheet ids that some reader took, or of which staff said what they are. */
const usedSheets = (
  { sheets }: WorkbookSnapshot,
  { corrections }: Settings,
  air: AirData,
  targets: TargetData,
  ledgers: LedgerData,
): ReadonlySet<string> =>
  new Set([
    ...claimed(air, targets),
    ...[...ledgers.tables, ...(ledgers.givenWay ?? [])].map(({ guess }) => guess.sheetId),
    ...sheets.flatMap(({ id }) => (corrections[id] === undefined ? [] : [id])),
  ]);

/** The workbook as ledgers are looked for in it: sheets that hold another table beside their targets, without these. */
function withoutTargets(workbook: WorkbookSnapshot, { besides = [] }: TargetData): WorkbookSnapshot {
  if (besides.length === 0) return workbook;
  return { ...workbook, sheets: workbook.sheets.map((sheet) => besides.find(({ id }) => id === sheet.id) ?? sheet) };
}

const ofWholeSheets = ({ guesses, besides = [] }: TargetData): Pick<TargetData, "guesses"> => ({
  guesses: guesses.filter(({ sheetId }) => !besides.some(({ id }) => id === sheetId)),
});

/** Worksheet ids of which staff said that they hold targets, and from which none came. */
const saidTargets = ({ corrections }: Settings, { guesses }: TargetData): ReadonlySet<string> => {
  const read = new Set(guesses.map(({ sheetId }) => sheetId));
  const said = Object.entries(corrections).filter(([id, { dataset }]) => dataset === "airTargets" && !read.has(id));
  return new Set(said.map(([id]) => id));
};

/** What no ledger took; of a sheet of air data it is told what it lacks, and not as well that nobody knows it. */
function unknownToAll({ unused = [] }: LedgerData, ofAir: readonly Unused[]): readonly Unused[] {
  const told = new Set(ofAir.map(({ sheet }) => sheet));
  return unused.filter(
    ({ code, sheet, facts }) => !(code === "noKnownTable" && facts.nearest === "" && told.has(sheet)),
  );
}

const isOfOtherStations = ({ code, facts }: Unused): boolean =>
  code === "otherAirSheet" && "reason" in facts && facts.reason === "otherStations";

/** Worksheet ids that the air's and the targets' readers took. */
const claimed = (...readers: readonly Pick<AirData, "guesses" | "unused">[]): ReadonlySet<string> =>
  new Set(
    readers.flatMap(({ guesses, unused = [] }) => {
      // Stations that do not count are air data all the same.
      const others = new Set(unused.flatMap((one) => (isOfOtherStations(one) ? [one.sheet] : [])));
      return guesses
        .filter(({ sheet, dataset }) => dataset !== null || others.has(sheet))
        .map(({ sheetId }) => sheetId);
    }),
  );
