/**
 * What is done to things that a notice counts, in the words of notices. The longest match at a place counts.
 * Strong words are verbs wherever they stand; weak ones are as often part of a name (整改工作例会, 铁路运输量, 报废标准).
 */

const strong: readonly string[] = [
  // bringing in
  "推送",
  "交办",
  "转办",
  "移送",
  "移交",
  "预警",
  "受理",
  "接到",
  "收到",
  "检查",
  "抽查",
  "抽检",
  "采样",
  "排查",
  "摸排",
  "巡查",
  "核查",
  "发现",
  "查出",
  "申报",
  "新注册登记",
  "注册登记",
  // outcomes
  "剔除",
  "扣除",
  "排除",
  "豁免",
  "处罚",
  "罚款",
  "立案",
  "查处",
  "查封",
  "扣押",
  "拘留",
  "约谈",
  "问责",
  "办结",
  "已办结",
  "未办结",
  "正在办理",
  "通过",
  "不通过",
  "未通过",
  "不予通过",
  "批准",
  "否决",
  "退回",
  "完成",
  "未完成",
  "完成整改",
  "已整改",
  "正在整改",
  "整治",
  "治理",
  "销号",
  "关停",
  "取缔",
  "关闭",
  "拆除",
  "淘汰",
  "清理",
  "清运",
  // building and giving
  "召开",
  "组织",
  "开展",
  "制定",
  "印发",
  "出台",
  "修订",
  "聘请",
  "设立",
  "设置",
  "建设",
  "建成",
  "新建",
  "改建",
  "扩建",
  "安装",
  "配备",
  "购置",
  "更新",
  "投入",
  "下达",
  "争取",
  "推广",
  "新增",
  "增设",
  "覆盖",
  "参与",
  "包联",
  "培训",
  "发放",
  "修补",
  "修复",
  "绿化",
  "种植",
  "铺设",
  "疏浚",
  "提升改造",
  "紧盯",
  "围绕",
  "聚焦",
  "梳理",
  "明确",
  "涉及",
  // using
  "消费",
  "消耗",
  "上线运营",
];

const weak: readonly string[] = [
  "整改",
  "会审",
  "审查",
  "评审",
  "检测",
  "监测",
  "检修",
  "登记",
  "注册",
  "排放",
  "产生",
  "运输",
  "运营",
  "报废",
  "处置",
  "利用",
  "贮存",
  "堆存",
  "改造",
  "处理",
  "收集",
  "使用",
  "投资",
  "验收",
  "建立",
  "合格",
  "不合格",
  "达标",
  "不达标",
  "超标",
];

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
const ACTION = new RegExp(`(${longestFirst([...strong, ...weak])})`, "g");
const isStrong = new Set(strong);
/** Behind a weak word these make a name of it. */
const NAME_BEHIND = /^(?:工作|领导|任务|标准|要求|率|量|浓度|情况|方案|措施|单位|会|推进|例会|企业|设施|项目|家数|数)/;

export interface ActionInText {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Verbs in the order of the text. */
export const actionsIn = (plain: string): readonly ActionInText[] =>
  [...plain.matchAll(ACTION)]
    .map((match) => ({ word: match[0], from: match.index, to: match.index + match[0].length }))
    .filter(({ word, to }) => isStrong.has(word) || !NAME_BEHIND.test(plain.slice(to)));

/** At the head they govern all behind them, verbs that became names included: 完成|矿山生态修复面积, 召开|整治推进会. */
const LIGHT =
  /^(?:[\s，、；：]|共计?|累计|合计|已|还|并|共同)*(?:完成|召开|开展|组织|印发|制定|建成|新建|实施)(?!整改)/;

/**
 * The verb that governs what stands at the end of the text: a light one at its head, else the last strong, else the
 * last weak one; null: none.
 */
export function governingAction(plain: string): ActionInText | null {
  const actions = actionsIn(plain);
  if (LIGHT.test(plain) && actions[0]) return actions[0];
  return actions.findLast(({ word }) => isStrong.has(word)) ?? actions.at(-1) ?? null;
}

/**
 * Verbs at the head of what is asked for, beside those that notices count by: nothing is counted in "加强监管", and what
 * follows is its object.
 */
const ASKED = new RegExp(
  `^(?:${[
    "加强|加快|加大|强化|推进|推动|落实|严格|确保|健全|完善|实施|规范|优化|提升|提高",
    "深化|开工|启动|编制|督促|指导|压实|巩固|恢复|保障|控制|削减|降低|减少|防止|防范",
    "杜绝|打击|严控|严禁|划定|配套|补齐|补种|调整|引导|支持|查明|查清|纠正|追究|关注",
    "做好|抓好|依法|按期|按时|如期|压减|压降|压缩|取消|禁止|清退|腾退|退出|退还|退耕|退养|搬迁|迁出|外迁",
    "收回|收储|收运|转运|外运|回填|覆土|平整|复垦|复绿|补植|补办|办理|取得|申报|报送|核定|核实|追缴|征收",
    "封堵|封场|封闭|封存|截污|清淤|清除|清运|打捞|疏通|接入|纳管|分流|替代|置换|更换|购买|引进|增加|扩大|增殖",
    "创建|争创|实现|达到|形成|普及|宣传|教育|限期|责令|划分|调查|评估|论证|摸清|公开|公布|签订|保护|维护|养护",
    "修建|重建|迁建|改善|改进|整合|整顿|整理|规划|统筹|协调|保持|坚持|继续|遏制|解决|消除|销毁|填埋|焚烧",
  ].join("|")})`,
);

/** A weak word with another verb or its own thing behind it makes one name: 处理设施, 排放口, 收集管网, 监测站. */
const COMPOUND_BEHIND = /^(?:设施|设备|系统|[口站点池厂场井网]|管[网道线]|装置|中心|平台|区域?|工程)/;

/** The text asks for something by a verb at its head: "建立机制", "加强监管"; not "管网改造22公里", "处理设施扩建". */
export function beginsWithAction(plain: string): boolean {
  const first = actionsIn(plain)[0];
  return (
    ASKED.test(plain) ||
    (first?.from === 0 && (isStrong.has(first.word) || !COMPOUND_BEHIND.test(plain.slice(first.to))))
  );
}
/** The text begins with a verb: "2次|聘请专家". */
export const startsWithAction = (plain: string): ActionInText | null => {
  const first = actionsIn(plain)[0];
  return first?.from === 0 && isStrong.has(first.word) ? first : null;
};
