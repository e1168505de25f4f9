/** A total against the parts that follow it behind 其中, 分别为 or 包括. */
import { governingAction } from "../../notice/composing/action-words";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { countsThings } from "../../notice/reading/text-units";
import { cited, found, inWrittenUnit, spanOf, sumOf, textBefore, type TextRule } from "./rule";

const MARK = /其中|分别(?:为|是)|包括|[（(](?![^）)]*(?:其中|分别))/g;
/** The list says itself that it is not whole. */
const NOT_ALL = /等|其他|其余|主要|重点是/;
/** From three parts on, a list that falls short is more likely wrong than a mere selection. */
const WHOLE_LIST = 3;

export interface PartGroup {
  readonly head: TextFigure;
  readonly parts: readonly TextFigure[];
  /** Behind which part the sentence may leave the list: "其中重点企业60家、一般企业40家，立案处罚5家". */
  readonly mayEndAt: readonly number[];
}

/** Every total with the parts that are said to be in it, unit by unit. */
export function partGroups(reading: NoticeReading): readonly PartGroup[] {
  const { plain, figures, sentences } = reading;
  return [...plain.matchAll(MARK)].flatMap(({ index, 0: mark }): PartGroup[] => {
    const bracket = /[（(]/.test(mark);
    const at = sentences.findIndex(({ from, to }) => from <= index && index < to);
    const sentence = sentences[at];
    if (!sentence) return [];
    const reach = sentences[at - 1]?.paragraph === sentence.paragraph ? at - 1 : at;
    const next = figures.find((figure) => figure.from > index);
    // "分别为A、B、C，均已完成7个": the list has no figures; what comes behind it is another matter.
    if (!next || /[，；。]/.test(plain.slice(index, next.from).replace(/^[^，：:]{2,3}[，：:]/, ""))) return [];
    const nextMark = plain.slice(index + 2, sentence.to).search(/其中/);
    const close = bracket ? plain.slice(index, sentence.to).search(/[）)]/) : -1;
    const end = close !== -1 ? index + close : nextMark === -1 ? sentence.to : index + 2 + nextMark;
    const behind = figures.filter((figure) => figure.from > index && figure.to <= end && isCount(figure));
    return [...new Set(behind.map(({ unit }) => unit))].flatMap((unit): PartGroup[] => {
      const head = figures.findLast(
        (figure) =>
          figure.to <= index &&
          figure.unit === unit &&
          isCount(figure) &&
          figure.sentence >= reach &&
          figure.sentence <= at,
      );
      const listed = behind.filter((figure) => figure.unit === unit);
      // A bracket explains the figure right before it; of three things at least, it is a list of its parts.
      if (
        bracket &&
        (!head || head.phrase.to !== index || listed.length < WHOLE_LIST || listed.length !== behind.length)
      )
        return [];
      return head ? [{ head, ...listOf(reading, listed) }] : [];
    });
  });
}

/** Concentrations, rates and temperatures do not add up. */
const ADDS_UP = /^(?:元|吨|千克|亩|公顷|平方米|立方米|米|小时|千瓦|千瓦时|立方米\/日|吨\/日)$/;
const isCount = ({ role, unit, approximate }: TextFigure): boolean =>
  role === "result" && (countsThings(unit) || ADDS_UP.test(unit)) && !approximate;

/** The text says itself why the parts make more than the total. */
export const countedTwice = (reading: NoticeReading, { paragraph }: TextFigure): boolean => {
  const span = reading.paragraphs[paragraph];
  return (
    span !== undefined &&
    /不重复|去重|重复计|既有[^，。]*又有|同一(?:企业|单位|对象)/.test(reading.plain.slice(span.from, span.to))
  );
};

function listOf(reading: NoticeReading, listed: readonly TextFigure[]): Pick<PartGroup, "parts" | "mayEndAt"> {
  const startsWithVerb = (figure: TextFigure): boolean => governingAction(textBefore(reading, figure)) !== null;
  const [first] = listed;
  const byVerb = first !== undefined && startsWithVerb(first);
  const mayEndAt = listed.flatMap((figure, index) =>
    index > 0 && !byVerb && startsWithVerb(figure) && !textBefore(reading, figure).startsWith("、") ? [index] : [],
  );
  return { parts: listed, mayEndAt };
}

interface Misfit {
  readonly head: TextFigure;
  readonly list: readonly TextFigure[];
  readonly sum: number;
}

/** Totals that their parts do not make. */
export const misfits = (reading: NoticeReading): readonly Misfit[] =>
  partGroups(reading).flatMap(({ head, parts, mayEndAt }): Misfit[] => {
    const lists = [...mayEndAt.map((end) => parts.slice(0, end)), parts];
    if (lists.some((list) => sumOf(list) === head.value) || (countsThings(head.unit) && countedTwice(reading, head)))
      return [];
    const list = lists[0] ?? parts;
    const last = list.at(-1);
    const sum = sumOf(list);
    if (
      !last ||
      (sum < head.value && (list.length < WHOLE_LIST || NOT_ALL.test(reading.plain.slice(head.to, last.to))))
    )
      return [];
    return [{ head, list, sum }];
  });

export const partsAgainstTotals: TextRule = (reading) =>
  misfits(reading).map(({ head, list, sum }) => {
    const leading = list.findIndex((_, index) => index > 0 && sumOf(list.slice(0, index + 1)) === head.value) + 1;
    return found("textPartsDiffer", sum < head.value ? "warning" : "error", spanOf(head.phrase, list.at(-1) ?? head), {
      ...cited(reading, head.phrase),
      total: head.text,
      sum: inWrittenUnit(sum, head),
      terms: list.map(({ written }) => written).join("+"),
      leading,
    });
  });
