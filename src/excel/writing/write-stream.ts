/**
 * Calls in the order in which Excel is to do them, request by request, and how far Excel came. What a report needs
 * stops the run where Excel refuses it; what only dresses it is left out, told, and the rest sent again behind it.
 */
import type { Reached } from "../../findings/excel-problem";
import type { Difference, DressPart } from "../../findings/read-back";
import { asProblem, excelCodeOf, type ExcelProblem } from "../excel-error";

/** What is tried and may be refused: of which sheet, by its tab, and which part. `place`: the chart's name. */
export interface Dress {
  readonly sheet: string;
  readonly part: DressPart | "front";
  readonly place: string;
}

interface Item {
  /**
   * Travels with the calls: Excel gives back the traces that it came to, also of a request that failed. null: what
   * fails here stops the run as what stands before it does.
   */
  readonly trace: string | null;
  readonly queue: () => void;
  /** null: the report needs it. */
  readonly dress: Dress | null;
}

/** By these Excel says that it takes nothing now, not that it does not take this: going on would be of no use. */
const stopping: ReadonlySet<string> = new Set([
  "AccessDenied",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RequestAborted",
  "ActivityLimitReached",
  "InactiveWorkbook",
  "UndoNotSupported",
]);

/** Every refusal costs a request; beyond this something else is wrong. */
const MOST_REFUSED = 24;

export class WriteStream {
  #items: Item[] = [];
  #count = 0;
  #last: string | null = null;
  readonly #done = new Set<string>();
  readonly #refused: (Dress & { readonly code: string })[] = [];

  /**
   * @param names of the sheets, as their tabs say
   * @param isOneStep the run is one step of undo, for which Excel fails by itself now and then: that is no refusal of a
   * call
   */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly names: readonly string[],
    private readonly isOneStep = false,
  ) {}

  /** @param queue its calls; called again where they must be sent again */
  essential(queue: () => void): void {
    const isBehindDress = (this.#items.at(-1)?.dress ?? null) !== null;
    this.#add({ trace: isBehindDress ? `step ${(this.#count += 1)}` : null, queue, dress: null });
  }

  dress(dress: Dress, queue: () => void): void {
    this.#add({ trace: `step ${(this.#count += 1)}`, queue, dress });
  }

  /** Says that a sheet is begun, holds all its values, or is whole. */
  mark(mark: "begun" | "figures" | "whole", name: string): void {
    if (mark === "begun") this.#last = name;
    this.#add({ trace: `${mark} ${name}`, queue: () => undefined, dress: null });
  }

  /** A sheet stands already as it is to be. */
  stands(name: string): void {
    this.#done.add(`whole ${name}`);
  }

  /** Whether a sheet was shown as it was asked to be. */
  get showed(): boolean {
    return this.#refused.every(({ part }) => part !== "front");
  }

  /** What Excel did not take, as it is told. */
  refused(): Difference[] {
    // A chart that could not be drawn cannot be dressed either: that goes without saying.
    const undrawn = this.#refused.filter(({ part }) => part === "newChart");
    const isUndrawn = (one: Dress): boolean =>
      one.part === "chartLook" && undrawn.some(({ sheet, place }) => sheet === one.sheet && place === one.place);
    return this.#refused.flatMap((one) => {
      const { sheet, part, place, code } = one;
      return part === "front" || isUndrawn(one) ? [] : [{ sheet, part, place, expected: "", found: code }];
    });
  }

  /** @throws ExcelProblem with how far the run came */
  async send(): Promise<void> {
    for (;;) {
      try {
        await this.context.sync();
        this.#confirm(this.#items);
        this.#items = [];
        return;
      } catch (error) {
        const rest = this.#behindRefused(error);
        if (rest === null) throw this.#problem(error);
        this.#items = [];
        if (rest.length === 0) return;
        for (const item of rest) this.#add(item);
      }
    }
  }

  #add(item: Item): void {
    this.#items.push(item);
    if (item.trace !== null) this.context.trace(item.trace);
    item.queue();
  }

  /** What is still to be sent after a refusal that can be borne; null: it cannot. */
  #behindRefused(error: unknown): Item[] | null {
    const traces = new Set(tracesOf(error));
    const at = this.#items.findLastIndex(({ trace }) => trace !== null && traces.has(trace));
    const dress = this.#items[at]?.dress;
    const code = excelCodeOf(error);
    if (!dress || code === null) return null;
    const stops = stopping.has(code) || (this.isOneStep && code === "GeneralException");
    if (dress.part !== "front" && (stops || this.#refused.length >= MOST_REFUSED)) return null;
    this.#refused.push({ ...dress, code });
    this.#confirm(this.#items.slice(0, at));
    return this.#items.slice(at + 1);
  }

  #confirm(items: readonly Item[]): void {
    for (const { trace } of items) if (trace !== null) this.#done.add(trace);
  }

  /** What came of a request that failed, with the sheet that it broke off at. */
  #problem(error: unknown): ExcelProblem {
    const reached = this.reached(tracesOf(error));
    return asProblem(error, reached.torn[0] ?? this.#last, reached);
  }

  /** @param traces of a request that failed: the marks that Excel came to in it */
  reached(traces: readonly string[]): Reached {
    const done = new Set([...this.#done, ...traces]);
    const having = (mark: string): readonly string[] => this.names.filter((name) => done.has(`${mark} ${name}`));
    const without = (names: readonly string[], ...others: (readonly string[])[]): readonly string[] =>
      names.filter((name) => others.every((other) => !other.includes(name)));
    const [begun, figures, whole] = [having("begun"), having("figures"), having("whole")];
    const undressed = without(figures, whole);
    return {
      whole,
      ...(undressed.length === 0 ? {} : { undressed }),
      torn: without(begun, figures, whole),
      untouched: without(this.names, begun, whole),
    };
  }
}

const tracesOf = (error: unknown): readonly string[] =>
  typeof error === "object" && error !== null && "traceMessages" in error && Array.isArray(error.traceMessages)
    ? error.traceMessages.filter((text) => typeof text === "string")
    : [];
