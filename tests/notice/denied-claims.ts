/**
 * Ledgers worsened, and what their notices may then no longer say: what denies a sentence is counted from the rows
 * themselves, not by the catalogue of indicators.
 */
import { checkNoticeText } from "../../src/checks/check-notice-text";
import { knownFigures } from "../../src/checks/known-figures";
import { civilDate } from "../../src/calendar/day";
import { rowsOf, type LedgerData, type LedgerRow } from "../../src/datasets/ledger";
import { findingText } from "../../src/i18n/findings";
import { documentText, noticeDocument } from "../../src/notice/document/notice-document";
import { saidIn, type Composed } from "./sample-sources";

export type Rows = readonly LedgerRow[];
type Values = LedgerRow["values"];

/** What a cell says once things went badly; undefined: the cell is empty. */
const WORSE: Readonly<Record<string, Values[string] | undefined>> = {
  "doneOn closedOn acceptedOn selfCheckedOn publishedFrom publishedTo": undefined,
  "rebound burnsCoal": "yes",
  "fenced covered wetWork hardened washed sealed spraying cleanEnergy purifier": "no",
  deadline: "2021年6月底",
};
const WORSE_WORDS: Readonly<Record<string, string>> = {
  ...{ done: "notDone", passed: "rejected", pass: "fail", good: "fault", excluded: "penalised", newEnergy: "gas" },
  ...{ six: "five", truck: "other" },
};
const COUNTED_AS_DONE = new Set(["done", "current", "mechanised"]);

function worseValue(field: string, value: Values[string]): Values[string] | undefined {
  const entry = Object.entries(WORSE).find(([fields]) => fields.split(" ").includes(field));
  if (entry) return entry[1];
  if (typeof value === "number")
    return COUNTED_AS_DONE.has(field) ? value / 2 : field === "amount" || field === "after" ? value * 100 : value;
  if (typeof value !== "string") return value;
  return field === "state" && /\p{Script=Han}/u.test(value) ? "未完成整改" : (WORSE_WORDS[value] ?? value);
}

const worseRow = (row: LedgerRow): LedgerRow =>
  row.with({
    values: Object.fromEntries(
      Object.entries(row.values).flatMap(([field, value]) => {
        const worse = worseValue(field, value);
        return worse === undefined ? [] : [[field, worse] as const];
      }),
    ),
  });

export const ways: Readonly<Record<string, (rows: Rows) => Rows>> = {
  "no rows": () => [],
  "one of four done worse": (rows) => rows.map((row, index) => (index % 4 === 0 ? worseRow(row) : row)),
  "none done": (rows) => rows.map(worseRow),
};

export const worsened = (
  ledgers: LedgerData,
  which: (ledger: string) => boolean,
  way: (rows: Rows) => Rows,
): LedgerData => ({
  ...ledgers,
  tables: ledgers.tables.map((table) => (which(table.ledger) ? { ...table, rows: way(table.rows) } : table)),
});

// ---- what the rows deny -------------------------------------------------------------------------------------------

interface Claim {
  readonly says: RegExp;
  /** The rows deny what the match says. */
  readonly isDenied: (match: RegExpMatchArray, rows: (ledger: string) => Rows, all: Composed) => boolean;
}

const count = (rows: Rows, field: string, value: string): number =>
  rows.filter(({ values }) => values[field] === value).length;
const works = (name: string, ledger: string, kind: string | null): Claim => ({
  says: new RegExp(`${name}计划(\\d+)[家台户]、(?:完成|安装|建成|淘汰)(\\d+)[家台户](，已全部)?`),
  isDenied: ([, plan, done, all], rows) => {
    const own = rows(ledger).filter(({ values }) => kind === null || values["kind"] === kind);
    const ended = own.filter(({ values }) => values["state"] === "done").length;
    const counted = own.some(({ values }) => "units" in values) ? Number(done) : Math.min(Number(done), own.length);
    return counted > own.length * 4 || (ended === 0 && Number(done) > 0) || (all !== undefined && plan !== done);
  },
});

export const claims: readonly Claim[] = [
  works("企业提标改造", "retrofits", "upgrade"),
  works("化工企业泄漏检测与修复", "retrofits", "ldar"),
  works("混凝土搅拌站封闭改造", "enclosures", "mixingPlant"),
  works("企业全封闭料仓", "enclosures", "silo"),
  works("65蒸吨/小时及以下燃煤锅炉", "boilers", null),
  {
    says: /农村清洁取暖改造计划(\d+)户、完成(\d+)户(，已全部完成)?/,
    isDenied: ([, plan, done, all], rows) =>
      Math.abs(Number(done) - sum(rows("cleanHeating"), "done")) > 0.5 || (all !== undefined && plan !== done),
  },
  { says: /检验结果均为合格/, isDenied: (_, rows) => count(inYear(rows("coalSamples")), "result", "fail") > 0 },
  {
    says: /“散乱污”企业开展“回头看”\d+家，未发现/,
    isDenied: (_, rows) => rebounds(rows("lookBacks"), "scatteredPolluters") > 0,
  },
  {
    says: /燃煤小锅炉开展“回头看”\d+次，未发现/,
    isDenied: (_, rows) => rebounds(rows("lookBacks"), "boilers") > 0,
  },
  {
    says: /通过的项目中没有耗煤项目/,
    isDenied: (_, rows) =>
      rows("projectReviews").some(({ values }) => values["result"] === "passed" && values["burnsCoal"] === "yes"),
  },
  {
    says: /新增“散乱污”企业(\d+)家，均已完成整治/,
    isDenied: (_, rows) =>
      inYear(rows("scatteredPolluters"), "foundOn").some(({ values }) => values["state"] !== "done"),
  },
  {
    says: /，全部安装/,
    isDenied: (_, rows) =>
      rows("constructionSites").some(
        ({ values }) => values["state"] === "building" && Number(values["area"]) >= 3000 && values["spraying"] === "no",
      ),
  },
  {
    says: /油烟检查合格率([\d.]+)%/,
    isDenied: ([, rate], rows) => {
      const own = inYear(rows("catering"));
      return Math.abs((100 * count(own, "result", "good")) / own.length - Number(rate)) > 0.06;
    },
  },
  {
    says: /机械化清扫率([\d.]+)%/,
    isDenied: ([, rate], rows) =>
      Math.abs((100 * sum(rows("streetCleaning"), "mechanised")) / sum(rows("streetCleaning"), "due") - Number(rate)) >
      0.06,
  },
  {
    says: /(?:改造完成，出水稳定达标|排查排污口23个，全部规范整治|消纳场建成投用)/,
    isDenied: ([said], rows) =>
      rows("rectificationTasks").some(
        ({ values }) => values["progress"] === said && /未完成/.test(String(values["state"])),
      ),
  },
  { says: /(\d+)项整改任务(?:均)?已完成整改/, isDenied: ([, all], rows) => endedTasks(rows) < Number(all) },
  { says: /均已完成整改。/, isDenied: (_, rows) => endedTasks(rows) === 0 },
  {
    says: /PM2\.5平均浓度为([\d.]+)微克.*?PM2\.5年平均浓度控制在([\d.]+)微克\/立方米以内，处于目标以内/s,
    isDenied: ([, now, most]) => Number(now) > Number(most),
  },
  {
    says: /重度及以上污染天数为(\d+)天.*?重度及以上污染天数控制在(\d+)天以内，处于目标以内/s,
    isDenied: ([, now, most]) => Number(now) > Number(most),
  },
  {
    says: /PM2\.5平均浓度为([\d.]+)微克.*?与2017年（PM2\.5平均浓度([\d.]+)微克[^）]*）相比，PM2\.5平均浓度(下降|上升)/s,
    isDenied: ([, now, base, way]) => (way === "下降") !== Number(now) < Number(base),
  },
];

function sum(rows: Rows, field: string): number {
  return rows.reduce((total, { values }) => total + Number(values[field] ?? 0), 0);
}
function inYear(rows: Rows, field = "date"): Rows {
  return rows.filter(({ values }) => {
    const value = values[field];
    return typeof value === "object" && value !== null && "from" in value && civilDate(value.from).year === 2021;
  });
}
function rebounds(rows: Rows, kind: string): number {
  return rows.filter(({ values }) => values["kind"] === kind && values["rebound"] === "yes").length;
}
function endedTasks(rows: (ledger: string) => Rows): number {
  return rows("rectificationTasks").filter(({ values }) => !/未完成|未启动/.test(String(values["state"]))).length;
}

/** What is left standing although the rows deny it, and what says that something is missing. */
export function faults(text: string, ledgers: LedgerData, composed: Composed): string[] {
  const rows = (ledger: string): Rows => rowsOf(ledgers, ledger);
  const denied = claims.flatMap(({ says, isDenied }) => {
    const match = says.exec(text);
    return match && isDenied(match, rows, composed) ? [match[0]] : [];
  });
  return [...denied, ...(/缺数据|待填|分解为0|[，、；：][，、；。]|。。/.exec(text) ?? [])];
}

export const textOf = ({ draft }: Composed): string => draft.notices.map(saidIn).join("\n");

/** Every error that our own check of texts has against the notices, in words. */
export const errorsIn = ({ draft, progress, assessment }: Composed): string[] =>
  draft.notices.flatMap((notice) =>
    checkNoticeText(documentText(noticeDocument(notice)), knownFigures(progress, assessment))
      .findings.filter(({ finding }) => finding.severity === "error")
      .map(({ finding }) => findingText(finding, "zh-CN")),
  );
