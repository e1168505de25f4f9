/**
 * Lists whose whole is named and not counted again: 噪声举报中，建筑施工128件、…… of the 噪声241件 above; 按县市分，…… of all that
 * came in, paragraphs back; what was done in several lots, and its sum sentences later.
 */
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import type { OutcomeClaim } from "./outcomes";
import { isGiven, stateOf } from "./states";
import { addsUp, behindInSentence, placeOfFigure, type Stretch } from "./stretch";
import { totalOf, type TotalClaim } from "./total-claim";

/** "噪声举报中，" or "经营单位中达标": what stands between the sentence's start and the first number. */
const OF_NAMED = /^(?:其中[，：]?)?([\u4e00-\u9fa5“”]{2,12}?)(?:[中里内]|里[面边头])[，,]?[^，。；：\d]{0,12}$/;
const BY_KIND = /^(?:从|按)[^，。；：]{1,10}(?:分|看|划分|来看)[：:，]?[^，。；：\d]{0,14}$/;
/** Paragraphs back that a list may speak of. */
const REACH = 2;

const sentenceLead = ({ plain, sentences }: NoticeReading, { figure }: Stretch): string =>
  plain.slice(sentences[figure.sentence]?.from ?? figure.from, figure.from).trim();

/** The counts of one unit that follow each other in a sentence; shares between them are left out. */
function listFrom(stretches: readonly Stretch[], start: number): readonly Stretch[] {
  const first = stretches[start];
  if (!first) return [];
  const members = [first];
  for (const next of behindInSentence(stretches, first)) {
    if (next.figure.unit === "%") continue;
    const goesOn =
      next.figure.unit === first.figure.unit &&
      addsUp(next) &&
      next.bracket === null &&
      /[、，；]/.test(next.mark) &&
      next.before !== "" &&
      !/的$|^(?:其中|同比|环比|较|比|另)/.test(next.before);
    if (!goesOn) return [];
    members.push(next);
  }
  return members;
}

/** Earlier counts near enough to be spoken of again, those of lists among them. */
const earlier = (reading: NoticeReading, stretches: readonly Stretch[], start: number): readonly Stretch[] => {
  const first = stretches[start];
  const item = reading.paragraphs[first?.figure.paragraph ?? -1]?.item;
  return stretches
    .slice(0, start)
    .filter(
      (other) =>
        first !== undefined &&
        addsUp(other) &&
        other.figure.unit === first.figure.unit &&
        other.figure.section === first.figure.section &&
        reading.paragraphs[other.figure.paragraph]?.item === item &&
        first.figure.paragraph - other.figure.paragraph <= REACH &&
        first.figure.sentence !== other.figure.sentence,
    );
};

const sum = (members: readonly Stretch[]): number => members.reduce((total, { figure }) => total + figure.value, 0);

/** The one count that is meant; null: none, or several that differ, or one that the list makes exactly. */
function wholeOf(members: readonly Stretch[], candidates: readonly Stretch[]): TextFigure | null {
  const values = new Set(candidates.map(({ figure }) => figure.value));
  return values.size === 1 && !values.has(sum(members)) ? (candidates[0]?.figure ?? null) : null;
}

const asTotal = (total: TextFigure, members: readonly Stretch[]): TotalClaim =>
  totalOf("named", total, members, { unsure: true });

/** The last words of a name: 噪声 of 噪声举报, 经营单位 whole. */
const namesIt = (name: string, { before }: Stretch): boolean => {
  const said = before.replace(/^(?:其中|全[市县区州省]|共有?|和|及|与)/, "");
  return said.length >= 2 && (said.endsWith(name) || name.startsWith(said));
};

/** @param told figures that other totals take already */
export function namedWholes(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  told: ReadonlySet<TextFigure>,
): readonly TotalClaim[] {
  return stretches.flatMap((first, start): TotalClaim[] => {
    if (!addsUp(first) || first.bracket !== null || told.has(first.figure)) return [];
    if (stretches[start - 1]?.figure.sentence === first.figure.sentence) return [];
    const lead = sentenceLead(reading, first);
    const name = OF_NAMED.exec(lead)?.[1];
    const byKind = BY_KIND.test(lead);
    const members = name !== undefined || byKind ? listFrom(stretches, start) : [];
    if (members.length < (byKind ? 3 : 2) || members.some(({ figure }) => told.has(figure))) return [];
    const before = earlier(reading, stretches, start);
    if (before.some(({ figure }) => figure.value === sum(members))) return [];
    const candidates = before.filter((other) => (name === undefined ? isGiven(other) : namesIt(name, other)));
    const total = wholeOf(members, name === undefined ? candidates.slice(0, 1) : candidates);
    return total === null || total.value < Math.max(...members.map(({ figure }) => figure.value))
      ? []
      : [asTotal(total, members)];
  });
}

const LOTS = /^[一二三四五六七八九十\d]+(?:期|标段|批)|^(?:第[一二三四五六七八九十]|首)[期批]/;

/** "一期修复260亩，二期修复160亩。……累计修复湿地面积402亩": lots of one work, and their sum a sentence later. */
export function sumsOfLots(stretches: readonly Stretch[]): readonly TotalClaim[] {
  return stretches.flatMap((total, at): TotalClaim[] => {
    const deed = /(?:累计|共计|共|合计)(?:完成)?([\u4e00-\u9fa5]{2})/.exec(total.before)?.[1];
    if (deed === undefined || !addsUp(total)) return [];
    const lots = stretches
      .slice(0, at)
      .filter(
        (lot) =>
          addsUp(lot) &&
          lot.figure.unit === total.figure.unit &&
          lot.figure.section === total.figure.section &&
          total.figure.sentence - lot.figure.sentence <= 2 &&
          LOTS.test(lot.before) &&
          lot.before.includes(deed),
      );
    const ofOneSentence = new Set(lots.map(({ figure }) => figure.sentence)).size === 1;
    return lots.length > 1 && ofOneSentence && sum(lots) !== total.figure.value ? [asTotal(total.figure, lots)] : [];
  });
}

/** "第一批17个，第二批23个，第三批9个，累计59个": lots of one sentence, and what stands behind them. */
export function sumsOfLotsBeside(stretches: readonly Stretch[], told: ReadonlySet<TextFigure>): readonly TotalClaim[] {
  return stretches.flatMap((total, at): TotalClaim[] => {
    if (!ALL_LOTS.test(total.before) || !addsUp(total) || !/^[，；]$/.test(total.mark)) return [];
    const lots: Stretch[] = [];
    for (const lot of stretches.slice(0, at).reverse()) {
      const alike = lot.figure.unit === total.figure.unit && lot.figure.sentence === total.figure.sentence;
      if (!alike || lot.bracket !== total.bracket || !LOTS.test(lot.before)) break;
      lots.unshift(lot);
    }
    // With 、 between them they are read as any list (gathered-totals.ts).
    const unfit = lots.some((lot, at) => !addsUp(lot) || told.has(lot.figure) || (at > 0 && lot.mark === "、"));
    return lots.length > 1 && !unfit && sum(lots) !== total.figure.value ? [asTotal(total.figure, lots)] : [];
  });
}
const ALL_LOTS =
  /^(?:[两二三四五六七八\d]?[批期轮个标段]*)?(?:累计|共计|合计|总计|共)(?:完成|建成|治理|修复|整改|淘汰|下达|拨付)?(?:了)?$/;

/** So near to the whole that it is what the list was meant to make. */
const NEAR = 0.2;

/** "128件，已答复119件，未到期9件；涉气74件、涉水31件、涉声23件": the whole is parted once more, behind what became of it. */
export function listedAnew(
  stretches: readonly Stretch[],
  outcomes: readonly OutcomeClaim[],
  told: ReadonlySet<TextFigure>,
): readonly TotalClaim[] {
  return outcomes.flatMap(({ whole, outcomes: parts, complete }): TotalClaim[] => {
    const last = parts.at(-1)?.figure;
    const start = placeOfFigure(stretches, last) + 1;
    const first = stretches[start];
    if (!complete || !first || first.mark !== "；" || first.figure.unit !== whole.unit) return [];
    const members = [first];
    for (const next of behindInSentence(stretches, first)) {
      if (next.mark !== "、" || next.figure.unit !== whole.unit) break;
      members.push(next);
    }
    const names = members.every(
      (one) => addsUp(one) && one.before.length >= 2 && stateOf(one) === null && !told.has(one.figure),
    );
    const off = Math.abs(sum(members) - whole.value);
    return members.length > 2 && names && off > 0 && off <= NEAR * whole.value ? [asTotal(whole, members)] : [];
  });
}
