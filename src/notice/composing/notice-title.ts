/** The titles of notices: whose inspection, of which round, which problem. No two of a workbook are the same. */
import { chineseNumeral } from "./figure-words";
import { itemNumber, type NoticeItem } from "./notice-item";

/** Films of the province or the state that show what is wrong. */
const FILM = /(?:\d{4}年)?\S*?警示片/;

/** The inspection in the ledger's own words, where it says them in full. */
const IN_FULL = /(?:中央|自治区|省级?|兵团|[市州盟县]级?)?(?:生态)?环境保护督察(?:[“"]回头看[”"])?/;

/** Who inspects, by the word that names the level; the first that occurs holds. */
const LEVELS: readonly (readonly [word: RegExp, name: string])[] = [
  [/中央|国家/, "中央"],
  [/自治区/, "自治区"],
  [/兵团/, "兵团"],
  [/省/, "省级"],
  [/州/, "州级"],
  [/盟/, "盟级"],
  [/市/, "市级"],
];

const ROUND = /第\s*([一二三四五六七八九十\d]+)\s*轮|([一二三四五六七八九十\d]+)\s*轮/;

/** 1 for 第一轮; null: the ledger names no round. */
function roundNumber(source: string): number | null {
  const [, first, second] = ROUND.exec(source) ?? [];
  const said = first ?? second;
  if (said === undefined) return null;
  const value = Number(itemNumber(said));
  return Number.isInteger(value) ? value : null;
}

/**
 * A ledger that names no level gets none: a central inspection that there never was must not be announced. The central
 * inspections of the first round were of 环境保护, since the second round of 生态环境保护 (both official names).
 */
function inspectionName(source: string): string {
  const film = FILM.exec(source)?.[0];
  if (film !== undefined) return `${film}披露`;
  const full = IN_FULL.exec(source)?.[0];
  const level = LEVELS.find(([word]) => word.test(source))?.[1] ?? "";
  const round = roundNumber(source);
  const lookBack = /回头看/.test(source) ? "“回头看”" : "";
  if (full !== undefined && LEVELS.some(([word]) => word.test(full)))
    return `${ordinal(round)}${ofLevel(full)}反馈意见`;
  const first = level === "中央" && (round === 1 || lookBack !== "");
  return `${ordinal(round)}${level}${first ? "" : "生态"}环境保护督察${lookBack}反馈意见`;
}

/** Behind a place's name 省环境保护督察 would read as that place's own. */
const ofLevel = (inspection: string): string => inspection.replace(/^([省市州盟县])(?!级)/, "$1级");

const ordinal = (round: number | null): string => (round === null ? "" : `第${chineseNumeral(round)}轮`);

/** "第二十七项"; numbers that are none stand as they are. */
const problemWords = (number: string): string => {
  const value = Number(itemNumber(number));
  return Number.isInteger(value) && value > 0 ? `第${chineseNumeral(value)}项` : `“${number}”`;
};

export function noticeTitles(
  items: readonly Pick<NoticeItem, "round" | "number">[],
  place: string | null,
): readonly string[] {
  const titles = items.map(
    ({ round, number }) => `${place ?? ""}${inspectionName(round ?? "")}${problemWords(number)}问题整改情况公示表`,
  );
  return titles.map((title, index) => {
    const same = titles.filter((other) => other === title).length;
    const nth = titles.slice(0, index + 1).filter((other) => other === title).length;
    return same === 1 ? title : `${title}（${nth}）`;
  });
}
