/** 加强重污染天气应对处置：who is graded, who staggers production, joint work of the region. */
import { titled } from "../../recognition/declare-ledger";
import * as ledgers from "../../datasets/ledgers/response";
import { count, distinct, indicator, type LedgerIndicator } from "../ledgers/declare-indicator";

const workstream = "heavyPollution";

export const heavyPollutionIndicators: readonly LedgerIndicator[] = [
  indicator("gradedEnterprises", {
    workstream,
    unit: "家",
    period: "asItStands",
    title: titled("绩效分级企业数", "Enterprises graded by performance"),
    synonyms: ["重污染天气绩效分级", "绩效分级", "绩效分级企业", "重污染天气绩效分级企业数", "应急减排清单企业数"],
    measure: distinct(ledgers.gradedEnterprises, "enterprise"),
  }),
  // A级、B级和引领性: those that may go on while others cut.
  indicator("highGradeEnterprises", {
    workstream,
    unit: "家",
    period: "asItStands",
    title: titled("B级及以上绩效企业数", "Enterprises of grade B and above"),
    synonyms: ["高绩效企业数", "A、B级企业数", "B级以上企业数", "B级及引领性以上企业数"],
    measure: distinct(ledgers.gradedEnterprises, "enterprise", { grade: ["a", "b", "leading"] }),
  }),
  indicator("staggeredIndustries", {
    workstream,
    unit: "个",
    better: null,
    period: "asItStands",
    title: titled("错峰生产行业数", "Industries in staggered production"),
    synonyms: ["错峰生产行业", "参与错峰生产行业数"],
    measure: distinct(ledgers.staggeredProduction, "industry"),
  }),
  indicator("staggeredEnterprises", {
    workstream,
    unit: "家",
    period: "asItStands",
    title: titled("错峰生产企业数", "Enterprises in staggered production"),
    synonyms: ["错峰生产", "错峰生产企业", "参与错峰生产企业数"],
    measure: distinct(ledgers.staggeredProduction, "enterprise"),
  }),
  indicator("staggeredDepartments", {
    workstream,
    unit: "家",
    better: null,
    period: "asItStands",
    title: titled("错峰生产包联部门数", "Departments in charge of staggered production"),
    synonyms: ["包联部门", "包联部门数", "部门包联"],
    measure: distinct(ledgers.staggeredProduction, "department"),
  }),
  indicator("jointMeetings", {
    workstream,
    unit: "次",
    title: titled("区域环境工作联席会议次数", "Joint meetings of the region"),
    synonyms: ["联席会议", "区域联席会议", "区域环境工作联席会议", "联席会议次数"],
    measure: count(ledgers.jointActions, { kind: "meeting" }),
  }),
  indicator("crossEnforcement", {
    workstream,
    unit: "次",
    title: titled("联合环境交叉执法次数", "Cross enforcement"),
    synonyms: ["交叉执法", "联合交叉执法", "区域联合环境交叉执法", "交叉执法次数"],
    measure: count(ledgers.jointActions, { kind: "enforcement" }),
  }),
];
