/**
 * 规划修编已公示, 原材料进场验收合格: what bears the name of a step of the close-out and was taken of something else. A
 * person goes by what is shown to the public, or looked at: a paper before the work, or a piece of it.
 */
import { pattern } from "../collections/pattern";

/** What is written before or beside a work, and shown to the public for itself. */
const PAPER = pattern()`
  规划|方案|环评|环境影响|可研|设计|招标|中标|评标|成交|采购|征收|征地|征拆|补偿|安置|用地|土地|选址|许可|预案|合同|协议|办法|细则|标准|预算
  |公开招聘|拟[^,]{0,4}名单
`;
/** What is looked at before it is built in, or before the next is built upon it. */
const PIECE = pattern()`
  进场|出厂|到货|开箱|到场|原材料|管材|构件|样品|首件|隐蔽|桩基|地基|基坑|基槽|基础(?!设施)|主体(?!责任|单位)|分部|分项|工序|中间|节点|阶段
`;
/** The rectification itself: its plan is a paper as others are. */
const ITSELF = /(?:整改|整治|治理)(?![^,]{0,4}(?:方案|规划|计划))|销号|完成情况|成效|任务/;
/** 按环评要求, 对照方案: by what, and not what. */
const ACCORDING = /(?:按照?|依照|根据|对照)[^,]{0,10}(?:要求|内容|批复|方案|规定|标准|程序)/;

export function isStepOfAnother(clause: string): boolean {
  const said = clause.replace(ACCORDING, "");
  if (ITSELF.test(said)) return false;
  if (/公示|公告/.test(said)) return PAPER.test(said);
  const [before = "", behind] = said.split("验收");
  return behind !== undefined && PIECE.test(before);
}

/** 公示期满，即将签订合同, 验收合格，开始铺设管道: a work that only then begins was not closed by it. */
const BEGINS_THEN = pattern()`
  ^(?:目前|现|随即|随后|并)*(?:即将|开始|准备|着手|已经?开始)(?:组织|进行|全面)*(?:签[订约]|开工|施工|动工|[铺敷架]设|建设|安装|改造|招标|采购|浇筑|吊装|实施)
`;
export const beginsThen = (clause: string): boolean => BEGINS_THEN.test(clause);
