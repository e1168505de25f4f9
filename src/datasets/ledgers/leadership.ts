/** 提高政治站位：meetings held, documents issued, experts and surveys. */
import { choice, date, ledger, text, titled } from "../../recognition/declare-ledger";

/** Of bodies that are not the party's committee of the county; a county's name may stand within theirs. */
const standingCommitteesOf = ["常委会", "常务委员会", "…委员会常委会", "…委员会常务委员会"].flatMap((committee) =>
  [
    ...["人大", "政协", "纪委", "监委", "团委", "工会", "总工会", "妇联", "工商联", "科协", "文联", "残联"],
    ...["团县委", "团市委", "团区委", "人民代表大会", "纪律检查", "共青团"],
  ].map((body) => `${body}${committee}`),
);

export const meetings = ledger("meetings", {
  title: titled("会议台账", "Meetings"),
  named: ["会议台账", "会议统计", "会议记录", "会议", /会议(?:台账|统计|记录|清单)?/, /例会|常委会|常务会/],
  telling: [/会议|议题|主持/],
  breadth: "anyField",
  datedBy: "date",
  identifiedBy: ["date", "name", "kind"],
  countedIn: ["次", "场"],
  columns: {
    date: date("会议日期", "召开日期", "召开时间", "会议时间", "开会时间", "会期", "日期", "时间"),
    kind: choice("会议类型", "会议类别", "会议种类", "类型", "类别")
      .of({
        standingCommittee: [
          "市委常委会",
          "市委常务委员会",
          "县委常委会",
          "区委常委会",
          "常委会",
          "常务委员会",
          "常委扩大会",
        ],
        government: ["市政府常务会", "县政府常务会", "政府常务会", "常务会议", "常务会"],
        leadingGroup: ["领导小组"],
        regular: ["工作例会", "例会"],
        onSite: ["推进会", "现场办公会", "现场会", "现场推进"],
        special: ["专题会", "专题"],
        // Bodies of their own, whose names hold those of others.
        otherBody: [...standingCommitteesOf, "人民代表大会", "人大", "政协"],
      })
      .otherwiseFrom("name", "title")
      .filledDown(),
    name: text(
      "会议名称",
      "会议主题",
      "会名",
      "会议题目",
      "会议",
      "会议届次",
      "会议场次",
      "会议议题",
      "会议内容",
      "主要内容",
      "议题",
      "名称",
    ).otherwiseFrom("kind"),
    chair: text("主持人", "主持领导", "主持").optional(),
    minutes: text("纪要文号", "会议纪要", "文号", "纪要编号").optional(),
  },
});

export const workRecords = ledger("workRecords", {
  title: titled("方案、专家调研和部署推进台账", "Plans, expert visits, surveys and dispatch meetings"),
  named: [
    "方案印发",
    "工作推进台账",
    "专家调研",
    "方案台账",
    "工作活动",
    /(?:全面达标)?工作推进/,
    /(?:工业|涉气)?企业(?:全面)?达标(?:排放)?工作(?!.*改造)/,
    /专家(?:帮扶|指导|会诊|服务)/,
    /(?:制定|出台|印发).{0,4}方案/,
    /部署推进/,
  ],
  telling: [/印发|方案|文号|专家|调研|部署/],
  breadth: "anyField",
  datedBy: "date",
  columns: {
    date: date("印发日期", "印发时间", "开展日期", "开展时间", "活动日期", "工作时间", "日期", "时间"),
    kind: choice("工作类型", "活动类型", "事项类型", "工作形式", "类型", "类别")
      .of({
        plan: ["制定方案", "印发方案", "出台方案", "方案", "印发文件", "制度文件"],
        expertVisit: ["专家调研", "专家帮扶", "聘请专家", "专家指导", "专家"],
        survey: ["调研会议", "调研会"],
        dispatch: ["部署推进", "推进会议", "推进会", "工作部署", "部署会", "调度会"],
      })
      .otherwiseFrom("name", "title")
      .filledDown(),
    name: text(
      "名称",
      "文件名称",
      "方案名称",
      "活动名称",
      "事项名称",
      "工作名称",
      "名称或主题",
      "活动主题",
      "主题",
      "事项",
      "活动内容",
      "工作内容",
      "主要内容",
      "内容",
    ),
    subject: text("涉及行业", "行业", "对象", "领域").optional(),
    number: text("文号", "发文字号").optional(),
  },
});
