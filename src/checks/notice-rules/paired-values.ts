/** Values that stand for each other: one amount in two units, an index and its class, a part of dust and all of it. */
import { pattern } from "../../collections/pattern";
import { aqiClasses, classOf } from "../../standards/aqi";
import { halfUnit } from "../../notice/claims/rate-words";
import { figuresOfSentence } from "../../notice/reading/places";
import type { TextFigure } from "../../notice/reading/notice-text";
import { cited, found, spanOf, tells, whereOf, wordsOf, type TextFinding, type TextRule } from "./rule";

/** In square metres, where units of one matter have several names of their own. */
const AREA: Readonly<Record<string, number>> = { 平方米: 1, 亩: 10_000 / 15, 公顷: 10_000 };
const WEIGHT: Readonly<Record<string, number>> = { 吨: 1000, 千克: 1 };
/** Units that are one already: 12680万元 and 1.268亿元. */
const SAME = /^(?:元|米|立方米|千瓦)$/;

/** What one is of the other's unit; null: they measure different things. */
function factorOf(a: TextFigure, b: TextFigure): number | null {
  if (a.unit === b.unit) return SAME.test(a.unit) && a.writtenUnit !== b.writtenUnit ? 1 : null;
  const table = [AREA, WEIGHT].find((units) => a.unit in units && b.unit in units);
  return table ? (table[a.unit] ?? 1) / (table[b.unit] ?? 1) : null;
}

/** 约150公顷 may be off by so much. */
const ABOUT = 0.06;

/** "1500亩（约100公顷）": alone in the bracket behind the other. */
export const unitsBesideEachOther: TextRule = (reading, { stretches }) =>
  stretches.flatMap(({ figure, before, bracket }, index): TextFinding[] => {
    const [last, next] = [stretches[index - 1], stretches[index + 1]];
    if (!last || bracket === null || bracket !== last.figure.to || next?.bracket === bracket) return [];
    if (!/^(?:约|合|折合|即|约合|相当于)*$/.test(before) || last.figure.role === "threshold") return [];
    const factor = factorOf(last.figure, figure);
    if (factor === null) return [];
    const value = last.figure.value * factor;
    const exact = !figure.approximate && !last.figure.approximate;
    // The shorter of the two was rounded to its last place.
    const slack =
      halfUnit(figure) +
      halfUnit(last.figure) * factor +
      0.5 * 10 ** -figure.decimals * (figure.value / (figure.written || 1));
    if (Math.abs(value - figure.value) <= Math.max(slack, exact ? 0 : ABOUT * value)) return [];
    const span = spanOf(last.figure, figure);
    return [
      found("textTwoValues", "warning", span, {
        ...cited(reading, figure),
        otherWhere: whereOf(reading, last.figure.from),
        otherQuote: wordsOf(reading, last.figure),
      }),
    ];
  });

const AQI_AND_GRADE = pattern("g")`
  (?:AQI|空气质量指数)[^，。；\d]{0,8}(\d{1,3})(?!\d|[—\-~～至.])[^。；\d]{0,16}?(?:为|属|达到|等级)?
  (优|良|轻度污染|中度污染|重度污染|严重污染)(?=[，。；、）\n]|$|等级|天气|水平)
`;

/** "AQI为132，空气质量等级为良": the class that the index has (HJ 633). */
export const gradesOfIndices: TextRule = (reading) =>
  [...reading.plain.matchAll(AQI_AND_GRADE)].flatMap(
    ({ index, 0: words, 1: aqi = "", 2: grade = "" }): TextFinding[] => {
      const right = aqiClasses[classOf(Number(aqi))].name["zh-CN"];
      if (right === grade) return [];
      const span = { from: index, to: index + words.length };
      return [found("textGradeWrong", "error", span, { ...cited(reading, span), aqi, grade: right })];
    },
  );

/** PM2.5 is a part of PM10: of one time and place it cannot be more. */
export const finesWithinDust: TextRule = (reading) =>
  reading.figures.flatMap((fine): TextFinding[] => {
    if (fine.subject !== "pm25" || fine.role !== "result" || fine.unit !== "微克/立方米" || !tells(fine.section))
      return [];
    const alike = (other: TextFigure, subject: "pm25" | "pm10"): boolean =>
      other.sentence === fine.sentence &&
      other.subject === subject &&
      other.role === "result" &&
      other.unit === fine.unit;
    const [own, coarse] = (["pm25", "pm10"] as const).map((subject) =>
      figuresOfSentence(reading.figures, fine.sentence).filter((figure) => alike(figure, subject)),
    );
    const [only] = coarse ?? [];
    if (own?.length !== 1 || coarse?.length !== 1 || !only || only.period !== fine.period) return [];
    if (fine.value <= only.value || Math.abs(only.clause - fine.clause) > 1) return [];
    const span = fine.from < only.from ? spanOf(fine.phrase, only) : spanOf(only.phrase, fine);
    return [found("textFineAboveDust", "warning", span, { ...cited(reading, span), fine: fine.text, dust: only.text })];
  });

const RANKS = pattern("g")`
  第\s?(\d{1,3})\s?[位名][^。；\d第]{0,12}(?:较|比|同比)[^。；\d]{0,10}第\s?(\d{1,3})\s?[位名]
  [^。；\d]{0,6}?(上升|前进|前移|提升|进步|下降|后退|后移|倒退|退后)(?:了)?\s?(\d{1,3})\s?(?:个)?[位名]
`;

/** "第3位，较去年同期第6位上升2位". */
export const ranksMoved: TextRule = (reading) =>
  [...reading.plain.matchAll(RANKS)].flatMap(
    ({ index, 0: words, 1: now, 2: then, 3: way = "", 4: by }): TextFinding[] => {
      const moved = Number(then) - Number(now);
      const said = (/[降退后]/.test(way) ? -1 : 1) * Number(by);
      if (moved === said) return [];
      const span = { from: index, to: index + words.length };
      return [
        found("textChangeWrong", "error", span, {
          ...cited(reading, span),
          from: `第${then}位`,
          to: `第${now}位`,
          computed: moved === 0 ? "持平" : `${moved > 0 ? "上升" : "下降"} ${Math.abs(moved)}位`,
        }),
      ];
    },
  );

const PLACES = String.raw`(?:省辖市|地级市|县市区|市县|县区|县市|市区|区县|县|市|区|城市|乡镇|街道|断面|站点|点位)`;
const RANK_OF = pattern("g")`
  (\d{1,4})\s?个${PLACES}
  (?:（[^）]{1,8}）)?(?:中|内|里)?(?:PM\s?(?:2\.5|10)|[NS]?O[23]|[^。；\d]){0,22}(?<!倒数)第\s?(\d{1,4})\s?[位名]
`;
/** 在全市13个县区中改善最大，全省排第45位. */
const OTHER_FIELD = /个.*(?:全[国省市区州]|[国省市区州]内)/;
const COUNTED_PLACES = new RegExp(String.raw`(\d{1,4})\s?个[^，。；\d]{0,6}?${PLACES}`, "g");

/** "13个县区中由低到高排第15位": there are not so many. */
export const ranksWithin: TextRule = (reading) =>
  [...reading.plain.matchAll(RANK_OF)].flatMap(({ index, 0: words, 1: all, 2: rank }): TextFinding[] => {
    if (Number(rank) <= Number(all) || OTHER_FIELD.test(words)) return [];
    // 168个重点城市中，……等20个城市较差（从第168名……）: ranked among those from whom the few are picked.
    const before = /[^。；\n]*$/.exec(reading.plain.slice(0, index))?.[0] ?? "";
    const counted = [...before.matchAll(COUNTED_PLACES)];
    if (counted.some(([, most]) => Number(rank) <= Number(most))) return [];
    // "20个城市（从第168名到第149名）": so many places among others.
    const last = /^(?:到|至|—|-)(?:并列)?第\s?(\d{1,4})\s?[位名]/.exec(reading.plain.slice(index + words.length))?.[1];
    if (last !== undefined && counted.length === 0 && Math.abs(Number(rank) - Number(last)) + 1 === Number(all))
      return [];
    const span = { from: index, to: index + words.length };
    return [found("textImpossibleLevel", "error", span, { ...cited(reading, span), limit: `第${all}位` })];
  });
