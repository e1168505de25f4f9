/** What a draft leaves behind: slots without their values, words to whoever fills it in, marks set twice or not. */
import { pattern } from "../../collections/pattern";
import type { NoticeLeftover } from "../../findings/notice-text-findings";
import { bracketedLabels } from "../../notice/reading/bracketed-labels";
import type { NoticeReading, Span } from "../../notice/reading/notice-text";
import { cited, found, matchesOf, withContext, type TextFinding, type TextRule } from "./rule";

const CHINESE = "[\\u4e00-\\u9fa5]";

/** What stands behind a slot: a kind of place or office, a unit, a part of a date. */
const BEHIND_NAME = "[县市区州旗镇乡村局厅]";
const BEHIND_AMOUNT =
  "[百千万亿]*(?:平方|立方)?(?:公里|千米|米|公顷|亩|吨|公斤|千克|元|蒸吨|天|小时|个(?![人体别])|家|户|处|座|台|件" +
  "|起|项(?!目)|条|次|辆|批|%|微克|毫克)";

/**
 * Signs that hold a place open. One alone does so only in front of what a name or an amount ends with, or behind a
 * label as all that stands there.
 */
const FILLERS = pattern("g")`
  [xX×＊*✕]{2,}(?:[-—][xX×＊*]{2,})*|_{2,}|＿+|□+|[○◯●△▲◇◆]{2,}|#{2,}|\?{2,}|？{2,}
  |(?<![A-Za-z])(?:TBD|tbd|TODO)(?![A-Za-z])
  |某某(?=[县市区镇乡村局])|[OＯ○〇]\s?[OＯ○〇](?=${BEHIND_NAME})
  |(?<![\dA-Za-z.*×xX_])[xXN×＊*○△？?](?=${BEHIND_NAME}|(?:${BEHIND_AMOUNT})|月(?![\u4e00-\u9fa5]*球)|日(?!线))
  |(?<=[:：])\s*[xX×＊*○—-]+\s*(?=[\n\t]|$)
  |(?:…|\.{3}){1,2}(?=${BEHIND_AMOUNT}[，。；、）])
  |待(?:填|定(?=[，。；）\n]|$))
`;

/** Blanks where a number or a name must stand. */
const BLANKS = pattern("g")`
  (?<![\d年])20[\u0020\u3000_]+年|\d{4}年[\u0020\u3000_]+月(?:[\u0020\u3000_\d]*日)?|\d{1,2}月[\u0020\u3000_]+日
  |(?<![\d\u4e00-\u9fa5])[\u0020\u3000]{0,4}年[\u0020\u3000]+月[\u0020\u3000]+日
  |(?<=[\u4e00-\u9fa5：])(?:[\u0020\u3000]{2,40}|\u3000)(?=${BEHIND_AMOUNT}[\u4e00-\u9fa5，。；、）])
`;

/** What is asked of the one who fills it in. */
const EDITING =
  "(?:核[实对准定查]?|复核|确认|补[充填全写]?|填[写报入]?|完善|修改|更新|替换|插入|删除|粘贴|提供|落实数据)";
/** "（此处补充照片）", "（以上数据待核）", "（请核实）", "（几）": a bracket that speaks to the writer, not to the reader. */
const TO_THE_WRITER = pattern("g")`
  [（(【〔\[［](?:[^（）()【】〔〕\n]{0,16}[，：:、])?(?:
    (?:此处|此栏|此段|本段|本处|此行)[^（）()【】〔〕\n]{1,16}
    |(?:此?处|数[据字]|以上|上述|本|此)?[^（）()【】〔〕，\n]{0,8}(?<!等|正在)
      (?:请|[待需须]再?|另行?|再|尚待)(?!办|改)[\u4e00-\u9fa5]{0,5}?${EDITING}[^（）()【】〔〕\n]{0,10}
    |(?:填(?![埋方海土充筑坑沟井])|粘贴|插入|替换|选填|补充)[^（）()【】〔〕\n]{0,16}
    |[由供][^（）()【】〔〕\n]{0,10}填[写报]|略?[，、]?待[报定填补][^（）()【】〔〕\n]{0,4}|[几？?]{1,3}
  )[）)】〕\]］]
  |[【〔［<＜{｛](?:填写)?[\u4e00-\u9fa5]{0,6}(?:名称|姓名|单位|日期|时间|电话|标题|编号|数字|数据|数值|内容|地址|部门|金额)[】〕］>＞}｝]
  |【\s*】|@[\u4e00-\u9fa5]{2,10}(?=[\s，：:]|$)
`;

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
  { kind: "placeholder", pattern: FILLERS, severity: "warning" },
  { kind: "placeholder", pattern: BLANKS, severity: "warning" },
  { kind: "placeholder", pattern: TO_THE_WRITER, severity: "warning" },
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
/** "XX月XX日" is one slot. */
const BESIDE = 2;

/** Words that are said twice on purpose. */
const MEANT_TWICE = /^[一逐层步处家户人件]|^(?:研究|讨论|沟通|学习|考虑|天天)/;

const isIn = ({ from, to }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => span.from <= from && to <= span.to);

export const draftLeftovers: TextRule = (reading) => {
  // The labels of a card hold no place open.
  const labels = bracketedLabels(reading.text);
  return [...slotsAndSlips(reading, labels), ...openBrackets(reading, labels)];
};

const slotsAndSlips = (reading: NoticeReading, labels: readonly Span[]): readonly TextFinding[] =>
  leftovers.flatMap(({ kind, pattern: words, severity }): TextFinding[] => {
    const all = matchesOf(reading.text, words).filter(
      (place) =>
        !isIn(place, labels) &&
        (kind !== "doubledWords" || !MEANT_TWICE.test(reading.text.slice(place.from, place.to))),
    );
    const apart = all.filter(({ from }, index) => from - (all[index - 1]?.to ?? -Infinity) > BESIDE);
    // Of one kind the first place stands for all: they are corrected together. What is to be filled in is told each.
    return apart.slice(0, kind === "placeholder" ? MOST_PLACEHOLDERS : 1).map((place) =>
      found("textLeftover", severity, place, {
        ...cited(reading, kind === "alternatives" ? place : withContext(reading, place)),
        kind,
      }),
    );
  });

const without = (text: string, spans: readonly Span[]): string =>
  spans.reduce((rest, { from, to }) => rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to), text);

const PAIRS = ["（）", "《》", "“”", "〔〕", "【】", "()"] as const;

/** In a paragraph as many must close as open. "1）" numbers a list. */
const openBrackets = (reading: NoticeReading, labels: readonly Span[]): readonly TextFinding[] =>
  reading.paragraphs.flatMap((paragraph): TextFinding[] => {
    const text = without(reading.text, labels)
      .slice(paragraph.from, paragraph.to)
      .replace(/(?<=^|[；。，\s])[\d一二三四五六七八九十]{1,2}[）)]/g, "  ");
    const odd = PAIRS.find((pair) => text.split(pair.charAt(0)).length !== text.split(pair.charAt(1)).length);
    // A pair of one full and one half-width bracket is told as that.
    if (odd === undefined || /（[^（）()\n]*\)|\([^（）()\n]*）/.test(text)) return [];
    const mark = text.includes(odd.charAt(0)) ? text.lastIndexOf(odd.charAt(0)) : text.indexOf(odd.charAt(1));
    const span: Span = { from: paragraph.from + mark, to: Math.min(paragraph.to, paragraph.from + mark + 10) };
    return [found("textLeftover", "note", span, { ...cited(reading, span), kind: "openBracket" })];
  });
