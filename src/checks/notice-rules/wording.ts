/** Wording: comparisons made twice, approximate numbers, terms used two ways, what drafts leave behind. */
import { pattern } from "../../collections/pattern";
import type { NoticeLeftover } from "../../findings/notice-text-findings";
import type { NoticeReading, Span } from "../../notice/reading/notice-text";
import { cited, found, tells, type TextFinding, type TextRule } from "./rule";

const matchesOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

export const doubleComparisons: TextRule = (reading) =>
  matchesOf(reading.plain, /(?:较|相比|比)[^，。；、\n]{0,12}(?:同比|环比)/g).map((span) =>
    found("textDoubleComparison", "note", span, cited(reading, span)),
  );

/** Numbers that a result should give exactly. Days and hours are often meant roughly (约24小时). */
export const fuzzyNumbers: TextRule = (reading) =>
  reading.figures.flatMap((figure): TextFinding[] =>
    figure.approximate && (figure.role === "result" || figure.role === "change") && tells(figure.section)
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

/** The words with what stands beside them, up to the next mark. */
function withContext({ text }: NoticeReading, { from, to }: Span): Span {
  const before = /[^，。；：、（）\n\t]{0,12}$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const behind = /^[^，。；：、（）\n\t]{0,8}/.exec(text.slice(to))?.[0].length ?? 0;
  return { from: from - before, to: to + behind };
}

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

const CHINESE = "[\\u4e00-\\u9fa5]";
const leftovers: readonly {
  readonly kind: NoticeLeftover;
  readonly pattern: RegExp;
  readonly severity: "warning" | "note";
}[] = [
  {
    kind: "alternatives",
    pattern: new RegExp(`${CHINESE}{2,14}\\s?[|｜]\\s?${CHINESE}{2,14}`, "g"),
    severity: "warning",
  },
  {
    kind: "placeholder",
    pattern: pattern("g")`
      [xX×＊*]{2,}(?:[-—][xX×＊*]{2,})*|_{2,}|□+|某某(?=[县市区镇乡村局])|(?<=年)[xX×＊*](?=月)
      |【\s*】|（?待(?:填|补充|核实数据|定)）?|\?{2,}|？{2,}
      |[（(](?:此处|此栏|请)[^（）()\n]{0,16}填[^（）()\n]*[）)]
      |[（(](?:请|待)(?:再)?(?:核实|核对|核准|确认|补充|完善)[^（）()\n]{0,8}[）)]
      |\d{4}年[\u0020\u3000]+月(?:[\u0020\u3000\d]*日)?|\d{1,2}月[\u0020\u3000]+日
    `,
    severity: "warning",
  },
  { kind: "doubledWords", pattern: /([\u4e00-\u9fa5]{2,6})\1/g, severity: "note" },
  { kind: "doubledWords", pattern: /的的|了了|在在|和和|为为|是是|及及/g, severity: "note" },
  { kind: "doubledMarks", pattern: /，，|。。|、、|；；|：：|[，、；][。，、；]|。[，、；]/g, severity: "note" },
  { kind: "emptyBrackets", pattern: /（\s*）|\(\s*\)|“\s*”|《\s*》/g, severity: "warning" },
  { kind: "mixedBrackets", pattern: /（[^（）()\n]*\)|\([^（）()\n]*）/g, severity: "note" },
  {
    kind: "halfWidthMarks",
    pattern: new RegExp(`(?<=${CHINESE}|[”》）])[,;:?!](?=${CHINESE}|[“《（])`, "g"),
    severity: "note",
  },
  { kind: "fullWidthDigits", pattern: /[０-９]+/g, severity: "note" },
];

const MOST_PLACEHOLDERS = 5;

/** Words that are said twice on purpose. */
const MEANT_TWICE = /^[一逐层步处家户人件]|^(?:研究|讨论|沟通|学习|考虑|天天)/;

export const draftLeftovers: TextRule = (reading) => [
  ...leftovers.flatMap(({ kind, pattern, severity }): TextFinding[] => {
    const all = matchesOf(reading.text, pattern).filter(
      ({ from, to }) => kind !== "doubledWords" || !MEANT_TWICE.test(reading.text.slice(from, to)),
    );
    // Of one kind the first place stands for all: they are corrected together. What is to be filled in is told each.
    return all.slice(0, kind === "placeholder" ? MOST_PLACEHOLDERS : 1).map((place) =>
      found("textLeftover", severity, place, {
        ...cited(reading, kind === "alternatives" ? place : withContext(reading, place)),
        kind,
      }),
    );
  }),
  ...openBrackets(reading),
];

const PAIRS = ["（）", "《》", "“”", "〔〕", "【】", "()"] as const;

/** In a paragraph as many must close as open. "1）" numbers a list. */
const openBrackets = (reading: NoticeReading): readonly TextFinding[] =>
  reading.paragraphs.flatMap((paragraph): TextFinding[] => {
    const text = reading.text
      .slice(paragraph.from, paragraph.to)
      .replace(/(?<=^|[；。，\s])[\d一二三四五六七八九十]{1,2}[）)]/g, "  ");
    const odd = PAIRS.find((pair) => text.split(pair.charAt(0)).length !== text.split(pair.charAt(1)).length);
    // A pair of one full and one half-width bracket is told as that.
    if (odd === undefined || /（[^（）()\n]*\)|\([^（）()\n]*）/.test(text)) return [];
    const mark = text.includes(odd.charAt(0)) ? text.lastIndexOf(odd.charAt(0)) : text.indexOf(odd.charAt(1));
    const span = { from: paragraph.from + mark, to: Math.min(paragraph.to, paragraph.from + mark + 10) };
    return [found("textLeftover", "note", span, { ...cited(reading, span), kind: "openBracket" })];
  });
