/** The steps of the close-out in words: 验收, 公示, 销号 — taken, asked for, refused, or still to come. */
import { pattern } from "../collections/pattern";
import type { Certainty, ProgressState } from "./state";

export interface StepReading {
  readonly says: ProgressState | "aside" | "unclear";
  readonly certainty: Certainty;
}

/** Whoever looked: 市级核查, 现场复核. */
const CHECKS = "(?:核查|复核|核验|复查|抽查|回头看)";

type Step = readonly [pattern: RegExp, says: StepReading["says"], certainty?: Certainty];

/** The step is asked for, prepared or under way: what it closes is done. */
const ASKED =
  "申请|申报|上报|报送|报请|已报|提请|提交|待|等待|拟|正在|正(?!式|常)|准备|办理|审核|审查|" +
  "具备|符合|达到|满足|启动|进入|组织|开展|有待|等候|候|请求|迎接|转入|完善|整理|收集|报市|报省|报州|报县";
/** 完成并上报销号: it was asked for of others. */
const PASSED_ON = "申请|申报|[上呈转]报|报[送请审批]|已报|提[请交]|移交|送审|请求";
const INTENDED = /预计|计划|力争|确保|争取|有望|将|下一?步|下月|明年|务必/;
const CLOSING = "(?:销[号账]|摘帽|摘牌)";
const GIVEN = "(?:下发|下达|印发|出具|取得|收到|获得|送达)";
/** Between a denial and the step that it denies: 尚未完成市级验收, 未能正式通过专家验收. */
const ON_THE_WAY =
  "进行|组织|开展|实施|安排|启动|申请|办理|履行|完成|通过|取得|正式|最终|全部|全面|能够?|予以|经|(?:国家|自治区|[省市州盟县区旗])级?|上级|本级" +
  "|督导|主管|专家|现场|竣工|交工|工程|项目|环保|消防|综合|整体|部门|单位|的";
const DENIED = "(?:未|没有?|不|尚未|暂未|无法|难以|还未)";

/** In this order; the last step first, and of each: refused, taken, asked for. */
const steps: readonly Step[] = [
  [/(?:销[号账]|验收)(?:申请|材料|资料|报告)?.{0,6}(?:退回|驳回|打回|不予|被否)/, "behind"],
  [/(?:不予|不同意|不批准|不准予?|拒绝)(?:[^,]{0,4})(?:销号|验收|通过|认可)/, "behind"],
  [
    new RegExp(
      `${CHECKS}[^,]{0,4}(?:未|没有?|不|不予)(?:能|获|予以?|被)*(?:通过|认可|合格|达标|到位)` +
        `|(?:未|没有?|不)(?:能|获|予以?)*通过(?:${ON_THE_WAY})*${CHECKS}$|${CHECKS}[^,]{0,8}(?:退回|驳回|打回)`,
    ),
    "behind",
  ],
  [/(?:未|没有?|不)(?:能|完全)*(?:达到|具备|满足|符合).{0,8}(?:验收|销号|整改)/, "behind"],
  [new RegExp(`(?:具备|符合|达到|满足).{0,6}${CLOSING}`), "done"],
  [
    new RegExp(
      `${DENIED}(?:${ON_THE_WAY}|予|准予|按程序|依规|依法|顺利|能|被|获|得到|批准|同意|申报|提出|提交|上报|报送)*(?:交账)?${CLOSING}`,
    ),
    "aside",
  ],
  [new RegExp(`${INTENDED.source}.{0,12}${CLOSING}`), "unclear", "unsure"],
  // 完成后销号, 验收合格后方可销号: what must happen first; 验收后已销号 has happened.
  [
    new RegExp(
      `(?:完成|到位|整改|验收|合格|审核|公示|通过|达标|期满|结束)(?:之|以)?后(?!.{0,6}已)(?:[^,]{0,6})${CLOSING}$`,
    ),
    "unclear",
    "unsure",
  ],
  [
    new RegExp(
      `(?:(?<![拟待未不]|建议|申请|[报提]请|等待)(?:批准|同意|准予|核准|审核通过|审批通过)(?:.{0,3})${CLOSING}` +
        `|${CLOSING}(?:申请|手续|材料)?(?:均|都|全部)?(?:已经?|获)(?:` +
        `获批|批准|办结|办理完毕|完成|同意|通过)|(?:办结|完成|办理完)(?:(?!${PASSED_ON}).){0,4}${CLOSING}(?:手续|程序|工作)?$)`,
    ),
    "closed",
  ],
  [new RegExp(`${CLOSING}(?:前|情况)?公示(?:中|期|阶段|已|$)`), "published"],
  // 销号批复已下发, 取得销号批文; of what a 文件 or a 通知 says nobody knows.
  [new RegExp(`${GIVEN}.{0,8}${CLOSING}的?(?:批复|批文)|${CLOSING}的?(?:批复|批文)(?:文件)?已?经?${GIVEN}`), "closed"],
  [new RegExp(`${CLOSING}的?(?:文件|通知|意见|函|决定)(?:书)?已?经?${GIVEN}`), "unclear", "unsure"],
  [
    new RegExp(
      `(?:${PASSED_ON}|等待|待|拟|正在|正(?!式|常)|准备|审核|审查|启动|进入|组织|开展|推进|转入|完善|整理|收集|报[市省州县区]).{0,10}${CLOSING}`,
    ),
    "done",
  ],
  [
    new RegExp(
      `${CLOSING}(?:申请|申报|材料|资料|报告|请示|手续|程序|流程).{0,8}(?:上报|报送|提交|报|办理|审|准备|整理|中)`,
    ),
    "done",
  ],
  [new RegExp(`${CLOSING}(?:申请|审核|审批|审查|办理)?中`), "done"],
  [new RegExp(`${CLOSING}(?:资料|材料|申请|报告|方案|清单)`), "done", "likely"],
  [
    new RegExp(
      `(?:已经?|完成|予以|准予|正式|顺利|通过|均|全部|交账|整改|问题|依规|依法|按程序).{0,6}${CLOSING}` +
        `|^(?:交账)?${CLOSING}$|^已经?销$|${CLOSING}(?:完成|完毕|到位|备案|办结)`,
    ),
    "closed",
  ],

  [/^(?:已经?|均已|予以|完成|同意)?核销$/, "closed"],
  // 已交账: handed in as done, which closes nothing yet.
  [/(?:未|没有?|不能|无法|难以).{0,4}交账/, "notDone"],
  [/(?:待|拟|将|预计|计划|申请|准备|正在).{0,6}交账|交账中/, "unclear", "unsure"],
  [/(?:已经?|均|全部|完成|按期|如期|顺利|^).{0,2}交账(?:完成|完毕)?$/, "done"],

  // 5项任务销号5项; how many of how many is read elsewhere.
  [new RegExp(`\\d[^,]{0,8}(?<!${DENIED}|[待拟应需])${CLOSING}了?\\d`), "closed"],
  [/公示[牌栏]|公示制度/, "aside"],
  // 公示期有异议: somebody says that it is not done.
  [
    /公示(?:期间?|中|后)?[^,]{0,6}(?<!未|无|没有?|不)(?:有|收到|接到|存在|提出了?)(?:社会|群众|公众|单位|企业|\d+[条件个项]|的)*(?:异议|反对意见|不同意见|举报|投诉)/,
    "notDone",
  ],
  [/(?:待|拟|准备|申请|等待|未|尚未)(?:进行|开展|组织|完成)?公[示开]/, "done", "likely"],
  [/(?:预计|计划|力争|将|下一?步).{0,10}公示/, "unclear", "unsure"],
  [
    /(?:已经?|完成|正在|正|进行|处于|通过|组织|均).{0,6}公示|公示(?:中|期|结束|完成|完毕|期满|无异议|已|到期|阶段)|^公示$/,
    "published",
  ],
  // 5月20日起在县政府网站公示整改情况: where and since when.
  [
    /^(?!.*(?:未|没|拟|将|待|计划|准备|应)).*(?:\d[日号]起|在[^,]{2,14}(?:网站|网|公众号|日报|平台|公示栏)上?)(?:进行|对外)?[^,]{0,14}公示(?!后)/,
    "published",
  ],

  [
    pattern()`
      (?:未|没有?|不)(?:能|获|予以|予)?通过.{0,10}验收|验收.{0,4}(?:未|没|不)(?:能|获)?(?:通过|合格|达标|予通过|过$)
      |[初复]验(?:仍|还)?(?:未|没)过$|验收不合格|验收.{0,8}退回
    `,
    "behind",
  ],
  [/(?:预计|计划|力争|确保|争取|有望|将|下一?步).{0,14}验收/, "unclear", "unsure"],
  // 通过县级自验, unless it is still to come: 拟通过, 未通过.
  [/(?<![未没拟待将能]|计划|预计|力争)通过了?[^,]{0,6}(?:自查|自验)|(?:自查|自验)(?:已)?(?:合格|通过)/, "done"],
  [
    /(?:自查|自行|自主|内部|企业)(?:环保|竣工)*(?:自验|验收)|自验|自评|通过(?:了)?.{0,6}(?:自查|初验)/,
    "done",
    "likely",
  ],
  [new RegExp(`(?:未|没有?|尚未|暂未|还未)(?:${ON_THE_WAY})*验收`), "unclear", "unsure"],
  [/(?:预|初步?)验收?/, "unclear", "unsure"],
  [/(?:提出|整改|复).{0,4}验收意见|按.{0,8}验收意见/, "aside"],
  [
    pattern()`
      (?:已经?|顺利|完成|均|全部)(?:.{0,8})(?:通过)(?:.{0,8})(?:验收|核查|复核)|通过.{0,10}验收
      |验收(?:合格|通过|完成|完毕|达标|到位|结束|已通过|已完成)|(?:已经?|完成)(?:了)?(?:市级|州级|省级|县级|竣工
      |工程|项目|环保|现场|交工|最终|组织|上级|并|区级)*验收(?!前|申请|材料|资料|准备|方案|条件)
      |^(?:市级|州级|省级|县级)?验收$|\d[^,]{0,8}(?<![未没待拟应需]|没有)验收了?\d|(?:完成|到位|整改|拆除).{0,6}并(?:已|经)?验收$
    `,
    "accepted",
  ],
  // 经市级核查认可, 并经复核通过
  [
    new RegExp(
      `^(?!.*(?:${DENIED}|待|拟|将|预计|力争|确保|申请|申报|提请|报请|自查)).*(?:经|获|并|由).{0,10}` +
        "(?:核查|复核|核验|复查|抽查|核实)(?:组|验收)?后?(?:予以|均|已|获得?|并)*(?:认可|通过|确认|合格|达标)",
    ),
    "accepted",
  ],
  // 市级已核查认定, 州级核查组已核查通过, 通过了市级核查
  [
    new RegExp(
      `^(?!.*(?:${DENIED}|待|拟|将|预计|计划|力争|确保|申请|申报|提请|报请|自查|自验|初步)).*(?:国家|自治区|[省市州盟]级?|上级|督察办?)` +
        `[^,]{0,8}${CHECKS}(?:组)?(?:已|均|并|予以|顺利)*(?:认定|认可|通过|确认)$`,
    ),
    "accepted",
  ],
  [
    new RegExp(
      `^(?!.*(?:${DENIED}|待|拟|将|预计|计划|力争|确保|申请|自查|自验|初步)).*通过了?[^,]{0,2}(?:国家|自治区|[省市州盟]级?|上级)[^,]{0,4}${CHECKS}$`,
    ),
    "accepted",
  ],
  // 市级核查认定整改到位
  [
    new RegExp(
      `^(?!.*(?:${DENIED}|待|拟|将|预计|力争|确保|自查)).*(?:核查|复核|核验|复查|检查|核实)(?:组|后)?(?:予以|均|已)*` +
        "(?:认定|确认|认为|核实)(?:为|其)?(?:已经?|均|全部|全面)*(?:整改|整治|治理)*(?:完成|到位|达标|合格)",
    ),
    "accepted",
  ],
  [new RegExp(`(?:${ASKED}).{0,10}(?:验收|核查验收)|验收(?:中|阶段|准备|申请|材料|资料)`), "done"],
  [new RegExp(`(?:${PASSED_ON}).{0,8}${CHECKS}`), "done"],
];

/** 已于2024年3月5日销号: when it was is no part of what was taken. */
const ON_A_DAY = /((?:已经?|均|并)于)(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|[初中底末]|[上中下]旬)?/g;

/** What a clause says of the close-out; null: it names no step. */
export function readStep(clause: string): StepReading | null {
  if (!/销[号账]|交账|^已经?销$|摘帽|摘牌|公示|公开公|验|自评|自查|核[查实验销]|复[核查]|抽查/.test(clause))
    return null;
  const said = clause.replace(ON_A_DAY, "$1");
  for (const [pattern, says, certainty = "sure"] of steps) if (pattern.test(said)) return { says, certainty };
  return null;
}
