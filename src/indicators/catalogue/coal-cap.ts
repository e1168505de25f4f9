/** 煤炭消费总量控制：what industry burnt against the year's cap. */
import { titled } from "../../recognition/declare-ledger";
import { coalUse as ledger } from "../../datasets/ledgers/coal";
import { distinct, indicator, sum, type LedgerIndicator } from "../ledgers/declare-indicator";

const workstream = "coalCap";

export const coalCapIndicators: readonly LedgerIndicator[] = [
  indicator("coalUse", {
    workstream,
    unit: "万吨",
    decimals: 2,
    better: "lower",
    title: titled("工业企业煤炭消费量", "Coal used by industry"),
    synonyms: ["煤炭消费量", "煤炭消费总量", "工业煤炭消费量", "耗煤量", "煤炭消费总量控制", "规上工业煤炭消费量"],
    measure: sum(ledger, "amount"),
    plan: sum(ledger, "cap"),
  }),
  indicator("coalEnterprises", {
    workstream,
    unit: "家",
    better: null,
    title: titled("耗煤企业数", "Enterprises that use coal"),
    synonyms: ["用煤企业数", "耗煤企业", "用煤企业"],
    measure: distinct(ledger, "enterprise"),
  }),
];
