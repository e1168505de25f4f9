/** Totals and the parts that the text says they are made of: 其中, in a bracket, 按…分, 分别为, and sums behind a list. */
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import type { OutcomeClaim } from "./outcomes";
import { DEED, isClass, runFrom, type Run } from "./part-lists";
import { countsThings } from "../reading/text-units";
import { allBecame, headsOf, isMeanOfThings, isOfAnotherList, isWholeOfShare, leadOf, type Lead } from "./leads";
import type { TotalClaim } from "./total-claim";
import { areTwoDeeds, opensNewWay, standingWhole } from "./ways-of-parting";
import { isIncrement, isPlanned, stateOf } from "./states";
import { placeOf, addsUp, wordsBetween, type Stretch } from "./stretch";

const OPEN = /等|主要|重点(?!管理|监管|排污|源|类)|突出|集中|较[多大高]|最[多大高]|居多|为主|靠前|例如|比如|[较最]少/;
/** "信访件较多的其他市分别为绵阳市425件": within the list it is said that only some are named. */
const NAMED_SOME = /等$|(?:较[多大高]|最[多大高]|主要|居前|靠前)的?[^，。；]{0,10}(?:分别|依次|有|为|是)/;
const CLEAN_DAYS = /优良|达标|[优良](?:级)?(?:天数)?$/;
/** Grades of water shut each other out. */
const GRADE = /[ⅠⅡⅢⅣⅤIV]{1,3}类/;
/** How the names of two parts stand to each other. */
function opposed(members: readonly Stretch[]): TotalClaim["opposed"] {
  const [a, b] = members;
  if (!a || !b || members.length !== 2) return null;
  const sides = [a, b].map((member) => stateOf(member)?.side);
  if (sides.includes("done") && sides.includes("undone")) return "wholly";
  const [one, other] = [a, b].map(({ before }) => before.replace(/^(?:其中[：:]?|和|及|与)/, ""));
  if (one === undefined || other === undefined || one === "" || other === "") return null;
  return one.charAt(0) === other.charAt(0) || one.slice(-1) === other.slice(-1) ? "alike" : null;
}

const sum = (figures: readonly TextFigure[]): number => figures.reduce((total, { value }) => total + value, 0);

/** So near to a total that the parts of it were meant. */
const NEAR = 0.25;
const nearly = (head: Stretch, { members }: Run): boolean =>
  members.length > 2 &&
  Math.abs(sum(members.map(({ figure }) => figure)) - head.figure.value) <= NEAR * head.figure.value;

/** Bare numbers behind 分别: the names stand in front of them, and they need not make any total. */
const respective = (reading: NoticeReading, head: Stretch, run: Run): boolean =>
  /分别|依次/.test(run.members[0] === undefined ? "" : wordsBetween(reading, head, run.members[0])) &&
  run.members.slice(1).every(({ before }) => before === "" || /^[和及与]$/.test(before)) &&
  !nearly(head, run);

/** "龙泉镇35户，白沙乡28户": a place like its fellows is no total of theirs. */
const OF_PLACE = /^[\u4e00-\u9fa5]{1,4}[县市区镇乡村]$|街道$|^第?[一二三四五六七八九十]+[批期轮季]/;

/** "按用途分，管网2.1亿元，固废1.0亿元，……": the first of the list, or any behind it, is no total of the others. */
function isOneOfThem(
  { plain, sentences }: NoticeReading,
  stretches: readonly Stretch[],
  head: Stretch,
  run: Run,
): boolean {
  const from = sentences[head.figure.sentence]?.from ?? head.figure.from;
  if (/(?:^|[，。；])(?:按|从)[^，。；：]{1,12}[：:，][^，。；：]{0,14}$/.test(plain.slice(from, head.figure.from)))
    return true;
  // "通过热线举报197件，通过网络举报104件，……": it is told in the words of the list.
  const beginning = head.before.slice(0, 2);
  if (beginning.length === 2 && run.members[0]?.before.startsWith(beginning) === true) return true;
  const ending = head.before.slice(-1);
  const areGrades = !GRADE.test(head.before) && run.members.every(({ before }) => GRADE.test(before));
  if (
    ending !== "" &&
    !areGrades &&
    run.members.every((member) => member.before.slice(-1) === ending) &&
    run.members.length > 1
  )
    return true;
  if (OF_PLACE.test(head.before) && run.members.some((member) => OF_PLACE.test(member.before))) return true;
  const before = stretches[placeOf(stretches, head) - 1];
  return (
    before?.figure.unit === head.figure.unit &&
    before.endMark === run.mark &&
    head.mark === run.mark &&
    before.figure.sentence === head.figure.sentence
  );
}

const POLES = ["东西", "南北", "左右", "干支", "内外"];
/** "总长96.4公里，东岸51.8公里、西岸44.6公里": there is no third beside the two. */
const arePoles = (head: Stretch, { before: a }: Stretch, { before: b }: Stretch): boolean =>
  /总|全长|共/.test(head.before) &&
  a.length === b.length &&
  POLES.some(([one = "", other = ""]) => a.replace(one, other) === b || b.replace(one, other) === a) &&
  a !== b;

/** "优良断面25个，Ⅳ类断面1个": both are named after what the total counts. */
const ofOneName = (head: Stretch, [a, b]: readonly Stretch[]): boolean =>
  a !== undefined && b !== undefined && (arePoles(head, a, b) || nameTheSame(head, a, b));

const nameTheSame = (head: Stretch, a: Stretch, b: Stretch): boolean =>
  [a, b].every((part) => part.before.length > 2 && stateOf(part) === null) &&
  a.before.slice(-2) === b.before.slice(-2) &&
  a.before.slice(-2) !== head.before.slice(-2);

const DID = /^(?:取缔|规范|清理|关停|拆除|整治|改造|搬迁|修复|封堵|淘汰|保留|新建|改建|扩建|转产|清退|补办)/;
/** "29个未规范的排污口，取缔11个、规范18个": the sentence opens with the things, and goes on with what was done to them. */
const becameOf = (head: Stretch, { members, mark }: Run): boolean =>
  head.before === "" &&
  head.after.length > 1 &&
  mark === "、" &&
  members.length > 1 &&
  members.every(({ before, after }) => DID.test(before) && before.length <= 6 && after === "");

/** Of the figures that could be the total the one that the parts come nearest to. */
function bestLead(
  reading: NoticeReading,
  heads: readonly Stretch[],
  run: Run,
  taken: ReadonlyMap<TextFigure, Stretch>,
): { readonly lead: Lead; readonly unsure: boolean } | null {
  const [first] = run.members;
  if (!first) return null;
  const nearest = heads.find((head) => !run.members.includes(head));
  if (!nearest) return null;
  // A part of an earlier list may be split again, or the whole of that list is split in another way.
  const wholeOfNearest = taken.get(nearest.figure);
  const candidates = [nearest, ...(wholeOfNearest && wholeOfNearest !== nearest ? [wholeOfNearest] : [])].flatMap(
    (head) => {
      const lead = isOfAnotherList(reading, head, first, taken)
        ? null
        : (allBecame(reading, head, run) ?? leadOf(reading, head, first));
      return lead === null ? [] : [lead];
    },
  );
  const parts = sum(run.members.map(({ figure }) => figure));
  // A part is no larger than its whole, where there is a choice.
  const fits = candidates.filter(({ head }) => head.figure.value >= parts);
  const [best] = [...(fits.length > 0 ? fits : candidates)].sort(
    (a, b) => Math.abs(a.head.figure.value - parts) - Math.abs(b.head.figure.value - parts),
  );
  const unsure = candidates.length > 1 && fits.length === 0;
  if (!best) return null;
  // "。其中中央督察24个" behind "……12个": of a whole that stands further back.
  // So is "；其中上游3个乡镇" behind "水源2个".
  const apart =
    best.head.figure.sentence !== first.figure.sentence || wordsBetween(reading, best.head, first).includes("；");
  const tooLarge = parts > best.head.figure.value && apart;
  return run.members.length === 1 && (unsure || tooLarge) ? null : { lead: best, unsure };
}

/** "其中工业排口已完成56个，正在整治4个": what became of some of them. */
const OF_SOME = /^其中(?!目前|现|截至|均|全部)[\u4e00-\u9fa5]{2,10}?(?:已|均|正在|尚未|完成)/;

/** "轻度污染33天、中度污染17天、重度及以上12天": no class is the whole of others. */
const isClassOfAir = ({ before, figure: { unit } }: Stretch): boolean =>
  unit === "天" && /(?:轻度|中度|重度|严重)污染(?:天数?)?(?:为|有|共)?$/.test(before) && !/以上/.test(before);

/** "其中，今年应完成的21项任务，按期完成19项": it is a whole, and what stands behind it became of it. */
const opensWhole = ([first, ...others]: readonly Stretch[]): boolean =>
  first !== undefined &&
  /的$/.test(first.before) &&
  /^[\u4e00-\u9fa5]{2,}/.test(first.after) &&
  others.some((one) => stateOf(one) !== null);

const FRACTION = /^[（(]\d+[/／]\d+[）)]/;
const isPrice = (stretches: readonly Stretch[], own: Stretch): boolean => {
  const next = stretches[placeOf(stretches, own) + 1];
  return (
    own.figure.unit === "元" &&
    own.before === "" &&
    next?.mark === "" &&
    next.before === "" &&
    next.figure.from === own.figure.to &&
    countsThings(next.figure.unit)
  );
};

const IS_RATE = /[率度](?:为|达到?)?$/;
/** What looks like a list of parts, and is something else by its words. */
function isNoList(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  first: Stretch,
  run: Run,
  { relation, head }: Lead,
  taken: ReadonlyMap<TextFigure, Stretch>,
  loose: ReadonlySet<TextFigure>,
): boolean {
  const { members, mark } = run;
  // The whole that a share is of is no part: "占全部投诉量10180件的61.0%，其中……".
  if (isWholeOfShare(first) || areTwoDeeds(stretches, head, members) || isClassOfAir(head)) return true;
  if (relation === "within")
    return (
      // "44台中33台完成改造，改造率75%；10蒸吨以上12台已全部改造": of another class.
      (mark === "；" && members.slice(1).some((own) => isClass(stretches, own))) ||
      members.every(({ figure }) => taken.get(figure) === head && !loose.has(figure)) ||
      (members.some(({ before }) => /的$/.test(before)) && !members.every(({ before }) => GRADE.test(before)))
    );
  // "合计97.7%，其中农村居民满意率98.4%": a rate of some, and no part.
  // "其中工厂化94.4%（51/54）": a rate with its two numbers.
  if (first.figure.unit === "%" && members.some(({ figure }) => FRACTION.test(reading.plain.slice(figure.to))))
    return true;
  if (first.figure.unit === "%" && [first, head].some(({ before }) => IS_RATE.test(before) && !/占|贡献/.test(before)))
    return true;
  // "罚款4起6.5万元（1万元2起、1.5万元1起）": so much each, and so many of each.
  if (members.some((own) => isPrice(stretches, own))) return true;
  if (relation === "among")
    return (
      members.length > 1 &&
      ((members.every((one) => stateOf(one)) && OF_SOME.test(first.before)) || opensWhole(members))
    );
  if (relation !== "listed") return false;
  // "418件，居前三位的是甲区92件、…，合计233件": some of them, whose sum stands behind.
  if (/前[两二三四五六七八九十\d]+[位名]|居前/.test(first.before)) return true;
  if (isOneOfThem(reading, stretches, head, run)) return true;
  // "计划32.0公里，累计完成24.8公里，当月完成3.6公里": what was done of a plan in one time and another.
  if (isPlanned(head) && members.every(({ before }) => /完成/.test(before))) return true;
  // "优良17天，轻度污染8天": classes of days lie beside each other.
  if (CLEAN_DAYS.test(head.before) && members.every(({ before }) => /污染|超标/.test(before))) return true;
  const named = members.every(
    ({ before, figure }) =>
      /^[\p{Script=Han}\p{Script=Latin}\d—–-]{2,14}$/u.test(before) && figure.unit === first.figure.unit,
  );
  const few = members.length < 3 && !ofOneName(head, members);
  return !becameOf(head, run) && (few || (DEED.test(first.before) && mark !== "、") || !named);
}

function claimOf(reading: NoticeReading, first: Stretch, run: Run, lead: Lead, unsure: boolean): TotalClaim {
  const between = wordsBetween(reading, lead.head, first);
  const led = between.slice(Math.max(...["，", "。", "；", "）"].map((mark) => between.lastIndexOf(mark))) + 1);
  const { members } = run;
  const last = members.at(-1);
  return {
    relation: lead.relation,
    total: lead.head.figure,
    parts: members.map(({ figure }) => figure),
    mayOverlap: lead.mayOverlap,
    open:
      OPEN.test(led) ||
      members.some(({ before }) => NAMED_SOME.test(before) || /受[^，。；]+影响/.test(before)) ||
      /^等/.test(last?.after ?? ""),
    opposed: opposed(members),
    unsure,
  };
}

/** The total that a run of figures belongs to; null: to none. */
function leadTo(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  start: number,
  run: Run,
  taken: ReadonlyMap<TextFigure, Stretch>,
): ReturnType<typeof bestLead> {
  const isNewWay = opensNewWay(reading, stretches, start);
  // "其他占10%；从区域看，城区占55%、乡镇占45%": the last share of one way is no whole of the next.
  if (isNewWay && stretches[start]?.figure.unit === "%") return null;
  const standing = isNewWay ? standingWhole(stretches, start, taken) : null;
  return standing
    ? { lead: { relation: "split", head: standing, mayOverlap: false }, unsure: false }
    : bestLead(reading, headsOf(reading, stretches, start), run, taken);
}

/** Totals whose parts are led to them. */
export function ledTotals(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  outcomes: readonly OutcomeClaim[],
): readonly TotalClaim[] {
  const stretchOf = new Map(stretches.map((stretch) => [stretch.figure, stretch]));
  const taken = new Map<TextFigure, Stretch>();
  for (const { whole, outcomes: parts } of outcomes) {
    const head = stretchOf.get(whole);
    if (head) for (const { figure } of parts) taken.set(figure, head);
  }
  // Of two things done, neither is the rest of the other: 已配套19家，已关停7家.
  const loose = new Set(
    outcomes.flatMap(({ complete, outcomes: parts }) =>
      !complete && parts.length > 1 ? parts.map(({ figure }) => figure) : [],
    ),
  );
  const inRun = new Set<TextFigure>();
  return stretches.flatMap((first, start): TotalClaim[] => {
    const { unit } = first.figure;
    if (
      inRun.has(first.figure) ||
      isIncrement(first) ||
      isMeanOfThings(first) ||
      !(addsUp(first) || (unit === "%" && first.figure.role === "result"))
    )
      return [];
    const run = runFrom(reading, stretches, start);
    const found = leadTo(reading, stretches, start, run, taken);
    if (found === null || respective(reading, found.lead.head, run)) return [];
    const { lead, unsure } = found;
    if (run.members.length === 1 && lead.relation !== "among") return [];
    if (isNoList(reading, stretches, first, run, lead, taken, loose)) return [];
    for (const { figure } of run.members) {
      inRun.add(figure);
      taken.set(figure, lead.head);
    }
    return [claimOf(reading, first, run, lead, unsure)];
  });
}
