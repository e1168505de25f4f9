/** Excel's failures as codes of our own with facts; the words are in i18n/errors.ts. `error.message` is never shown. */
import type { ProblemCode, ProblemFacts, Reached } from "../findings/excel-problem";
import { runUntracked } from "./run-untracked";

export type { ProblemCode, ProblemFacts };

export class ExcelProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly facts: ProblemFacts,
  ) {
    super(`${code} ${facts.excelCode ?? ""} ${facts.sheet ?? ""}`.trim());
  }
}

/** By Excel's code, not by its enum, which lacks several (RequestPayloadSizeLimitExceeded, ActivityLimitReached). */
const codes: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: "cellEdit",
  AccessDenied: "sheetProtected",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  OperationCellsExceedLimit: "tooManyCells",
  RangeExceedsLimit: "tooManyCells",
  ItemNotFound: "itemGone",
  InvalidReference: "itemGone",
  InvalidObjectPath: "itemGone",
  ApiNotFound: "notSupported",
  NotImplemented: "notSupported",
  InactiveWorkbook: "workbookClosed",
  RequestAborted: "busy",
  ActivityLimitReached: "busy",
};

export const excelCodeOf = (error: unknown): string | null =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;

/** What Excel says when it takes nothing at the moment: later the same may well be done. */
const passing: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "InactiveWorkbook",
  "RequestAborted",
  "ActivityLimitReached",
]);

/**
 * What a comfort fails with must not stop the job that it is for. But what will pass is told as long as nothing is
 * written: doing without would lose the comfort without a word.
 *
 * @returns null, where the job is to do without
 * @throws the error, where it will pass
 */
export function doneWithout(error: unknown): null {
  if (passing.has(excelCodeOf(error) ?? "")) throw error;
  return null;
}

/** Any failure as a problem; what is no failure of Excel goes on as it is, unless it came between sheets. */
export function asProblem(error: unknown, sheet: string | null = null, reached?: Reached): ExcelProblem {
  if (error instanceof ExcelProblem) return error;
  const excelCode = excelCodeOf(error);
  if (excelCode === null) {
    if (reached === undefined) throw error;
    // While sheets are being written, whoever reads of the failure must read which of them stand.
    return new ExcelProblem("excelFailed", { sheet, excelCode: error instanceof Error ? error.name : null, reached });
  }
  return new ExcelProblem(codes[excelCode] ?? "excelFailed", { sheet, excelCode, ...(reached ? { reached } : {}) });
}

/**
 * Reading again is harmless: one more try where Excel says "GeneralException" for no reason of ours (office-js#6501).
 */
export async function retryingOnce<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (excelCodeOf(error) !== "GeneralException") throw error;
    return read();
  }
}

/** A job in Excel whose failures are problems of ours; its ranges are good for one request each. */
export async function inExcel<Value>(job: (context: Excel.RequestContext) => Promise<Value>): Promise<Value> {
  try {
    return await runUntracked(job);
  } catch (error) {
    throw asProblem(error);
  }
}
