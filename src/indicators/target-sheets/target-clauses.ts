/** Targets within sentences: "PM2.5年均浓度不高于39微克/立方米，优良天数比例达到79.5%以上", "淘汰燃煤锅炉12台". */
import { pattern } from "../../collections/pattern";
import { normaliseText } from "../../cells/normalise-text";
import { usableNumber } from "../../cells/usable-number";
import { withDigits, withoutThousands } from "../../vocabulary/numerals";
import { amountsIn, withoutOtherDigits, type WordedAmount } from "../targets/amounts-in-words";
import { actsIn, openWords, withoutActs } from "../targets/words-of-asking";

export interface TargetClause {
  /** What it may be the target of, the likeliest name first. */
  readonly names: readonly string[];
  /** From the comparison on: "不高于39微克/立方米"; "12台" where nothing is compared. */
  readonly words: string;
  readonly compared: boolean;
  readonly value: number;
  /** null: the number stands alone. */
  readonly unit: string | null;
  /** All that it says but the amounts; what it is about may stand in the clause before. */
  readonly saying: string;
  /** 其中…: some of what the clause before gives. */
  readonly isPart: boolean;
  /** 力争…: what one would like to reach. */
  readonly isWish: boolean;
}

/** A clause by itself. */
type BareClause = Omit<TargetClause, "saying" | "isPart" | "isWish">;

const COMPARES = pattern()`
  (?:(?:同比|(?:较|比|与)(?:〇{4}年|上年|去年|前一年|上一年|同期|基准年)(?:同期|相比)?)+)?
  (?:应|要|须|力争|确保)?(?:不(?:得|能|应|可|宜|许)?(?:高|低|大|小|少|多)于|不(?:得|能|应|可|宜|许)?(?:超过?|突破)|控制(?:在|到)|达到|达|降(?:至|到|低|幅)|下降
  |减少|削减|压减|提(?:高|升)|增(?:加|长)|保持在?|稳定在|高于|低于|大于|小于|超过|[≤≥<>]=?)
`;
const BEFORE = pattern()`
  ^(?:[一二三四五六七八九十\d]+[、.．)）]|[(（][一二三四五六七八九十\d]+[)）]|其中|确保|力争|实现|努力|要求|到|至
  |截至|(?:19|20)\d{2}年(?:底|末|度)?(?:前|以前)?|年[底末内]之?前?|全年|本年度?|年度|全?[市县区州]|辖区内?|城区|使|将
  |第?[一二三四\d]季度[底末]?之?前?|[上下]半年|\d{1,2}月(?:\d{1,2}日|[底末初])?之?前?|采暖季前|对|力求|全面
  |[:：,，])+
`;
/** Verbs that stand before what they are done to: 淘汰燃煤锅炉 is 燃煤锅炉淘汰. */
const VERB =
  /^(淘汰|拆除|治理|改造|新增|建设|整治|修补|修复|推广|更新|替代|置换|压减|削减|新建|封闭|安装|创建|检查|抽检|排查|核查|关停|取缔|复垦|清理|报废|注销)(.+)$/;

const PARTS = /^(?:其中|含|包括)/;
const WISHES = /力争|争取|力求|努力/;
/** How things go, behind the name of what is measured. */
const COURSE = /(?:持续|稳步|逐步|进一步|不断|明显)*(?:提升|提高|下降|改善|降低|好转)$/;

const VERB_BEFORE = /^(?:压减|削减|减少|增加|提[高升])(?!到|至|幅)\p{Script=Han}{2,}\d/u;

/** The clauses that give an amount; none where a sentence gives no number. */
export function targetClauses(sentence: string): TargetClause[] {
  let about = "";
  let inParts = false;
  return withDigits(withoutThousands(normaliseText(sentence)))
    .replaceAll(" ", "")
    .split(/(?<=[；;。\n])/)
    .flatMap((whole) => {
      [about, inParts] = ["", false];
      return whole.split(/[，,；;。\n]/).flatMap((clause) => eachOf(clause) ?? apart(clause));
    });

  function apart(clause: string): TargetClause[] {
    return amountsApart(clause).flatMap((words): TargetClause[] => {
      inParts ||= PARTS.test(words);
      const saying = withoutAmounts(words);
      const isOwn = openWords(saying.replace(COMPARES, "·")).length > 0;
      const carried = isOwn ? "" : about;
      if (isOwn) about = saying;
      const found = clauseOf(words) ?? (carried === "" ? null : clauseOf(`${carried.replace(COURSE, "")}${words}`));
      if (found === null) return [];
      const own = `${actsIn(saying).size > 0 ? withoutActs(carried) : carried}·${saying}`;
      return [{ ...found, saying: own, isPart: inParts, isWish: WISHES.test(words) }];
    });
  }
}

/** 排查30家、整治28家: each with its own amount; 淘汰A、B锅炉8台 is one, and 治理裸地12块、360亩 is one in two measures. */
function amountsApart(clause: string): readonly string[] {
  const parts = clause.split(/[、和并]/);
  const isWhole = (part: string): boolean =>
    amountsIn(part).length === 1 && /\p{Script=Han}{2}/u.test(withoutAmounts(part));
  return parts.length > 1 && parts.every(isWhole) ? parts : [clause];
}

const withoutAmounts = (clause: string): string => {
  let left = "";
  let at = 0;
  for (const { from, to } of amountsIn(clause)) {
    left += `${clause.slice(at, from)}·`;
    at = to;
  }
  return left + clause.slice(at);
};

/** PM2.5、PM10年均浓度分别控制在33、62微克/立方米以内: as many clauses as names; null: no such list. */
function eachOf(clause: string): TargetClause[] | null {
  const [, before = "", after = ""] = /^(.+?)(?:分别|依次)(.+)$/.exec(clause) ?? [];
  const names = before.split(/[、和及与]/).filter((name) => name !== "");
  const numbers = [...withoutOtherDigits(after).matchAll(/\d+(?:\.\d+)?/g)];
  const [first] = numbers;
  const last = numbers.at(-1);
  if (names.length < 2 || names.length !== numbers.length || first === undefined || last === undefined) return null;
  const verb = after.slice(0, first.index);
  const behind = after.slice(last.index + last[0].length);
  return names.flatMap((name, index) => {
    const from = numbers[index] ?? first;
    const own = after.slice(from.index + from[0].length, numbers[index + 1]?.index).replace(/[、和及与]$/, "");
    const found = clauseOf(`${name}${verb}${from[0]}${own === "" ? behind : own}`);
    return found === null ? [] : [{ ...found, saying: `${name}${verb}`, isPart: false, isWish: WISHES.test(clause) }];
  });
}

function clauseOf(clause: string): BareClause | null {
  const text = clause.replace(BEFORE, "");
  const masked = withoutOtherDigits(text);
  const amounts = amountsIn(masked);
  const compares = COMPARES.exec(masked);
  // 压减燃煤锅炉8台: what is done, with its thing behind.
  const comparison = compares?.index === 0 && VERB_BEFORE.test(masked) ? null : compares;
  const digit = amounts[0]?.from ?? masked.search(/\d/);
  if (digit < 0) return null;
  const counted = amounts.filter(({ unit }) => !OF_THE_AIR.test(unit));
  if (counted.length > 1) return withSeveral(text, counted, comparison !== null);
  const from = comparison !== null && comparison.index <= digit ? comparison.index : digit;
  const name = text.slice(0, from).replace(/[:：]$/, "");
  const rest = text.slice(from);
  const number = /(\d+(?:\.\d+)?)(?:个)?(?![\d年月])((?:[%‰\p{Script=Han}\p{L}μ/³]|(?<=m)3)*)/u.exec(
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

/** What rates, days and concentrations are given in. */
const OF_THE_AIR = /^(?:%|‰|个?百分点|天|[微毫]克.*|[μum]g.*)$/;
/** Words of doing and of places that stand between a thing and its number. */
const BETWEEN = /共计?|合计|总计|约|计(?=$)|涉及|覆盖|开展|实施|推进|进行|启动|全面|辖区内?|境内/g;

/** 8个乡镇年内淘汰燃煤锅炉9台: what is asked for decides which of the numbers it is. */
function withSeveral(text: string, amounts: readonly WordedAmount[], compared: boolean): BareClause | null {
  const [first] = amounts;
  if (first === undefined) return null;
  const bounds = [{ to: 0 }, ...amounts];
  const parts = bounds
    .map(({ to }, index) => text.slice(to, amounts[index]?.from ?? text.length).replace(BETWEEN, ""))
    .map((part) => part.replace(BEFORE, "").replace(/^[、及和与,]+|[、及和与,]+$/g, ""))
    .filter((part) => part !== "" && !DOING.test(part));
  const [verb = ""] = DOING.exec(text.slice(0, first.from)) ?? [];
  const names = parts.flatMap((part) => [
    ...namesIn(part, null),
    ...(verb === "" ? [] : namesIn(`${verb}${part}`, null)),
  ]);
  return { names: [...new Set(names)], words: text, compared, value: first.value, unit: first.unit };
}

const DOING = /^(?:完成|新增|累计|淘汰|拆除|治理|改造|建设|整治|推广|检查|抽检|实施|关停|取缔)+$/;

const MEASURE =
  /^(户|台|辆|家|个|座|亩|处|项|公里|万?平方米|万?吨|批次?|次|公顷)(?!以[内上下]|左右)(?=\p{Script=Han}{2})(.+)$/u;

/** 完成11台燃煤锅炉淘汰: what it is a target of stands behind the amount; null: it stands before. */
function namedBehind(
  before: string,
  value: number,
  after: string,
): Pick<BareClause, "names" | "value" | "unit"> | null {
  const [, unit, thing] = MEASURE.exec(after) ?? [];
  if (unit === undefined || thing === undefined) return null;
  const verb = /^(?:完成|新增|累计|淘汰|拆除|治理|改造|建设|整治|推广|检查|抽检|实施)*$/.exec(before)?.[0];
  if (verb === undefined) return null;
  const done = verb.replace(/完成|新增|累计|实施/g, "");
  return { names: namesIn(`${done}${thing}`, unit), value, unit };
}

/** Where, and the work as such, around the name of what is measured: 乡镇清洁取暖改造. */
const PLACES =
  /^(?:各?乡镇|城乡|农牧区|全域|我[县市区]|年内|辖区内?|企业|对|开展|实施|推进|组织|启动|完成|新增|建成|的)+/;
const WORKS = /(?:改造|工程|建设|任务|工作|项目|推广)+$/;
const SHORTEST_NAME = 4;

/** As it stands; with the verb behind; with what is counted: 农村清洁取暖 660 户 is 农村清洁取暖户数. */
function namesIn(name: string, unit: string | null): string[] {
  const bare = name.replace(/(?:任务|工作|目标|总数|数量|共|约|为|的)+$/, "");
  const done = bare.replace(/^完成/, "");
  const plain = done.replace(PLACES, "").replace(WORKS, "");
  const acted = done.replace(/开展|实施|进行|推进/g, "");
  const turned = VERB.exec(done);
  const forms = [
    bare,
    done,
    ...(turned ? [`${turned[2] ?? ""}${turned[1] ?? ""}`, turned[2] ?? ""] : []),
    ...(plain === done || plain.length < SHORTEST_NAME ? [] : [plain]),
    ...(acted === done ? [] : [acted]),
  ];
  const counted = unit === null ? [] : forms.map((form) => `${form}${unit}数`);
  return [...new Set([...forms, ...counted, ...forms.map((form) => `${form}数`)])].filter((form) => form !== "");
}
