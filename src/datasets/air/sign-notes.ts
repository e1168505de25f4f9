/** What lines around a table say of the signs in it: *为无效数据, 标▲的为新建点位. */
import type { SheetGrid } from "../../tables/sheet-grid";
import { linesAround, sentencesOf } from "./lines-around";
import { SIGNS } from "./words/signs";
import { invalidItems, speaksOfSand } from "./words/written-words";

/**
 * `invalid`: what bears it does not count. `harmless`: something that changes no figure. `open`: nothing, or that its
 * day is one of sand, which the sign alone does not deduct.
 */
export type SignMeaning = "invalid" | "harmless" | "open";

const SHORTEST = 4;
/** A name or a number with its sign explains nothing. */
const EXPLAINS = /表示|代表|说明|标[识注记示有明]|[带注为指系是不未无]|[:：=]/;
const NOT_VALID =
  /缺测|异常值?|存疑|可疑|(?:数据|时数|小时数?)不足|不(?:满|足)\s*\d+\s*个?小时|故障|停电|检修|校准|维护/;

export class SignNotes {
  readonly #known = new Map<string, SignMeaning>();

  constructor(private readonly grid: SheetGrid) {}

  meaningOf(sign: string): SignMeaning {
    let known = this.#known.get(sign);
    if (known === undefined) this.#known.set(sign, (known = this.#read(sign)));
    return known;
  }

  #read(sign: string): SignMeaning {
    for (const { text } of linesAround(this.grid, SHORTEST))
      for (const sentence of sentencesOf(text)) {
        const said = EXPLAINS.test(sentence) ? saidOf(sign, sentence) : null;
        if (said === null) continue;
        if (speaksOfSand(said)) return "open";
        return invalidItems(said) !== null || NOT_VALID.test(said) ? "invalid" : "harmless";
      }
    return "open";
  }
}

/**
 * What stands behind the sign up to the next one; where that says nothing, what stands before it. null: it is not
 * there.
 */
function saidOf(sign: string, sentence: string): string | null {
  const parts = sentence.split(SIGNS);
  const at = parts.indexOf(sign);
  if (at < 0) return null;
  const behind = parts[at + 1] ?? "";
  const words = behind.replace(/[“”"'（）()\s]|表示|标[识注记示出]|代表|[为的是：:]|数据|数值/g, "");
  return words === "" ? (parts[at - 1] ?? "") : behind;
}
