/** The worker's side: what comes in is kept, and one job after another answered. */
import { unpackCells } from "../../cells/packed-cells";
import type { RawValue, WorkbookSnapshot } from "../../cells/snapshot";
import type { FromWorker, ToWorker } from "./messages";
import { computedToTell, shownWorkbook, type Answers } from "./compute-month";

interface Cells {
  readonly values: RawValue[][];
  readonly formats: (readonly string[])[];
}

export class EngineInWorker {
  readonly #say: (message: FromWorker) => void;
  #frame: WorkbookSnapshot = { name: "", sheets: [] };
  #cells: Cells[] = [];
  /** Put together when the first job asks for it, and the same object for all that follow. */
  #workbook: WorkbookSnapshot | null = null;
  #shown: { readonly number: number; readonly answers: Answers } | null = null;

  constructor(say: (message: FromWorker) => void) {
    this.#say = say;
  }

  hear(message: ToWorker): void {
    if (message.type === "workbook") {
      this.#frame = message.frame;
      this.#cells = message.frame.sheets.map(() => ({ values: [], formats: [] }));
      this.#workbook = null;
    } else if (message.type === "cells") this.#take(message);
    else this.#answered(message);
  }

  #take({ sheet, cells }: Extract<ToWorker, { type: "cells" }>): void {
    const into = this.#cells[sheet];
    const { values, formats } = unpackCells(cells);
    for (const row of values) into?.values.push(row);
    for (const row of formats) into?.formats.push(row);
  }

  #answered(job: Exclude<ToWorker, { type: "workbook" | "cells" }>): void {
    const { number } = job;
    try {
      this.#work(job);
    } catch (fault) {
      const { name, message } = fault instanceof Error ? fault : new Error(String(fault));
      this.#say({ type: "failed", number, name, message });
    }
  }

  #work(job: Exclude<ToWorker, { type: "workbook" | "cells" }>): void {
    const { number } = job;
    if (!("read" in job)) {
      const answers = this.#shown?.number === job.shown ? this.#shown.answers : nothingToSay;
      this.#say({ type: "answer", number, value: answers[job.type](job.of) });
      return;
    }
    const read = { ...job.read, snapshot: this.#snapshot() };
    if (job.type === "show") {
      const { shown, answers } = shownWorkbook(read, job.request, job.choices);
      this.#shown = { number, answers };
      this.#say({ type: "shown", number, value: shown });
      return;
    }
    const { plan, ...rest } = computedToTell(read, job.request, job.choices);
    for (const { sheet } of plan) this.#say({ type: "sheet", number, sheet });
    const places = plan.map(({ worksheetId, marksThere, name, change, nameTaken }) => ({
      worksheetId,
      marksThere,
      name,
      change,
      nameTaken,
    }));
    this.#say({ type: "computed", number, value: { ...rest, plan: places } });
  }

  #snapshot(): WorkbookSnapshot {
    this.#workbook ??= {
      ...this.#frame,
      sheets: this.#frame.sheets.map((sheet, index) => ({
        ...sheet,
        ...(this.#cells[index] ?? { values: [], formats: [] }),
      })),
    };
    return this.#workbook;
  }
}

const nothingToSay: Answers = { trend: () => null, offers: () => ({ columns: [], proposals: [] }) };
