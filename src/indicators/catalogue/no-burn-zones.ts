/** 扩大禁燃区面积：boilers retired, clean heating, loose coal and its quality. */
import { titled } from "../../recognition/declare-ledger";
import * as ledgers from "../../datasets/ledgers/coal";
import { lookBacks } from "../../datasets/ledgers/industry";
import {
  atMostIfSaid,
  count,
  distinct,
  filled,
  indicator,
  knownNoneOf,
  share,
  sum,
  yearChange,
  type LedgerIndicator,
} from "../ledgers/declare-indicator";

const workstream = "noBurnZones";

/** A list of boilers may hold those that burn gas or straw as well. */
const upTo65 = { tonnage: atMostIfSaid(65), fuel: knownNoneOf("other") };

export const noBurnZonesIndicators: readonly LedgerIndicator[] = [
  // 65蒸吨/小时及以下.
  indicator("boilersRetired", {
    workstream,
    unit: "台",
    title: titled("65蒸吨及以下燃煤锅炉淘汰", "Coal boilers up to 65 t/h retired"),
    synonyms: [
      "燃煤锅炉淘汰",
      "燃煤锅炉淘汰台数",
      "淘汰燃煤锅炉",
      "65蒸吨/小时以下燃煤锅炉淘汰",
      "65蒸吨以下燃煤锅炉淘汰",
      "锅炉淘汰",
    ],
    measure: count(ledgers.boilers, { ...upTo65, state: "done" }),
    plan: count(ledgers.boilers, upTo65),
    told: ["tonnage"],
  }),
  indicator("electricHeatingArea", {
    workstream,
    unit: "万平方米",
    period: "asItStands",
    title: titled("城区电采暖面积", "Electric heating in town"),
    synonyms: ["电采暖面积", "电采暖", "城区电采暖"],
    measure: sum(ledgers.electricHeating, "area"),
  }),
  indicator("cleanHeatingHouseholds", {
    workstream,
    unit: "户",
    period: "asItStands",
    title: titled("农村清洁取暖户数", "Households with clean heating"),
    synonyms: [
      "农村清洁取暖",
      "清洁取暖户数",
      "清洁取暖",
      "农村清洁能源取暖",
      "清洁取暖完成户数",
      "散煤替代",
      "散煤清洁化替代",
    ],
    measure: sum(ledgers.cleanHeating, "done"),
    plan: sum(ledgers.cleanHeating, "planned"),
  }),
  // A row is a whole year's use, whatever the cut-off: nothing that grows from month to month.
  indicator("bulkCoalUse", {
    workstream,
    unit: "吨",
    better: "lower",
    progress: "level",
    title: titled("城区周边散煤用量", "Loose coal used around town"),
    synonyms: ["散煤用量", "散煤消费量", "散煤使用量"],
    measure: sum(ledgers.bulkCoal, "amount"),
  }),
  indicator("bulkCoalChange", {
    workstream,
    unit: "%",
    decimals: 1,
    better: "lower",
    progress: "level",
    title: titled("城区周边散煤用量变化率", "Change of loose coal use"),
    synonyms: [
      "散煤用量变化率",
      "散煤削减率",
      "散煤用量削减率",
      "散煤消减率",
      "散煤用量下降率",
      "城区周边散煤用量削减",
    ],
    measure: yearChange(ledgers.bulkCoal, "amount"),
  }),
  indicator("blendingCentres", {
    workstream,
    unit: "家",
    title: titled("配煤中心提升改造", "Coal blending centres upgraded"),
    synonyms: ["配煤中心", "配煤中心改造", "配煤中心提升改造数", "配煤中心数"],
    measure: distinct(ledgers.blendingCentres, "name", { state: "done" }),
    plan: distinct(ledgers.blendingCentres, "name"),
  }),
  indicator("blendingInvestment", {
    workstream,
    unit: "万元",
    title: titled("配煤中心改造投入", "Investment in coal blending centres"),
    synonyms: ["配煤中心投资", "配煤中心投入", "配煤中心改造投资", "配煤中心投入资金"],
    measure: sum(ledgers.blendingCentres, "investment", { state: "done" }),
  }),
  indicator("coalSamples", {
    workstream,
    unit: "批次",
    title: titled("煤质抽检批次", "Coal samples"),
    synonyms: ["煤质抽检", "煤质抽检数", "抽检批次", "煤质检测批次"],
    measure: count(ledgers.coalSamples),
  }),
  indicator("coalSamplesFailed", {
    workstream,
    unit: "批次",
    better: "lower",
    title: titled("煤质抽检不合格批次", "Coal samples failed"),
    synonyms: ["煤质不合格批次", "不合格批次"],
    measure: count(ledgers.coalSamples, { result: "fail" }),
  }),
  indicator("coalSamplePassRate", {
    workstream,
    unit: "%",
    decimals: 1,
    progress: "level",
    title: titled("煤质抽检合格率", "Share of coal samples passed"),
    synonyms: ["煤质合格率", "抽检合格率", "散煤煤质合格率"],
    measure: share(ledgers.coalSamples, { result: "pass" }, { result: filled }),
  }),
  indicator("boilerLookBacks", {
    workstream,
    unit: "次",
    title: titled("燃煤小锅炉“回头看”检查次数", "Look-back checks of small coal boilers"),
    synonyms: ["燃煤小锅炉回头看", "小锅炉回头看", "锅炉回头看", "燃煤锅炉回头看"],
    measure: count(lookBacks, { kind: "boilers" }),
  }),
  indicator("boilerRebounds", {
    workstream,
    unit: "台",
    better: "lower",
    title: titled("燃煤小锅炉死灰复燃数", "Small coal boilers back in use"),
    synonyms: ["燃煤小锅炉死灰复燃", "小锅炉死灰复燃", "锅炉死灰复燃"],
    measure: count(lookBacks, { kind: "boilers", rebound: "yes" }),
  }),
];
