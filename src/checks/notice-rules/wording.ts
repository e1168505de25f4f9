/** Wording: comparisons made twice, approximate numbers, terms used two ways. */
import { cited, found, matchesOf, tells, withContext, type TextFinding, type TextRule } from "./rule";

export const doubleComparisons: TextRule = (reading) =>
  matchesOf(reading.plain, /(?:较|相比|(?<!占)比(?![例重率]))[^，。；、\n]{0,12}(?:同比|环比)/g).map((span) =>
    found("textDoubleComparison", "note", span, cited(reading, span)),
  );

/** "60至70", "超过70", "1—11批": ends of a range, and bounds, are exact. */
const isBounded = (plain: string, { from, text }: { readonly from: number; readonly text: string }): boolean =>
  /^(?:超过?|逾|不少于|至少|不足)/.test(text) ||
  /\d[^\d\s，。；]{0,5}(?:[-—–~～]{1,2}|至|到)\s?$/.test(plain.slice(Math.max(0, from - 10), from));

/** Numbers that a result should give exactly. Days and hours are often meant roughly (约24小时). */
export const fuzzyNumbers: TextRule = (reading) =>
  reading.figures.flatMap((figure): TextFinding[] =>
    figure.approximate &&
    !isBounded(reading.plain, figure) &&
    (figure.role === "result" || figure.role === "change") &&
    tells(figure.section)
      ? [found("textFuzzyNumber", "note", figure.phrase, cited(reading, figure.phrase))]
      : [],
  );

interface TermSet {
  readonly preferred: string;
  /** Every spelling with the words that show it; the preferred one is never wrong by itself. */
  readonly variants: readonly { readonly spelling: string; readonly pattern: RegExp; readonly wrong: boolean }[];
}

const variant = (spelling: string, wrong: boolean, pattern = new RegExp(spelling, "g")) => ({
  spelling,
  pattern,
  wrong,
});

/** wrong: told even where it is the only spelling; else only where two are mixed. */
const termSets: readonly TermSet[] = [
  { preferred: "削减", variants: [variant("削减", false), variant("消减", true)] },
  { preferred: "截至", variants: [variant("截至", false), variant("截止", true, /截止(?=\s*(?:到|至|目前|\d))/g)] },
  {
    preferred: "重度及以上污染天数",
    variants: [
      variant("重度及以上污染天数", false, /重度(?:及|和)以上污染(?:天气)?天数/g),
      variant("重污染天数", false, /重污染天数/g),
      variant("重污染天气天数", false),
    ],
  },
  {
    preferred: "采暖期",
    variants: [variant("采暖期", false), variant("采暖季", false), variant("供暖期", false), variant("供暖季", false)],
  },
  { preferred: "mg/m³", variants: [variant("mg/m³", false, /mg\/(?:m³|㎥)/g), variant("mg/m3", true)] },
  {
    preferred: "μg/m³",
    variants: [
      variant("μg/m³", false, /[μµ]g\/(?:m³|㎥)/g),
      variant("μg/m3", true, /[μµu]g\/m3/g),
      variant("ug/m³", true, /ug\/(?:m³|㎥)/g),
    ],
  },
  {
    preferred: "挥发性有机物（VOCs）",
    variants: [variant("VOCS", true, /VOCS/g), variant("VOC", true, /VOC(?![sS])/g)],
  },
  {
    preferred: "PM2.5",
    variants: [variant("PM2.5", false, /PM2\.5|PM₂\.₅/g), variant("pm2.5", true, /pm2\.5|Pm2\.5/g)],
  },
  { preferred: "部署", variants: [variant("布署", true)] },
  { preferred: "台账", variants: [variant("台帐", true)] },
  { preferred: "其他", variants: [variant("其它", true)] },
  {
    preferred: "危险废物",
    variants: [variant("危险废物", false), variant("危险固废", false), variant("危废", false, /危废(?!物)/g)],
  },
];

/** Titles of documents keep the words of those who wrote them. */
const withoutTitles = (text: string): string => text.replace(/《[^》\n]*》/g, (title) => "■".repeat(title.length));

export const termVariants: TextRule = (reading) => {
  const text = withoutTitles(reading.text);
  return termSets.flatMap(({ preferred, variants }): TextFinding[] => {
    const used = variants
      .map(({ spelling, pattern, wrong }) => ({ spelling, wrong, spans: matchesOf(text, pattern) }))
      .filter(({ spans }) => spans.length > 0);
    const odd =
      used.find(({ wrong }) => wrong) ??
      (used.length > 1 ? used.find(({ spelling }) => spelling !== preferred) : undefined);
    const [first] = odd?.spans ?? [];
    if (!first) return [];
    return [
      found("textTermVariants", "note", first, {
        ...cited(reading, withContext(reading, first)),
        preferred,
        used: used.map(({ spelling, spans }) => `“${spelling}”${spans.length} 处`).join("、"),
      }),
    ];
  });
};
