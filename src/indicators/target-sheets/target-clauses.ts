/** Targets within sentences: "PM2.5年均浓度不高于39微克/立方米，优良天数比例达到79.5%以上", "淘汰燃煤锅炉12台". */
import { pattern } from "../../collections/pattern";
import { normaliseText } from "../../cells/normalise-text";
import { usableNumber } from "../../cells/usable-number";

export interface TargetClause {
  /** What it may be the target of, the likeliest name first. */
  readonly names: readonly string[];
  /** From the comparison on: "不高于39微克/立方米"; "12台" where nothing is compared. */
  readonly words: string;
  readonly compared: boolean;
  readonly value: number;
  /** null: the number stands alone. */
  readonly unit: string | null;
}

/** Digits that belong to a name, not to an amount. */
const NAMES_WITH_DIGITS = /PM2\.?5|PM10|SO2|NO2|NOx|O3|CO2|CO|VOCs/gi;
const COMPARES = pattern()`
  (?:应|要|须|力争|确保)?(?:不(?:得)?(?:高|低|大|小|少|多)于|不(?:得)?(?:超过|突破)|控制(?:在|到)|达到|达|降(?:至|到|低|幅)|下降
  |减少|削减|压减|提(?:高|升)|增(?:加|长)|保持在?|稳定在|高于|低于|大于|小于|超过|[≤≥<>]=?)
`;
const BEFORE = pattern()`
  ^(?:[一二三四五六七八九十\d]+[、.．)）]|[(（][一二三四五六七八九十\d]+[)）]|其中|确保|力争|实现|努力|要求|到|至
  |截至|(?:19|20)\d{2}年(?:底|末|度)?(?:前|以前)?|年底前?|全年|本年度?|年度|全?[市县区州]|辖区内?|城区|使|将
  |[:：,，])+
`;
/** Verbs that stand before what they are done to: 淘汰燃煤锅炉 is 燃煤锅炉淘汰. */
const VERB =
  /^(淘汰|拆除|治理|改造|新增|建设|整治|修补|修复|推广|更新|替代|置换|压减|削减|新建|封闭|安装|创建|检查|抽检|排查|核查|关停|取缔|复垦|清理|报废|注销)(.+)$/;

/** The clauses that give an amount; none where a sentence gives no number. */
export function targetClauses(sentence: string): TargetClause[] {
  return normaliseText(sentence)
    .split(/[，,；;。\n]/)
    .flatMap((clause) => clauseOf(clause.replaceAll(" ", "")) ?? []);
}

function clauseOf(clause: string): TargetClause | null {
  const text = clause.replace(BEFORE, "");
  const masked = text.replace(NAMES_WITH_DIGITS, (name) => "N".repeat(name.length));
  const comparison = COMPARES.exec(masked);
  const digit = masked.search(/\d/);
  if (digit < 0) return null;
  const from = comparison !== null && comparison.index <= digit ? comparison.index : digit;
  const name = text.slice(0, from);
  const rest = text.slice(from);
  const number = /(\d+(?:\.\d+)?)(?:个)?(?![\d年月])([%‰\p{Script=Han}\p{L}μ/³]*)/u.exec(
    rest.replace(/(?:19|20)\d{2}年/g, ""),
  );
  const value = usableNumber(number?.[1] ?? "");
  const behind = value === null ? null : namedBehind(name, value, number?.[2] ?? "");
  if (behind !== null) return { ...behind, words: rest, compared: from !== digit };
  if (name === "" || value === null) return null;
  const unit =
    /^(?:微克\/?(?:每)?立方米|毫克\/?(?:每)?立方米|μg\/m[3³]|mg\/m[3³]|个?百分点|%|‰|[\p{Script=Han}/]{1,5}?(?=以[内上下]|左右|$))/u.exec(
      number?.[2] ?? "",
    )?.[0];
  const named = unit === undefined || unit === "" ? null : unit;
  return { names: namesIn(name, named), words: rest, compared: from !== digit, value, unit: named };
}

const MEASURE = /^(户|台|辆|家|个|座|亩|处|项|公里|万?平方米|万?吨|批次?|次|公顷)(?=\p{Script=Han}{2})(.+)$/u;

/** 完成11台燃煤锅炉淘汰: what it is a target of stands behind the amount; null: it stands before. */
function namedBehind(
  before: string,
  value: number,
  after: string,
): Pick<TargetClause, "names" | "value" | "unit"> | null {
  const [, unit, thing] = MEASURE.exec(after) ?? [];
  if (unit === undefined || thing === undefined) return null;
  const verb = /^(?:完成|新增|累计|淘汰|拆除|治理|改造|建设|整治|推广|检查|抽检|实施)*$/.exec(before)?.[0];
  if (verb === undefined) return null;
  const done = verb.replace(/完成|新增|累计|实施/g, "");
  return { names: namesIn(`${done}${thing}`, unit), value, unit };
}

/** As it stands; with the verb behind; with what is counted: 农村清洁取暖 660 户 is 农村清洁取暖户数. */
function namesIn(name: string, unit: string | null): string[] {
  const bare = name.replace(/(?:任务|工作|目标|总数|数量|共|约|为|的)+$/, "");
  const done = bare.replace(/^完成/, "");
  const turned = VERB.exec(done);
  const forms = [bare, done, ...(turned ? [`${turned[2] ?? ""}${turned[1] ?? ""}`, turned[2] ?? ""] : [])];
  const counted = unit === null ? [] : forms.map((form) => `${form}${unit}数`);
  return [...new Set([...forms, ...counted, ...forms.map((form) => `${form}数`)])].filter((form) => form !== "");
}
