/** What lengths make: 长1200米、宽3米，面积3600平方米; 长40米、宽25米、深2米，容积2000立方米. */
import type { TextFigure } from "../reading/notice-text";
import { stretchesOfSentence, type Stretch } from "./stretch";

export interface MeasureClaim {
  readonly sides: readonly TextFigure[];
  readonly total: TextFigure;
  /** In the unit of the total. */
  readonly value: number;
}

const SIDES: readonly RegExp[] = [/长(?:度|约|为)*$/, /宽(?:度|约|为)*$/, /(?:深|高|厚)(?:度|约|为)*$/];
/** In square metres, or cubic ones. */
const MADE: Readonly<Record<string, { readonly sides: number; readonly one: number }>> = {
  平方米: { sides: 2, one: 1 },
  亩: { sides: 2, one: 10_000 / 15 },
  公顷: { sides: 2, one: 10_000 },
  立方米: { sides: 3, one: 1 },
};

/** The area of what has the sides, and of nothing upon it. */
const OF_ALL = /^(?:总|合计|占地)?(?:面积|容积|库容|体积|容量|土方量?|工程量)(?:共|约|达到?|为)*$/;

/** Length, width (and depth) one after the other, and the area or volume right behind them. */
export const readMeasures = (stretches: readonly Stretch[]): readonly MeasureClaim[] =>
  stretches.flatMap((first): MeasureClaim[] => {
    if (!SIDES[0]?.test(first.before) || first.figure.unit !== "米" || /每|平均|总长|全长/.test(first.before))
      return [];
    const behind = stretchesOfSentence(stretches, first.figure.sentence).filter(
      ({ figure }) => figure.from >= first.figure.from,
    );
    const run: Stretch[] = [];
    for (const own of behind) {
      if (own.figure.unit !== "米" || !SIDES[run.length]?.test(own.before)) break;
      run.push(own);
    }
    const total = behind[run.length];
    const made = total ? MADE[total.figure.unit] : undefined;
    if (!total || made?.sides !== run.length || total.mark !== "，" || total.figure.role === "change") return [];
    if (!OF_ALL.test(total.before)) return [];
    const value = run.reduce((product, { figure }) => product * figure.value, 1) / made.one;
    return [{ sides: run.map(({ figure }) => figure), total: total.figure, value }];
  });
