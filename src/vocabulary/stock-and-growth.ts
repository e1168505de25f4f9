/**
 * What the name of an amount says of time: how much stood at some moment (2023年底面积, 原有车辆数), or how much came
 * afterwards (2024年新增面积, 9月新增). Both together are what stands now, unless what stood holds what came already.
 */
import { pattern } from "../collections/pattern";
import { remembered } from "../collections/remembered";
import { amountAspect, withoutCounted } from "./amount-words";

export interface AmountInTime {
  readonly kind: "stood" | "came" | "went";
  /** As far as the name says it: the moment, or the stretch; a year without its month ends with December. */
  readonly year: number | null;
  readonly month: number | null;
  /** Of what stood: before whatever is told beside it (原有, 上年末), or as it is (目前, 现有). */
  readonly when: "before" | "now" | "dated";
  /** What else the name says: 面积, 电采暖面积; "" where it says no more. */
  readonly rest: string;
  /** Of what the amount is; "" where the rest is a measure, or says that it is done. */
  readonly of: string;
}

const DATED = /^(?:截[至止]到?)?(?:((?:19|20)\d{2})年度?)?(?:(?<!\d)(1[0-2]|0?[1-9])月份?)?/;
/** 2023年底, 6月末, 12月31日: a moment; the year or the month alone is a stretch. */
const MOMENT = /^(?:年?[底末]|(?:3[01]|[12]\d)[日号](?!起))/;
const BEFORE = pattern()`
  ^(?:截[至止]到?)?(?:(?:上|去)(?:一?个?)(?:年度?|月|期|季度?)(?:[底末]|年底)|上一?个?(?:月|期|季度?)累计
  |(?<=截[至止]到?)上一?个?(?:月|期|季度?)(?!新增|完成)|[年期季月]初(?!以来|至今|到)
  |原有?(?!因|料|煤|油|定|计划)|存量|既有|已有|(?:[上去往历]年|历史)?(?:结转|遗留)|[往历]年|起初|此前|以前|之前|前期)
`;
/** 累计 is of all that came so far, where nothing says of which year else. */
const NOW = pattern()`
  ^1月?[-—–~至到]\d{1,2}月份?(?:累计|合计)?|^截[至止]到?本(?:月|期|季度?|周|旬)
  |^(?:截[至止]到?)?(?:(?:本|当|全|今)?年度?|年初)?(?:以来)?(?:累计|总计)
  |^(?:截[至止]到?)?(?:目前|当前|现阶段|现有?(?!场|状)|至今|[年期季月][底末])
`;
const IN_THIS = /^(?:今年|[本当](?:年度?|月份?|期|季度?|周|旬)|期[内间])/;
const CAME = /^(?:新增加?|净增加?|增量|增加|新建|新投[运用]?|新接入|新完成|新购置?)/;
const WENT = /^(?:减少|减量|拆除|退出|报废|注销|停用|取消)/;
/** Of one month or year only what was done says that it came then: 9月完成户数 beside 8月底完成户数. */
const DONE_THEN = /^(?:实际)?完成/;
const PLANNED = /计划|任务|目标|拟|预计|预期|应|需(?!氧)/;
const STOOD_WORD = /^(?:的|累计|已有|实有|保有量?|存量|总)/;

/** 本月 alone, of what is done: so much came in it. */
export const cameInThis = (bare: string): AmountInTime | null =>
  /^[本当](?:月|期|周|旬|季度?)数?$/.test(bare)
    ? { kind: "came", year: null, month: null, when: "dated", rest: "", of: "" }
    : null;

/** @param bare the name without blanks, brackets and units; null: it says nothing of the kind */
export const amountInTime = remembered((bare: string): AmountInTime | null => {
  if (PLANNED.test(bare)) return null;
  const [dated = "", year, month] = DATED.exec(bare) ?? [];
  const at = { year: year === undefined ? null : Number(year), month: month === undefined ? null : Number(month) };
  const behind = bare.slice(dated.length);
  const stood = (words: RegExp, text: string, when: AmountInTime["when"]): AmountInTime | null => {
    const rest = text.replace(words, "").replace(STOOD_WORD, "");
    return { kind: "stood", ...at, when, rest, of: plain(rest) };
  };
  if (at.year !== null || at.month !== null) {
    if (MOMENT.test(behind)) return stood(MOMENT, behind, "dated");
    return came(behind, at, true);
  }
  if (BEFORE.test(bare)) return stood(BEFORE, bare, "before");
  if (NOW.test(bare)) return stood(NOW, bare, "now");
  return came(bare.replace(IN_THIS, ""), at, IN_THIS.test(bare));
});

function came(text: string, at: Pick<AmountInTime, "year" | "month">, isOfStretch: boolean): AmountInTime | null {
  const words = CAME.test(text) ? CAME : WENT.test(text) ? WENT : isOfStretch ? DONE_THEN : null;
  if (words?.test(text) !== true) return null;
  const rest = text.replace(words, "").replace(/^的/, "");
  return { kind: words === WENT ? "went" : "came", ...at, when: "dated", rest, of: plain(rest) };
}

/** 完成户数, 户数, 面积 name no thing of their own. */
const plain = (rest: string): string => (amountAspect(rest) === "done" ? "" : withoutCounted(rest));

/**
 * How what stood stands to what came: `before` it, so that they are added; `holds` it already; null: nobody can say.
 */
export function stoodTo(stood: AmountInTime, since: AmountInTime): "before" | "holds" | null {
  if (stood.when !== "dated") return stood.when === "now" ? "holds" : "before";
  if (since.year === null && since.month === null) return "before";
  if (stood.year !== null && since.year !== null && stood.year !== since.year)
    return stood.year < since.year ? "before" : "holds";
  // 6月底 beside 2024年新增: some of it came before, some perhaps afterwards.
  if (since.month === null) return stood.month === null ? "holds" : null;
  if (stood.month === null) return stood.year === null || since.year === null ? "before" : "holds";
  return stood.month < since.month ? "before" : "holds";
}
