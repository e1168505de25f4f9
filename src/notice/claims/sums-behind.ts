/** Sums behind their parts that say of what they are: 1—9月累计980户, 合计应改800户, 总处理能力5万吨/日, 共问责27人. */
import { pattern } from "../../collections/pattern";
import type { TextFigure } from "../reading/notice-text";
import { PARTS_OF_YEAR } from "../reading/read-periods";
import { addsUp, beforeInSentence, listMark, type Stretch } from "./stretch";
import { totalOf, type TotalClaim } from "./total-claim";

const gathered = (total: Stretch, parts: readonly Stretch[]): TotalClaim =>
  totalOf("gathered", total.figure, parts, { unsure: true });

/** The first and the last month that the words in front of a number name, counted from the first January. */
interface Months {
  readonly from: number;
  readonly to: number;
  /** The words behind the time, without 累计 and 共. */
  readonly rest: string;
}

const PARTS: typeof PARTS_OF_YEAR = { ...PARTS_OF_YEAR, 全年: [1, 12] };
const TIME = pattern()`
  ^(?:全[县市区]|我[县市区])?(?:(?<year>20\d{2})年)?(?:(?<from>\d{1,2})(?:月)?(?:份)?(?:[-—–~～]{1,2}|至|到)(?<to>\d{1,2})月
  |(?<month>\d{1,2})月(?:份)?|第?(?<part>上半年|下半年|前三季度|[一二三四]季度|全年))?
`;
const FILLING = /^(?:全[县市区]|我[县市区])?(?:已|共|又|再|新|累计|合计|共计|总计|实际)*/;

function monthsOf(before: string): Months | null {
  const match = TIME.exec(before);
  const { year, from, to, month, part } = match?.groups ?? {};
  const span = part === undefined ? undefined : PARTS[part];
  const first = span?.[0] ?? Number(from ?? month ?? (year === undefined ? NaN : 1));
  const last = span?.[1] ?? Number(to ?? month ?? (year === undefined ? NaN : 12));
  if (Number.isNaN(first) || first < 1 || last > 12 || first > last) return null;
  const years = 12 * Number(year ?? 0);
  return {
    from: years + first,
    to: years + last,
    rest: before.slice(match?.[0].length ?? 0).replace(FILLING, ""),
  };
}

/** "一季度削减|3.2万吨": an amount that was done, though 削减 changes things. */
const amounts = (own: Stretch): boolean =>
  addsUp(own) || (own.figure.role === "change" && addsUp({ ...own, figure: { ...own.figure, role: "result" } }));

/** "1—8月完成860户，9月完成120户，1—9月累计完成990户": stretches of time that make the one of the sum. */
export const sumsOfTimes = (stretches: readonly Stretch[], told: ReadonlySet<TextFigure>): readonly TotalClaim[] =>
  stretches.flatMap((total): TotalClaim[] => {
    const all = amounts(total) ? monthsOf(total.before) : null;
    if (all === null || told.has(total.figure)) return [];
    const parts = beforeInSentence(stretches, total).filter(
      (part) => part.figure.unit === total.figure.unit && amounts(part) && part.bracket === total.bracket,
    );
    const times = parts.map(({ before }) => monthsOf(before));
    const joined = times.every(
      (time, index) =>
        time !== null &&
        time.from === (index === 0 ? all.from : (times[index - 1]?.to ?? NaN) + 1) &&
        (time.rest.startsWith(all.rest) || all.rest.startsWith(time.rest)),
    );
    return parts.length > 1 && joined && times.at(-1)?.to === all.to ? [gathered(total, parts)] : [];
  });

const COLUMN =
  /^(?:全[县市区]|[两二三四五六七八九十\d]+[个家镇乡]{1,2}(?:镇|乡|县|区)?)?(?:合计|共计|总计|共)([\u4e00-\u9fa5]{2,6})$/;

/**
 * "城关镇应改500户、完成480户，柳林镇应改300户、完成300户，合计应改800户、完成780户": a column of a table in words. What the sum
 * is called stands behind the place in every part.
 */
export function columnSums(stretches: readonly Stretch[]): readonly TotalClaim[] {
  return stretches.flatMap((total): TotalClaim[] => {
    const name = COLUMN.exec(total.before)?.[1];
    if (name === undefined || !addsUp(total)) return [];
    const before = beforeInSentence(stretches, total).filter(({ bracket }) => bracket === total.bracket);
    const parts = before.filter((part) => endsAs(part, name) && part.figure.unit === total.figure.unit);
    // Columns lie beside each other: each part has the same others behind it.
    const columns = parts.map((part, index) => before.indexOf(parts[index + 1] ?? total) - before.indexOf(part));
    const wide = columns.length > 1 && columns.slice(0, -1).every((width) => width === columns[0] && width > 1);
    if (!wide || !parts.every(addsUp)) return [];
    const behind = stretches.filter(
      ({ figure, mark, before: words }) =>
        figure.sentence === total.figure.sentence &&
        figure.from > total.figure.from &&
        mark === "、" &&
        words.length > 1 &&
        figure.unit !== "%",
    );
    return [gathered(total, parts), ...behind.flatMap((next) => nextColumn(before, parts, next))];
  });
}

/** 应改 of "城关镇应改". */
const endsAs = ({ before }: Stretch, name: string): boolean => before.endsWith(name) && before.length > name.length;

function nextColumn(before: readonly Stretch[], firsts: readonly Stretch[], total: Stretch): TotalClaim[] {
  const parts = firsts.flatMap((first, index) => {
    const row = before.slice(
      before.indexOf(first),
      firsts[index + 1] ? before.indexOf(firsts[index + 1] as Stretch) : undefined,
    );
    return row.filter(
      ({ before: words, figure }) =>
        words === total.before && figure.unit === total.figure.unit && row[0] !== undefined,
    );
  });
  return parts.length === firsts.length && parts.every(addsUp) && addsUp(total) ? [gathered(total, parts)] : [];
}

/** "总处理能力达到|6万吨/日", "共追责问责|29人" */
const ALL_OF_NAME = /^(?:使|全[县市区])?总([\u4e00-\u9fa5]{2,8}?)(?:达到?|增至|提升至|为)?$/;
const ALL_OF_DEEDS = /^(?:累计|总)?共(?:计)?([\u4e00-\u9fa5]{2,8})$/;
/** Capacity a day is told as an amount too: 日处理3万吨. */
const alike = (part: TextFigure, total: TextFigure): boolean =>
  part.unit === total.unit || `${part.unit}/日` === total.unit || part.unit === `${total.unit}/日`;
/** Further off, the list is of other things. */
const NEARLY = 0.35;

/** A sum under the name of its parts, or under a common name behind a list of three deeds or more. */
export const sumsOfName = (stretches: readonly Stretch[], told: ReadonlySet<TextFigure>): readonly TotalClaim[] =>
  stretches.flatMap((total): TotalClaim[] => {
    if (!addsUp(total) || total.mark !== "，" || told.has(total.figure)) return [];
    const name = ALL_OF_NAME.exec(total.before)?.[1];
    const parts = beforeInSentence(stretches, total).filter(
      (part) => alike(part.figure, total.figure) && part.bracket === total.bracket,
    );
    const named = name !== undefined && parts.every(({ before }) => before.includes(name));
    const listed =
      ALL_OF_DEEDS.test(total.before) &&
      parts.length > 2 &&
      parts.slice(1).every((part) => listMark(part) === "、") &&
      parts.every(({ before, after }) => before.length > 1 && after === "" && !/^其中|其中/.test(before));
    const unfit = parts.some((part) => !addsUp(part) || told.has(part.figure));
    const made = parts.reduce((sum, { figure }) => sum + figure.value, 0);
    const near = Math.abs(made - total.figure.value) <= NEARLY * total.figure.value;
    return parts.length > 1 && (named || listed) && !unfit && near ? [gathered(total, parts)] : [];
  });
