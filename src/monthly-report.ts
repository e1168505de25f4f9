/** The whole job: the workbook's cells in, the month's report out. Pure: no Excel, no clock. */
import type { Question } from "./account/question";
import type { SheetAccount } from "./account/sheet-account";
import type { Unused } from "./account/unused";
import type { Day } from "./calendar/day";
import { wholeMonth } from "./calendar/period";
import type { SheetName } from "./cells/address";
import type { WorkbookSnapshot } from "./cells/snapshot";
import { rememberedLast } from "./collections/remembered-last";
import { checkAirData } from "./checks/check-air-data";
import { checkLedgers } from "./checks/check-ledgers";
import type { AirData } from "./datasets/air-day";
import type { LedgerData } from "./datasets/ledger";
import { accountOfSheets } from "./datasets/account-of-sheets";
import { readAirData } from "./datasets/read-air-data";
import { readLedgers } from "./datasets/read-ledgers";
import type { Finding } from "./findings/finding";
import { airWanted } from "./indicators/air/air-wanted";
import { assessAir } from "./indicators/air/assess-air";
import { assessProgress } from "./indicators/ledgers/assess-progress";
import type { AirAssessment } from "./indicators/assessment";
import { ofCounty } from "./indicators/county-workstreams";
import { questionsThatMatter, withoutIdleDoubts } from "./indicators/ledgers/open-figures";
import { defineIndicators } from "./indicators/own/custom-indicators";
import { standingsOf, type HistoryEntry, type ProgressAssessment } from "./indicators/ledgers/progress";
import { keptDefinitions } from "./indicators/own/kept-indicators";
import { columnsOfTable, proposedIndicators, type OwnColumn } from "./indicators/own/propose-indicators";
import { readTargets } from "./indicators/targets/read-targets";
import { unreadTargetSheets } from "./indicators/targets/unread-targets";
import { reportPeriod, type ReportPeriod, type ReportRequest } from "./indicators/report-period";
import type { TargetData } from "./indicators/targets/target";
import { composeNotices } from "./notice/composing/compose-notices";
import type { NoticeDraft } from "./notice/notice";
import { buildReport } from "./report/build-report";
import { nothingOwn, type OwnContent } from "./report/own-content";
import { historyFindings, periodFindings } from "./report/checks/period-findings";
import { workbookFindings } from "./report/checks/workbook-findings";
import { withMonth } from "./report/history/read-history";
import type { Report } from "./report/page/sheet";
import { typedWithoutCell } from "./report/typed-words";
import type { OwnIndicator, Settings } from "./settings";
import { assessTasks } from "./tasks/assess-tasks";
import type { TaskAssessment } from "./tasks/task";
import { placeOfTitles } from "./vocabulary/place-in-title";

export type { OwnContent, ReportRequest };
export { nothingOwn };

export interface MonthlyReport {
  readonly air: AirData;
  readonly targets: TargetData;
  readonly ledgers: LedgerData;
  readonly findings: readonly Finding[];
  /** What a person should answer before the report goes out. */
  readonly questions: readonly Question[];
  /** What the sheets hold that was not used, and why. */
  readonly unused: readonly Unused[];
  /** What became of every sheet, with its tables, columns and rows. */
  readonly account: readonly SheetAccount[];
  /** What could be counted on a sheet that no ledger knows; worked out when asked for. */
  readonly proposals: (sheet: string) => readonly OwnIndicator[];
  /** The columns of the table on any sheet, by which a person defines an indicator; worked out when asked for. */
  readonly tableColumns: (sheet: string) => readonly OwnColumn[];
  /** null, and with it all that follows, where nothing lies in the month asked for: `findings` says why. */
  readonly period: ReportPeriod | null;
  /** null also where there are ledgers but no daily air data in the month. */
  readonly assessment: AirAssessment | null;
  readonly progress: ProgressAssessment | null;
  readonly tasks: TaskAssessment | null;
  readonly notice: NoticeDraft | null;
  /** 月报·历史 as it is to be written. */
  readonly history: readonly HistoryEntry[];
  readonly report: Report | null;
}

/** What a click asks for twice, once to show it and once to write it, is worked out once. */
export const monthlyReport = (
  workbook: WorkbookSnapshot,
  request: ReportRequest,
  settings: Settings,
  own: OwnContent = nothingOwn,
): MonthlyReport => reportOfMonth(workbook, request, settings, own);

const reportOfMonth = rememberedLast(
  (workbook: WorkbookSnapshot, request: ReportRequest, settings: Settings, own: OwnContent): MonthlyReport => {
    const sources = sourcesOf(workbook, request, settings, own);
    const { period } = sources;
    return period === null ? nothingToReport(sources, own) : reportOf({ ...sources, period }, request, settings, own);
  },
);

type Sources = ReturnType<typeof sourcesOf>;
type Dated = Sources & { readonly period: ReportPeriod };

/** What the workbook's sheets say: most of a report's work, and the same at whatever minute it is asked for. */
const readSheets = rememberedLast((workbook: WorkbookSnapshot, settings: Settings, lastDay: Day | null) => {
  const air = readAirData(workbook, settings);
  const targets = readTargets(workbook, settings, air.place ?? settings.place);
  const ledgers = readLedgers(
    workbook,
    settings,
    claimed(air, targets),
    undefined,
    lastDay,
    settings.place ?? air.place,
  );
  const definitions = [...targets.definitions, ...keptDefinitions(settings.own, workbook)];
  return { air, targets, ledgers, defined: defineIndicators(definitions, { ledgers, workbook }) };
});

/** The same with the month that the sheets have something to say of. */
function sourcesOf(workbook: WorkbookSnapshot, request: ReportRequest, settings: Settings, own: OwnContent) {
  const { air, targets, ledgers, defined } = readSheets(workbook, settings, lastDayAsked(request));
  const allTables: LedgerData = { ...ledgers, tables: [...ledgers.tables, ...defined.tables] };
  const period = reportPeriod(request, air, allTables, defined.declarations);
  // A sheet of targets that names pollutants is no sheet of air data that lacks its days.
  const asTargets = new Set(targets.guesses.map(({ sheet }) => sheet));
  const isOfTargets = (at: { readonly sheet: SheetName } | null): boolean => at !== null && asTargets.has(at.sheet);
  const findings: readonly Finding[] = [
    ...air.findings.filter(({ code, at }) => !(code === "airSheetLeft" && isOfTargets(at))),
    ...airWanted(air, targets, ledgers),
    ...targets.findings,
    ...unreadTargetSheets(workbook, usedSheets(workbook, settings, air, targets, ledgers)),
    ...ledgers.findings,
    ...defined.findings,
    ...workbookFindings(workbook),
    ...historyFindings(own),
    ...periodFindings(request, period, air),
  ];
  const questions: readonly Question[] = [...(air.questions ?? []), ...(ledgers.questions ?? [])];
  const airUnused = (air.unused ?? []).filter(
    ({ code, sheet }) => !(code === "otherAirSheet" && isOfTargets({ sheet })),
  );
  const unused: readonly Unused[] = [...airUnused, ...(ledgers.unused ?? [])];
  const account = (left: readonly Unused[]): readonly SheetAccount[] =>
    accountOfSheets(workbook, {
      guesses: [...air.guesses, ...targets.guesses],
      tables: ledgers.tables,
      givenWay: ledgers.givenWay ?? [],
      ownTables: defined.tables,
      unused: left,
    });
  const proposals = (sheet: string): readonly OwnIndicator[] => proposedIndicators(workbook, sheet);
  const tableColumns = (sheet: string): readonly OwnColumn[] => columnsOfTable(workbook, sheet);
  return {
    workbook,
    air,
    targets,
    ledgers,
    defined,
    allTables,
    period,
    findings,
    questions,
    unused,
    account,
    proposals,
    tableColumns,
  };
}

const nothingToReport = (
  { air, targets, ledgers, findings, questions, unused, account, proposals, tableColumns }: Sources,
  { history }: OwnContent,
): MonthlyReport => ({
  air,
  targets,
  ledgers,
  findings,
  questions,
  unused,
  account: account(unused),
  proposals,
  tableColumns,
  period: null,
  assessment: null,
  progress: null,
  tasks: null,
  notice: null,
  history,
  report: null,
});

function reportOf(sources: Dated, request: ReportRequest, settings: Settings, own: OwnContent): MonthlyReport {
  const { workbook, air, targets, ledgers, allTables, period } = sources;
  const { generatedAt } = request;
  const place = air.place ?? settings.place ?? countyOf(ledgers);
  const standing = assess(sources, place, { request, settings, own });
  const { assessment, progress, tasks, notice } = standing;
  const questions = [...questionsThatMatter(sources.questions, standingsOf(progress)), ...tasks.questions];
  const found = [
    ...withoutIdleDoubts(sources.findings, questions),
    ...(assessment?.findings ?? []),
    ...progress.findings,
    ...tasks.findings,
    ...notice.findings,
    ...checkAirData(air),
    ...checkLedgers(ledgers, progress, assessment?.targets ?? []),
  ];
  const history = withMonth(own.history, period.month, progress.history);
  const { damagedHistory, edits } = own;
  const said = { ...period, ...standing, place, history, damagedHistory, edits, air, targets };
  const openQuestions = questions.length;
  const unused = [...sources.unused, ...(tasks.unused ?? [])];
  const account = sources.account(unused);
  const input = {
    ...said,
    ledgers: allTables,
    findings: found,
    openQuestions,
    account,
    settings,
    workbook,
    generatedAt,
  };
  // Only the finished report tells for which of staff's words it has no cell.
  const first = buildReport(input);
  const homeless = typedWithoutCell(edits, first);
  const findings = [...found, ...homeless];
  const report = homeless.length === 0 ? first : buildReport({ ...input, findings });
  const { proposals, tableColumns } = sources;
  return {
    air,
    targets,
    ledgers,
    findings,
    questions,
    unused,
    account,
    proposals,
    tableColumns,
    period,
    ...standing,
    history,
    report,
  };
}

/**
 * The county that the lists of the inspection bear in their titles, else the one that the others' begin with; null:
 * none does, or they bear several.
 */
function countyOf({ tables }: LedgerData): string | null {
  const named = [...new Set(tables.flatMap(({ county }) => county ?? []))];
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const bySheet = new Map(tables.map(({ guess, titles = [] }) => [guess.sheetId, titles]));
  return placeOfTitles([...bySheet.values()]);
}

interface Asked {
  readonly request: ReportRequest;
  readonly settings: Settings;
  readonly own: OwnContent;
}

/** Where the air, the measures and the tasks stand, and what is to be announced of them. */
function assess(sources: Dated, place: string | null, { request: { generatedAt }, settings, own }: Asked) {
  const { air, targets, ledgers, defined, allTables, period } = sources;
  const assessment = assessAir(air, targets.targets, period, settings);
  const measured = assessProgress({
    ...period,
    ledgers,
    targets: targets.ledgerTargets,
    defined,
    settings,
    history: own.history,
    air: assessment,
    generatedAt,
  });
  const tasks = assessTasks(ledgers, measured, period.until, settings.heatingSeason, settings.answers);
  const { edits } = own;
  const facts = { ...period, ledgers, progress: measured, tasks, assessment, place, edits };
  const notice = composeNotices({ ...facts, form: settings.noticeForm });
  const progress = ofCounty(measured, {
    ledgers: allTables,
    targets: [...targets.ledgerTargets, ...defined.targets],
    defined,
    tasks: new Set(tasks.tasks.map(({ workstream }) => workstream)),
    chosen: settings.workstreams,
  });
  return { assessment, progress, tasks, notice };
}

/** Up to which day lists count that stand there at several times; null: whatever is the last. */
const lastDayAsked = ({ until, month }: ReportRequest): Day | null =>
  until ?? (month === null ? null : wholeMonth(month).to);

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

/** Worksheet ids that the air's and the targets' readers took. */
const claimed = (...readers: readonly Pick<AirData, "guesses">[]): ReadonlySet<string> =>
  new Set(
    readers.flatMap(({ guesses }) => guesses.filter(({ dataset }) => dataset !== null).map(({ sheetId }) => sheetId)),
  );
