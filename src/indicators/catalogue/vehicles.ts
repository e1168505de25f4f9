/** 强化机动车治理：check points and what passes them, fleets renewed, freight from road to rail. */
import { titled } from "../../recognition/declare-ledger";
import * as ledgers from "../../datasets/ledgers/vehicles";
import {
  atLeast,
  change,
  count,
  hasCome,
  indicator,
  knownNoneOf,
  noneOf,
  part,
  sum,
  type LedgerIndicator,
} from "../ledgers/declare-indicator";

const workstream = "vehicles";

/** 老旧柴油货车: 国三 and below, diesel, and a truck, as far as the list says. */
const oldDieselTruck = {
  fuel: knownNoneOf("other"),
  stage: knownNoneOf("four", "five", "six"),
  kind: noneOf("other"),
};

export const vehiclesIndicators: readonly LedgerIndicator[] = [
  indicator("checkPoints", {
    workstream,
    unit: "个",
    period: "asItStands",
    title: titled("固定查控点位数", "Check points"),
    synonyms: [
      ...["查控点位", "固定查控点位", "查控点数", "查控点位数"],
      /^(?:(?:重型|柴油|载货|超标)*(?:货车|车辆|机动车|柴油车))?(?:固定)?查控(?:点位?|卡[口点])数?量?$/,
    ],
    measure: count(ledgers.checkPoints, { since: hasCome }),
  }),
  indicator("roundTheClockPoints", {
    workstream,
    unit: "个",
    period: "asItStands",
    title: titled("24小时值守查控点位数", "Check points manned day and night"),
    synonyms: ["24小时固定查控点位", "24小时查控点位", "24小时值守点位"],
    measure: count(ledgers.checkPoints, { since: hasCome, hours: atLeast(24) }),
  }),
  indicator("transitTruckChange", {
    workstream,
    unit: "%",
    decimals: 1,
    better: "lower",
    progress: "level",
    period: "asItStands",
    title: titled("日过境货车变化率", "Change of transit trucks a day"),
    synonyms: ["过境货车变化率", "过境货车下降率", "日过境货车数量下降", "过境货车削减率", "日过境货车数量"],
    measure: change(ledgers.transitTrucks, "before", "after"),
  }),
  indicator("transitTrucks", {
    workstream,
    unit: "辆",
    better: "lower",
    progress: "level",
    period: "asItStands",
    title: titled("日均过境货车", "Transit trucks a day"),
    synonyms: ["日过境货车", "过境货车流量", "日均过境货车数量"],
    measure: sum(ledgers.transitTrucks, "after"),
  }),
  indicator("trucksScrapped", {
    workstream,
    unit: "辆",
    title: titled("老旧柴油货车淘汰", "Old diesel trucks scrapped"),
    synonyms: [
      /^(?:淘汰|报废|注销)?(?:国[三Ⅲ3]及?以下(?:排放标准)?|老旧)(?:营运)?(?:中重型)?柴油(?:营运)?货车(?:淘汰|报废|注销)?$/,
      "老旧柴油货车淘汰数",
      "柴油货车淘汰",
      "淘汰老旧柴油货车",
      "老旧车淘汰",
      "老旧车辆淘汰",
    ],
    measure: count(ledgers.scrappedVehicles, oldDieselTruck),
    told: ["fuel"],
  }),
  indicator("chinaSixTrucks", {
    workstream,
    unit: "辆",
    title: titled("新注册登记国六重型柴油货车", "China VI heavy diesel trucks registered"),
    synonyms: ["国六重型柴油货车", "国六重型柴油货车注册数", "新增国六重型柴油货车"],
    measure: count(ledgers.newVehicles, { kind: "heavyDieselTruck", stage: "six", fuel: knownNoneOf("other") }),
  }),
  indicator("newEnergyBusShare", {
    workstream,
    unit: "%",
    decimals: 1,
    progress: "level",
    period: "asItStands",
    title: titled("新能源公交车占比", "Share of new-energy buses"),
    synonyms: ["新能源公交车比例", "新能源公交占比", "新能源公交车", "新能源公交比例", "上线运营新能源公交车"],
    measure: part(ledgers.buses, "operating", { energy: "newEnergy" }),
  }),
  indicator("newEnergyBuses", {
    workstream,
    unit: "辆",
    period: "asItStands",
    title: titled("新能源公交车运营数", "New-energy buses in service"),
    synonyms: ["新能源公交车数量", "新能源公交车数", "新能源公交车辆数"],
    measure: sum(ledgers.buses, "operating", { energy: "newEnergy" }),
  }),
  indicator("railFreight", {
    workstream,
    unit: "万吨",
    decimals: 2,
    title: titled("铁路运输量", "Rail freight"),
    synonyms: ["铁路货运量", "铁路运量", "大宗货物铁路运输量", "铁路货物运输量"],
    measure: sum(ledgers.freight, "amount", { mode: "rail" }),
  }),
  indicator("roadFreight", {
    workstream,
    unit: "万吨",
    decimals: 2,
    better: "lower",
    title: titled("公路货运量", "Road freight"),
    synonyms: ["公路运输量", "公路运量", "大宗货物公路运输量", "公路货物运输量"],
    measure: sum(ledgers.freight, "amount", { mode: "road" }),
  }),
  indicator("roadFreightShare", {
    workstream,
    unit: "%",
    decimals: 1,
    better: "lower",
    progress: "level",
    title: titled("大宗货物公路运输比重", "Road's share of freight"),
    synonyms: ["公路运输比重", "公路货运占比", "公路运输占比", "公路货运比重"],
    measure: part(ledgers.freight, "amount", { mode: "road" }),
  }),
];
