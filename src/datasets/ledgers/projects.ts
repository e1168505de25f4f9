/** 严把项目准入：what the review meetings let through. */
import { choice, date, flag, ledger, number, text, titled } from "../../recognition/declare-ledger";

/** 评审会次, 联审届次. */
const SESSION =
  /^(?:会审|评审|联审|联合|审查|审议|会商|准入|会议)+(?:会次|届次|批次|次数|期次|轮次|会)$|^(?:次数|期次|场次|轮次)$/;
/** 计划投资, 拟投资额: what a project is to cost is its investment, before it is let through. */
const INVESTMENT = /^(?:项目|计划|拟|预计|估算|概算)*(?:总?投资|总概算)(?:总?额|金额|规模|估算|概算)?$/;

export const projectReviews = ledger("projectReviews", {
  countedIn: ["个", "项"],
  title: titled("项目会审台账", "Project reviews"),
  named: [
    "项目会审",
    "会审台账",
    "项目准入",
    "会审会",
    /(?:项目)?会审(?:台账|会)?|项目准入|联合?审查会|项目(?:联合审查|联审)/,
  ],
  telling: [/会审|联审|联合审查|准入|耗煤/],
  datedBy: "date",
  identifiedBy: ["session", "project"],
  columns: {
    session: text(
      "会次",
      "会审会次",
      "会议次数",
      "会审次数",
      "会审届次",
      "届次",
      "批次",
      "会审批次",
      SESSION,
    ).filledDown(),
    date: date("会审日期", "会审时间", "会议日期", "召开日期", "日期", "时间").filledDown(),
    project: text("项目名称", "项目", "建设项目"),
    kind: text("项目类型", "项目类别", "投资类型", "资金来源").optional(),
    burnsCoal: flag(
      "是否耗煤",
      "耗煤",
      "耗煤项目",
      "是否耗煤项目",
      "新增耗煤",
      /^(?:是否)?(?:新增)?(?:涉|耗|用|燃|使用)煤炭?(?:项目)?$/,
    ).optional(),
    investment: number("投资额", "总投资", "项目投资", "投资", "资金", "涉及资金", "投资金额", INVESTMENT)
      .unit("亿元")
      .usually(0.0005, 500),
    result: choice("结论", "会审结论", "会审结果", "审议结果", "会审意见", "结果", "是否通过", "是否同意").of({
      passed: ["通过", "同意", "原则同意", "是"],
      rejected: ["不通过", "未通过", "不予通过", "不同意", "否决", "不予准入", "否"],
      deferred: ["缓议", "暂缓", "暂不", "暂时不", "再议", "再审", "补充材料", "延期审议"],
    }),
  },
});
