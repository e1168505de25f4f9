/**
 * Changes against a year by its number (较2018年下降61.3%) whose value stands apart: in another sentence, by the same name,
 * or in a list of years and their values (2021年、2022年分别为0.86、0.71).
 */
import { groupedOnce } from "../../collections/grouped-once";
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import { indicatorTerm } from "../reading/indicator-terms";
import { figuresOfSentence } from "../reading/places";
import { yearOf, type Pair } from "./change-pairs";
import { EACH, listAround } from "./respective-rates";
import { placeOfFigure, stretchesOfSentence, type Stretch } from "./stretch";

/** "2024年比2021年|下降", "较2021年|下降": the year compared with, and the one that is compared, where it is said. */
const AGAINST =
  /(?:(?<own>(?:19|20)\d{2})年[^，。；\d]{0,6})?(?:较|比|与)(?<base>(?:19|20)\d{2})年(?:度|底|末|同期|相比|时)*[^，。；\d]{0,10}$/;

/** What the change's own clause names before 较 or 比; "": nothing, so that it is of the value before it. */
const nameBeforeComparison = (words: string): string =>
  (/[^，。；：]*$/.exec(words)?.[0] ?? "")
    .replace(/(?:较|比|与)(?:19|20)\d{2}年.*$/, "")
    .replace(/(?:19|20)\d{2}年(?:度|全年)?|分别$/g, "")
    .trim();

const sameKind = (change: TextFigure, value: TextFigure): boolean =>
  change.unit === "%" || change.unit === "倍"
    ? true
    : change.unit === "个百分点"
      ? value.unit === "%"
      : change.unit === value.unit;

export function baseOfYear(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  change: TextFigure,
  parts: ReadonlySet<TextFigure>,
): Pair | null {
  const words = reading.plain.slice(reading.sentences[change.sentence]?.from ?? change.from, change.from);
  const said = AGAINST.exec(words)?.groups;
  if (said?.["base"] === undefined) return null;
  const named = nameBeforeComparison(words);
  const [base, own] = [Number(said["base"]), said["own"] === undefined ? null : Number(said["own"])];
  return (
    (named === "" ? ofYearsInTurn(reading, stretches, change, { base, own }) : null) ??
    ofSameName(reading, stretches, change, { base, named, parts })
  );
}

const YEARS =
  /((?:(?:19|20)\d{2}年?[、和—\-至到]{1,2}){1,9}(?:19|20)\d{2}年)[^，。；、]{0,30}?(?:分别|依次)(?:为|是|达到?)?$/;

/** "2021年、2022年、2023年分别为0.86、0.71、0.62": each year's own value. */
function ofYearsInTurn(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  change: TextFigure,
  { base, own }: { readonly base: number; readonly own: number | null },
): Pair | null {
  const heads = figuresOfSentence(reading.figures, change.sentence).filter(
    (figure) => figure.to <= change.from && figure.role === "result" && sameKind(change, figure),
  );
  for (const head of [...heads].reverse()) {
    const list = listAround(stretches, placeOfFigure(stretches, head));
    if (list[0]?.figure !== head || list.length < 2 || !EACH.test(list[0].before)) continue;
    const before = reading.plain.slice(reading.sentences[head.sentence]?.from ?? head.from, head.from);
    const years = [...(YEARS.exec(before)?.[1] ?? "").matchAll(/\d{4}/g)].map(([year]) => Number(year));
    if (years.length !== list.length) return null;
    const [from, to] = [
      list[years.indexOf(base)]?.figure,
      own === null ? list.at(-1)?.figure : list[years.indexOf(own)]?.figure,
    ];
    return from && to && from !== to ? { from, to, kind: "compared" } : null;
  }
  return null;
}

/** What a value is called, without its time and the verbs before the number. */
const nameOf = ({ before, figure: { period } }: Stretch): string =>
  (period === null ? before : before.replace(period.text, ""))
    .replace(/(?:19|20)\d{2}年(?:度|全年)?|全[市县区州年]|本[市县区年]/g, "")
    .replace(/(?:仅|只|约|共|已|均|高|达|到|至|为|是|有|升|降|下|上|提|改善)+$/, "");
const SHORTEST = 2;

/** Words of an indicator that do not tell one place or outlet of it from another. */
const USUAL = /[年月日]|平均|均值|浓度|均|指数|[市县区]域|城区|环境空气|[的为达到]/g;

function areOne(a: Stretch, b: Stretch): boolean {
  const { subject } = a.figure;
  if (subject !== b.figure.subject) return false;
  if (subject !== null) {
    const rest = (stretch: Stretch): string =>
      nameOf(stretch).replace(indicatorTerm(subject).pattern, "").replace(USUAL, "");
    return rest(a) === rest(b);
  }
  const [short, long] = [nameOf(a), nameOf(b)].sort((one, other) => one.length - other.length);
  return short !== undefined && short.length >= SHORTEST && long?.endsWith(short) === true;
}

const stretchesOfYear = groupedOnce<Stretch, number | null>(({ figure }) => yearOf(figure.period));

/** "2018年总磷浓度0.31毫克/升" in the problem, "2022年总磷浓度0.12毫克/升，较2018年下降61.3%" in the results. */
function ofSameName(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  change: TextFigure,
  { base, named, parts }: { readonly base: number; readonly named: string; readonly parts: ReadonlySet<TextFigure> },
): Pair | null {
  const item = (figure: TextFigure): number | undefined => reading.paragraphs[figure.paragraph]?.item;
  const to = stretchesOfSentence(stretches, change.sentence).findLast(
    ({ figure }) => figure.to <= change.from && figure.role === "result" && !parts.has(figure),
  );
  if (!to || !sameKind(change, to.figure) || yearOf(to.figure.period) === base) return null;
  // "处理量236吨，餐厨垃圾处理量较2019年增长": what the clause names itself is what changed.
  if (named !== "" && named !== nameOf(to)) return null;
  const told = stretchesOfYear(stretches, base).filter(
    (other) =>
      other.figure.sentence !== change.sentence &&
      other.figure.period?.samePeriod !== true &&
      (other.figure.period?.kind === "year" || other.figure.period?.kind === "day") &&
      (other.figure.role === "result" || other.figure.role === "base") &&
      !other.figure.approximate &&
      other.figure.bound === null &&
      other.figure.unit === to.figure.unit &&
      item(other.figure) === item(change) &&
      !parts.has(other.figure) &&
      areOne(other, to),
  );
  const [from] = told;
  return from && new Set(told.map(({ figure }) => figure.value)).size === 1
    ? { from: from.figure, to: to.figure, kind: "apart" }
    : null;
}
