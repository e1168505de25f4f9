/** The words of a sentence that asks for something: what is done, and what stands around the thing it is done to. */
import { pattern } from "../../collections/pattern";
import { remembered } from "../../collections/remembered";

/** Verbs of work by what they come to: who is asked to 拆除 boilers is asked to 淘汰 them. */
const ACTS: readonly (readonly [act: string, words: string])[] = [
  ["retire", "淘汰|报废|注销|拆除|拆改|关停|关闭|清零|退出|取缔"],
  ["treat", "综合整治|综合治理|清理整治|治理|整治|[复覆]绿|绿化|硬化|覆盖"],
  ["retrofit", "提升改造|升级改造|改造|提升|升级"],
  ["enclose", "全?封闭"],
  ["inspect", "执法检查|监督检查|检查|抽查|抽检|检测|核查|巡查"],
  ["find", "摸排|排查|新发现"],
  ["build", "新建|建设|建成(?!区)|安装"],
  ["repair", "修补|修复|修缮"],
  ["replace", "替代|替换|置换"],
  ["cut", "压减|削减|减少"],
];
const ACT = new RegExp(ACTS.map(([, words]) => `(${words})`).join("|"), "g");

/** What else stands in a sentence that asks, and says neither what of nor which of them. */
const NEUTRAL = pattern("gu")`
  (?:19|20)\d{2}年度?|全年|年度|本年|今年|当年|年[内底末](?:之?前|以前)?|[上下]半年|第?[一二三四]季度|冬季|采暖季|截至
  |全[县市区州旗]|[县市区州]域|城区|县城|城市|主次?干道|主城区|中心城区|建成区|市区|地区|农村|城乡|辖区|境内|全域|各?乡镇|街道|范围内?
  |\p{Script=Han}{2,3}[县旗]|\(\p{Script=Han}{1,5}[市县区旗镇乡园域]\)
  |继续|持续|深入|进一步|稳步|有序|大力|强化|加强|加快|推进|推动|推广|全面|组织|督促|指导|确保|力争|争取|努力|积极|实现|启动|进行|召开|开展|实施|落实|做好|抓好
  |设置|设立|布设|引导|督导|支持|协调|依法|依规|按要求|逐步|完成|新增|累计|合计|总计|共计|涉及|要求|计划|达到|整治到位|到位|不得?[低少高多大小]于|不超过|以上|以下|以内|左右
  |专项|日常|集中|监督|监管|规(?:模以)?上|重点(?:行业|区域|企业)?|研究
  |工业企业|企业|单位|用户|农户|居民|家庭|商户|门店|业户|服务业?|经营|[总建筑]{1,2}(?=面积)
  |提前|更新|破损|大宗(?:货物)?|项目|工程|任务|工作|数量|总量|总数|数目|[家台户辆个座处块项次]数|(?:[家户车]次|批次)数?|面积|行动|地块|场所|设施
  |对|将|由|为|把|使|让|在|的|和|及|与|并|其|共|再|约|达|至|到|等|[数量内](?!\p{Script=Han})
`;
/** What the things are like, where that is what the list is about: 35蒸吨/小时及以下, 国三(及以下)排放标准. */
const CONDITION = pattern("gi")`
  (?:\d+(?:\.\d+)?(?:蒸吨|t\/h)(?:\/小时|\/h|每小时)?(?:及|或|\(含\)|含)?以下|国[三3](?:排放标准)?(?:(?:及|或|\(含\)|含)?以下)?)(?:排放标准)?(?:的)?
`;

/** What is done by words, each kind once; every indicator asks it of the same words. */
export const actsIn = remembered(
  (text: string): ReadonlySet<string> =>
    new Set(
      [...text.matchAll(ACT)].flatMap((match) => {
        const index = match.slice(1).findIndex((found) => found !== undefined);
        return ACTS[index]?.[0] ?? [];
      }),
    ),
);

const VERB_BEFORE = new RegExp(`^((?:·|${NEUTRAL.source})*)(${ACT.source})([^·]+)`, "u");
const KIND_BEHIND = new RegExp(`(?:${NEUTRAL.source})*$`, "u");

/** As it stands, and with the verb behind: 全年抽检散煤批次 is 全年散煤抽检批次. */
export function ordersOf(words: string): readonly string[] {
  const found = VERB_BEFORE.exec(words);
  if (found === null) return [words];
  const [all, neutral = "", act = ""] = found;
  const thing = found.at(3 + ACTS.length) ?? "";
  const [kind] = KIND_BEHIND.exec(thing) ?? [""];
  const bare = thing.slice(0, thing.length - kind.length);
  return [
    words,
    ...[`${thing}${act}`, `${bare}${act}${kind}`].map((turned) => neutral + turned + words.slice(all.length)),
  ];
}

/** Words without what is done. */
export const withoutActs = (text: string): string => text.replace(ACT, "·");

/** Without capacities that only say what the things are like. */
export const withoutConditions = (text: string): string => text.replace(CONDITION, "·");

/** What is left of words without what is done, and without what says neither what of nor which of them. */
export const openWords = remembered((text: string): readonly string[] =>
  withoutConditions(text)
    .replace(ACT, "·")
    .replace(NEUTRAL, "·")
    .split(/[^\p{L}\p{N}.%]+/u)
    .filter((word) => word !== ""),
);

/** The things that a name is about. */
export const thingsOf = openWords;
