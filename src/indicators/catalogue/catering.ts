/** 加强餐饮综合治理：the notice gives no number; a ledger of inspections would. */
import { titled } from "../../recognition/declare-ledger";
import { catering } from "../../datasets/ledgers/response";
import { lookBacks } from "../../datasets/ledgers/industry";
import { count, distinct, filled, indicator, share, type LedgerIndicator } from "../ledgers/declare-indicator";

const workstream = "catering";

export const cateringIndicators: readonly LedgerIndicator[] = [
  indicator("cateringInspections", {
    workstream,
    unit: "家次",
    title: titled("餐饮油烟检查", "Catering inspections"),
    synonyms: ["餐饮检查", "餐饮检查次数", "餐饮油烟检查次数", "餐饮单位检查"],
    measure: count(catering),
  }),
  indicator("cateringInspected", {
    workstream,
    unit: "家",
    title: titled("检查餐饮单位数", "Restaurants inspected"),
    synonyms: ["餐饮单位检查数", "检查餐饮单位"],
    measure: distinct(catering, "restaurant"),
  }),
  indicator("cateringGoodShare", {
    workstream,
    unit: "%",
    decimals: 1,
    progress: "level",
    title: titled("餐饮油烟检查合格率", "Share of catering inspections in order"),
    synonyms: ["餐饮检查合格率", "餐饮油烟合格率", "餐饮单位合格率"],
    // What is written there in other words was inspected all the same, and found in order only where that is said.
    measure: share(catering, { result: "good" }, { result: filled }),
  }),
  indicator("cateringCleanEnergy", {
    workstream,
    unit: "%",
    decimals: 1,
    progress: "level",
    title: titled("餐饮清洁能源使用率", "Restaurants on clean energy"),
    synonyms: ["餐饮单位清洁能源使用率", "餐饮清洁能源覆盖率"],
    measure: share(catering, { cleanEnergy: "yes" }, { cleanEnergy: filled }),
  }),
  indicator("cateringPurifiers", {
    workstream,
    unit: "%",
    decimals: 1,
    progress: "level",
    title: titled("油烟净化设施正常运行率", "Restaurants with purifiers at work"),
    synonyms: ["油烟净化设施安装率", "油烟净化设施覆盖率", "油烟净化设施运行率"],
    measure: share(catering, { purifier: "yes" }, { purifier: filled }),
  }),
  indicator("cateringLookBacks", {
    workstream,
    unit: "次",
    title: titled("餐饮“回头看”检查次数", "Look-back checks of restaurants"),
    synonyms: ["餐饮回头看", "餐饮企业回头看"],
    measure: count(lookBacks, { kind: "catering" }),
  }),
];
