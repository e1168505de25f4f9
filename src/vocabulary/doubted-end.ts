/**
 * Where the word of an end says no end: it names a thing (完成时限), says what may or must be (可完成), what only
 * somebody tells (企业自称完成), what was undone again (已覆盖，又破损) or a part of the thing (烟囱已拆除).
 */
import { pattern } from "../collections/pattern";
import { ACTED, ENDED, HAS_ACTED } from "./state-words";

const END = `(?:${ENDED}|${ACTED})`;

/** 完成情况, 整改完成时限, 完成难度: a verb that stands before such a noun belongs to it. */
export const END_AS_NOUN = new RegExp(
  `(?:${END})+的?(?:情况|时间|时限|期限|日期|时点|节点|难度|压力|条件|进度|率|比例|比率|占比|与否|程度|数量?)(?=$|[^的已均]{1,8}$)`,
);

/** What may, must, ought to or can hardly be; said before the end, with nothing that says it came. */
const MUST = "应当?|应该|须|必须|需要?|要|该|可以?|能够?|会|能否|是否";
const HARDLY = "难以?|很难|较难|不易|未必能?|不一定能?|不可能|不会";
const SOON = "(?:全部|全面|按[期时]|如期|尽快|及时|限期|立即|于.{1,8}|在.{1,8}前?|提前)*";
const SUBJECT = "(?:该|此|本)?(?:企业|单位|项目|工程|问题|任务|目前|暂时?|现|仍|还|尚|均|都|也)*";
const CAME = /已|均完|全部完|了$|过$/;
const MAY_END = new RegExp(`^${SUBJECT}(?:${MUST})${SOON}${END}`);
const HARDLY_ENDS = new RegExp(`^${SUBJECT}(?:${HARDLY})${SOON}${END}|${END}不(?:了|成|下来)`);
export const mayEnd = (clause: string): boolean => MAY_END.test(clause) && !CAME.test(clause);
export const hardlyEnds = (clause: string): boolean => HARDLY_ENDS.test(clause) && !/已|问题/.test(clause);

/** 覆盖不到位, 整治不彻底; in the name of a fault that was mended it is none: 覆盖不到位问题已整改. */
export const ENDS_BADLY = new RegExp(
  `(?:${END})得?(?:还|仍|尚)?(?:不(?:到位|彻底|完全|完整|规范|达标|合格|严密?|够)|未(?:到位|达标))(?!.*(?:问题|现象|情况|行为).*(?:已|均|全部))`,
);

/** Who tells it does not know it, or asks. */
const HEARSAY = pattern()`
  自称|据称|据说|听说|据(?!实|此|悉数).{0,8}(?:反映|反馈|介绍|了解|称|说|讲|报告)
  |(?:企业|业主|单位|乡镇|街道|村|社区|施工方|负责人|群众|其)(?:口头)?(?:称|反映|反馈|表示|汇报|承诺|说)(?=已|均|全部|基本|${END})
  |口头(?:反馈|报告|汇报|承诺|表示)|疑似|疑已|可能|也许|或许|或已|大概|好像|似乎|估计|应该?已|^曾|曾经|^原已|存疑|有疑问
`;
export const isHearsay = (clause: string): boolean => HEARSAY.test(clause);

/** 不再实施, 取消该任务: nobody will do it, and whether it still counts is not said. */
const GIVEN_UP =
  /不再(?:继续)?(?:实施|推进|整改|建设|开展|改造|执行|保留)(?!过程)|(?:取消|终止|撤销)(?:了|该|此|本|项目|任务|整改|实施|建设)+$/;
export const isGivenUp = (clause: string): boolean => GIVEN_UP.test(clause);

/** 已督促企业6月底前完成, 责令限期拆除: what somebody was told to do. */
const TOLD_TO_END = new RegExp(
  "(?:责令|责成)(?![^,]{0,12}(?:已|均))[^,]{0,14}?" +
    `${END}|(?:督促|督导|指导|约谈|敦促|通知|(?<![按照据合足到])要求)(?![^,]{0,12}已)[^,]{0,10}(?:前|限期|尽快|按期|如期|抓紧|加快)[^,]{0,4}${END}`,
);
/** 督促企业完成改造: urged to, and nothing says that it came; 已督促企业完成改造 says that it did. */
const URGED_TO_END = new RegExp(`^(?!.*(?:已|了|均|全部|\\d)).{0,16}?(?:督促|督导|敦促)[^,]{0,14}?${END}`);
export const isToldToEnd = (clause: string): boolean => {
  const told = clause.replace(END_AS_NOUN, "");
  return TOLD_TO_END.test(told) || URGED_TO_END.test(told);
};

/** Said behind an end, it leaves the end in doubt: 已完成（待核实）, 已覆盖，局部破损, 已整改，需返工. */
const IN_DOUBT = pattern()`
  ^[?？]|^(?:有?待|需|尚需)(?:进一步|再次?|继续)?(?:核实|确认|查证)|未(?:经|曾|予)?(?:核实|确认|查证)|存疑|有疑问|不确定
  |(?:破损|损坏|损毁|裸露|脱落|失效|开裂|渗漏|返工|塌陷|不合格|未使用|不正常)$
  |(?:^|后)(?:又|再次|重新)(?!.{0,4}(?:核查|检查|验收|复核|申请|申报)).{0,8}(?:裸露|破损|停用|停运|重建|复建|复产|启用|使用|堆放|倾倒|出现|发生|占用)
  |^(?:现|目前|近期|一直|长期|却|但)*(?:又?停用|停运|闲置)|(?:出现|发现|存在|仍有|还有)(?:了|新的?|其他|部分|一些)*问题$
  |^(?:仍|还|尚|均|现)?(?:需要?|须|应|有待|待(?=进一步|重新|再次|返工|完善|改进))(?:进一步|重新|再次|继续|限期|立即|及时)*(?:返工|整改|重做|补做|重新|${ACTED}|补植|完善$|改进$)
  |提出.{0,6}意见$
`;
export const castsDoubt = (clause: string): boolean => IN_DOUBT.test(clause) && !HAS_ACTED.test(clause);

/** A part of what the list counts, and nothing that says that the rest is done too. */
const PART =
  "(?:烟囱|烟道|附属|辅机|辅助|附件|配套|管道|管线|管网|炉门|炉排|炉膛|引风机|鼓风机|风机|水泵|门窗|围墙|厂棚|电源|部分)(?:设备|设施|装置|部件|部分|构筑物|建筑)?";
const END_OF_PART = new RegExp(
  `^(?:仅|只)?(?:其|原)?${PART}(?:已|均|全部|都)+${END}$|^(?:已|仅|只)?(?:拆除?|清理|清除|关停|封堵)了?${PART}$`,
);
export const isEndOfPart = (clause: string): boolean => END_OF_PART.test(clause);

/** 应改尽改, 应拆尽拆: a saying, whatever its first half would mean. */
export const ALL_THAT_SHOULD = /应(.)尽\1/g;

/** 经县级核查已完成, 核查组认为已达到目标: who looked is no part of the work, nor that somebody looked at it afterwards. */
const LOOKED = "(?:核查|检查|核实|复核|验收|监测|检测|评估|抽查|督查|督察|认定|审核)";
const LOOKERS = `(?:${LOOKED}(?:组|人员|专家)?|专家组?)`;
const FOUND = "(?:认为|确认|认定|发现|显示|表明)";
export const WHO_LOOKED = new RegExp(
  `^(?:经.{0,10}?${LOOKED}(?:组|人员|专家)?(?:后|${FOUND})?|.{0,8}?${LOOKERS}${FOUND})` +
    `(?=已|均|全部|基本|达到|符合|满足)|并(?:经.{0,6})?${LOOKED}(?:合格|通过|达标)?$`,
);
