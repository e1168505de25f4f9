/** 推进工业企业全面达标，加强“散乱污”整治：retrofits, exceedances pushed to the bureau, scattered polluters. */
import { choice, date, flag, ledger, number, text, titled, workState } from "../../recognition/declare-ledger";
import { noChimneys, noEnterprises } from "../../vocabulary/owners";

export const retrofits = ledger("retrofits", {
  title: titled("企业治理改造台账", "Retrofits by enterprise"),
  named: [
    "提标改造",
    "分表计电",
    "泄漏检测",
    "LDAR",
    "低氮改造",
    "治理改造",
    "深度治理",
    /提标改造|分表计电|用电监控|泄漏检测|ldar|低氮(?:燃烧)?(?:改造)?|锅炉氮氧化物|治理改造|深度治理|超低排放|全面达标改造|vocs?治理|挥发性有机物.{0,3}治理/,
  ],
  telling: [/提标|低氮|计电|ldar|泄漏|氮氧化物|nox/],
  countedIn: ["家", "户"],
  datedBy: "doneOn",
  knownBy: ["enterprise", "kind", "equipment"],
  notOf: noEnterprises,
  columns: {
    enterprise: text("企业名称", "单位名称", "企业", "单位", "使用单位", "责任企业", "实施企业"),
    kind: choice("改造类型", "治理类型", "项目类别", "治理内容", "改造内容", "治理措施", "类别")
      .of({
        upgrade: ["提标改造", "执行新标准", "全面达标"],
        vocMetering: ["分表计电", "用电监控"],
        ldar: ["泄漏检测与修复", "泄漏检测", "LDAR"],
        lowNox: ["低氮改造", "低氮燃烧", "低氮", "锅炉氮氧化物"],
      })
      .otherwiseFrom("title")
      .filledDown(),
    equipment: text("锅炉编号", "设备编号", "设备名称", "锅炉型号", "锅炉名称").optional(),
    units: number("台数", "数量", "锅炉台数", /^台(?:\/?套|[(（]套[)）])?$/)
      .unit("台")
      .ofWhatIs("plan")
      .default(1),
    unitsDone: number("完成台数", "已改造台数", "完成改造台数").unit("台").ofWhatIs("done").doneOf("units").optional(),
    tonnage: number("吨位", "额定蒸发量", "锅炉吨位", "容量", "规模").unit("蒸吨").optional(),
    nox: number(
      "氮氧化物排放浓度",
      "氮氧化物浓度",
      "氮氧化物",
      "NOx",
      "NOx实测",
      "改造后氮氧化物",
      /^改造后.{0,6}浓度$/,
      /^(改造后|实测)?(nox|氮氧化物)(实测|排放)?(浓度|值)*$/,
    )
      .unit("mg/m³")
      .optional(),
    deadline: text("完成时限", "整改时限", "时限", "计划完成时间").optional(),
    state: workState("完成情况", "进展情况", "是否完成", "改造状态", "工作进展", "状态", "进度"),
    doneOn: date("完成日期", "完成时间", "实际完成时间", "验收日期", "安装日期", "检测日期").optional(),
  },
});

/** 超标时数, 累计时长. */
const HOURS = /^(?:累计|合计|共)?(?:超标)?(?:小时|时)[数长]$/;

export const exceedancePushes = ledger("exceedancePushes", {
  title: titled("超标数据推送督办台账", "Exceedances pushed"),
  named: [
    "超标推送",
    "超标督办",
    "测管控",
    "超标数据",
    "超标处置",
    /超标(?:数据)?(?:推送|督办|处置|处理|处罚|核查|排放)?|测管控|(?:自动|在线)监[测控](?!.{0,6}(?:离线|掉线|断电|故障|缺失)).{0,4}(?:督办|推送|异常)/,
  ],
  telling: [/超标|剔除/],
  datedBy: "date",
  notOf: noChimneys,
  columns: {
    date: date(
      "推送日期",
      "推送时间",
      "超标日期",
      "开始时间",
      "超标开始时间",
      "起始时间",
      "超标时间",
      "超标时段",
      "日期",
    ),
    until: date("结束时间", "超标结束时间", "终止时间").optional(),
    enterprise: text("企业名称", "企业", "排污单位", "单位名称"),
    factor: text("超标因子", "污染因子", "因子", "污染物").optional(),
    hours: number("超标小时数", "超标时长", "超标小时", "小时数", "时长", "累计超标", HOURS).unit("小时"),
    multiple: number("超标倍数", "最大超标倍数", "倍数").optional(),
    handling: choice("处理结果", "处置结果", "处置情况", "处理情况", "核实结果", "核查结果").of({
      excluded: ["剔除", "标记剔除", "予以剔除", "已剔除"],
      penalised: ["处罚", "立案处罚", "行政处罚", "立案查处", "已处罚"],
      pending: ["核实", "核查", "调查", "处理", "处置", "研判"].flatMap((act) =>
        ["正在", "待", "尚未", "有待"].map((when) => `${when}${act}`).concat(`${act}中`),
      ),
    }),
    reason: text("剔除原因", "原因", "原因说明", "剔除理由").optional(),
    fine: number(
      "处罚金额",
      "罚款金额",
      "罚款",
      "金额",
      /^(?:实际|行政)?(?:处罚|罚款|罚没)(?:金额|数额|款|额)?$|^罚金$/,
    )
      .unit("万元")
      .usually(0.01, 2000)
      .optional(),
  },
});

export const scatteredPolluters = ledger("scatteredPolluters", {
  title: titled("“散乱污”企业整治清单", "Scattered polluters"),
  named: ["散乱污"],
  countedIn: ["家", "户", "个", "处"],
  datedBy: "foundOn",
  identifiedBy: ["enterprise"],
  columns: {
    enterprise: text("企业名称", "单位名称", "企业", "名称", "点位名称"),
    category: text("整治类别", "整治类型", "处置方式", "分类", "类别").optional(),
    measure: text("整治措施", "整治内容", "整治要求", "措施").optional(),
    foundOn: date("排查日期", "发现日期", "排查时间", "发现时间", "新增日期", "列入日期").optional(),
    state: workState("整治情况", "完成情况", "整治状态", "进展", "是否完成"),
    doneOn: date("完成日期", "完成时间", "整治完成时间").optional(),
  },
});

export const lookBacks = ledger("lookBacks", {
  title: titled("“回头看”检查记录", "Look-back checks"),
  named: [
    "回头看",
    "复查记录",
    "回看",
    "复查",
    "死灰复燃",
    /复核检查|回访|防反弹/,
    /(?:已(?:取缔|关停|整治|拆除|淘汰)的?)?散乱污(?:企业|场所)?(?:回头看|回访|复[核查])/,
  ],
  telling: [/复燃|反弹|回看|回头看/],
  datedBy: "date",
  knownBy: ["date", "subject", "kind"],
  countedIn: ["次", "家次", "户次"],
  columns: {
    date: date("检查日期", "检查时间", "回看日期", "复查日期", "日期", "时间"),
    subject: text("检查对象", "企业名称", "单位名称", "被检单位", "点位", "对象"),
    kind: choice("检查类别", "检查类型", "检查内容", "检查事项", "类别")
      .of({
        scatteredPolluters: ["散乱污"],
        boilers: ["燃煤小锅炉", "小锅炉", "燃煤锅炉", "锅炉"],
        catering: ["餐饮", "油烟"],
      })
      .otherwiseFrom("title")
      .filledDown(),
    rebound: flag(
      "是否死灰复燃",
      "死灰复燃",
      "是否复燃",
      "有无反弹",
      "是否反弹",
      "复燃情况",
      "反弹情况",
      "检查结果",
    ).of({
      yes: ["发现", "复燃", "死灰复燃", "反弹", "恢复生产", "重新生产", "复产", "是", "有"],
      no: ["未发现", "未复燃", "无反弹", "未反弹", "未恢复", "未复产", "否", "无", "正常"],
    }),
  },
});
