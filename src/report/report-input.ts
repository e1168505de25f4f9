/** What the sheets are built from. */
import type { SheetAccount } from "../account/sheet-account";
import type { Day } from "../calendar/day";
import type { Month } from "../calendar/period";
import type { WorkbookSnapshot } from "../cells/snapshot";
import type { AirData, SheetGuess } from "../datasets/air-day";
import type { LedgerData } from "../datasets/ledger";
import type { Finding } from "../findings/finding";
import type { AirAssessment } from "../indicators/assessment";
import { isMeasured, type HistoryEntry, type ProgressAssessment } from "../indicators/ledgers/progress";
import type { TargetData } from "../indicators/targets/target";
import type { NoticeDraft } from "../notice/notice";
import type { Settings } from "../settings";
import type { TaskAssessment } from "../tasks/task";
import type { DamagedHistoryRow } from "./own-content";
import type { ReportSheetId } from "./page/sheet";

export interface ReportInput {
  readonly place: string | null;
  readonly month: Month;
  /** 统计截止 */
  readonly until: Day;
  /**
   * null: the workbook holds no daily air data of the month; the sheets of the measures and tasks are written all the
   * same.
   */
  readonly assessment: AirAssessment | null;
  readonly ledgers: LedgerData;
  readonly progress: ProgressAssessment;
  readonly tasks: TaskAssessment;
  readonly notice: NoticeDraft;
  /** All of 月报·历史 as it is to be written: what stood there, with this month's entries replaced. */
  readonly history: readonly HistoryEntry[];
  /** Rows of 月报·历史 that could not be read: written again as they stood. */
  readonly damagedHistory: readonly DamagedHistoryRow[];
  readonly findings: readonly Finding[];
  /** What became of every sheet. */
  readonly account: readonly SheetAccount[];
  /** Questions that nobody has answered: what rests on them is not settled. */
  readonly openQuestions: number;
  /** Edit key → what staff typed on our sheets. */
  readonly edits: ReadonlyMap<string, string>;
  readonly air: AirData;
  readonly targets: TargetData;
  readonly settings: Settings;
  /** What was read: formulas name its cells. */
  readonly workbook: WorkbookSnapshot;
  /** "2021-12-16 09:30" */
  readonly generatedAt: string;
}

/** Bumped with package.json; a test compares. */
export const PRODUCT_VERSION = "0.1.0";

/** In tab order. */
export const sheetNames = {
  brief: "月报·简报",
  overview: "月报·总览",
  air: "月报·空气质量",
  ranking: "月报·县市区排名",
  stationRanking: "月报·点位排名",
  indicators: "月报·指标进度",
  tasks: "月报·整改任务",
  notice: "月报·公示表",
  checks: "月报·数据核查",
  templates: "月报·公示模板",
  history: "月报·历史",
  formulas: "月报·验算",
} as const satisfies Readonly<Record<ReportSheetId, string>>;

/** The sheets that the figures came from. */
export const usedGuesses = ({ air, targets, ledgers }: ReportInput): SheetGuess[] =>
  [...air.guesses, ...targets.guesses, ...ledgers.tables.map(({ guess }) => guess)].filter(
    ({ dataset }) => dataset !== null,
  );

/** Whether the report is about the air too: there are days, or something that asks for them. */
export const isAboutAir = ({
  assessment,
  air,
  targets,
  findings,
}: {
  readonly assessment: object | null;
  readonly air: { readonly days: readonly unknown[] };
  readonly targets: { readonly targets: readonly unknown[] };
  readonly findings: ReportInput["findings"];
}): boolean =>
  assessment !== null ||
  air.days.length > 0 ||
  targets.targets.length > 0 ||
  findings.some(({ code }) => code === "noAirSheet" || code === "airSheetLeft");

/** Whether the workbook knows anything of the measures: a figure, or a plan to hold one against. */
export const hasMeasures = ({ workstreams }: ProgressAssessment): boolean => workstreams.some(isMeasured);
