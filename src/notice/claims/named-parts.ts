/** Whether the count beside a rate is what the rate is of: by the name that a share bears, by the row of a whole. */
import type { TextFigure } from "../reading/notice-text";
import type { Triple } from "./rate-words";
import { isOfRow, placeOfFigure, stretchesOfSentence, type Stretch } from "./stretch";

/** "有效天数分别为90天、91天和92天，前三季度合计优良243天，优良率89.0%": of all of the row. */
export function isOfWholeRow(stretches: readonly Stretch[], { part, whole }: Triple): boolean {
  const [a, b] = [part, whole].map((figure) => stretches[placeOfFigure(stretches, figure)]);
  return a !== undefined && b !== undefined && isOfRow(stretches, b) && !isOfRow(stretches, a);
}

const SHARE_OF_NAMED = /^(?:其中)?([\u4e00-\u9fa5]{2,10}?)类?(?:均|共|合计)?占/;
/**
 * "噪声49件、水25件、其他22件，其中噪声类占21.3%": the share has a name, and so has what it counts. null: nothing of the name
 * was counted, as in "支管网118公里，雨污分流管网占71%".
 */
export function partOfName(stretches: readonly Stretch[], rate: Stretch, { part }: Triple): TextFigure | null {
  const name = SHARE_OF_NAMED.exec(rate.before)?.[1];
  const own = stretches[placeOfFigure(stretches, part)];
  if (name === undefined || own === undefined || rate.mark === "" || own.figure.to > rate.figure.from) return part;
  // Its first word tells it from its fellows: 雨污分流管网 and 支管网, 回升站点 and 水位回升的.
  const word = name.slice(0, 2);
  if (`${own.before}${own.after}${part.noun}`.includes(word)) return part;
  const named = stretchesOfSentence(stretches, rate.figure.sentence).filter(
    ({ figure, before }) => figure.unit === part.unit && figure.to <= rate.figure.from && before.includes(word),
  );
  return named.length === 1 ? (named[0]?.figure ?? null) : null;
}
