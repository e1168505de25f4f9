/** Sums that stand behind their parts: 共15辆, 合计36个, 累计清淤28万立方米. */
import { pattern } from "../../collections/pattern";
import { usableNumber } from "../../cells/usable-number";
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import { addsUp, beforeInSentence, listMark, type Stretch } from "./stretch";
import type { TotalClaim } from "./total-claim";

const GATHERED =
  /^(?:全[年市县区省]|全部|以上|上述|各[项类])?(?:总计|合计|共计|共|总共|一共|累计|合共|总数)(?:有|为|达)?$/;

/** "分别完成清淤12万立方米、9万立方米、7万立方米，累计清淤28万立方米": the same deed, and its sum. */
const GATHERED_DEED = /^(?:累计|共计|合计|共)([\u4e00-\u9fa5]{2,4})$/;
/** "新建管网18公里，改造管网7公里，合计完成管网建设25公里": 合计 says that it is the sum, whatever it calls it. */
const SUM_NAMED = /^(?:合计|共计|总计)[\u4e00-\u9fa5]{2,10}$/;
const NO_PART = /^(?:其中|另|同比|环比|较|比|计划|应|需|目标)|的$/;

/** Counts of the unit right before it in its sentence, each with a name, all behind commas or all behind semicolons. */
export function namedSums(stretches: readonly Stretch[], told: ReadonlySet<TextFigure>): readonly TotalClaim[] {
  return stretches.flatMap((total): TotalClaim[] => {
    if (!SUM_NAMED.test(total.before) || !addsUp(total) || total.mark !== "，") return [];
    const parts: Stretch[] = [];
    for (const part of [...beforeInSentence(stretches, total)].reverse()) {
      const { figure, before, bracket } = part;
      const alike = figure.unit === total.figure.unit;
      const mark = parts[0] ? listMark(parts[0]) : total.mark;
      if (!alike || bracket !== total.bracket || part.endMark !== mark || before === "") break;
      if (NO_PART.test(before) || told.has(figure) || !addsUp(part) || part.after !== "") return [];
      parts.unshift(part);
    }
    return parts.length > 1 ? [{ ...gatheredOf(total, parts), unsure: true }] : [];
  });
}

const ONLY_ALL = /^(?:两者|两项|二者)?(?:合计|共计|总计|共)(?:为|达)?$/;
/** Further off than this, the sum is of other things. */
const FAR = 0.35;

/** "购买配额16.2万吨，使用减排量抵销2.0万吨，共18.2万吨": all that the sentence counts in the unit, and nothing but their sum. */
export function sumsOfSentence(stretches: readonly Stretch[], told: ReadonlySet<TextFigure>): readonly TotalClaim[] {
  return stretches.flatMap((total): TotalClaim[] => {
    if (!ONLY_ALL.test(total.before) || !addsUp(total) || total.mark !== "，") return [];
    const parts = beforeInSentence(stretches, total).filter(
      ({ figure, bracket }) => figure.unit === total.figure.unit && bracket === total.bracket,
    );
    const named = parts.every(
      (part) => addsUp(part) && !told.has(part.figure) && part.before.length > 1 && !NO_PART.test(part.before),
    );
    const apart = parts.slice(1).every(({ mark }) => /[，）]/.test(mark));
    const made = parts.reduce((sum, { figure }) => sum + figure.value, 0);
    const near = Math.abs(made - total.figure.value) <= FAR * total.figure.value;
    return parts.length > 1 && named && apart && near ? [{ ...gatheredOf(total, parts), unsure: true }] : [];
  });
}

const isBare = ({ before }: Stretch): boolean => before === "" || /^[和及与]$/.test(before);

const BRACKETED_SUM = /^[\d\u4e00-\u9fa5]{0,8}(?:合计|共计)(?:为|达)?$/;

/** "南湖（211件）、望城（164件）、新港（120件），三个街道合计495件": every part in a bracket behind its name. */
export function bracketedParts({ plain }: NoticeReading, stretches: readonly Stretch[]): readonly TotalClaim[] {
  return stretches.flatMap((total): TotalClaim[] => {
    if (!BRACKETED_SUM.test(total.before) || !addsUp(total)) return [];
    const before = beforeInSentence(stretches, total);
    const parts = before.filter(({ figure, bracket }) => bracket !== null && figure.unit === total.figure.unit);
    const joined = parts.slice(1).every((part, index) => {
      const last = parts[index];
      return (
        last !== undefined && /^[）)]、[^，。；：、（(]{1,12}[（(]$/.test(plain.slice(last.figure.to, part.figure.from))
      );
    });
    const alone = parts.every(({ before: words, after }) => words === "" && after === "");
    return parts.length > 1 && joined && alone ? [gatheredOf(total, parts)] : [];
  });
}

const gatheredOf = (total: Stretch, parts: readonly Stretch[]): TotalClaim => ({
  relation: "gathered",
  total: total.figure,
  parts: parts.map(({ figure }) => figure),
  mayOverlap: false,
  open: parts.some(({ after }) => /等$/.test(after)),
  opposed: null,
  unsure: false,
});

/** "三个季度累计处置1045吨", "三乡镇合计85户", "前三批共74件": a sum, and of how many. */
const SUM_OF_SOME = pattern()`
  ^(?:前|以上|上述|这|该)?([两二三四五六七八九十]|\d{1,2})?
  (?:个|家|县|区|市|镇|乡|部门|批|期|季度|年|月|类|项|处|片|地|单位|街道|乡镇)*(?:累计|共计|合计|总计|共)([\u4e00-\u9fa5]{2,4})?$
`;
/** "甲镇、乙镇合计": of some of the list. */
const SUM_OF_NAMED = /[\u4e00-\u9fa5](?:合计|共计|总计)$/;
export const isSum = ({ before }: Stretch): boolean =>
  GATHERED.test(before) ||
  SUM_OF_NAMED.test(before) ||
  (SUM_OF_SOME.test(before) && /^(?:前|以上|上述)?[两二三四五六七八九十\d]/.test(before));

const NUMERALS = "〇一二三四五六七八九十";
const numberOf = (numeral: string): number =>
  numeral === "两" ? 2 : (usableNumber(numeral) ?? NUMERALS.indexOf(numeral));

/** How many parts a sum is said to be of; null: it does not say. A number of things in front of it says it as well. */
function partsAnnounced(stretches: readonly Stretch[], at: number): number | null {
  const [before, total] = [stretches[at - 1], stretches[at]];
  const numeral = SUM_OF_SOME.exec(total?.before ?? "")?.[1];
  if (numeral !== undefined) return numberOf(numeral);
  const counted =
    before !== undefined &&
    total?.mark === "" &&
    before.after === "" &&
    before.figure.sentence === total.figure.sentence;
  return counted && SUM_OF_SOME.test(total.before) && /^(?:前|以上|上述)?$/.test(before.before)
    ? before.figure.value
    : null;
}

/** As many counts of the unit as the sum is said to be of, right before it and each behind a mark of one kind. */
export function announcedSums(stretches: readonly Stretch[], told: ReadonlySet<TextFigure>): readonly TotalClaim[] {
  return stretches.flatMap((total, at): TotalClaim[] => {
    // "五年目标分别为1150吨和64吨，两年累计分别完成718吨和41吨": a row of its own.
    const count = addsUp(total) && !/分别|依次/.test(total.before) ? partsAnnounced(stretches, at) : null;
    if (count === null || count < 2 || count > MOST_ANNOUNCED) return [];
    const before = beforeInSentence(stretches, total).filter(
      ({ figure, bracket, after }) =>
        figure.unit === total.figure.unit &&
        bracket === total.bracket &&
        !(figure.value === count && (figure.to + MOST_ANNOUNCED > total.figure.from || OF_TIME.test(after))),
    );
    const parts = before.slice(-count);
    const marks = new Set(parts.slice(1).map(listMark));
    const alike = parts.length === count && before.length === count && marks.size <= 1 && !marks.has("");
    return alike && parts.every((part) => addsUp(part) && !told.has(part.figure)) ? [gatheredOf(total, parts)] : [];
  });
}
const MOST_ANNOUNCED = 15;
/** "四个|年度分别完成": no part, but how many there are. */
const OF_TIME = /^(?:年度|季度|阶段|批次|轮次|月)/;

const ALL_OF_THEM = /^[\u4e00-\u9fa5]{1,10}(?:已经?)?(?:全部|均|都)/;

/** "取缔7家、规范4家，12家洗砂场全部整改到位": behind a list of what was done, all of them are taken up. */
export function allTakenUp(stretches: readonly Stretch[], told: ReadonlySet<TextFigure>): readonly TotalClaim[] {
  return stretches.flatMap((total): TotalClaim[] => {
    if (total.before !== "" || total.mark !== "，" || !ALL_OF_THEM.test(total.after) || !addsUp(total)) return [];
    const parts: Stretch[] = [];
    for (const part of [...beforeInSentence(stretches, total)].reverse()) {
      const { figure, bracket } = part;
      const alike = figure.unit === total.figure.unit;
      if (!alike || bracket !== total.bracket || (parts[0] ? listMark(parts[0]) !== "、" : part.after !== "")) break;
      parts.unshift(part);
    }
    const unfit = parts.some((part) => told.has(part.figure) || part.before.length < 2 || !addsUp(part));
    const made = parts.reduce((sum, { figure }) => sum + figure.value, 0);
    const near = Math.abs(made - total.figure.value) <= NEARLY * total.figure.value;
    return parts.length > 1 && !unfit && near ? [{ ...gatheredOf(total, parts), unsure: true }] : [];
  });
}
/** Further off than this, the list is of other things. */
const NEARLY = 0.3;

/** "属实206件，部分属实58件，不属实31件，合计295件": a list with commas, and its sum behind the same mark. */
const ONLY_SUM = /^(?:合计|共计|总计)(?:为|达)?$/;

/** A list begins, and what stands in front of it is no part: 分别, 居前三位的是, 主要为. */
const BEGINS_LIST = /分别|依次|前[两二三四五六七八九十\d]+[位名]|居前|主要|[最较][多大高]/;

/** "清扫车9辆、洒水车6辆，共15辆", "分别有18个、11个、7个，合计36个". */
export function gatheredTotals(stretches: readonly Stretch[], told: ReadonlySet<TextFigure>): readonly TotalClaim[] {
  return stretches.flatMap((total): TotalClaim[] => {
    const deed = GATHERED_DEED.exec(total.before)?.[1];
    if ((!GATHERED.test(total.before) && deed === undefined) || !addsUp(total)) return [];
    const parts: Stretch[] = [];
    for (const part of [...beforeInSentence(stretches, total)].reverse()) {
      const next = parts[0];
      const { figure } = part;
      if (figure.unit !== total.figure.unit || part.bracket !== total.bracket) break;
      const commas = ONLY_SUM.test(total.before) && part.before !== "";
      if (
        next
          ? listMark(next) !== "、" && !(commas && next.mark === total.mark)
          : total.mark !== "，" && total.mark !== "、"
      )
        break;
      if (!next && part.endMark !== total.mark) break;
      // "三年任务6000亩，三年分别完成1900亩、2100亩、2150亩", "移交418件，居前三位的是甲区92件、…".
      if (next && BEGINS_LIST.test(next.before)) break;
      parts.unshift(part);
    }
    if (deed !== undefined && !(parts[0]?.before.includes(deed) === true && parts.slice(1).every(isBare))) return [];
    if (parts.length < 2 || parts.some(({ figure }) => told.has(figure)) || !parts.every(addsUp)) return [];
    return [gatheredOf(total, parts)];
  });
}
