/** What the sheets are built from. */
import type { AirData, SheetGuess } from "../datasets/air-day";
import type { Finding } from "../findings/finding";
import type { AirAssessment } from "../indicators/assessment";
import type { TargetData } from "../indicators/target";
import type { Settings } from "../settings";

export interface ReportInput {
  readonly assessment: AirAssessment;
  readonly findings: readonly Finding[];
  readonly air: AirData;
  readonly targets: TargetData;
  readonly settings: Settings;
  readonly workbookName: string;
  /** "2021-12-16 09:30" */
  readonly generatedAt: string;
}

/** Bumped with package.json; a test compares. */
export const PRODUCT_VERSION = "0.1.0";

export const sheetNames = { overview: "月报·总览", air: "月报·空气质量", checks: "月报·数据核查" } as const;

/** The sheets that the figures came from. */
export const usedGuesses = ({ air, targets }: ReportInput): SheetGuess[] => [...air.guesses, ...targets.guesses].filter(({ dataset }) => dataset !== null);
