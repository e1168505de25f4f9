/**
 * What the reader of one sheet found in its cells: one finding a column, not one a cell, where nobody must look at
 * each.
 */
import { isoDate, type Day } from "../../../calendar/day";
import { localAddress, type CellRef } from "../../../cells/address";
import { finding, type Finding } from "../../../findings/finding";
import { pollutantLabel, type Pollutant } from "../../../standards/pollutant";
import { areArrows, isTriangle } from "../words/signs";

interface Count {
  readonly at: CellRef;
  count: number;
  readonly words: Set<string>;
}

/** `hours`: a daily value of fewer hours than it needs, by a column of the sheet. */
type ValueNote = "text" | "halved" | "flag" | "word" | "hours";

const MOST_WORDS = 4;
const MOST_DAYS = 10;

export class ValueLog {
  readonly #told: Finding[] = [];
  readonly #counts = new Map<string, Count>();
  readonly #signs = new Map<string, { readonly item: Pollutant; readonly at: CellRef }[]>();
  readonly #zeroDays: { readonly day: Day; readonly at: CellRef }[] = [];

  add(told: Finding): void {
    this.#told.push(told);
  }

  count(kind: ValueNote, item: Pollutant, at: CellRef, word = ""): void {
    const key = `${kind}|${item}`;
    let known = this.#counts.get(key);
    if (!known) this.#counts.set(key, (known = { at, count: 0, words: new Set() }));
    known.count += 1;
    if (word !== "" && known.words.size < MOST_WORDS) known.words.add(word);
  }

  /** A value with a sign that nothing explains. */
  signed(sign: string, item: Pollutant, at: CellRef): void {
    const known = this.#signs.get(sign);
    if (known) known.push({ item, at });
    else this.#signs.set(sign, [{ item, at }]);
  }

  /** Once for all signs of a sheet; triangles up and down are arrows and say nothing. */
  #signFindings(): Finding[] {
    const arrows = areArrows([...this.#signs.keys()]);
    const told = [...this.#signs].filter(([sign]) => !(arrows && isTriangle(sign)));
    const cells = told.flatMap(([, own]) => own);
    const [first] = cells;
    if (first === undefined) return [];
    return [
      finding("valuesWithSign", "warning", first.at, {
        signs: told.map(([sign]) => sign).join(" "),
        fields: [...new Set(cells.map(({ item }) => pollutantLabel[item]))].join("、"),
        count: cells.length,
        cells: cells
          .slice(0, MOST_DAYS)
          .map(({ at }) => localAddress(at))
          .join("、"),
      }),
    ];
  }

  zeroDay(day: Day, at: CellRef): void {
    this.#zeroDays.push({ day, at });
  }

  findings(): Finding[] {
    const first = this.#zeroDays[0];
    const days = [...new Set(this.#zeroDays.map(({ day }) => isoDate(day)))];
    return [
      ...this.#told,
      ...this.#signFindings(),
      ...[...this.#counts].map(([key, { at, count, words }]) => {
        const [kind, item] = key.split("|") as [ValueNote, Pollutant];
        const field = pollutantLabel[item];
        if (kind === "text") return finding("numbersStoredAsText", "note", at, { field, count });
        if (kind === "halved") return finding("belowDetectionHalved", "note", at, { field, count });
        if (kind === "hours")
          return finding("valuesOfTooFewHours", "warning", at, { field, count, words: [...words].join("、") });
        return finding("valuesMarkedInvalid", "note", at, { field, count, words: [...words].join("、") });
      }),
      ...(first === undefined
        ? []
        : [
            finding("allZeroRows", "warning", first.at, {
              count: days.length,
              dates: days.slice(0, MOST_DAYS).join("、"),
            }),
          ]),
    ];
  }
}
