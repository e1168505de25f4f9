/** What a table is about, as its title, its columns and its cells say; and whether they speak of something else. */
import { rememberedFor, rememberedOf } from "../collections/remembered";
import { headerKey } from "../cells/normalise-text";
import {
  foreignSubjects,
  holdsWord,
  intended,
  spansOf,
  subjectKey,
  unexplained,
  type Unexplained,
  whereOrWhose,
  type NamedSubject,
} from "../vocabulary/subjects";
import { onlyIdentifies } from "../vocabulary/column-words";
import { ENTERPRISES, isAnothers } from "../vocabulary/owners";
import { columnsOf, sampleWords } from "./column-profile";
import type { LedgerDeclaration } from "./declare-ledger";
import { joinedHeaders } from "../tables/header-cells";
import type { TableShape } from "../tables/table-shape";
import type { LedgerNames } from "./match-ledger-header";

/** The words around a table. */
export interface Surroundings {
  readonly sheetName: string;
  /** The title of the sheet's first table. */
  readonly sheetTitle: string;
  /** The year that staff gave for a sheet that says none. */
  readonly yearSaid?: number;
  /** Of the report. */
  readonly thisYear?: number;
}

export interface Subject {
  /** What the words of the title say for the ledger: 0 nothing, else more the longer its words. */
  readonly named: number;
  /** The title names another ledger and not this one. */
  readonly otherLedger: boolean;
  /** The ledger's subject stands in the names of columns or in the cells. */
  readonly told: boolean;
  /** Words that tell the subject stand in the title or the sheet's name. */
  readonly saidInTitle: boolean;
  /** Subjects of other fields in the title, or where that does not name the ledger in the columns: 户厕. */
  readonly foreign: readonly string[];
  /** They end what the title names (食品安全 of 餐饮服务食品安全), or say whose things they are. */
  readonly foreignLast: boolean;
  /** They are business of another office's: 安全生产. */
  readonly ofOtherOffice: boolean;
  /** Such words in where the things are or whose they are: 水产加工企业燃煤锅炉, 矿区裸露土地. */
  readonly foreignPlaces: readonly string[];
  /** What the title says that nothing of the ledger explains; "": it is silent about the subject. */
  readonly unexplained: string;
  /** Of this what stands before the list's own words, and may make another thing of them: 出租车报废. */
  readonly unexplainedBefore: string;
  /** Of it what does more than narrow the list. */
  readonly another: string;
}

/** A header that is a declared name of a ledger's column, or nearly. */
const ITS_OWN_NAME = 0.9;

/** 0, or more the longer the word of the ledger that the title holds: 联席会议 says more than 会议. */
const nameScore = rememberedFor(({ named }: LedgerDeclaration, title: string): number => {
  const found = spansOf(subjectKey(title), named).reduce((most, [from, to]) => Math.max(most, to - from), 0);
  return found === 0 ? 0 : 0.6 + 0.2 * Math.min(found, 5);
});

/** The words by which a ledger's subject is known. */
const wordsOf = rememberedOf(({ named, telling }: LedgerDeclaration) => [...named, ...telling]);

/** Whether the words around a table name a ledger at all. */
export const isNamed = (ledger: LedgerDeclaration, { title }: TableShape, { sheetName }: Surroundings): boolean =>
  nameScore(ledger, title) > 0 || nameScore(ledger, sheetName) > 0;

/** A table's title, and the heads that stand over several of its columns. */
const ownWords = rememberedOf((shape: TableShape): string => {
  const groups = [...joinedHeaders(shape.grid, shape.headerRows, [shape.left, shape.right]).values()]
    .filter((texts) => texts.length > 1)
    .flatMap((texts) => texts.slice(0, -1));
  return `${shape.title} ${groups.join(" ")}`;
});

/** Whether any words on or around a table name a ledger, whatever else they name. */
export const mayBeNamed = (ledger: LedgerDeclaration, shape: TableShape, words: Surroundings): boolean =>
  [ownWords(shape), words.sheetName, words.sheetTitle].some((text) => nameScore(ledger, text) > 0);

/** A table's own title, where it names any ledger at all, outdoes the sheet's name. */
function namedBy(
  ledger: LedgerDeclaration,
  names: LedgerNames,
  shape: TableShape,
  { sheetName, sheetTitle }: Surroundings,
): number {
  const own = ownWords(shape);
  if (names.ledgers.some((other) => nameScore(other, own) > 0)) return nameScore(ledger, own);
  // The title of the sheet's first table speaks for those that have none.
  const above = shape.title === "" ? 0.6 * nameScore(ledger, sheetTitle) : 0;
  return Math.max(0.9 * nameScore(ledger, sheetName), above);
}

/** 拟淘汰车辆清单 is no list of what was scrapped; lists of works hold what is still to be done as well. */
function onlyIntended({ datedBy, columns }: LedgerDeclaration, said: readonly string[]): string[] {
  if (datedBy === null || columns[datedBy]?.spec.required !== true || columns["state"] !== undefined) return [];
  return said.map(intended).filter((words) => words !== "");
}

/** 出租房屋分表计电, and 提标改造 of which every name is a waterworks': what is said of another owner's things; none: it is not. */
function othersThings(
  { id, notOf, columns }: LedgerDeclaration,
  names: LedgerNames,
  shape: TableShape,
  said: readonly string[],
): readonly string[] {
  if (notOf === null) return [];
  const titles = said.filter((text) => isAnothers(text, notOf));
  if (titles.length > 0) return titles;
  const isOfNames = (texts: readonly string[]): boolean =>
    (names.matches(texts).get(id) ?? []).some(
      ({ field, score }) =>
        score >= ITS_OWN_NAME && columns[field]?.spec.kind === "text" && columns[field].spec.required,
    );
  const all = [...shape.headers].flatMap(([column, texts]) => (isOfNames(texts) ? [sampleWords(shape, column)] : []));
  const areTheirs = all.some((cells) => cells.length > 1 && cells.every((text) => isAnothers(text, notOf)));
  return areTheirs && !said.some((text) => ENTERPRISES.test(text)) ? said.slice(0, 1) : [];
}

const NO_MORE = /撤销|裁撤|撤除|停用|退出|移出|调出|注销|清退|废止/;

/** 已撤销查控点位, 退出绩效分级企业 are no list of what stands: nothing beyond its own words may say so. */
const noMore = ({ datedBy }: LedgerDeclaration, left: string): string[] =>
  datedBy === null ? [...(NO_MORE.exec(left) ?? [])] : [];

/** Lines that say who reported what and when are not about the subject: 填报单位：…. */
const titleLines = (title: string): string =>
  title
    .split(" ")
    .filter((line) => !/^[^:：]{2,8}[:：]./.test(line))
    .map((line) => line.replace(/[(（][^()（）]{0,4}单位[:：][^()（）]*[)）]/g, ""))
    .join(" ");

/** 燃煤锅炉淘汰情况表——特种设备登记信息: behind the dash stands where it comes from, and before it what it is about. */
function withoutSource(ledger: LedgerDeclaration, title: string): string {
  const [before = "", behind] = title.split(/[—–-]{2,}/);
  return behind !== undefined && nameScore(ledger, before) > 0 ? before : title;
}

export function subjectOf(
  ledger: LedgerDeclaration,
  names: LedgerNames,
  shape: TableShape,
  words: Surroundings,
): Subject {
  const headers = [...shape.headers.values()].map((texts) => texts.join(""));
  const title = withoutSource(ledger, titleLines(shape.title));
  const isAnother =
    headers.some((text) => ledger.never.some((column) => column.test(headerKey(text)))) || isOfAnother(ledger, title);
  const named = isAnother ? 0 : namedBy(ledger, names, shape, words);
  const known = wordsOf(ledger);
  const said = [
    title,
    ...(nameScore(ledger, title) > 0 ? [] : [String(words.sheetName), titleLines(words.sheetTitle)]),
  ];
  const inTitle = said.flatMap((text) => foreignSubjects(text, ledger.named));
  // 监测断面 is a name of our own column, whatever 断面 means elsewhere.
  const others = [...shape.headers.values()].filter(
    (texts) =>
      !onlyIdentifies(headerKey(texts.join(""))) &&
      (names.matches(texts).get(ledger.id)?.[0]?.score ?? 0) < ITS_OWN_NAME,
  );
  const inColumns = named > 0 ? [] : others.flatMap((texts) => foreignSubjects(texts.join(""), known));
  const about =
    title.trim() === "" ? (words.sheetTitle.trim() === "" ? words.sheetName : titleLines(words.sheetTitle)) : title;
  const foreign = [...inTitle, ...inColumns]
    .filter((found) => concerns(ledger, found, said.join(" ")))
    .map((one) => one.words);
  const places = said.map((text) => whereOrWhose(text, ledger.named)).join(" ");
  const inPlaces = new Set(foreignSubjects(places, ledger.named).map((one) => one.words));
  const left = withoutMeasured(unexplained(about, known, named > 0), headers);
  // A title that does not name the list is about whatever it says besides its words.
  const owners = othersThings(ledger, names, shape, said);
  const unnamedSubject = named > 0 ? "" : withoutAllOwnWords(left.another, ledger);
  return {
    named,
    otherLedger: named === 0 && names.ledgers.some((other) => isNamed(other, shape, words)),
    told: isTold(ledger, shape, headers),
    saidInTitle: [...said, words.sheetName].some((text) => holdsWord(ledger.telling, text)),
    foreign: [
      ...new Set([
        ...foreign.filter((one) => !inPlaces.has(one)),
        ...onlyIntended(ledger, said),
        ...noMore(ledger, `${left.before}${left.behind}`),
        ...owners,
      ]),
    ],
    foreignLast: owners.length > 0 || said.some((text) => endsWithAnother(text, ledger, foreign)),
    ofOtherOffice: inTitle.some(({ group }) => group === "otherOffice"),
    foreignPlaces: foreign.filter((one) => inPlaces.has(one)),
    unexplained: withoutOwnWords(`${left.before}${left.behind}`, ledger) || unnamedSubject,
    unexplainedBefore: withoutOwnWords(left.before, ledger),
    another: withoutOwnWords(left.another, ledger),
  };
}

/** 燃用 of 散煤燃用调查 over 2024年燃用量: behind the subject stands what the columns measure of it. */
function withoutMeasured(left: Unexplained, headers: readonly string[]): Unexplained {
  const isMeasured = (words: string): boolean =>
    words !== "" && headers.some((text) => headerKey(text).includes(words));
  if (left.before !== "" || !isMeasured(left.behind)) return left;
  return { before: "", behind: "", another: "" };
}

/** The last noun of a Chinese title is what it is of, unless the two stand side by side: 餐饮油烟和食品安全. */
function endsWithAnother(text: string, { named }: LedgerDeclaration, foreign: readonly string[]): boolean {
  const key = subjectKey(text);
  const end = spansOf(key, named).reduce((last, [, to]) => Math.max(last, to), -1);
  return (
    end >= 0 &&
    foreign.some((words) => {
      const at = key.indexOf(words, end);
      return at >= end && !/[及和与、暨,，]/.test(key.slice(end, at));
    })
  );
}

/** 消防安全检查 on the sheet 工地: the table's own title says what it is about, whatever the sheet is called. */
const isOfAnother = (ledger: LedgerDeclaration, title: string): boolean =>
  nameScore(ledger, title) === 0 &&
  foreignSubjects(title, wordsOf(ledger)).some((found) => concerns(ledger, found, title));

/**
 * Lists of meetings and of tasks are about any part of the environment, where the title says that they are such lists
 * (督察, 整改, 会议) and not merely a 任务清单.
 */
const concerns = ({ breadth, telling }: LedgerDeclaration, { group }: NamedSubject, title: string): boolean =>
  breadth === "ownSubject" || group === "otherOffice" || !holdsWord(telling, title);

function isTold(ledger: LedgerDeclaration, shape: TableShape, headers: readonly string[]): boolean {
  const words = wordsOf(ledger);
  if (headers.some((text) => holdsWord(words, text))) return true;
  return columnsOf(shape).some((column) => {
    const cells = sampleWords(shape, column);
    return cells.length > 0 && cells.filter((text) => holdsWord(words, text)).length * 2 >= cells.length;
  });
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** Every two characters that follow each other in the ledger's title, columns and choices. */
const pairsOfLedger = rememberedOf(({ title, columns }: LedgerDeclaration): ReadonlySet<string> => {
  const texts = [
    title["zh-CN"],
    ...Object.values(columns).flatMap(({ spec }) => [
      ...spec.names.filter((name) => typeof name === "string"),
      ...Object.values(spec.choices ?? {}).flat(),
    ]),
  ];
  return new Set(texts.map(subjectKey).flatMap(pairsOf));
});

/** "" where most of what is left are words of the ledger's own. */
const withoutOwnWords = (left: string, ledger: LedgerDeclaration): string => (isMostlyOwn(left, ledger) ? "" : left);

const isMostlyOwn = (left: string, ledger: LedgerDeclaration): boolean => {
  const pairs = pairsOf(left);
  const own = pairsOfLedger(ledger);
  return pairs.filter((pair) => own.has(pair)).length * 2 >= pairs.length;
};

/** 眼镜 of 眼镜检测结果: what none of the ledger's words is. */
function withoutAllOwnWords(left: string, ledger: LedgerDeclaration): string {
  const isOwn = pairsOf(left).map((pair) => pairsOfLedger(ledger).has(pair));
  const rest = [...left].filter((_, at) => isOwn[at] !== true && isOwn[at - 1] !== true);
  return rest.length >= SHORTEST_SUBJECT ? rest.join("") : "";
}
const SHORTEST_SUBJECT = 2;
