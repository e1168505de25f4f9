/** What the pane and the worker beside it say to each other: plain data, in the order in which it is sent. */
import type { PackedCells } from "../../cells/packed-cells";
import type { WorkbookSnapshot } from "../../cells/snapshot";
import type { ReportSheet } from "../../report/page/sheet";
import type { ReportRequest } from "../../monthly-report";
import type { Choices } from "../prepare-report";
import type { WorkbookRead } from "../read-workbook";
import type { PlannedSheet } from "../writing/plan-writing";
import type { Answers } from "./compute-month";
import type { Computed, ShownWorkbook, ToldMonth } from "./engine";

export interface Job {
  readonly number: number;
  /** Its snapshot was sent before. */
  readonly read: Omit<WorkbookRead, "snapshot">;
  readonly request: ReportRequest;
  readonly choices: Choices;
}

export type ToWorker =
  /** Another workbook than before, its sheets without their cells: these follow. */
  | { readonly type: "workbook"; readonly frame: WorkbookSnapshot }
  /** The next rows of a sheet, by its place among the sheets. */
  | { readonly type: "cells"; readonly sheet: number; readonly cells: PackedCells }
  | ({ readonly type: "show" | "compute" } & Job)
  /** `shown`: the number of the job that showed the workbook. */
  | { readonly type: "trend" | "offers"; readonly number: number; readonly shown: number; readonly of: string };

/** A run's sheets go one by one: each is unpacked in a task of its own. */
export type ComputedFrame = Omit<Computed<ToldMonth>, "plan"> & {
  readonly plan: readonly Omit<PlannedSheet, "sheet">[];
};

export type FromWorker =
  | { readonly type: "ready" }
  | { readonly type: "sheet"; readonly number: number; readonly sheet: ReportSheet }
  | { readonly type: "computed"; readonly number: number; readonly value: ComputedFrame }
  | { readonly type: "shown"; readonly number: number; readonly value: ShownWorkbook }
  | { readonly type: "answer"; readonly number: number; readonly value: ReturnType<Answers["trend" | "offers"]> }
  /** A fault of ours. */
  | { readonly type: "failed"; readonly number: number; readonly name: string; readonly message: string };
