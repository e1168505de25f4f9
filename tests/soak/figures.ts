/** The figures of a soak: each family notes what it tried and how often it held; the closing table tells them all. */
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

export const FIGURES = "out/soak-figures.jsonl";

export interface Figure {
  readonly family: string;
  readonly tried: number;
  readonly held: number;
  readonly remark: string;
}

/** @param remark what else there is to know of it */
export function figure(family: string, tried: number, held: number, remark = ""): void {
  mkdirSync(dirname(FIGURES), { recursive: true });
  appendFileSync(FIGURES, `${JSON.stringify({ family, tried, held, remark } satisfies Figure)}\n`);
}
