/** What an office does before a work, after it or beside it, and does not say whether it is done: 公示, 备案, 签约. */
import { pattern } from "../collections/pattern";

const OFFICE_STEP = pattern()`
  公示|公告|上报|报[送备]|备案|登记|台账|协议|签[约订]|合同|招标|采购|立项|审批|批复|环评|许可|检查|巡查|核查|抽查|监测|检测|通知|告知|约谈|立案|处罚|罚款
  |补[贴助偿]|奖[补励]|资金|拨付|支付|兑[付现]|发放|举报|投诉|信访|受理|部署|交办|制定|移交|推送|督办|确认|开工|动工|启动|进场|施工|入户|设计|勘[察测]|摸排|排查
  |录入|更新|培训|宣传|申[报请]
`;

export const isOfficeStep = (words: string): boolean => OFFICE_STEP.test(words);
