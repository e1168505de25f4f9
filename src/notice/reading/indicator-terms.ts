/** Measured things that notices name, in their spellings. A problem that names one must be answered by it. */

export interface IndicatorTerm {
  readonly label: string;
  readonly pattern: RegExp;
  readonly better: "lower" | "higher";
  /** Judged in whole days: 15 % off 53 days means at most 45. */
  readonly wholeDays: boolean;
}

const lower = (label: string, pattern: RegExp): IndicatorTerm => ({
  label,
  pattern,
  better: "lower",
  wholeDays: false,
});
const higher = (label: string, pattern: RegExp): IndicatorTerm => ({
  label,
  pattern,
  better: "higher",
  wholeDays: false,
});

/** Patterns are for text with one spelling a character (see text-mask.ts). */
const indicatorTerms = {
  pm25: lower("PM2.5", /PM\s?2\.5|细颗粒物/gi),
  pm10: lower("PM10", /PM\s?10(?!\d)|可吸入颗粒物/gi),
  so2: lower("二氧化硫", /SO2|二氧化硫/gi),
  no2: lower("二氧化氮", /NO2|二氧化氮/gi),
  nox: lower("氮氧化物", /NOx|氮氧化物/gi),
  o3: lower("臭氧", /O3|臭氧/gi),
  heavyDays: {
    label: "重污染天数",
    pattern: /重污染(?:天气)?天数|重度(?:及|和)?以上(?:污染)?(?:天气)?天数|重度及以上污染天数/g,
    better: "lower",
    wholeDays: true,
  },
  goodRatio: higher("优良天数比例", /优良(?:天数)?(?:比例|比率|占比|率)/g),
  goodDays: { label: "优良天数", pattern: /(?:优良|达标)天数(?!比|占|率)/g, better: "higher", wholeDays: true },
  compositeIndex: lower("综合指数", /综合(?:污染)?指数/g),
  dustFall: lower("降尘量", /降尘量?/g),
  cod: lower("化学需氧量", /COD(?:cr)?|化学需氧量/gi),
  ammonia: lower("氨氮", /NH3-N|氨氮/gi),
  totalPhosphorus: lower("总磷", /总磷/g),
  totalNitrogen: lower("总氮", /总氮/g),
  permanganate: lower("高锰酸盐指数", /高锰酸盐指数/g),
  goodSections: higher("断面水质优良比例", /(?:断面)?水质(?:优良|达标)(?:比例|率)|断面(?:优良|达标)(?:比例|率)/g),
  sewageTreatment: higher("污水处理率", /污水(?:集中)?(?:处理|治理)率/g),
  sewageCollection: higher("污水收集率", /污水(?:集中)?收集率/g),
  utilisation: higher("综合利用率", /综合利用率/g),
  wasteStock: lower("固体废物堆存量", /(?:堆存|贮存|历史遗留|积存)(?:总)?量/g),
  harmless: higher("无害化处理率", /无害化处(?:理|置)率/g),
} as const satisfies Readonly<Record<string, IndicatorTerm>>;

export type IndicatorTermId = keyof typeof indicatorTerms;

const indicatorTermIds = Object.keys(indicatorTerms) as readonly IndicatorTermId[];

export const indicatorTerm = (id: IndicatorTermId): IndicatorTerm => indicatorTerms[id];

/** Every term in a text, in order of appearance; a longer term hides the ones that it holds. */
export function termsIn(
  plain: string,
): readonly { readonly id: IndicatorTermId; readonly from: number; readonly to: number }[] {
  const all = indicatorTermIds.flatMap((id) =>
    [...plain.matchAll(indicatorTerms[id].pattern)].map(({ index, 0: match }) => ({
      id,
      from: index,
      to: index + match.length,
    })),
  );
  return all
    .filter(
      (term) =>
        !all.some(
          (other) =>
            other !== term &&
            other.from <= term.from &&
            other.to >= term.to &&
            other.to - other.from > term.to - term.from,
        ),
    )
    .sort((a, b) => a.from - b.from);
}

/** The last term that ends at or before the end of the text; null: none. */
export const lastTerm = (plain: string): IndicatorTermId | null => termsIn(plain).at(-1)?.id ?? null;
