/** 加强“散乱污”整治：found, put in order, looked at again. */
import { titled } from "../../recognition/declare-ledger";
import { lookBacks, scatteredPolluters } from "../../datasets/ledgers/industry";
import { count, distinct, indicator, share, type LedgerIndicator } from "../ledgers/declare-indicator";

const workstream = "scatteredPolluters";

export const scatteredPollutersIndicators: readonly LedgerIndicator[] = [
  indicator("scatteredFound", {
    workstream,
    unit: "家",
    better: null,
    title: titled("新增“散乱污”企业数", "Scattered polluters found"),
    synonyms: ["新增散乱污企业", "散乱污企业数", "排查散乱污企业", "新增“散乱污”企业"],
    measure: distinct(scatteredPolluters, "enterprise"),
  }),
  indicator("scatteredDone", {
    workstream,
    unit: "家",
    title: titled("“散乱污”企业整治完成数", "Scattered polluters put in order"),
    synonyms: ["散乱污企业整治", "散乱污整治", "完成整治散乱污企业", "散乱污整治完成数", "“散乱污”企业整治"],
    measure: distinct(scatteredPolluters, "enterprise", { state: "done" }),
    plan: distinct(scatteredPolluters, "enterprise"),
  }),
  indicator("scatteredDoneShare", {
    workstream,
    unit: "%",
    decimals: 1,
    progress: "level",
    title: titled("“散乱污”企业整治完成率", "Share of scattered polluters put in order"),
    synonyms: ["散乱污整治完成率", "散乱污企业整治率", "散乱污整治率", "“散乱污”企业整治率"],
    measure: share(scatteredPolluters, { state: "done" }),
  }),
  indicator("lookBackEnterprises", {
    workstream,
    unit: "家",
    title: titled("“散乱污”回头看企业数", "Scattered polluters looked at again"),
    synonyms: ["散乱污回头看", "散乱污企业回头看", "回头看企业数", "“回头看”企业数", "散乱污“回头看”"],
    measure: distinct(lookBacks, "subject", { kind: "scatteredPolluters" }),
  }),
  indicator("scatteredRebounds", {
    workstream,
    unit: "家",
    better: "lower",
    title: titled("“散乱污”死灰复燃企业数", "Scattered polluters back in operation"),
    synonyms: ["散乱污死灰复燃", "死灰复燃企业数", "散乱污反弹", "散乱污企业反弹数", "死灰复燃"],
    measure: distinct(lookBacks, "subject", { kind: "scatteredPolluters", rebound: "yes" }),
  }),
  indicator("lookBackChecks", {
    workstream,
    unit: "次",
    title: titled("“散乱污”回头看检查次数", "Look-back checks of scattered polluters"),
    synonyms: ["散乱污回头看次数", "散乱污检查次数"],
    measure: count(lookBacks, { kind: "scatteredPolluters" }),
  }),
];
