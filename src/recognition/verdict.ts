/**
 * Whether a claim may stand by itself, is asked about, or is none. It needs the ledger's subject: in the title, in the
 * names of the columns or in the cells; columns that half of all lists have never suffice, and a title that names
 * another subject outdoes them all. What cannot be decided is asked. False positives are worse than misses.
 */
import type { LedgerDeclaration } from "./declare-ledger";
import type { Claim } from "./recognise-ledger";

/**
 * taken: it is the ledger, be it without a column. ask: it may be. otherSubject: its title says that it is about
 * something else. lacks: it is named so, but what it must have is not there. none: nothing speaks for it.
 */
export type Verdict = "taken" | "ask" | "otherSubject" | "lacks" | "none";

/** Evidence that columns alone must give, and what suffices where the title names the ledger. */
const ENOUGH_ALONE = 1.5;
const ENOUGH_NAMED = 0.45;
/** What columns must say so that it is worth asking, where nothing else names the subject. */
const ENOUGH_TO_ASK = 0.8;
/** Where the title names the ledger and nothing is missing. */
const ENOUGH_COMPLETE = 0.3;
/**
 * What columns must say where the title says more than the subject; and what those of amounts by month or place must,
 * which no row names (粮食铁路公路运输量), where it says so before the subject.
 */
const TOLD_BY_COLUMNS = 0.9;
const TOLD_IN_SPITE = 2.5;
const FITTING = 0.3;

/** Sums of the same in another order differ by less. */
const ROUNDING = 1e-9;

/** What is known of a claim before its columns are assigned. */
export interface Outlook {
  /** Any words on or around the table name the ledger. */
  readonly mayBeNamed: boolean;
  /** The title or the sheet's name names another ledger. */
  readonly namesAnother: boolean;
  /** Some column is called like a field. */
  readonly isCalled: (field: string) => boolean;
  /** What its columns can say at most. */
  readonly mostEvidence: () => number;
}

/** Whether a claim on a table can come out as taken at all. */
export function mayBeTaken({ settledBy }: LedgerDeclaration, outlook: Outlook): boolean {
  const { mayBeNamed, namesAnother, isCalled, mostEvidence } = outlook;
  if (mayBeNamed) return true;
  // Beside another ledger's name only columns that are called so settle what a list is.
  if (namesAnother) return settledBy.length > 0 && settledBy.every((group) => group.some(isCalled));
  return settledBy.length > 0 || mostEvidence() >= ENOUGH_ALONE - ROUNDING;
}

/** Whether a claim may stand by itself, without staff's word. */
export function verdictOn(claim: Claim): Verdict {
  const { missing, evidence, subject, fit, columns, across, quantity, tally, ledger, shape } = claim;
  const { named, told, foreign, foreignPlaces, unexplained, otherLedger } = subject;
  const known = columns.size + across.columns.length + (quantity === null ? 0 : 1) + (tally === null ? 0 : 1);
  // Of 查控点位 nothing need be known but their names.
  const isWhole = named > 0 && missing.length === 0 && requiredOf(ledger) === 1 && shape.headers.size >= 2;
  const enough = (known >= 2 || (known === 1 && isWhole)) && fit >= FITTING;
  const alone = enough && missing.length === 0 && evidence >= ENOUGH_ALONE;
  if (foreign.length > 0 || (foreignPlaces.length > 0 && (missing.length > 0 || evidence < ENOUGH_ALONE))) {
    // 柴油货车淘汰补贴发放 with the plates, the stages and the days: what was paid for may be counted all the same. Of meetings
    // and inspections of another office the columns say no more.
    const mayBe = !isPlainlyOther(claim) || (!isGeneral(ledger) && isToldByColumns(claim, TOLD_IN_SPITE));
    if (named > 0) return enough && evidence >= ENOUGH_NAMED && mayBe ? "ask" : "otherSubject";
    return enough && missing.length === 0 ? "otherSubject" : "none";
  }
  if (namesNoWork(claim)) return "none";
  if (isOfAnything(claim)) return enough ? "ask" : "none";
  if (isAnybodysWork(claim)) return !enough ? "none" : lacksTooMuch(claim) ? "lacks" : "ask";
  if (isSettledByColumns(claim)) return "taken";
  if (isOfSomethingElse(claim)) return enough ? "ask" : "none";
  if (named > 0) {
    // 餐饮油烟检查台账 says all that it is; 会议记录 may be of any meetings.
    const isPlain = !isGeneral(ledger);
    const needed = missing.length > 0 ? (isPlain ? ENOUGH_COMPLETE : ENOUGH_NAMED) : isPlain ? 0 : ENOUGH_COMPLETE;
    if (!enough && isPlain && missing.length > 0) return "lacks";
    if (!enough || evidence < needed) return enough && isPlain ? "ask" : "none";
    return lacksTooMuch(claim) || lacksAll(claim) ? "lacks" : "taken";
  }
  if (!alone)
    return enough && missing.length === 0 && told && !otherLedger && evidence >= ENOUGH_TO_ASK ? "ask" : "none";
  if (otherLedger) return told && evidence >= 2 ? "ask" : "none";
  return told && unexplained === "" ? "taken" : "ask";
}

const ENVIRONMENT =
  /生态|环境|环保|污染|大气|空气|蓝天|碧水|净土|水质|土壤|督察|警示片|长江经济带|黄河流域|销号|减排|降碳|扬尘|重污染/;

/** 餐饮服务食品安全检查 is an inspection of food; 安全生产委员会会议 is nothing of the environment's. */
const isPlainlyOther = ({ ledger, shape, subject }: Claim): boolean =>
  isGeneral(ledger) ? subject.ofOtherOffice && !ENVIRONMENT.test(shape.title) : subject.foreignLast;

/**
 * 2025年度重要会议统计: meetings of the whole office, of which some are about the environment. Where columns settle what a list
 * is, what stands behind its own words is the kind of paper: 整改任务挂图作战表.
 */
const isOfAnything = (claim: Claim): boolean =>
  isGeneral(claim.ledger) &&
  claim.subject.named > 0 &&
  saysMore(claim) &&
  !ENVIRONMENT.test(claim.shape.title) &&
  !(isSettledByColumns(claim) && claim.subject.saidInTitle && claim.subject.unexplainedBefore === "");

/** 2025年重点工作任务清单, 农家乐提升任务清单: neither its title nor its columns speak of putting anything right. */
const isAnybodysWork = ({ ledger, shape, subject }: Claim): boolean =>
  ledger.settledBy.length > 0 &&
  subject.named > 0 &&
  !subject.told &&
  !subject.saidInTitle &&
  !ENVIRONMENT.test(shape.title);

/** Words that only narrow a list are nothing more, where its columns are all there. */
const saysMore = ({ missing, undecided, subject: { unexplained, another } }: Claim): boolean =>
  missing.length === 0 && undecided.size === 0 ? another !== "" : unexplained !== "";

/**
 * 粮食铁路公路运输量: what no word of the list, of the trade and of sheets explains is the subject, and another one. What
 * stands behind the subject is outdone by its columns (柴油货车报废补贴台账), what stands before it by columns that leave no
 * doubt.
 */
const isOfSomethingElse = (claim: Claim): boolean => {
  const { named, unexplainedBefore } = claim.subject;
  if (isGeneral(claim.ledger) || named === 0 || !saysMore(claim)) return false;
  return !isToldByColumns(claim, unexplainedBefore === "" || namesEntries(claim) ? TOLD_BY_COLUMNS : TOLD_IN_SPITE);
};

/**
 * Its rows are things with names, and its columns what is said of such; or they are what happened on a day, which any
 * office writes down alike, under a title that speaks of the environment.
 */
const namesEntries = ({ ledger: { columns }, shape }: Claim): boolean => {
  const required = Object.values(columns).filter(({ spec }) => spec.required);
  const areEvents = required.every(({ spec }) => spec.kind !== "number");
  return required.some(({ spec }) => spec.kind === "text") || (areEvents && ENVIRONMENT.test(shape.title));
};

/** All that the list must have, and it is said nowhere else. */
const isToldByColumns = ({ missing, evidence, subject, undecided }: Claim, least: number): boolean =>
  missing.length === 0 && undecided.size === 0 && subject.told && evidence >= least;

/** 任务, who answers for it, until when and how it stands: a list of tasks, be its title 反馈意见 or 进度表. */
function isSettledByColumns({ ledger, missing, columns, subject, undecided }: Claim): boolean {
  const { settledBy } = ledger;
  const isNamed = (field: string): boolean => columns.get(field)?.by === "name" || columns.get(field)?.by === "staff";
  // 任务内容 or 反馈问题 by its name: under 督察“回头看”整改情况 too the rest may be told by what it holds.
  const mayBeHeld = !subject.otherLedger || (subject.saidInTitle && settledBy[0]?.some(isNamed) === true);
  const isSettled = (field: string): boolean =>
    undecided.has(field) || isNamed(field) || (mayBeHeld && columns.get(field)?.by === "content");
  const isComplete =
    missing.length === 0 ||
    (columns.get("state")?.by === "name" &&
      missing.every((field) => isDispensable(ledger, field) || undecided.has(field)));
  return (
    settledBy.length > 0 &&
    isComplete &&
    (subject.told || subject.named > 0 || subject.saidInTitle) &&
    settledBy.every((group) => group.some(isSettled))
  );
}

/** Problems with their terms are no tasks: nothing is to be done by anybody, and nothing is said of how far it is. */
const namesNoWork = ({ ledger: { settledBy }, columns }: Claim): boolean => {
  const [works, ...others] = settledBy.map((group) => group.filter((field) => field !== "problem"));
  const states = others.at(-1);
  const has = (group: readonly string[] | undefined): boolean => group?.some((field) => columns.has(field)) ?? true;
  return settledBy.length > 1 && !has(works) && !has(states) && columns.has("problem");
};

const isDispensable = ({ columns }: LedgerDeclaration, field: string): boolean =>
  columns[field]?.spec.dispensable === true;

const isGeneral = ({ breadth }: LedgerDeclaration): boolean => breadth === "anyField";

/** A list of anything (tasks, meetings) is known by its columns, and lacks none of those that it cannot do without. */
const lacksTooMuch = ({ ledger, missing, undecided }: Claim): boolean => {
  const indispensable = missing.filter((field) => !isDispensable(ledger, field) && !undecided.has(field));
  return indispensable.length > (isGeneral(ledger) ? 0 : Math.floor(requiredOf(ledger) / 2));
};

const requiredOf = ({ columns }: LedgerDeclaration): number =>
  Object.values(columns).filter(({ spec }) => spec.required).length;

/** Neither what tells the entries apart nor an amount or a state of them. */
const lacksAll = ({ ledger, missing, columns, across, quantity }: Claim): boolean =>
  missing.length > 0 &&
  quantity === null &&
  across.columns.length === 0 &&
  ![...columns.keys()].some((field) => {
    const spec = ledger.columns[field]?.spec;
    return spec !== undefined && (spec.kind === "number" || spec.kind === "choice" || spec.required);
  });
