/** The whole job: the workbook's cells in, the month's report out. Pure: no Excel, no clock. */
import { questionsByColumn } from "./account/questions-by-column";
import type { SheetAccount } from "./account/sheet-account";
import type { Day } from "./calendar/day";
import { wholeMonth } from "./calendar/period";
import { yearIn } from "./cells/parse-date";
import type { WorkbookSnapshot } from "./cells/snapshot";
import { checkAirData } from "./checks/check-air-data";
import { checkLedgers } from "./checks/check-ledgers";
import { rememberedLast } from "./collections/remembered-last";
import type { Finding } from "./findings/finding";
import { assessAir } from "./indicators/air/assess-air";
import type { AirAssessment } from "./indicators/assessment";
import { ofCounty } from "./indicators/county-workstreams";
import { withOwnTitles } from "./indicators/own-titles";
import { assessProgress } from "./indicators/ledgers/assess-progress";
import { questionsThatMatter, withoutIdleDoubts } from "./indicators/ledgers/open-figures";
import { standingsOf, type HistoryEntry, type ProgressAssessment } from "./indicators/ledgers/progress";
import { reportPeriod, type ReportPeriod, type ReportRequest } from "./indicators/report-period";
import { composeNotices } from "./notice/composing/compose-notices";
import type { NoticeDraft } from "./notice/notice";
import { workbookReading, type WorkbookReading } from "./workbook-reading";
import { buildReport } from "./report/build-report";
import { historyFindings, periodFindings } from "./report/checks/period-findings";
import { withMonth } from "./report/history/read-history";
import { nothingOwn, type OwnContent } from "./report/own-content";
import type { Report } from "./report/page/sheet";
import type { ReportInput } from "./report/report-input";
import { typedWithoutCell } from "./report/typed-words";
import type { Settings } from "./settings";
import { assessTasks } from "./tasks/assess-tasks";
import { countyOf } from "./tasks/county-of-lists";
import type { TaskAssessment } from "./tasks/task";

export type { OwnContent, ReportRequest };
export { nothingOwn };

export interface MonthlyReport extends WorkbookReading {
  /** What became of every sheet, with its tables, columns and rows. */
  readonly account: readonly SheetAccount[];
  /** null, and with it all that follows, where nothing lies in the month asked for: `findings` says why. */
  readonly period: ReportPeriod | null;
  /** As the pages name it: of the air, as somebody typed it, or of the lists' titles. */
  readonly place: string | null;
  /** null also where there are ledgers but no daily air data in the month. */
  readonly assessment: AirAssessment | null;
  readonly progress: ProgressAssessment | null;
  readonly tasks: TaskAssessment | null;
  readonly notice: NoticeDraft | null;
  /** 月报·历史 as it is to be written. */
  readonly history: readonly HistoryEntry[];
  readonly report: Report | null;
}

export function monthlyReport(
  workbook: WorkbookSnapshot,
  request: ReportRequest,
  settings: Settings,
  own: OwnContent = nothingOwn,
): MonthlyReport {
  return reportOfMonth(workbook, request, settings, own);
}

/** What a click asks for twice, once to show it and once to write it, is worked out once. */
const reportOfMonth = rememberedLast(
  (workbook: WorkbookSnapshot, request: ReportRequest, settings: Settings, own: OwnContent): MonthlyReport => {
    const sheets = workbookReading(workbook, settings, lastDayAsked(request), yearIn(request.generatedAt.slice(0, 4)));
    const period = reportPeriod(request, sheets.air, sheets.allTables, sheets.defined.declarations);
    const findings = [...sheets.findings, ...historyFindings(own), ...periodFindings(request, period, sheets)];
    const read: WorkbookReading = { ...sheets, findings };
    if (period === null) return nothingToReport(read, own);

    const { generatedAt } = request;
    const standing = assess(read, { period, settings, own, generatedAt });
    const checked = check(read, standing);
    const history = withMonth(own.history, period.month, standing.progress.history);
    const ledgers = sheets.allTables;
    const said = { ...read, ...checked, ...standing, ...period, ...own };
    const written = write({ ...said, ledgers, history, settings, workbook, generatedAt });
    return { ...read, ...checked, ...standing, period, history, ...written };
  },
);

const nothingToReport = (read: WorkbookReading, { history }: OwnContent): MonthlyReport => ({
  ...read,
  account: read.accountOf(read.unused),
  period: null,
  place: null,
  assessment: null,
  progress: null,
  tasks: null,
  notice: null,
  history,
  report: null,
});

interface Given {
  readonly period: ReportPeriod;
  readonly settings: Settings;
  readonly own: OwnContent;
  readonly generatedAt: string;
}

/** Where the air, the measures and the tasks stand, and what is to be announced of them. */
function assess(read: WorkbookReading, { period, settings, own: { history, edits }, generatedAt }: Given) {
  const { air, targets, ledgers, defined } = read;
  const place = air.place ?? settings.place ?? countyOf(ledgers);
  const assessment = assessAir(air, targets.targets, period, settings);
  const measures = { ledgers, targets: targets.ledgerTargets, defined };
  const measured = assessProgress({ ...period, ...measures, settings, history, air: assessment, generatedAt });
  const tasks = assessTasks(ledgers, measured, period.until, settings.heatingSeason, settings.answers);
  const facts = { ...period, ledgers, progress: measured, tasks, assessment, place, edits };
  const notice = composeNotices({ ...facts, form: settings.noticeForm });
  const progress = ofCounty(withOwnTitles(measured, place), {
    ledgers: read.allTables,
    targets: [...targets.ledgerTargets, ...defined.targets],
    defined,
    tasks: new Set(tasks.tasks.map(({ workstream }) => workstream)),
    chosen: settings.workstreams,
  });
  return { place, assessment, progress, tasks, notice };
}

/** What a person should look at before the report goes out, and what was left out of it. */
function check(read: WorkbookReading, { assessment, progress, tasks, notice }: ReturnType<typeof assess>) {
  const questions = [...questionsThatMatter(read.questions, standingsOf(progress)), ...tasks.questions];
  const findings = [
    ...withoutIdleDoubts(read.findings, questions),
    ...(assessment?.findings ?? []),
    ...progress.findings,
    ...tasks.findings,
    ...notice.findings,
    ...checkAirData(read.air),
    ...checkLedgers(read.ledgers, progress, assessment?.targets ?? [], read.defined),
  ];
  const unused = [...read.unused, ...(tasks.unused ?? [])];
  return {
    questions,
    findings,
    unused,
    account: read.accountOf(unused),
    openQuestions: questionsByColumn(questions).length,
  };
}

/** The sheets. Only when they are made does it show for which of staff's words they have no cell: that is told. */
function write(input: ReportInput): { readonly findings: readonly Finding[]; readonly report: Report } {
  const report = buildReport(input);
  const homeless = typedWithoutCell(input.edits, report);
  const findings = [...input.findings, ...homeless];
  return { findings, report: homeless.length === 0 ? report : buildReport({ ...input, findings }) };
}

/** Up to which day lists count that stand there at several times; null: whatever is the last. */
const lastDayAsked = ({ until, month }: ReportRequest): Day | null =>
  until ?? (month === null ? null : wholeMonth(month).to);
