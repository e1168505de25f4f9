/** The sample workbook read once, for notices of what its ledgers say, or would say if they were worse. */
import { readAirData } from "../../src/datasets/read-air-data";
import { readLedgers } from "../../src/datasets/read-ledgers";
import type { AirData } from "../../src/datasets/air-day";
import type { LedgerData } from "../../src/datasets/ledger";
import { readWorkbook } from "../../src/excel/read-workbook";
import { assessAir } from "../../src/indicators/air/assess-air";
import type { AirAssessment } from "../../src/indicators/assessment";
import { assessProgress } from "../../src/indicators/ledgers/assess-progress";
import type { ProgressAssessment } from "../../src/indicators/ledgers/progress";
import { defineIndicators } from "../../src/indicators/own/custom-indicators";
import { reportPeriod } from "../../src/indicators/report-period";
import { readTargets } from "../../src/indicators/targets/read-targets";
import { composeNotices } from "../../src/notice/composing/compose-notices";
import type { Notice, NoticeDraft } from "../../src/notice/notice";
import { defaultSettings } from "../../src/settings";
import { assessTasks } from "../../src/tasks/assess-tasks";
import { openSample, withOffice } from "../excel/office-bench";

const generatedAt = "2021-12-16 09:30";

export interface Composed {
  readonly draft: NoticeDraft;
  readonly progress: ProgressAssessment;
  readonly assessment: AirAssessment | null;
}

export interface SampleSources {
  readonly air: AirData;
  readonly ledgers: LedgerData;
  readonly assessment: AirAssessment | null;
  /** The air as it would be judged with other days. */
  readonly assess: (air: AirData) => AirAssessment | null;
  /** The notices as these ledgers and this air have them. */
  readonly compose: (ledgers: LedgerData, assessment: AirAssessment | null) => Composed;
}

export async function readSample(): Promise<SampleSources> {
  const workbook = await withOffice(openSample(), () =>
    Excel.run(async (context) => (await readWorkbook(context)).snapshot),
  );
  const settings = defaultSettings;
  const air = readAirData(workbook, settings);
  const targets = readTargets(workbook, settings);
  const claimed = new Set(
    [...air.guesses, ...targets.guesses].flatMap(({ dataset, sheetId }) => (dataset === null ? [] : [sheetId])),
  );
  const ledgers = readLedgers(workbook, settings, claimed);
  const defined = defineIndicators(targets.definitions, { ledgers, workbook });
  const period = reportPeriod({ month: null, until: null, generatedAt }, air, ledgers, defined.declarations);
  if (period === null) throw new Error("The sample has no month");
  const assess = (days: AirData): AirAssessment | null => assessAir(days, targets.targets, period, settings);
  const compose = (worse: LedgerData, assessment: AirAssessment | null): Composed => {
    const progress = assessProgress({
      ...period,
      ledgers: worse,
      targets: targets.ledgerTargets,
      defined,
      settings,
      history: [],
      air: assessment,
      generatedAt,
    });
    const tasks = assessTasks(worse, progress, period.until, settings.heatingSeason, settings.answers);
    const facts = { ...period, ledgers: worse, progress, tasks, assessment, place: air.place, generatedAt };
    return { draft: composeNotices({ ...facts, edits: new Map() }), progress, assessment };
  };
  return { air, ledgers, assessment: assess(air), assess, compose };
}

/** What a notice says of the work and of what came of it. */
export const saidIn = ({ completion, outcome }: Notice): string =>
  [...completion, ...(outcome === null ? [] : [outcome])].map(({ composed }) => composed.text).join("\n");
