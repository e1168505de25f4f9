/** 严把项目准入：what the review meetings let through. How many projects pass is no merit and no fault: `better` is null. */
import { titled } from "../../recognition/declare-ledger";
import { projectReviews } from "../../datasets/ledgers/projects";
import { count, distinct, indicator, share, sum, type LedgerIndicator } from "../ledgers/declare-indicator";

const workstream = "projectAccess";

export const projectAccessIndicators: readonly LedgerIndicator[] = [
  indicator("reviewSessions", {
    workstream,
    unit: "次",
    title: titled("项目会审会次数", "Project review sessions"),
    synonyms: ["项目会审会", "会审会", "会审会次数", "项目会审次数", "召开项目会审会"],
    measure: distinct(projectReviews, "session"),
  }),
  indicator("projectsReviewed", {
    workstream,
    unit: "个",
    better: null,
    title: titled("会审项目数", "Projects reviewed"),
    synonyms: ["会审项目", "会审项目总数", "审议项目数"],
    measure: count(projectReviews),
  }),
  indicator("projectsPassed", {
    workstream,
    unit: "个",
    better: null,
    title: titled("会审通过项目数", "Projects passed"),
    synonyms: ["通过项目", "通过项目数", "会审通过项目", "项目通过数"],
    measure: count(projectReviews, { result: "passed" }),
  }),
  indicator("passedInvestment", {
    workstream,
    unit: "亿元",
    decimals: 2,
    better: null,
    title: titled("会审通过项目资金", "Investment of projects passed"),
    synonyms: ["通过项目资金", "通过项目投资额", "会审通过项目投资额", "通过项目投资"],
    measure: sum(projectReviews, "investment", { result: "passed" }),
  }),
  indicator("projectsRejected", {
    workstream,
    unit: "个",
    better: null,
    title: titled("会审不通过项目数", "Projects rejected"),
    synonyms: ["不通过项目", "不通过项目数", "未通过项目数", "会审不通过项目", "否决项目数"],
    measure: count(projectReviews, { result: "rejected" }),
  }),
  indicator("rejectedInvestment", {
    workstream,
    unit: "亿元",
    decimals: 2,
    better: null,
    title: titled("会审不通过项目资金", "Investment of projects rejected"),
    synonyms: ["不通过项目资金", "不通过项目投资额", "会审不通过项目投资额", "不通过项目涉及资金"],
    measure: sum(projectReviews, "investment", { result: "rejected" }),
  }),
  indicator("projectPassRate", {
    workstream,
    unit: "%",
    decimals: 1,
    better: null,
    progress: "level",
    title: titled("项目会审通过率", "Share of projects passed"),
    synonyms: ["会审通过率", "项目通过率"],
    measure: share(projectReviews, { result: "passed" }, { result: ["passed", "rejected"] }),
  }),
  // No project that burns coal may be let through: each one is a breach.
  indicator("coalProjectsPassed", {
    workstream,
    unit: "个",
    better: "lower",
    title: titled("通过的耗煤项目数", "Coal-burning projects passed"),
    synonyms: ["耗煤项目审批数", "通过耗煤项目", "新增耗煤项目", "新增耗煤项目数", "审批耗煤项目"],
    measure: count(projectReviews, { burnsCoal: "yes", result: "passed" }),
  }),
];
