/** Steps of one matter in one sentence, each with its day: approved, begun, built; handed over, looked into, closed. */
import { civilDate, dayOf, isoDate, isRealDate, type Day } from "../../calendar/day";
import { spansWithin } from "../../notice/reading/places";
import type { TextPeriod } from "../../notice/reading/notice-text";
import { cited, found, type TextFinding, type TextRule } from "./rule";

/** Each run of steps in the order in which they can only be taken. */
const runs: readonly (readonly RegExp[])[] = [
  [/立项|可研批复|环评批复|初设批复/, /招标|中标|签订合同/, /开工|动工|进场施工|启动建设/, /竣工|完工|建成|主体完成/],
  [
    /接到|收到|转办|交办|受理|移交|接报/,
    /现场核查|现场检查|调查核实|实地核查|现场勘查|立案/,
    /办结|销号|结案|整改完成|完成整改|处罚决定/,
  ],
  [/下达|责令|送达/, /完成整改|整改到位|整改完成|落实(?:停产|限产|整改)/, /复查|复核|验收/],
  [/组织验收|通过[^，。；]{0,6}验收|验收合格/, /复核同意|同意销号|予以销号|批准销号/],
  [/发布|印发|下达|出台/, /开展自查|组织实施|集中整治/, /验收|销号|总结评估/],
];

interface Step {
  readonly rank: number;
  readonly at: TextPeriod;
  readonly first: Day;
  readonly last: Day;
  readonly to: number;
}

const NOT_YET = /拟|计划|预计|将|应|须|力争|前完成|前建成/;
/** Words of the step up to the next mark. */
const WORDS = /^，?[^，。；：、（）\n]{0,24}/;

const MONTH_AND_DAY = /^(\d{1,2})月(\d{1,2})[日号]?$/;
/** Any year: only the order of the days is asked for. */
const A_YEAR = 2000;
function inYear({ text }: TextPeriod, year: number): Day | null {
  const [, month, day] = MONTH_AND_DAY.exec(text) ?? [];
  return month !== undefined && isRealDate(year, Number(month), Number(day))
    ? dayOf(year, Number(month), Number(day))
    : null;
}
/** "2023年8月20日……，9月5日……": a day without a year is of the year told before it. */
const yearBefore = (periods: readonly TextPeriod[], at: TextPeriod): number => {
  const dated = periods.findLast(({ from, end }) => from < at.from && end !== null);
  const end = dated?.end ?? null;
  return end === null ? A_YEAR : civilDate(end).year;
};
/** Where a year is told with each of them, winter does not matter. */
const overWinter = (periods: readonly TextPeriod[]): boolean => {
  if (periods.every(({ start }) => start !== null)) return false;
  const months = periods.map(({ text, start }) =>
    start === null ? Number(MONTH_AND_DAY.exec(text)?.[1] ?? 0) : civilDate(start).month,
  );
  return Math.max(...months) - Math.min(...months) > HALF_A_YEAR;
};
const HALF_A_YEAR = 6;

export const stepsInTime: TextRule = (reading) =>
  reading.sentences.flatMap((sentence): TextFinding[] => {
    const periods = spansWithin(reading.periods, sentence).filter(
      ({ kind, role, cutOff, start, end }) =>
        (role === "governing" ? /^(?:day|month)$/.test(kind) : role === "attribute" && kind === "day") &&
        !cutOff &&
        (start === null) === (end === null),
    );
    // Without a year all are of one: not where winter lies between them.
    const undated = periods.filter(({ start }) => start === null);
    if (overWinter(periods) || (undated.length < periods.length && periods[0]?.start === null)) return [];
    if (periods.length < 2) return [];
    return runs.flatMap((run): TextFinding[] => {
      const steps = periods.flatMap((at): Step[] => {
        const words = WORDS.exec(reading.plain.slice(at.to, sentence.to))?.[0] ?? "";
        const ranks = run.flatMap((step, rank) => (step.test(words) ? [rank] : []));
        const [rank] = ranks;
        const [first, last] = [
          at.start ?? inYear(at, yearBefore(periods, at)),
          at.end ?? inYear(at, yearBefore(periods, at)),
        ];
        return rank === undefined || ranks.length > 1 || NOT_YET.test(words) || first === null || last === null
          ? []
          : [{ rank, at, first, last, to: at.to + words.length }];
      });
      // A run begun again is another matter: one step of each kind.
      if (new Set(steps.map(({ rank }) => rank)).size !== steps.length) return [];
      return steps.flatMap((later): TextFinding[] => {
        const earlier = steps.find(({ rank, first }) => rank < later.rank && first > later.last);
        if (!earlier) return [];
        const span = { from: later.at.from, to: later.to };
        return [
          found("textDatesOutOfOrder", "warning", span, {
            ...cited(reading, span),
            other: cited(reading, { from: earlier.at.from, to: earlier.to }).quote,
            day: isoDate(later.first),
            otherDay: isoDate(earlier.first),
          }),
        ];
      });
    });
  });
