/** The two values that a change lies between, where they are told as a pair. */
import { civilDate } from "../../calendar/day";
import { pattern } from "../../collections/pattern";
import { figuresOfSentence } from "../reading/places";
import type { NoticeReading, TextFigure, TextPeriod } from "../reading/notice-text";

export interface ChangeClaim {
  readonly change: TextFigure;
  readonly from: TextFigure;
  readonly to: TextFigure;
  /** The base stands in another sentence, under the same name. */
  readonly apart?: true;
  /** Its place in a row of the text says which two values it lies between: no others can be meant. */
  readonly certain?: true;
}

export const yearOf = (period: TextPeriod | null): number | null =>
  period?.end === null || period === null ? null : civilDate(period.end).year;

export interface Pair {
  readonly from: TextFigure;
  readonly to: TextFigure;
  /** 由A到B: said outright. dated: two years side by side. compared: a base is named. apart: it stands sentences off. */
  readonly kind: "outright" | "dated" | "compared" | "apart";
}

const LED = /(?:由|从)[^由从，。；]*$/;
const LEADS_TO = /^(?:[、和][^，。；：]{0,24})*[^。；：]{0,16}?(?:到|至|为|成)[^，。；：]{0,16}$/;

/** "由2019年的268天增加到2022年的301天": figures of one unit that the words lead from and to. */
export function outrightPairs({ plain, figures, clauses }: NoticeReading): readonly Pair[] {
  return figures.flatMap((from): Pair[] => {
    const own = figuresOfSentence(figures, from.sentence);
    const later = own.filter(({ from: at, unit }) => unit === from.unit && at > from.from);
    // "从45、42降至39": what the list goes on with is no end.
    const to = later.find((end, at) => !/^[、和]/.test(plain.slice(later[at - 1]?.to ?? from.to, end.from)));
    if (!to || to.role === "change") return [];
    const words = plain.slice(clauses[from.clause]?.from ?? from.from, from.from);
    // "从2021年的45、2022年的42，降至2023年的39": the first of them is where it starts.
    const started = own.some(
      (other) => other.clause === from.clause && other.unit === from.unit && other.from < from.from && LED.test(words),
    );
    const led = LED.test(words) && !started;
    if (!led || !LEADS_TO.test(plain.slice(from.to, to.from))) return [];
    // "由49逐年下降至47、43、40": one value to begin with, and the last of the years ends it.
    const end = later[0] === to ? endOfRow(plain, later) : to;
    return [{ from, to: end ?? to, kind: "outright" }];
  });
}

/** The last of the figures that 、 joins to the first. */
const endOfRow = (plain: string, figures: readonly TextFigure[]): TextFigure | undefined => {
  const next = figures.findIndex((own, at) => at > 0 && !/^[、和]$/.test(plain.slice(figures[at - 1]?.to, own.from)));
  return next === -1 ? figures.at(-1) : figures[next - 1];
};

/** "2013年为181天，2017年为233天": the same indicator in two years, told one after the other. */
export function datedPairs({ figures }: NoticeReading): readonly Pair[] {
  return figures.flatMap((from): Pair[] => {
    const to = figuresOfSentence(figures, from.sentence).find((own) => own.from > from.from && own.unit === from.unit);
    const [a, b] = [yearOf(from.period), yearOf(to?.period ?? null)];
    if (!to || a === null || b === null || from.role !== "result" || to.role !== "result") return [];
    const alike = from.subject !== null && from.subject === to.subject && from.clause !== to.clause;
    return alike && a < b ? [{ from, to, kind: "dated" }] : [];
  });
}

const LED_DOWN_OR_UP = /^[^。；\d（）]{0,14}(?:减|降|增|升|扩|缩)[\u4e00-\u9fa5]{0,2}[至到]$/;

/** "42名，因合村并组减少至36名": what there was, and right behind it to what it came. */
export const ledOn = ({ figures, plain, clauses }: NoticeReading): readonly Pair[] =>
  figures.flatMap((from, index): Pair[] => {
    const to = figures[index + 1];
    if (to?.sentence !== from.sentence || to.unit !== from.unit || from.role !== "result" || to.role === "change")
      return [];
    const words = plain.slice(clauses[from.clause]?.from ?? from.from, from.from);
    const told = plain.charAt(from.to) === "，" && LED_DOWN_OR_UP.test(plain.slice(from.to + 1, to.from));
    return told && !/[由从较比]/.test(words) ? [{ from, to, kind: "outright" }] : [];
  });

/** "2023年", "2023年秋季", "上一采暖季": an earlier time, and nothing but it. */
const EARLIER_TIME = pattern()`
  ^(?:(?:19|20)\d{2}年(?:全年|同期|度|[春夏秋冬]季|秋冬季|[一二三四]季度)?|上一?(?:秋冬|采暖|供暖|汛)[季期]|上一?[轮批季]度?)
  (?:同期)?(?:为|是|仅)?$
`;

/** "为41.2万吨，2024年全年为63.5万吨", "42微克/立方米，2022年为46微克/立方米": the time before, told behind. */
export function yearBeforeBehind({ figures, plain, clauses }: NoticeReading): readonly Pair[] {
  return figures.flatMap((to, index): Pair[] => {
    const from = figures[index + 1];
    if (from?.sentence !== to.sentence || from.unit !== to.unit || from.clause === to.clause) return [];
    const [now, then] = [yearOf(to.period), yearOf(from.period)];
    const words = plain.slice(clauses[from.clause]?.from ?? from.from, from.from);
    const alone = EARLIER_TIME.test(words.trim());
    // The year of the text is told once, in its title or its first sentence.
    const earlier = then === null || now === null ? to.period === null || then === null : then < now;
    const told = to.role === "result" && from.role === "result" && earlier;
    return alone && told ? [{ from, to, kind: "compared" }] : [];
  });
}
