/** Measured values that are said to keep a limit: one that the text tells, or one of the standard that it names. */
import { pattern } from "../../collections/pattern";
import { listAround } from "../../notice/claims/respective-rates";
import { stretchesOfSentence, type Stretch } from "../../notice/claims/stretch";
import type { NoticeReading } from "../../notice/reading/notice-text";
import { noise, sewageWorks, surfaceWater, type WaterItem } from "../../standards/water-limits";
import { found, cited, tells, type TextFinding, type TextRule } from "./rule";

/** Of these less is better; of oxygen and clearness more. */
const LOWER_IS_BETTER = /^(?:毫克\/升|毫克\/立方米|微克\/立方米|毫克\/千克|分贝|个\/升|千克\/亩)$/;
const HIGHER = /溶解氧|透明度|氧化还原|能见度/;
const KEEPS = /(?:符合|满足|达到|达|优于|低于|不超过|未超过|未超|没有超过|小于|控制在|均在|在)[^。；]{0,40}$/;
const DENIED =
  /未达|不符合|未能|不满足|没有达到|尚未|超标|不达标|未达标|由|从|降至|降到|下降到|整改前|治理前|改造前|问题|反馈/;
const LIMIT_BEFORE =
  /(?:标准|限值|要求|排放|浓度|[类级][AB]?)(?:限值|标准|值|要求)?(?:为|是)?[（(]?(?:≤|不高于|不超过|小于|低于)*$/;
const LIMIT_BEHIND = /^(?:以[下内])?[）)]?的?[^，。；]{0,12}(?:标准|限值|要求|以内|以下)/;

/** "为29微克/立方米，低于标准限值6微克/立方米": by so much; a value so far above its limit would not be told as below it. */
const DISTANCE = 0.4;
const BELOW_LIMIT = /[低优少小]于[^，。；\d]{0,8}(?:限值|标准|目标)[^，。；\d]{0,4}$/;

const isLimit = (reading: NoticeReading, { figure, before }: Stretch): boolean =>
  LIMIT_BEFORE.test(before) ||
  LIMIT_BEFORE.test(reading.plain.slice(Math.max(0, figure.from - 24), figure.from)) ||
  LIMIT_BEHIND.test(reading.plain.slice(figure.to, figure.to + 24));

/** "出水氨氮浓度8.1毫克/升，满足一级A标准（5毫克/升）要求": the value, the words and the limit in one sentence. */
const limitsTold: TextRule = (reading, { stretches }) =>
  stretches.flatMap((limit, at): TextFinding[] => {
    const { figure } = limit;
    if (!LOWER_IS_BETTER.test(figure.unit) || !tells(figure.section) || !isLimit(reading, limit)) return [];
    const limits = listAround(stretches, at);
    if (limits[0] !== limit) return [];
    const before = stretchesOfSentence(stretches, figure.sentence).filter(
      (own) => own.figure.to <= figure.from && own.figure.unit === figure.unit,
    );
    const last = before.at(-1);
    if (!last || last.figure.role === "change" || last.figure.role === "threshold") return [];
    const between = reading.plain.slice(last.figure.to, figure.from);
    const sentence = reading.plain.slice(reading.sentences[figure.sentence]?.from ?? 0, figure.from);
    if (last.figure.value * DISTANCE > figure.value && BELOW_LIMIT.test(between)) return [];
    if (!KEEPS.test(between) || DENIED.test(sentence) || HIGHER.test(sentence) || /其中|[；;]/.test(between)) return [];
    const values = listAround(stretches, stretches.indexOf(last));
    // Several values hold one limit each, or all of them the same.
    if (limits.length > 1 && limits.length !== values.length) return [];
    return values.flatMap((value, place): TextFinding[] => {
      const own = (limits.length > 1 ? limits[place] : limit)?.figure;
      if (!own || value.figure.value <= own.value || value.figure.approximate || value.figure.bound !== null) return [];
      return [
        found(
          "textGoalMissed",
          "warning",
          { from: value.figure.from, to: figure.to },
          {
            ...cited(reading, value.figure.phrase),
            value: value.figure.text,
            goal: cited(reading, { from: last.figure.to, to: figure.to }).quote,
            limit: `不高于 ${own.text}`,
          },
        ),
      ];
    });
  });

const SPELLINGS: readonly (readonly [RegExp, WaterItem])[] = [
  [/(?:化学需氧量|COD(?:cr|Cr)?)[^，。；、\d]{0,10}$/, "化学需氧量"],
  [/(?:氨氮|NH3-N)[^，。；、\d]{0,10}$/, "氨氮"],
  [/(?:总磷|TP)[^，。；、\d]{0,10}$/, "总磷"],
  [/(?:总氮|TN)[^，。；、\d]{0,10}$/, "总氮"],
  [/高锰酸盐指数[^，。；、\d]{0,10}$/, "高锰酸盐指数"],
  [/(?:五日生化需氧量|BOD5?)[^，。；、\d]{0,10}$/, "五日生化需氧量"],
  [/悬浮物[^，。；、\d]{0,10}$/, "悬浮物"],
];

interface Standard {
  readonly words: string;
  readonly limit: number;
}

const CLASSES = "ⅠⅡⅢⅣⅤ";
/** Between the last value and the standard no other matter begins. */
const REACHED = /^[^。；\d]{0,40}?(?:达到|达|符合|满足|优于|属|为)[^。；\d]{0,30}?/;
const WATER_CLASS = new RegExp(`${REACHED.source}([${CLASSES}])类(?!.{0,8}(?:湖|库))`);
const WORKS_GRADE = new RegExp(`${REACHED.source}一级\\s?([AB])`);
const NOISE_CLASS = /^[^。；]{0,40}?(?:达到|达|符合|满足)[^。；\d]{0,30}?([0-4])[ab]?类/;

/** The limit of the standard that the words behind a value name; null: none, or none for it. */
function standardOf({ plain }: NoticeReading, { before, figure }: Stretch, behind: string): Standard | null {
  if (figure.unit === "分贝") {
    const limits = noise[Number(NOISE_CLASS.exec(behind)?.[1] ?? "NaN")];
    const night = /夜/.test(before) ? true : /昼/.test(before) ? false : null;
    if (!limits || night === null) return null;
    return { words: NOISE_CLASS.exec(behind)?.[0] ?? "", limit: limits[night ? 1 : 0] };
  }
  const item = SPELLINGS.find(([words]) => words.test(plain.slice(Math.max(0, figure.from - 20), figure.from)))?.[1];
  if (item === undefined || figure.unit !== "毫克/升") return null;
  const works = WORKS_GRADE.exec(behind);
  const grade = works ? sewageWorks[item]?.[works[1] === "A" ? 0 : 1] : undefined;
  if (works && grade !== undefined) return { words: works[0], limit: grade };
  const river = WATER_CLASS.exec(behind);
  const limit = river ? surfaceWater[item]?.[CLASSES.indexOf(river[1] ?? "")] : undefined;
  return river && limit !== undefined ? { words: river[0], limit } : null;
}

/** "氨氮浓度1.8毫克/升，达到Ⅲ类": by the table of the standard. */
const limitsKnown: TextRule = (reading, { stretches }) =>
  stretches.flatMap((own): TextFinding[] => {
    const { figure } = own;
    if (!/^(?:毫克\/升|分贝)$/.test(figure.unit) || !tells(figure.section)) return [];
    if (figure.role === "change" || figure.role === "base" || figure.approximate || figure.bound !== null) return [];
    const sentence = reading.sentences[figure.sentence];
    if (!sentence) return [];
    const later = stretchesOfSentence(stretches, figure.sentence).filter(({ figure: { from } }) => from > figure.to);
    const last = later.findLast(({ figure: { unit } }) => unit === figure.unit) ?? own;
    // The limit itself is told: that is held above.
    const behind = reading.plain.slice(last.figure.to, sentence.to);
    const lead = reading.plain.slice(sentence.from, figure.from);
    if (DENIED.test(lead) || DENIED.test(reading.plain.slice(figure.to, last.figure.to)) || /[湖库塘]/.test(lead))
      return [];
    const standard = standardOf(reading, own, behind);
    if (!standard || figure.value <= standard.limit || DENIED.test(standard.words)) return [];
    const span = { from: figure.phrase.from, to: last.figure.to + standard.words.length };
    return [
      found("textGoalMissed", "warning", span, {
        ...cited(reading, figure.phrase),
        value: figure.text,
        goal: cited(reading, { from: last.figure.to, to: span.to }).quote,
        limit: `不高于 ${standard.limit}${figure.writtenUnit}`,
      }),
    ];
  });

const PH = pattern("gi")`
  pH值?(?:均|平均)?(?:为|在)?(\d{1,2}(?:\.\d+)?)(?!\s?[-—–~～至\d])[^。；\d]{0,12}(?:符合|满足|达到|在|处于)
  [^。；\d]{0,16}(\d(?:\.\d)?)\s?(?:[-—–~～]{1,2}|至)\s?(\d{1,2}(?:\.\d)?)
`;

/** "pH值为10.2，在6—9的标准范围内". */
const withinPh: TextRule = (reading) =>
  [...reading.plain.matchAll(PH)].flatMap(
    ({ index, 0: words, 1: value = "", 2: least = "", 3: most = "" }): TextFinding[] => {
      if (Number(value) >= Number(least) && Number(value) <= Number(most)) return [];
      const span = { from: index, to: index + words.length };
      return [
        found("textGoalMissed", "error", span, {
          ...cited(reading, span),
          value: `pH ${value}`,
          goal: `${least}—${most}`,
          limit: `在 ${least} 至 ${most} 之间`,
        }),
      ];
    },
  );

export const limitsKept: TextRule = (reading, claims) =>
  [limitsTold, limitsKnown, withinPh].flatMap((rule) => rule(reading, claims));
