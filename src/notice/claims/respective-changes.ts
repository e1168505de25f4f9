/** A change each for several things: COD由38降至19，氨氮由2.1降至0.63，分别下降50%、70%: the first of the first pair, and so on. */
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import type { ChangeClaim, Pair } from "./change-pairs";
import { EACH, listAround } from "./respective-rates";
import { listMark, placeOf, placeOfFigure, type Stretch } from "./stretch";

/** "较2021年", "与上年同期相比": what they are compared with is no name. */
const COMPARED = /(?:与|和|同|较|比)[^，、]*?(?:相比|同期|年)/;
const MOVED = /(?:下降|降低|减少|削减|降幅|上升|升高|提高|提升|增加|增长|增幅|改善)/;

/** What the list goes on with moves as its head does. */
const asChange = (own: TextFigure, head: TextFigure): TextFigure =>
  own.role === "change" ? own : { ...own, role: "change", direction: head.direction };

/** "COD、氨氮分别下降": things named once more must be those of the pairs, in their order; false: they may be others. */
function namesThem({ plain }: NoticeReading, words: string, pairs: readonly Pair[]): boolean {
  const bare = words.replace(COMPARED, "").replace(EACH, "").split(MOVED)[0] ?? "";
  const names = bare.split(/[、和及与]/);
  if (names.length === 1) return true;
  if (names.length !== pairs.length) return false;
  const starts = [Math.max(0, (pairs[0]?.from.from ?? 0) - 40), ...pairs.map(({ to }) => to.to)];
  return names.every((name, at) => plain.slice(starts[at], pairs[at]?.from.from).includes(name));
}

/** "分别由68、42、30降至61、36、27": the two lists that the pair heads, one by one. */
function pairsOfLists(stretches: readonly Stretch[], pair: Pair | undefined): readonly Pair[] {
  if (!pair) return [];
  const [froms, tos] = [pair.from, pair.to].map((figure) => listAround(stretches, placeOfFigure(stretches, figure)));
  if (froms?.length !== tos?.length) return [pair];
  return (froms ?? []).flatMap(({ figure: from }, index): Pair[] => {
    const to = tos?.[index]?.figure;
    return to ? [{ from, to, kind: pair.kind }] : [];
  });
}

/**
 * "5.8、6.4、7.1吨，较上年同期的6.9、7.0、7.3吨依次下降15.9%、8.6%、2.7%": values, what each was, and how it changed; null: there are
 * no such lists.
 */
function againstListOfBases(
  stretches: readonly Stretch[],
  list: readonly Stretch[],
  change: TextFigure,
): readonly ChangeClaim[] | null {
  const [head] = list;
  if (!head) return null;
  const end = placeOf(stretches, head);
  const before = stretches.slice(Math.max(0, end - 2 * list.length), end);
  const [values, bases] = [before.slice(0, list.length), before.slice(list.length)];
  const { unit, sentence } = before[0]?.figure ?? change;
  const inPoints = change.unit === "个百分点";
  const alike = before.every(({ figure }) => figure.unit === unit && figure.sentence === sentence);
  if ((unit === "%") !== inPoints) return null;
  const isList = (own: readonly Stretch[]): boolean => own.slice(1).every((one) => listMark(one) === "、");
  const ofBefore = bases[0]?.figure.role === "base" || /[较比与同]/.test(bases[0]?.before ?? "");
  const compared = ofBefore && bases.length === list.length;
  if (!alike || sentence !== change.sentence || !isList(values) || !isList(bases) || !compared) return null;
  if (head.figure !== change) return [];
  return list.flatMap(({ figure }, at): ChangeClaim[] => {
    const [from, to] = [bases[at]?.figure, values[at]?.figure];
    const exact = from && to && [figure, from, to].every(({ approximate, bound }) => !approximate && bound === null);
    return exact ? [{ change: asChange(figure, head.figure), from, to, certain: true }] : [];
  });
}

/**
 * "36微克/立方米，2023年同期为39，2022年同期为41，分别下降7.7%、12.2%": one value against each of its bases; none: which value each
 * change is of is not to be seen.
 */
function againstBasesInTurn(
  stretches: readonly Stretch[],
  list: readonly Stretch[],
  change: TextFigure,
): readonly ChangeClaim[] | null {
  const [head] = list;
  if (!head) return null;
  const end = placeOf(stretches, head);
  const [value, ...bases] = stretches.slice(Math.max(0, end - list.length - 1), end);
  const alike = bases.every(({ figure }) => figure.role === "base" && figure.unit === value?.figure.unit);
  const told = value?.figure.role === "result" && value.figure.sentence === change.sentence && alike;
  // "2022年、2023年分别增长29.0%、17.5%", "2月、3月同比分别下降": of the values of those times.
  if (!told || bases.length !== list.length) return NAMES_TIMES.test(head.before) ? [] : null;
  if (head.figure !== change) return [];
  return list.flatMap(({ figure }, at): ChangeClaim[] => {
    const from = bases[at]?.figure;
    return from === undefined ? [] : [{ change: asChange(figure, head.figure), from, to: value.figure }];
  });
}
const NAMES_TIMES = /(?:年|月|季度)(?:同比|环比)?(?:分别|依次)/;

/**
 * The changes of a list with 分别 that `change` heads, each with its own pair of values; none: they cannot be told apart,
 * or `change` stands in the list behind its head. Null: it is in no such list, or no pair stands before it.
 */
export function respectiveChanges(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  change: TextFigure,
  pairs: readonly Pair[],
): readonly ChangeClaim[] | null {
  const at = placeOfFigure(stretches, change);
  if (at < 0) return null;
  const list = listAround(stretches, at);
  const [head] = list;
  if (!head || list.length < 2 || !EACH.test(head.before) || head.figure.role !== "change") return null;
  const outright = pairs
    .filter(
      ({ from, to, kind }) => kind === "outright" && from.sentence === change.sentence && to.to <= head.figure.from,
    )
    .sort((a, b) => a.from.from - b.from.from);
  if (outright.length === 0)
    return againstListOfBases(stretches, list, change) ?? againstBasesInTurn(stretches, list, change);
  const before = outright.length === 1 ? pairsOfLists(stretches, outright[0]) : outright;
  if (head.figure !== change || change.section === "goal") return [];
  const clause = reading.clauses[change.clause]?.from ?? change.from;
  const sure = before.length === list.length && namesThem(reading, reading.plain.slice(clause, change.from), before);
  if (!sure) return [];
  return list.flatMap(({ figure }, index): ChangeClaim[] => {
    const pair = before[index];
    const told = pair && !figure.approximate && !pair.from.approximate && !pair.to.approximate;
    return told ? [{ change: asChange(figure, head.figure), from: pair.from, to: pair.to }] : [];
  });
}
