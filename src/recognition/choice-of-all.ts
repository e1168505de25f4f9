/** What the name of a whole list says of each of its entries: 停工工地台账, 2024年已拆除燃煤锅炉清单, the tab 在建. */
import { headerKey, normaliseText } from "../cells/normalise-text";
import { pattern } from "../collections/pattern";
import { rememberedFor } from "../collections/remembered";
import { interpretState } from "../vocabulary/interpret-state";
import { countyOfTitle } from "../vocabulary/place-in-title";
import { spansOf, subjectKey } from "../vocabulary/subjects";
import { workStateOf } from "../vocabulary/work-state";
import { workStates, type ChoiceWords, type LedgerDeclaration } from "./declare-ledger";
import type { Surroundings } from "./title-subject";

const LONGEST_STATE = 8;
/** What says in a title or on a tab how all of its works stand begins so: 已销号, 未完成, 正在推进, 逾期. */
export const BEGINS_STATE =
  /^(?:已|未|尚|正|在建|推进|逾期|超期|按期|基本|滞后|阶段性?(?:完成|办结)|完成整改)|^.{0,4}(?:序时|时序)进度$|^(?:整改|治理|办理|推进|实施|建设|改造|销号|公示)中$/;
/** What lists are called, what they list, and what for. */
const LIST_OF_WORKS = pattern()`
  (?:污染)?(?:防治|防控|管控|监管|管理|检查|巡查)?
  (?:(?:整改|治理|整治|改造)?(?:任务|事项|问题|项目|工程|企业|单位|公司|点位|地块))?
  (?:清单|台账|台帐|名单|名册|目录|一览表|汇总表|登记表|统计表|明细表?|表|类|部分)?$
`;
/** 附件2：, 一、, 2024年9月 before it. */
const BEFORE_STATE = pattern()`
  ^(?:附[件表]?\d*[:：]?|[（(]?[一二三四五六七八九十]+[)）、.]|\d{1,2}[、.])*(?:截[至止])?(?:\d{4}年?度?)?(?:\d{1,2}月(?:\d{1,2}日|份|底|末)?)?
`;
/** 长期停工, 目前在建: since when, and that it is all of them. */
const MANNER = /^(?:长期|目前|当前|现有|现|临时|全部|均|全县|全市|全区|县域|辖区内?)+/;

/** 已完成整改、待销号: each step that a name says is a few characters. */
export const isShort = (words: string): boolean =>
  words.split(/[、,，]/).every(({ length }) => length <= LONGEST_STATE);

/** What a name says beside its time, its place and what lists are called. */
export const saidByName = (name: string): string => {
  const words = normaliseText(name).replaceAll(" ", "").replace(BEFORE_STATE, "");
  const county = countyOfTitle(words);
  return (county === null ? words : words.slice(words.indexOf(county) + county.length))
    .replace(BEFORE_STATE, "")
    .replace(LIST_OF_WORKS, "");
};

/** 建筑工地台账（停工）, 工地-停工: what stands apart in a name. */
export const APART = /[\s()（）【】[\]:：_—–-]+/;

/** The name without what the list is about, whichever of its words stands there. */
function withoutSubject(words: string, { named }: Pick<LedgerDeclaration, "named">): string {
  const key = subjectKey(words);
  const spans = spansOf(key, named);
  return [...key].filter((_, at) => !spans.some(([from, to]) => from <= at && at < to)).join("");
}

/** Words that are said of works or things as a whole, and no more than that. */
const choiceSaid = rememberedFor((choices: ChoiceWords, words: string): string | null => {
  if (words.length < 2 || !isShort(words)) return null;
  if (choices === workStates) {
    const isSure = BEGINS_STATE.test(words) && interpretState(words).certainty !== "unsure";
    return isSure ? workStateOf(words) : null;
  }
  const spellings = new Set([words, words.replace(/^已/, "")].filter(({ length }) => length > 1));
  const said = Object.entries(choices).filter(([, known]) => known.some((word) => spellings.has(headerKey(word))));
  return said.length === 1 ? (said[0]?.[0] ?? null) : null;
});

/**
 * The choice that a list's name says of all its entries, where all else that it says is what the list is about.
 *
 * @returns null where it says none
 */
export function choiceOfAll(ledger: LedgerDeclaration, choices: ChoiceWords, name: string): string | null {
  for (const part of name.split(APART)) {
    const words = withoutSubject(saidByName(part), ledger).replace(MANNER, "").replace(LIST_OF_WORKS, "");
    const choice = choiceSaid(choices, words);
    if (choice !== null) return choice;
  }
  return null;
}

/** What a table is called: the tab, then its own title, else that of the sheet's first table. */
export const namesOf = (title: string, { sheetName, sheetTitle }: Surroundings): readonly string[] => [
  sheetName,
  title === "" ? sheetTitle : title,
];

/** The same by whatever the table is called. */
export const choiceOfTable = (
  ledger: LedgerDeclaration,
  choices: ChoiceWords,
  title: string,
  words: Surroundings,
): string | null => namesOf(title, words).flatMap((name) => choiceOfAll(ledger, choices, name) ?? [])[0] ?? null;
