import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { cellOf, cellsOf } from "../../src/datasets/ledger";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { defaultSettings } from "../../src/settings";
import { codes, column, ledgersOf, nothingTaken, readSheet, readSheets, sum, type Table } from "./ledger-bench";
import { book, snapshot } from "./sheet-snapshot";

interface Layout {
  readonly what: string;
  readonly name?: string;
  readonly rows: Table;
  readonly ledger: string;
  readonly fields: readonly string[];
  readonly expected: readonly (readonly (string | number | null)[])[];
  readonly findings?: readonly string[];
}

/** Every ledger at least once, none of them tidy. */
const layouts: readonly Layout[] = [
  {
    what: "meetings: type over its group, numbers restarting, subtotals in words, a signature",
    rows: [
      ["示例市2021年生态环境保护工作会议统计表"],
      ["填报单位：示例市整改办", "", "", "", "截至2021年12月15日"],
      ["会议类型", "序号", "会议日期", "会议名称", "主持人"],
      ["市委常委会会议", 1, "1月15日", "市委常委会（扩大）会议", "示例甲"],
      ["", 2, "2月3日", "传达学习督察精神", "示例甲"],
      ["小计", "", "2次", "", ""],
      ["政府常务会议", 1, "3月5日", "审议方案", "示例乙"],
      ["小计", "", "1次", "", ""],
      ["合计", "", "3次", "", ""],
      ["填表人：示例丙", "", "审核人：示例丁", "", "2021年12月15日"],
    ],
    ledger: "meetings",
    fields: ["kind", "date", "name"],
    expected: [
      ["standingCommittee", "2021-01-15", "市委常委会（扩大）会议"],
      ["standingCommittee", "2021-02-03", "传达学习督察精神"],
      ["government", "2021-03-05", "审议方案"],
    ],
  },
  {
    what: "meetings without a type column: the name tells",
    name: "会议记录",
    rows: [
      ["召开时间", "会议内容", "主持领导"],
      ["2021.3.5", "市委常务委员会2021年第8次会议研究整改", "甲"],
      ["2021-04-06 10:30", "生态环境工作推进会暨现场办公会", "乙"],
      ["20210507", "整改工作领导小组第二次会议", "丙"],
    ],
    ledger: "meetings",
    fields: ["date", "kind"],
    expected: [
      ["2021-03-05", "standingCommittee"],
      ["2021-04-06", "onSite"],
      ["2021-05-07", "leadingGroup"],
    ],
  },
  {
    what: "projectReviews: unit in the title, session and date merged, 合计 under the header",
    name: "上半年",
    rows: [
      ["示例市项目会审情况表（单位：万元）"],
      ["会次", "会审日期", "项目名称", "是否耗煤", "投资额", "会审结论"],
      ["合计", "", "3个", "", "12,500", ""],
      ["第一次", "2021年1月20日", "示例项目01", "否", 8000, "通过"],
      ["", "", "示例项目02", "×", "2000", "原则同意"],
      ["第二次", "2021年2月26日", "示例项目03", "√", 2500, "不通过"],
    ],
    ledger: "projectReviews",
    fields: ["session", "date", "investment", "burnsCoal", "result"],
    expected: [
      ["第一次", "2021-01-20", 0.8, "no", "passed"],
      ["第一次", "2021-01-20", 0.2, "no", "passed"],
      ["第二次", "2021-02-26", 0.25, "yes", "rejected"],
    ],
    findings: ["numbersStoredAsText"],
  },
  {
    what: "projectReviews: units in the cells",
    name: "项目会审",
    rows: [
      ["会审批次", "日期", "建设项目", "总投资", "结论"],
      ["1", "2021/3/1", "示例项目04", "2.3亿元", "同意"],
      ["1", "2021/3/1", "示例项目05", "1200万元", "缓议"],
      ["1", "2021/3/1", "示例项目06", "约300万", "否决"],
    ],
    ledger: "projectReviews",
    fields: ["investment", "result"],
    expected: [
      [2.3, "passed"],
      [0.12, "deferred"],
      [0.03, "rejected"],
    ],
    findings: ["approximateNumber"],
  },
  {
    what: "workRecords",
    name: "方案及工作推进台账",
    rows: [
      ["类别", "印发时间", "文件名称", "行业"],
      ["方案", "2021年3月", "焦化行业改造提升工作方案", "焦化"],
      ["聘请专家", "2021年4月12日-14日", "焦化行业专家实地调研", "焦化"],
      ["调研会议", "2021-05-06", "铸造行业调研会", "铸造"],
      ["推进会", "6月8日", "提标改造部署推进会", ""],
    ],
    ledger: "workRecords",
    fields: ["kind", "date"],
    expected: [
      ["plan", "2021-03"],
      ["expertVisit", "2021-04-12—2021-04-14"],
      ["survey", "2021-05-06"],
      ["dispatch", null],
    ],
    findings: ["dateWithoutYear"],
  },
  {
    what: "retrofits: kind in the title, header printed again on the next page",
    rows: [
      ["2021年涉VOCs企业分表计电完成情况"],
      ["序号", "单位名称", "安装日期", "是否完成"],
      [1, "示例企业01", "2021年5月10日", "√"],
      [2, "示例企业02", "2021年5月12日", "√"],
      ["2021年涉VOCs企业分表计电完成情况"],
      ["序号", "单位名称", "安装日期", "是否完成"],
      [3, "示例企业03", "", "×"],
      [4, "", "", ""],
      [5, "", "", ""],
      ["注：未完成的企业限年底前完成。"],
    ],
    ledger: "retrofits",
    fields: ["enterprise", "kind", "state", "doneOn", "units"],
    expected: [
      ["示例企业01", "vocMetering", "done", "2021-05-10", 1],
      ["示例企业02", "vocMetering", "done", "2021-05-12", 1],
      ["示例企业03", "vocMetering", "notStarted", null, 1],
    ],
  },
  {
    what: "retrofits: headings inside the table, three header rows, unit of steam written as 吨",
    rows: [
      ["企业治理改造台账"],
      ["序号", "企业名称", "锅炉情况", "", "治理成效", "", "完成情况"],
      ["", "", "台数", "吨位", "氮氧化物排放浓度", "", ""],
      ["", "", "（台）", "（吨）", "（mg/m³）", "", ""],
      ["一、低氮改造"],
      [1, "示例企业01", "2台", 20, 45, "", "已完成"],
      [2, "示例企业02", 1, "35蒸吨", 48, "", "尚未完成改造"],
      ["二、泄漏检测与修复（1家）"],
      [1, "示例企业03", "", "", "", "", "已完成，长期坚持"],
    ],
    ledger: "retrofits",
    fields: ["enterprise", "kind", "units", "tonnage", "nox", "state"],
    expected: [
      ["示例企业01", "lowNox", 2, 20, 45, "done"],
      ["示例企业02", "lowNox", 1, 35, 48, "notStarted"],
      ["示例企业03", "ldar", 1, null, null, "done"],
    ],
  },
  {
    what: "exceedancePushes: a platform's export of texts",
    name: "Sheet1",
    rows: [
      ["推送时间", "企业名称", "超标因子", "超标时长(小时)", "超标倍数", "处置结果", "剔除原因", "罚款金额(元)"],
      ["2021-03-05 08:00:00", "示例企业01", "颗粒物", "3", "0.25", "标记剔除", "停炉", ""],
      ["2021-06-07 09:00:00", "示例企业02", "NOx", "2", "0.1", "立案查处", "/", "414,725"],
    ],
    ledger: "exceedancePushes",
    fields: ["date", "hours", "multiple", "handling", "reason", "fine"],
    expected: [
      ["2021-03-05", 3, 0.25, "excluded", "停炉", null],
      ["2021-06-07", 2, 0.1, "penalised", null, 41.4725],
    ],
    findings: ["numbersStoredAsText", "numbersStoredAsText", "numbersStoredAsText"],
  },
  {
    what: "scatteredPolluters",
    name: "散乱污",
    rows: [
      ["“散乱污”企业整治清单"],
      ["序号", "企业名称", "整治类别", "排查日期", "整治情况"],
      [1, "示例作坊01", "关停取缔", "2021年4月", "已整治"],
      [2, "示例作坊02", "升级改造", "2021年6月中旬", "整治中"],
    ],
    ledger: "scatteredPolluters",
    fields: ["enterprise", "foundOn", "state"],
    expected: [
      ["示例作坊01", "2021-04", "done"],
      ["示例作坊02", "2021-06-11—2021-06-20", "underway"],
    ],
  },
  {
    what: "lookBacks: answers that deny",
    name: "2021年回头看",
    rows: [
      ["检查类别", "检查时间", "检查对象", "检查结果"],
      ["“散乱污”企业", "5月6日", "示例作坊01", "未发现死灰复燃现象"],
      ["", "5月7日", "示例作坊02", "发现复燃"],
      ["燃煤小锅炉", "5月8日", "示例小区", "无反弹"],
    ],
    ledger: "lookBacks",
    fields: ["kind", "date", "rebound"],
    expected: [
      ["scatteredPolluters", "2021-05-06", "no"],
      ["scatteredPolluters", "2021-05-07", "yes"],
      ["boilers", "2021-05-08", "no"],
    ],
  },
  {
    what:
      "coalUse: months across in two header rows, row totals, subtotals and a total, unit in the line below the " +
      "title",
    rows: [
      ["2021年工业企业煤炭消费情况"],
      ["填报单位：示例市发改委", "", "", "", "", "", "单位：吨"],
      ["行业", "企业名称", "煤炭消费量", "", "", "", "年度控制量"],
      ["", "", "1月", "2月", "一季度", "1-2月累计", ""],
      ["焦化", "示例焦化01", 1000, 2000, 3000, 3000, "5万吨"],
      ["", "示例焦化02", 500, "", 500, 500, "—"],
      ["小计", "", 1500, 2000, 3500, 3500, ""],
      ["火电", "示例电厂", 30000, 40000, 70000, 70000, 900000],
      ["合计", "", 31500, 42000, 73500, 73500, ""],
    ],
    ledger: "coalUse",
    fields: ["industry", "enterprise", "month", "amount", "cap"],
    expected: [
      ["焦化", "示例焦化01", "2021-01", 0.1, 5],
      ["焦化", "示例焦化01", "2021-02", 0.2, 5],
      ["焦化", "示例焦化02", "2021-01", 0.05, null],
      ["火电", "示例电厂", "2021-01", 3, 90],
      ["火电", "示例电厂", "2021-02", 4, 90],
    ],
  },
  {
    what: "coalUse: one month a sheet, the month in the title alone",
    rows: [
      ["示例市2021年3月企业用煤情况（万吨）"],
      ["企业名称", "行业类别", "用煤量"],
      ["示例企业01", "火电", 1.5],
      ["示例企业02", "焦化", 0.8],
      ["合计", "", 2.3],
    ],
    ledger: "coalUse",
    fields: ["enterprise", "month", "amount"],
    expected: [
      ["示例企业01", "2021-03", 1.5],
      ["示例企业02", "2021-03", 0.8],
    ],
  },
  {
    what: "boilers: megawatts and a user over several boilers",
    name: "燃煤锅炉淘汰",
    rows: [
      ["序号", "使用单位", "锅炉编号", "容量", "淘汰情况", "拆除时间"],
      [1, "示例单位01", "G-01", "0.7MW", "已拆除", "2021.6.30"],
      [2, "", "G-02", "20t/h", "已淘汰", "2021年7月底"],
      [3, "示例单位02", "G-03", "35 蒸吨/小时", "未拆除", ""],
    ],
    ledger: "boilers",
    fields: ["user", "tonnage", "state", "doneOn"],
    expected: [
      ["示例单位01", 1, "done", "2021-06-30"],
      ["示例单位01", 20, "done", "2021-07-31"],
      ["示例单位02", 35, "notStarted", null],
    ],
  },
  {
    what: "cleanHeating: the whole place as a total without that word",
    name: "清洁取暖",
    rows: [
      ["乡镇（街道）", "计划户数（户）", "完成户数（户）", "完成率"],
      ["全市", 600, 560, 0.93],
      ["示例镇", 200, 180, 0.9],
      ["示例乡", 400, 380, 0.95],
    ],
    ledger: "cleanHeating",
    fields: ["township", "planned", "done"],
    expected: [
      ["示例镇", 200, 180],
      ["示例乡", 400, 380],
    ],
  },
  {
    what: "electricHeating: square metres",
    name: "城区电采暖",
    rows: [
      ["小区名称", "供暖面积（㎡）", "建筑类型"],
      ["示例小区A", 420000, "住宅"],
      ["示例小区B", "42万㎡", "住宅"],
    ],
    ledger: "electricHeating",
    fields: ["site", "area"],
    expected: [
      ["示例小区A", 42],
      ["示例小区B", 42],
    ],
  },
  {
    what: "coalSamples: a row of units; failed before passed",
    name: "煤质抽检",
    rows: [
      ["采样日期", "经销点", "样品编号", "灰分", "全硫", "检验结果"],
      ["", "", "", "（%）", "（%）", ""],
      ["2021年11月5日", "示例煤场01", "M-01", 12.5, "0.35%", "合格"],
      ["2021年11月6日", "示例煤场02", "M-02", 18, 1.2, "不合格"],
    ],
    ledger: "coalSamples",
    fields: ["date", "ash", "sulfur", "result"],
    expected: [
      ["2021-11-05", 12.5, 0.35, "pass"],
      ["2021-11-06", 18, 1.2, "fail"],
    ],
  },
  {
    what: "bulkCoal: years across as numbers",
    rows: [
      ["城区周边散煤用量统计表（单位：吨）"],
      ["区域", 2019, 2020, 2021, "较上年增减"],
      ["示例街道", 3000, 2500, 2000, "-20%"],
      ["示例镇", 4000, 3100, 2480, "-20%"],
      ["合计", 7000, 5600, 4480, "-20%"],
    ],
    ledger: "bulkCoal",
    fields: ["area", "year", "amount"],
    expected: [
      ["示例街道", "2019", 3000],
      ["示例街道", "2020", 2500],
      ["示例街道", "2021", 2000],
      ["示例镇", "2019", 4000],
      ["示例镇", "2020", 3100],
      ["示例镇", "2021", 2480],
    ],
  },
  {
    what: "blendingCentres",
    name: "配煤中心提升改造",
    rows: [
      ["配煤中心名称", "投入资金（亿元）", "完成情况"],
      ["示例配煤中心01", 0.15, "已投运"],
      ["示例配煤中心02", "1356万元", "已完成"],
    ],
    ledger: "blendingCentres",
    fields: ["investment", "state"],
    expected: [
      [1500, "done"],
      [1356, "done"],
    ],
  },
  {
    what: "constructionSites: the six 100 % under one head",
    rows: [
      ["建筑施工工地扬尘治理台账"],
      ["序号", "工程名称", "施工单位", "建筑面积（万㎡）", "工程状态", "六个100%", "", "", "", "", "", "自动喷淋"],
      ["", "", "", "", "", "围挡", "物料覆盖", "湿法作业", "路面硬化", "车辆冲洗", "密闭运输", ""],
      [1, "示例工程01", "示例公司", 1.2, "在建", "✔", "√", "√", "√", "√", "×", "已安装"],
      [2, "示例工程02", "示例公司", 0.25, "停工", "√", "/", "未落实", "√", "√", "√", "未设置"],
    ],
    ledger: "constructionSites",
    fields: ["site", "area", "state", "fenced", "covered", "wetWork", "sealed", "spraying"],
    expected: [
      ["示例工程01", 12000, "building", "yes", "yes", "yes", "no", "yes"],
      ["示例工程02", 2500, "stopped", "yes", null, "no", "yes", "no"],
    ],
  },
  {
    what: "bareLand: each row in its own unit",
    name: "裸地治理",
    rows: [
      ["地块位置", "裸露面积", "单位", "治理措施", "治理情况"],
      ["示例地块01", 12.5, "亩", "绿化", "已治理"],
      ["示例地块02", 2000, "㎡", "防尘网覆盖", "已治理"],
      ["示例地块03", "3800余亩", "", "抑尘剂", "正在治理"],
    ],
    ledger: "bareLand",
    fields: ["area", "measure", "state"],
    expected: [
      [12.5, "planting", "done"],
      [3, "netting", "done"],
      [3800, "suppressant", "underway"],
    ],
    findings: ["approximateNumber"],
  },
  {
    what: "streetCleaning",
    name: "道路清扫",
    rows: [
      ["2021年机械化清扫作业统计"],
      ["月份", "应清扫面积", "机扫面积", "机扫率"],
      ["", "万平方米", "万平方米", "%"],
      ["1月", 380, 380, 100],
      ["2月", 385, 380, 98.7],
      ["1-2月累计", 765, 760, 99.3],
    ],
    ledger: "streetCleaning",
    fields: ["month", "due", "mechanised"],
    expected: [
      ["2021-01", 380, 380],
      ["2021-02", 385, 380],
    ],
  },
  {
    what: "enclosures: kind from the sheet's name",
    name: "混凝土搅拌站",
    rows: [
      ["企业名称", "完成情况", "验收日期"],
      ["示例混凝土01", "已完成", 44409],
      ["示例混凝土02", "已完成", "2021/8/20"],
    ],
    ledger: "enclosures",
    fields: ["kind", "state", "doneOn"],
    expected: [
      ["mixingPlant", "done", "2021-08-01"],
      ["mixingPlant", "done", "2021-08-20"],
    ],
  },
  {
    what: "roadRepairs",
    name: "坑槽修补",
    rows: [
      ["施工日期", "路段", "修补面积（平方米）"],
      ["2021年4月6日-8日", "示例路", "1,250.5"],
      ["2021年第二季度", "示例街", 800],
    ],
    ledger: "roadRepairs",
    fields: ["date", "area"],
    expected: [
      ["2021-04-06—2021-04-08", 0.12505],
      ["2021-04-01—2021-06-30", 0.08],
    ],
    findings: ["numbersStoredAsText"],
  },
  {
    what: "checkPoints",
    name: "查控点位",
    rows: [
      ["点位名称", "值守时长", "值守单位", "启用时间"],
      ["示例立交桥", "24小时", "交警大队", "2021年1月"],
      ["示例收费站", 24, "交警大队", "2021年1月"],
    ],
    ledger: "checkPoints",
    fields: ["point", "hours", "since"],
    expected: [
      ["示例立交桥", 24, "2021-01"],
      ["示例收费站", 24, "2021-01"],
    ],
  },
  {
    what: "transitTrucks",
    name: "过境货车流量",
    rows: [
      ["点位", "管控前日均流量（辆）", "管控后日均流量（辆）", "降幅"],
      ["示例立交桥", "1.2万", 240, "98%"],
      ["示例收费站", 800, 16, "98%"],
      ["合计", 12800, 256, "98%"],
    ],
    ledger: "transitTrucks",
    fields: ["before", "after"],
    expected: [
      [12000, 240],
      [800, 16],
    ],
  },
  {
    what: "buses: line over its kinds",
    name: "公交车",
    rows: [
      ["线路", "动力类型", "在运车辆"],
      ["1路", "纯电动", "12辆"],
      ["", "天然气", 3],
      ["2路", "纯电动", 8],
    ],
    ledger: "buses",
    fields: ["line", "energy", "operating"],
    expected: [
      ["1路", "newEnergy", 12],
      ["1路", "gas", 3],
      ["2路", "newEnergy", 8],
    ],
  },
  {
    what: "freight: modes across, months down, a cumulative row",
    name: "货运量",
    rows: [
      ["2021年铁路公路货运量（万吨）"],
      ["月份", "铁路", "公路", "合计"],
      [1, 100.5, 130, 230.5],
      [2, 98, 120, 218],
      ["1-2月累计", 198.5, 250, 448.5],
    ],
    ledger: "freight",
    fields: ["month", "mode", "amount"],
    expected: [
      ["2021-01", "rail", 100.5],
      ["2021-01", "road", 130],
      ["2021-02", "rail", 98],
      ["2021-02", "road", 120],
    ],
  },
  {
    what: "freight: months under each mode",
    name: "运输量",
    rows: [
      ["铁路运输量", "", "公路运输量", "", "备注"],
      ["2021年1月", "2021年2月", "2021年1月", "2021年2月", ""],
      [100.5, 98, 130, 120, ""],
    ],
    ledger: "freight",
    fields: ["month", "mode", "amount"],
    expected: [
      ["2021-01", "rail", 100.5],
      ["2021-02", "rail", 98],
      ["2021-01", "road", 130],
      ["2021-02", "road", 120],
    ],
  },
  {
    what: "catering: answers in words",
    name: "餐饮油烟检查",
    rows: [
      ["检查日期", "餐饮单位", "是否使用清洁能源", "油烟净化设施", "检查情况"],
      ["2021-5-6", "示例餐厅01", "是", "已安装", "未发现问题"],
      ["2021-5-7", "示例餐厅02", "是", "未安装", "责令整改"],
    ],
    ledger: "catering",
    fields: ["cleanEnergy", "purifier", "result"],
    expected: [
      ["yes", "yes", "good"],
      ["yes", "no", "fault"],
    ],
  },
  {
    what: "gradedEnterprises: industry once a group",
    name: "绩效分级",
    rows: [
      ["序号", "行业", "企业名称", "绩效等级"],
      [1, "焦化", "示例焦化01", "C级"],
      [2, "", "示例焦化02", "B-级"],
      [1, "水泥", "示例水泥01", "A"],
      [1, "塑料", "示例塑料01", "非引领性企业"],
    ],
    ledger: "gradedEnterprises",
    fields: ["industry", "enterprise", "grade"],
    expected: [
      ["焦化", "示例焦化01", "c"],
      ["焦化", "示例焦化02", "b1"],
      ["水泥", "示例水泥01", "a"],
      ["塑料", "示例塑料01", "general"],
    ],
  },
  {
    what: "staggeredProduction: a season across the turn of the year, a department over several industries",
    rows: [
      ["2021-2022年采暖季错峰生产清单"],
      ["所属行业", "企业名称", "开始日期", "结束日期", "包联部门"],
      ["焦化", "示例焦化01", "11月1日", "3月31日", "生态环境局"],
      ["", "示例焦化02", "11月1日", "3月31日", ""],
      ["水泥", "示例水泥01", "12月1日", "3月1日", ""],
    ],
    ledger: "staggeredProduction",
    fields: ["industry", "from", "to", "department"],
    expected: [
      ["焦化", "2021-11-01", "2022-03-31", "生态环境局"],
      ["焦化", "2021-11-01", "2022-03-31", "生态环境局"],
      ["水泥", "2021-12-01", "2022-03-01", "生态环境局"],
    ],
  },
  {
    what: "jointActions",
    name: "联席会议和交叉执法",
    rows: [
      ["时间", "形式", "主要内容"],
      ["2021年3月10日", "区域联席会议", "会商"],
      ["2021年11月8日至10日", "联合交叉执法检查", "检查"],
    ],
    ledger: "jointActions",
    fields: ["date", "kind"],
    expected: [
      ["2021-03-10", "meeting"],
      ["2021-11-08—2021-11-10", "enforcement"],
    ],
  },
  {
    what: "rectificationItems: publication under one head",
    name: "反馈问题清单",
    rows: [
      ["问题编号", "督察轮次", "问题原文", "整改目标", "整改时限", "责任单位", "公示信息", ""],
      ["", "", "", "", "", "", "公示开始日期", "公示结束日期"],
      ["1", "中央第一轮", "空气质量持续下降。", "达到目标", "2020年底", "市政府", "2021.12.16", "2021.12.22"],
    ],
    ledger: "rectificationItems",
    fields: ["number", "problem", "publishedFrom", "publishedTo"],
    expected: [["1", "空气质量持续下降。", "2021-12-16", "2021-12-22"]],
  },
  ...["公示时间", "公示期", "拟公示日期", "公示起止时间"].map((head) => ({
    what: `rectificationItems: both days of the publication under ${head}`,
    name: "反馈问题清单",
    rows: [
      ["问题编号", "反馈问题", "整改目标", "整改时限", "责任单位", head],
      ["1", "河道水质不达标。", "达到目标", "2026年底", "市政府", "2026年9月7日至9月15日"],
      ["2", "渣场未闭库。", "完成闭库", "2026年底", "市政府", "2026-9-7"],
    ],
    ledger: "rectificationItems",
    fields: ["number", "publishedFrom"],
    expected: [
      ["1", "2026-09-07—2026-09-15"],
      ["2", "2026-09-07"],
    ],
  })),
  {
    what: "rectificationTasks: planned and actual dates side by side, statuses of two parts",
    name: "整改任务台账",
    rows: [
      ["序号", "整改任务", "责任单位", "整改时限", "计划完成日期", "实际完成时间", "完成情况", "销号流程", ""],
      ["", "", "", "", "", "", "", "验收日期", "销号日期"],
      [1, "任务一", "生态环境局", "2021年底", "2021-12-31", "", "未达到序时进度", "", ""],
      [2, "任务二", "", "长期坚持", "", "2021-06-30", "已完成，长期坚持", "", ""],
      [3, "任务三", "住建局", 44561, "2021-12-31", "2021-11-30", "已销号", "2021-11-20", "2021年12月1日"],
    ],
    ledger: "rectificationTasks",
    fields: ["number", "responsible", "deadline", "doneOn", "state", "acceptedOn", "closedOn"],
    expected: [
      ["1", "生态环境局", "2021年底", null, "未达到序时进度", null, null],
      ["2", "生态环境局", "长期坚持", "2021-06-30", "已完成，长期坚持", null, null],
      ["3", "住建局", "44561", "2021-11-30", "已销号", "2021-11-20", "2021-12-01"],
    ],
  },
  {
    what: "coalUse: the year in a column of its own, month and year merged",
    name: "煤耗",
    rows: [
      ["年份", "月份", "企业名称", "消费量（吨）"],
      [2020, 12, "示例企业01", 100],
      ["", "", "示例企业02", 200],
      [2021, 1, "示例企业01", 300],
      ["", 2, "示例企业01", 400],
    ],
    ledger: "coalUse",
    fields: ["enterprise", "month", "amount"],
    expected: [
      ["示例企业01", "2020-12", 0.01],
      ["示例企业02", "2020-12", 0.02],
      ["示例企业01", "2021-01", 0.03],
      ["示例企业01", "2021-02", 0.04],
    ],
  },
  {
    what: "coalUse: quarters across, half a year and the year as totals",
    rows: [
      ["2021年企业煤炭消费（万吨）"],
      ["企业名称", "一季度", "二季度", "三季度", "上半年", "合计"],
      ["示例电厂", 10.5, 20, 30, 30.5, 60.5],
    ],
    ledger: "coalUse",
    fields: ["month", "amount"],
    expected: [
      ["2021-01-01—2021-03-31", 10.5],
      ["2021-04-01—2021-06-30", 20],
      ["2021-07-01—2021-09-30", 30],
    ],
  },
  {
    what: "coalUse: months under their years",
    rows: [
      ["企业用煤量（万吨）"],
      ["企业名称", "2020年", "", "2021年", ""],
      ["", "1月", "2月", "1月", "2月"],
      ["示例电厂", 10.5, 20, 30, 40],
    ],
    ledger: "coalUse",
    fields: ["month", "amount"],
    expected: [
      ["2020-01", 10.5],
      ["2020-02", 20],
      ["2021-01", 30],
      ["2021-02", 40],
    ],
  },
  {
    what: "freight: small whole numbers under months are no months",
    name: "货运量",
    rows: [["2021年铁路货运量"], ["方式", "一月", "二月", "全年"], ["铁路", 1, 2, 3], ["公路", 3, 4, 7]],
    ledger: "freight",
    fields: ["month", "mode", "amount"],
    expected: [
      ["2021-01", "rail", 1],
      ["2021-02", "rail", 2],
      ["2021-01", "road", 3],
      ["2021-02", "road", 4],
    ],
  },
  {
    what: "freight: each row's unit in a column",
    name: "货运量",
    rows: [
      ["月份", "运输方式", "货运量", "单位"],
      ["2021年1月", "铁路", 1_000_000, "吨"],
      ["2021年1月", "公路", 120, "万吨"],
    ],
    ledger: "freight",
    fields: ["month", "mode", "amount"],
    expected: [
      ["2021-01", "rail", 100],
      ["2021-01", "road", 120],
    ],
  },
  {
    what: "scatteredPolluters: years as headings inside the table",
    name: "散乱污",
    rows: [
      ["“散乱污”企业清单"],
      ["序号", "企业名称", "排查日期", "整治情况"],
      ["2020年"],
      [1, "示例作坊01", "3月5日", "已整治"],
      ["2021年"],
      [1, "示例作坊02", "4月5日", "已整治"],
    ],
    ledger: "scatteredPolluters",
    fields: ["enterprise", "foundOn"],
    expected: [
      ["示例作坊01", "2020-03-05"],
      ["示例作坊02", "2021-04-05"],
    ],
  },
  {
    what: "scrappedVehicles: the list folded in two halves",
    name: "报废",
    rows: [
      ["2021年注销车辆"],
      ["序号", "注销日期", "号牌号码", "序号", "注销日期", "号牌号码"],
      [1, "1月1日", "新X0001", 3, "1月3日", "新X0003"],
      [2, "1月2日", "新X0002", "", "", ""],
      ["合计：3辆"],
    ],
    ledger: "scrappedVehicles",
    fields: ["date", "plate"],
    expected: [
      ["2021-01-01", "新X0001"],
      ["2021-01-02", "新X0002"],
      ["2021-01-03", "新X0003"],
    ],
  },
  {
    what: "catering: 同上",
    name: "餐饮油烟检查2021年",
    rows: [
      ["检查日期", "餐饮单位", "使用能源", "检查结果"],
      ["3月5日", "示例餐厅01", "天然气", "合格"],
      ["同上", "示例餐厅02", "燃煤", "〃"],
    ],
    ledger: "catering",
    fields: ["date", "restaurant", "cleanEnergy", "result"],
    expected: [
      ["2021-03-05", "示例餐厅01", "yes", "good"],
      ["2021-03-05", "示例餐厅02", "no", "good"],
    ],
  },
  {
    what: "cleanHeating: columns numbered under the header, unit beside the title",
    rows: [
      ["农村清洁取暖建设进度", "", "", "单位：万户"],
      ["乡镇", "任务户数", "完成户数", "完成比例"],
      ["甲", 1, 2, 3],
      ["示例镇", 0.2, 0.18, "90%"],
      ["示例乡", "1500户", "1,450户", "97%"],
    ],
    ledger: "cleanHeating",
    fields: ["township", "planned", "done"],
    expected: [
      ["示例镇", 2000, 1800],
      ["示例乡", 1500, 1450],
    ],
  },
  {
    what: "transitTrucks: headers with line breaks and stars",
    name: "过境货车",
    rows: [
      ["*点 位\n名 称", "管控前\n日均流量\n（辆）", "管控后\r\n日均流量（辆）"],
      ["示例桥", 100, 2],
    ],
    ledger: "transitTrucks",
    fields: ["point", "before", "after"],
    expected: [["示例桥", 100, 2]],
  },
  {
    what: "meetings: headings inside the table",
    rows: [
      ["2021年会议统计"],
      ["序号", "召开日期", "会议名称", "主持人"],
      ["（一）市委常委会会议（1次）"],
      [1, "1月5日", "研究督察整改", "甲"],
      ["（二）工作例会（2次）"],
      [1, "1月6日", "例会", "甲"],
      [2, "1月7日", "调度", "甲"],
    ],
    ledger: "meetings",
    fields: ["kind", "date"],
    expected: [
      ["standingCommittee", "2021-01-05"],
      ["regular", "2021-01-06"],
      ["regular", "2021-01-07"],
    ],
  },
  {
    what: "meetings: one kind a sheet, named by its title",
    name: "常委会会议",
    rows: [["市委常委会会议记录"], ["时间", "议题", "文号"], ["2021年1月5日", "研究督察整改", "纪要1号"]],
    ledger: "meetings",
    fields: ["kind", "date"],
    expected: [["standingCommittee", "2021-01-05"]],
  },
  {
    what: "exceedancePushes: hours of the day beside the date",
    rows: [
      ["超标数据推送台账（2021年）"],
      ["序号", "企业", "污染物", "超标时段", "超标小时数", "处理情况"],
      [1, "示例企业01", "颗粒物", "3月5日8时-11时", "3h", "予以剔除（停炉）"],
      [2, "示例企业02", "颗粒物", "3月31日22时至4月1日2时", 4, "不予处罚"],
    ],
    ledger: "exceedancePushes",
    fields: ["date", "hours", "handling"],
    expected: [
      ["2021-03-05", 3, "excluded"],
      ["2021-03-31—2021-04-01", 4, null],
    ],
    findings: ["choiceUnknown"],
  },
  {
    what: "staggeredProduction: the whole stretch in one cell",
    name: "错峰",
    rows: [
      ["2021—2022年采暖季错峰生产企业清单"],
      ["行业", "企业名称", "错峰时间", "包联部门"],
      ["焦化", "示例焦化01", "2021年11月1日至2022年3月31日", "工信局"],
    ],
    ledger: "staggeredProduction",
    fields: ["enterprise", "from", "department"],
    expected: [["示例焦化01", "2021-11-01—2022-03-31", "工信局"]],
  },
];

describe("ledgers as people keep them", () => {
  it.each(layouts.map((layout) => [layout.what, layout] as const))(
    "%s",
    (_, { rows, name = "Sheet1", ledger, fields, expected, findings = [] }) => {
      const data = readSheet(rows, { name });
      expect([...new Set(ledgersOf(data))]).toEqual([ledger]);
      expect(column(data, ...fields)).toEqual(expected);
      expect(
        codes(data)
          .filter((code) => code !== "requiredCellsBlank")
          .sort(),
      ).toEqual([...findings].sort());
    },
  );
});

describe("several tables", () => {
  const scrapped: Table = [
    ["注销日期", "号牌号码", "车辆类型"],
    ["2021-3-1", "新X00001", "重型柴油货车"],
    ["2021-4-1", "新X00002", "重型柴油货车"],
  ];
  const registered: Table = [
    ["注册日期", "号牌号码", "车辆类型", "排放标准"],
    ["2021-5-1", "新X10001", "重型半挂牵引车", "国六"],
    ["2021-6-1", "新X10002", "轻型货车", "国Ⅴ"],
    ["2021-7-1", "新X10003", "重型货车", "国VI"],
  ];
  const beside = (left: Table, right: Table): Table => {
    const width = Math.max(...left.map((row) => row.length));
    return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
      ...(left[index] ?? []),
      ...Array<string>(width - (left[index]?.length ?? 0)).fill(""),
      "",
      ...(right[index] ?? []),
    ]);
  };

  it("side by side", () => {
    const data = readSheet(beside(scrapped, registered));
    expect(ledgersOf(data)).toEqual(["scrappedVehicles", "newVehicles"]);
    expect(data.tables.map(({ rows }) => rows.map(({ values }) => values.stage ?? null))).toEqual([
      [null, null],
      ["six", "five", "six"],
    ]);
  });

  it("side by side with titles, beginning on different rows", () => {
    const data = readSheet(
      beside(
        [["老旧柴油货车淘汰台账"], ...scrapped],
        [["新注册登记柴油货车"], ["填报：交警大队"], ["截至2021年12月"], ...registered],
      ),
    );
    expect(ledgersOf(data).sort()).toEqual(["newVehicles", "scrappedVehicles"]);
    expect(data.tables.map(({ rows }) => rows.length).sort()).toEqual([2, 3]);
  });

  it("one under another, the second one nobody's", () => {
    const data = readSheet([
      ["餐饮油烟检查台账"],
      ["检查日期", "餐饮单位", "检查结果"],
      ["2021-5-6", "示例餐厅01", "合格"],
      [],
      ["检查人员名单"],
      ["姓名", "所在部门", "联系方式"],
      ["示例甲", "执法大队", "0990-0000001"],
      ["示例乙", "执法大队", "0990-0000002"],
    ]);
    expect([ledgersOf(data), column(data, "restaurant"), codes(data)]).toEqual([["catering"], [["示例餐厅01"]], []]);
  });

  it("one under another with the same header and a title each", () => {
    const head = ["企业名称", "完成情况", "验收日期"];
    const data = readSheet([
      ["一、混凝土搅拌站封闭改造"],
      head,
      ["示例混凝土01", "已完成", "2021-8-1"],
      [],
      ["二、企业全封闭料仓建设"],
      head,
      ["示例企业01", "已完成", "2021-9-1"],
      ["示例企业02", "在建", ""],
    ]);
    expect(column(data, "kind", "enterprise", "state")).toEqual([
      ["mixingPlant", "示例混凝土01", "done"],
      ["silo", "示例企业01", "done"],
      ["silo", "示例企业02", "underway"],
    ]);
  });

  it("a column left blank inside one table does not part it", () => {
    const data = readSheet(
      [
        ["企业名称", "改造类型", "", "完成情况", "完成日期"],
        ["示例企业01", "低氮改造", "", "已完成", "2021-5-1"],
        ["示例企业02", "低氮改造", "", "已完成", "2021-6-1"],
      ],
      { name: "低氮改造" },
    );
    expect(column(data, "enterprise", "state", "doneOn")).toEqual([
      ["示例企业01", "done", "2021-05-01"],
      ["示例企业02", "done", "2021-06-01"],
    ]);
  });

  it("one ledger over sheets of months, the year in the sheets' names", () => {
    const head = ["检查日期", "检查对象", "检查类别", "是否死灰复燃"];
    const data = readSheets({
      "2021年1月": [["“回头看”检查记录"], head, ["1月5日", "示例作坊01", "散乱污", "否"]],
      "2021年2月": [["“回头看”检查记录"], head, ["5日", "示例作坊02", "散乱污", "否"]],
    });
    expect(column(data, "date")).toEqual([["2021-01-05"], ["2021-02-05"]]);
  });

  it("one ledger over sheets of townships, each with its own total", () => {
    const sheet = (name: string, amount: number): Table => [
      [`${name}清洁取暖完成情况`],
      ["村名", "计划户数", "完成户数"],
      ["示例村", amount, amount - 10],
      ["新村", amount, amount],
      ["合计", 2 * amount, 2 * amount - 10],
    ];
    const data = readSheets({ 甲镇: sheet("甲镇", 100), 乙镇: sheet("乙镇", 200) });
    expect([sum(data, "planned"), sum(data, "done")]).toEqual([600, 580]);
  });
});

describe("cells keep their place", () => {
  const rows: Table = [
    ["2021年检查记录"],
    ["检查类别", "检查日期", "检查对象", "是否反弹"],
    ["散乱污", "5月6日", "示例作坊01", "否"],
    ["", "5月7日", "示例作坊02", "否"],
  ];

  it(
    "where the used range begins further down and to the right, and a value filled down points at the cell that " +
      "holds it",
    () => {
      const moved = { ...snapshot(rows, { name: "回头看" }), top: 7, left: 3 };
      const [table] = readLedgers(book(moved), defaultSettings, nothingTaken).tables;
      expect(table?.guess.headerRows).toEqual([8, 8]);
      expect(table?.source).toMatchObject({ top: 9, bottom: 10, left: 3, right: 6 });
      expect(table?.rows.slice(1).map(cellsOf)).toMatchObject([
        { kind: { row: 9, column: 3 }, date: { row: 10, column: 4 } },
      ]);
      expect(table?.rows[1]?.at).toMatchObject({ top: 10, bottom: 10, left: 3, right: 6 });
    },
  );

  it("of months that lie across are the number's and, for the month, the header's; each is a part of its row", () => {
    const [table] = readSheet([
      ["2021年企业煤炭消费（万吨）"],
      ["企业名称", "1月", "2月"],
      ["示例电厂", 10.5, 20],
    ]).tables;
    expect(table?.rows.map((row) => [cellOf(row, "amount")?.column, cellOf(row, "month")?.row, row.part])).toEqual([
      [1, 1, 0],
      [2, 1, 1],
    ]);
    expect(table?.guess).toMatchObject({
      rowCount: 1,
      columns: [{ field: "enterprise" }, { field: "amount", unit: "万吨", unitFrom: "title" }, { field: "amount" }],
    });
  });
});

it("reads twenty thousand rows in forty sheets", () => {
  const head = ["序号", "企业名称", "改造类型", "锅炉编号", "吨位（蒸吨）", "完成情况", "完成日期", "备注"];
  const sheet = (index: number): Table => [
    ["企业治理改造台账"],
    head,
    ...Array.from({ length: 500 }, (_, row): RawValue[] => [
      row + 1,
      `示例企业${index}-${row}`,
      row % 2 ? "低氮改造" : "提标改造",
      `G-${row}`,
      10 + (row % 50),
      row % 3 ? "已完成" : "正在施工",
      `2021年${(row % 12) + 1}月${(row % 28) + 1}日`,
      "",
    ]),
  ];
  const workbook = book(...Array.from({ length: 40 }, (_, index) => snapshot(sheet(index), { name: `改造${index}` })));
  const data = readLedgers(workbook, defaultSettings, nothingTaken);
  expect(data.tables.reduce((count, { rows }) => count + rows.length, 0)).toBe(20_000);
});
