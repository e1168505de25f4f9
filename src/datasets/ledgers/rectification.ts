/** The inspection's problems with what a disclosure notice needs, the tasks under them, and the year's targets. */
import { choice, date, ledger, number, text, titled } from "../../recognition/declare-ledger";
import {
  AMOUNT_DONE,
  AMOUNT_DUE,
  ASKS_ACCEPTED,
  ASKS_BEGUN,
  ASKS_CLOSED,
  ASKS_DONE,
  ASKS_LATE,
  ASKS_PACE,
  ASKS_PUBLISHED,
  dayOfStep,
  DUE_BY,
  HOW_FAR,
  MEASURES,
  OFFICE,
  PROBLEM,
  PROBLEM_TOLD,
  PROGRESS_AND_MORE,
  TASK,
  WHO_ANSWERS,
} from "../../vocabulary/task-columns";
import { AS_SOON_AS } from "../../vocabulary/read-deadline";

/** One row a problem that the inspection reported: 整改任务 of the disclosure notice. */
export const rectificationItems = ledger("rectificationItems", {
  title: titled("督察反馈问题清单", "Problems reported by the inspection"),
  named: ["反馈问题", "问题清单", "反馈意见", "公示信息", /反馈(?:的|具体|突出|主要)*问题/],
  telling: [/反馈|整改|督察/],
  breadth: "anyField",
  never: [/^(?!前期|往年|上年|此前).*(?:进展|进度|完成情况|整改状态|整改结果|落实情况|是否完成|是否销号|销号情况)/],
  identifiedBy: ["number", "round"],
  knownBy: ["problem"],
  columns: {
    number: text("问题序号", "问题编号", "编号", "序号"),
    round: text("督察轮次", "轮次", "督察批次", "来源", "问题来源")
      .headedBy(/督察|巡视|[轮批]/)
      .filledDown()
      .optional(),
    problem: text("反馈问题", "问题原文", "反馈问题原文", "问题描述", "督察反馈问题", "存在问题", PROBLEM),
    theme: choice("问题类型", "问题类别", "要素", "类型")
      .of({
        air: ["大气"],
        water: ["水"],
        soil: ["土壤"],
        waste: ["固废", "固体废物", "危废"],
        ecology: ["生态"],
        other: ["其他"],
      })
      .optional(),
    goal: text("整改目标", "目标"),
    history: text("前期整改情况", "前期完成情况", "往年整改情况", "前期工作").optional(),
    measures: text("整改措施", "措施", MEASURES).optional(),
    deadline: text("整改时限", "完成时限", "整改期限", "时限", DUE_BY).optional(),
    responsible: text("责任单位", "整改责任单位", "牵头单位", WHO_ANSWERS).optional(),
    supervisor: text("督导单位", "督办单位", "验收单位").optional(),
    acceptance: text("验收情况", "验收意见", "验收结论").optional(),
    // Both days may stand in the one cell: "10月8日至10月14日".
    publishedFrom: date(
      ...["公示开始日期", "公示起始日期", "公示开始"],
      /^(?:拟|计划)?公示(?:的)?(?:起止|起讫)?(?:时间|日期|期|期间|期限|时段)(?:段|安排)?$/,
    ).optional(),
    publishedTo: date("公示结束日期", "公示结束", dayOfStep("publishedTo")).optional(),
    receiver: text("受理部门", "受理单位", "意见受理部门").optional(),
    address: text("通讯地址", "联系地址", "受理地址").optional(),
    phone: text("监督电话", "联系电话", "举报电话", "公示电话").optional(),
    mail: text("电子邮箱", "监督邮箱", "邮箱").optional(),
    signedBy: text("落款", "落款单位", "公示单位").optional(),
  },
});

export const rectificationTasks = ledger("rectificationTasks", {
  title: titled("整改任务台账", "Rectification tasks"),
  named: [
    "整改任务",
    "整改台账",
    "任务台账",
    "任务清单",
    "调度表",
    /整改[^，,]{0,6}(?:清单|台[账帐]|一览|调度|进展|完成情况)/,
  ],
  telling: [/整改|督察|销号/, AS_SOON_AS],
  breadth: "anyField",
  identifiedBy: ["round", "number"],
  knownBy: ["task"],
  settledBy: [
    ["task", "measures", "problem"],
    ["responsible"],
    ["deadline"],
    ["state", "progress", "closure", "begun", "pace", "late"],
  ],
  columns: {
    number: text("任务序号", "任务编号", "编号", "序号", /^(?:任务|整改|事项|措施)(?:号|代码|编码)$/)
      .dispensable()
      .holding("serials", ["item"]),
    round: text("督察轮次", "轮次", "督察批次", "来源", "任务来源")
      .headedBy(/督察|巡视|[轮批]/)
      .filledDown()
      .optional(),
    item: text("对应问题", "问题序号", "问题编号", "对应问题序号", "所属问题")
      .headedBy(/^\d+$/)
      .filledDown()
      .optional(),
    problem: text("反馈问题", "问题原文", "问题描述", "督察反馈问题", PROBLEM_TOLD)
      .headedBy(/.{15}/)
      .filledDown()
      .optional(),
    theme: text("问题类型", "问题类别", "要素").filledDown().optional(),
    workstream: text("工作类别", "措施类别", "所属措施", "工作方面", "整改方面").filledDown().optional(),
    // Many offices write the measures and no task beside them.
    task: text("整改任务", "任务内容", "任务", "整改事项", "具体任务", TASK)
      .otherwiseFrom("measures", "goal")
      .atLastFrom("problem")
      // 存在问题 before who answers for it is what is to be put right; behind the state it is what stands in the way.
      .holding("works", ["obstacle"]),
    goal: text("整改目标", "目标", "工作目标").optional(),
    measures: text("整改措施", "措施", "具体措施", MEASURES).optional(),
    responsible: text("责任单位", "牵头单位", "整改责任单位", "牵头责任单位", "主体责任单位", WHO_ANSWERS)
      .headedBy(OFFICE)
      .dispensable()
      .holding("offices")
      .otherwiseFrom("sheet")
      .filledDown(),
    cooperating: text("配合单位", "协办单位").optional(),
    leader: text("责任领导", "包案领导", "分管领导").optional(),
    person: text("责任人", "联系人", "经办人").optional(),
    phone: text("联系电话", "电话").optional(),
    supervisor: text("督导单位", "督办单位").filledDown().optional(),
    startedOn: date("启动日期", "启动时间", "开始日期", "开始时间").optional(),
    // Written once over the tasks of one group, in a merged cell.
    deadline: text("整改时限", "完成时限", "整改期限", "时限", "计划完成时间", DUE_BY)
      .headedBy(/\d(?:年|月|日)?.*[前底末]$/)
      .holding("dueDates", ["doneOn"])
      .otherwiseFrom("milestones")
      .filledDown(),
    indicator: text("量化指标", "指标名称", "对应指标", "指标").optional(),
    target: number("目标值", "计划数", "任务数", "总任务量", AMOUNT_DUE).optional(),
    current: number("现值", "完成数", "完成值", "已完成量", "当前值", AMOUNT_DONE).optional(),
    unit: text("计量单位", "单位").optional(),
    // Questions that a list asks beside its state, or instead of it: `tasks/answers-beside.ts` reads them together.
    begun: text("是否启动", "启动情况", ASKS_BEGUN).optional(),
    pace: text("是否达到序时进度", "是否按序时推进", ASKS_PACE).secondTo("state", "words").optional(),
    late: text("是否滞后", "是否逾期", ASKS_LATE).optional(),
    announced: text("是否公示", ASKS_PUBLISHED).optional(),
    progress: text(
      ...["目前进展", "进展情况", "工作进展", "本月进展", "目前进展及存在问题", "整改进展"],
      /^(?:本[月期周旬]|当月|目前|当前|最新)(?:的)?(?:整改|工作|任务)?(?:推进|进展|落实|进度)(?:情况)?$/,
      PROGRESS_AND_MORE,
    )
      .holding("sentences")
      .secondTo("state")
      .optional(),
    obstacle: text("存在问题", "存在困难", "问题及困难", "未完成原因").optional(),
    nextStep: text("下月安排", "下步措施", "下一步工作", "下一步措施", "推进措施", "下步安排").optional(),
    // In whatever words: `vocabulary/interpret-state.ts` reads them.
    state: text(
      "完成情况",
      "整改状态",
      "整改情况",
      "任务状态",
      "完成状态",
      "状态",
      "整改完成情况",
      "整改进度",
      "序时进度",
      "进展状态",
      ASKS_DONE,
      /^(?:整改|任务|问题|目前|当前)*(?:办理|办结|推进|落实|处理|处置)(?:状态|情况|结果)$/,
      HOW_FAR,
      /^(?:整改|任务|完成|总体|工程|形象|目前|当前|实际|累计)*(?:完成|整改|任务|形象)(?:比例|率|百分比|进度|占比)(?:\(%\))?$/,
    )
      .holding("states")
      .optional(),
    closure: text("是否销号", "销号情况", ASKS_CLOSED).optional(),
    // A step of a ladder (县级自验 | 市级验收 | 省级销号), in a word or a tick; on which day is another column.
    acceptance: text("是否验收", "验收情况", ASKS_ACCEPTED).optional(),
    // Of "已完成，长期坚持" the second part, or a column of its own.
    term: choice("整改类型", "任务性质", "整改性质", "是否长期坚持")
      .of({
        immediate: ["立行立改", "立即整改", "即知即改"],
        limited: ["限期整改", "限期完成", "短期攻坚", "中期推进", "阶段性"],
        permanent: ["长期坚持", "长期推进", "持续坚持", "持续巩固", "持续推进", "常态化"],
      })
      .otherwiseFrom("state")
      .optional(),
    milestones: text("阶段目标", "时间节点", "节点要求", "阶段性目标").optional(),
    doneOn: date("完成日期", "完成时间", "实际完成时间").optional(),
    selfCheckedOn: date("自查日期", "自查自验日期", "自验日期", "县级自查", dayOfStep("selfChecked")).optional(),
    acceptedOn: date("验收日期", "州级验收", dayOfStep("accepted")).optional(),
    publishedFrom: date("公示日期", "公示开始", dayOfStep("publishedFrom")).optional(),
    publishedTo: date("公示结束日期", "公示结束", dayOfStep("publishedTo")).optional(),
    closedOn: date("销号日期", dayOfStep("closed")).optional(),
    evidence: text("佐证材料", "证明材料", "印证资料").optional(),
    remark: text("备注", "说明").optional(),
  },
});
