/** 推进工业企业全面达标：plans and experts, retrofits, exceedances pushed to the bureau and what became of them. */
import { titled } from "../../datasets/declare-ledger";
import { exceedancePushes, retrofits } from "../../datasets/ledgers/industry";
import { workRecords } from "../../datasets/ledgers/leadership";
import { contains, count, distinct, indicator, max, part, sum, type LedgerIndicator } from "../declare-indicator";

const workstream = "industry";

export const industryIndicators: readonly LedgerIndicator[] = [
  indicator("plansIssued", {
    workstream,
    unit: "个",
    title: titled("制定印发方案数", "Plans issued"),
    synonyms: ["印发方案", "制定方案", "制定方案数", "印发方案数", "出台方案"],
    measure: count(workRecords, { kind: "plan" }),
  }),
  indicator("industryPlans", {
    workstream,
    unit: "个",
    title: titled("行业改造提升方案数", "Industry upgrade plans"),
    synonyms: ["行业改造提升方案", "行业改造提升工作方案", "改造提升工作方案"],
    measure: count(workRecords, { kind: "plan", name: contains("改造提升") }),
  }),
  indicator("expertVisits", {
    workstream,
    unit: "次",
    title: titled("聘请专家调研次数", "Expert visits"),
    synonyms: ["聘请专家", "专家调研", "专家帮扶", "专家实地调研", "专家调研次数"],
    measure: count(workRecords, { kind: "expertVisit" }),
  }),
  indicator("surveyMeetings", {
    workstream,
    unit: "次",
    title: titled("调研会议次数", "Survey meetings"),
    synonyms: ["调研会议", "调研会"],
    measure: count(workRecords, { kind: "survey" }),
  }),
  indicator("dispatchMeetings", {
    workstream,
    unit: "次",
    title: titled("工作部署、推进会议次数", "Dispatch meetings"),
    synonyms: ["工作部署、推进会议", "部署推进会议", "部署推进会", "工作部署会", "责任部门工作部署、推进会议"],
    measure: count(workRecords, { kind: "dispatch" }),
  }),
  indicator("upgradedEnterprises", {
    workstream,
    unit: "家",
    title: titled("企业提标改造", "Enterprises upgraded to new limits"),
    synonyms: ["提标改造", "提标改造企业", "提标改造企业数", "工业企业提标改造", "提标改造完成数"],
    measure: distinct(retrofits, "enterprise", { kind: "upgrade", state: "done" }),
    plan: distinct(retrofits, "enterprise", { kind: "upgrade" }),
  }),
  indicator("vocMetering", {
    workstream,
    unit: "家",
    title: titled("VOCs企业分表计电", "Enterprises with separate metering"),
    synonyms: ["分表计电", "分表计电装置安装", "分表计电安装", "分表计电企业", "涉VOCs企业分表计电"],
    measure: distinct(retrofits, "enterprise", { kind: "vocMetering", state: "done" }),
    plan: distinct(retrofits, "enterprise", { kind: "vocMetering" }),
  }),
  indicator("ldar", {
    workstream,
    unit: "家",
    title: titled("泄漏检测与修复", "Leak detection and repair"),
    synonyms: ["LDAR", "泄漏检测与修复企业", "泄漏检测与修复(LDAR)", "开展LDAR企业"],
    measure: distinct(retrofits, "enterprise", { kind: "ldar", state: "done" }),
    plan: distinct(retrofits, "enterprise", { kind: "ldar" }),
  }),
  indicator("lowNoxBoilers", {
    workstream,
    unit: "台",
    title: titled("燃气锅炉低氮改造", "Gas boilers with low-NOx burners"),
    synonyms: ["低氮改造", "锅炉低氮改造", "低氮改造台数", "燃气锅炉低氮改造台数", "低氮燃烧改造"],
    measure: sum(retrofits, "units", { kind: "lowNox", state: "done" }),
    plan: sum(retrofits, "units", { kind: "lowNox" }),
  }),
  // The notice's "50mg/m³以下" is held against the worst boiler.
  indicator("highestNox", {
    workstream,
    unit: "mg/m³",
    better: "lower",
    progress: "level",
    period: "asItStands",
    title: titled("低氮改造后氮氧化物最高浓度", "Highest NOx after retrofit"),
    synonyms: [
      "低氮改造氮氧化物排放浓度",
      "改造后氮氧化物浓度",
      "氮氧化物排放浓度",
      "低氮改造后氮氧化物浓度",
      "燃气锅炉氮氧化物浓度",
    ],
    measure: max(retrofits, "nox", { kind: "lowNox", state: "done" }),
  }),
  // Pushed = excluded + penalised + pending holds for hours; enterprises are counted once each, and one may be in two
  // of them.
  indicator("pushedEnterprises", {
    workstream,
    unit: "家",
    better: "lower",
    title: titled("推送超标企业数", "Enterprises with exceedances pushed"),
    synonyms: ["推送超标家数", "推送超标企业", "超标推送企业", "超标企业数", "超标家数"],
    measure: distinct(exceedancePushes, "enterprise"),
  }),
  indicator("pushedHours", {
    workstream,
    unit: "小时",
    better: "lower",
    title: titled("推送超标小时数", "Hours of exceedance pushed"),
    synonyms: ["推送超标时长", "超标小时数", "推送超标小时", "超标时长"],
    measure: sum(exceedancePushes, "hours"),
  }),
  indicator("excludedEnterprises", {
    workstream,
    unit: "家",
    better: null,
    title: titled("剔除超标企业数", "Enterprises with excluded records"),
    synonyms: ["剔除超标家数", "剔除企业", "剔除企业数", "剔除家数"],
    measure: distinct(exceedancePushes, "enterprise", { handling: "excluded" }),
  }),
  indicator("excludedHours", {
    workstream,
    unit: "小时",
    better: null,
    title: titled("剔除超标小时数", "Hours excluded"),
    synonyms: ["剔除小时数", "剔除时长", "剔除超标小时"],
    measure: sum(exceedancePushes, "hours", { handling: "excluded" }),
  }),
  indicator("pendingHours", {
    workstream,
    unit: "小时",
    better: "lower",
    title: titled("待核实超标小时数", "Hours pending"),
    synonyms: ["待核实小时数", "核查中小时数"],
    measure: sum(exceedancePushes, "hours", { handling: "pending" }),
  }),
  // Near 100 % it is the exclusions that need a reason.
  indicator("exclusionShare", {
    workstream,
    unit: "%",
    decimals: 1,
    better: "lower",
    progress: "level",
    title: titled("超标小时剔除率", "Share of hours excluded"),
    synonyms: ["剔除率", "超标剔除率", "剔除比例", "剔除小时占比"],
    measure: part(exceedancePushes, "hours", { handling: "excluded" }),
  }),
  indicator("penalisedEnterprises", {
    workstream,
    unit: "家",
    better: null,
    title: titled("超标处罚企业数", "Enterprises penalised"),
    synonyms: ["超标处罚", "超标处罚家数", "处罚企业", "处罚企业数", "处罚家数"],
    measure: distinct(exceedancePushes, "enterprise", { handling: "penalised" }),
  }),
  indicator("penalisedHours", {
    workstream,
    unit: "小时",
    better: null,
    title: titled("处罚超标小时数", "Hours penalised"),
    synonyms: ["处罚小时数", "处罚超标小时", "超标处罚小时数"],
    measure: sum(exceedancePushes, "hours", { handling: "penalised" }),
  }),
  indicator("fines", {
    workstream,
    unit: "万元",
    decimals: 3,
    better: null,
    title: titled("超标处罚金额", "Fines"),
    synonyms: ["处罚金额", "罚款金额", "累计处罚金额", "共计处罚"],
    measure: sum(exceedancePushes, "fine", { handling: "penalised" }),
  }),
];
