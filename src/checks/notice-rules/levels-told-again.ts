/**
 * A level that the text tells once more: 日处理能力提高到200吨 in the results and 达到180吨 at the acceptance, 2019年收集率61% in the
 * problem and 由2019年的71%提高 in what came of it.
 */
import { outrightPairs } from "../../notice/claims/change-pairs";
import type { Stretch } from "../../notice/claims/stretch";
import type { NoticeReading, TextFigure, TextPeriod } from "../../notice/reading/notice-text";
import { itemOf } from "./repeated-figures";
import { cited, found, tells, whereOf, wordsOf, type TextFinding, type TextRule } from "./rule";

interface Level {
  readonly figure: TextFigure;
  readonly name: string;
  /** null: the words in front of it name no time. */
  readonly period: TextPeriod | null;
  /** "集中收集率仅为62%": the results have mended it. */
  readonly isComplaint: boolean;
}

/** Of deeds and things there may be several counts; of these there is one at a time. */
const NAME = /[\u4e00-\u9fa5]{2,}(?:率|能力|库容|浓度|覆盖面)$/;
const FILLING = /(?:仅|只|约|已|均|高|达|到|至|为|是|有|升|降|上|下|提|由|从|的)+$/;
const COMPLAINT = /(?:高达|仅(?:为|有|占|达)?|只有)$/;
const SCOPE = /^(?:目前|截至目前|其中|认为|经核实)?(?:全[县市区]|我[县市区])?/;

/** 污水收集率 of "2019年污水收集率仅为"; "": the words name no level. */
function nameOf({ before, figure: { period } }: Stretch): string {
  const words = period === null ? before : before.replace(period.text, "");
  const name = words.replace(FILLING, "").replace(SCOPE, "");
  return NAME.test(name) ? name : "";
}

/** The time that stands in the figure's own words. */
const ownPeriod = ({ before, figure: { period } }: Stretch): TextPeriod | null =>
  period !== null && before.includes(period.text) ? period : null;

/** Levels of the text; the end of 由A到B bears the name of its beginning. */
function levelsOf(reading: NoticeReading, stretches: readonly Stretch[]): readonly Level[] {
  const startOf = new Map(outrightPairs(reading).map(({ from, to }) => [to, from]));
  const named = new Map(stretches.map((own) => [own.figure, nameOf(own)]));
  return stretches.flatMap((own): Level[] => {
    const { figure } = own;
    const start = startOf.get(figure);
    const name = (start && named.get(start)) ?? named.get(figure) ?? "";
    const exact = !figure.approximate && figure.bound === null && own.bracket === null;
    const fits = exact && (figure.role === "result" || figure.role === "base");
    return fits && name !== ""
      ? [{ figure, name, period: ownPeriod(own), isComplaint: COMPLAINT.test(own.before) }]
      : [];
  });
}

const ofOneYear = (a: Level, b: Level): boolean =>
  a.period?.kind === "year" &&
  b.period?.kind === "year" &&
  a.period.end !== null &&
  a.period.end === b.period.end &&
  a.period.samePeriod === b.period.samePeriod;

/** The results end with a level, and what came of them or the acceptance tells it again. */
function isToldOnce(levels: readonly Level[], a: Level, b: Level): boolean {
  const results = levels.filter(
    ({ figure, name }) => figure.section === "completion" && figure.role === "result" && name === a.name,
  );
  return (
    a.figure.section === "completion" &&
    !a.isComplaint &&
    (b.figure.section === "outcome" || b.figure.section === "acceptance") &&
    a.figure.role === "result" &&
    b.figure.role === "result" &&
    (b.period === null || b.figure.section === "acceptance") &&
    new Set(results.map(({ figure }) => figure.value)).size === 1
  );
}

export const levelsToldAgain: TextRule = (reading, { stretches, totals }) => {
  const listed = new Set(totals.flatMap(({ parts }) => parts));
  const levels = levelsOf(reading, stretches).filter(({ figure }) => !listed.has(figure));
  const byName = new Map<string, Level[]>();
  return levels.flatMap((later): TextFinding[] => {
    const key = `${itemOf(reading, later.figure)}/${later.name}/${later.figure.unit}`;
    const before = byName.get(key) ?? [];
    byName.set(key, [...before, later]);
    if (!tells(later.figure.section) || before.some(({ figure }) => figure.value === later.figure.value)) return [];
    const all = [...before, later];
    const other = before.find(
      (earlier) =>
        earlier.figure.sentence !== later.figure.sentence &&
        (ofOneYear(earlier, later) || isToldOnce(all, earlier, later)),
    );
    return other === undefined
      ? []
      : [
          found("textTwoValues", "warning", later.figure.phrase, {
            ...cited(reading, later.figure.phrase),
            otherWhere: whereOf(reading, other.figure.from),
            otherQuote: wordsOf(reading, other.figure),
          }),
        ];
  });
};
