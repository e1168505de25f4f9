/** 强化扬尘综合防控：sites, bare land, street cleaning, enclosures, road repair. */
import { titled } from "../../recognition/declare-ledger";
import * as ledgers from "../../datasets/ledgers/dust";
import {
  atLeast,
  count,
  distinct,
  hasComeUnlessSaid,
  hasNotComeUnlessSaid,
  indicator,
  noneOf,
  ratio,
  share,
  sum,
  type LedgerIndicator,
} from "../ledgers/declare-indicator";

const workstream = "dust";

/**
 * Sites that the ledger does not call stopped. Where it says nothing of it, what has begun and has not ended; lists
 * that have no days either list sites under way.
 */
const underWay = {
  state: noneOf("stopped"),
  begunOn: hasComeUnlessSaid("state"),
  endedOn: hasNotComeUnlessSaid("state"),
};
const large = { ...underWay, area: atLeast(3000) };

export const dustIndicators: readonly LedgerIndicator[] = [
  indicator("sites", {
    workstream,
    unit: "个",
    better: null,
    period: "asItStands",
    title: titled("在建施工工地数", "Construction sites under way"),
    synonyms: ["在建工地数", "施工工地数", "建筑施工工地", "在建工地"],
    measure: count(ledgers.constructionSites, underWay),
  }),
  indicator("largeSites", {
    workstream,
    unit: "个",
    better: null,
    period: "asItStands",
    title: titled("3000平方米以上在建工地数", "Sites of 3,000 m² and more"),
    synonyms: ["建筑面积3000平方米以上在建工地", "3000平方米以上工地数", "3000平方米以上在建施工工地"],
    measure: count(ledgers.constructionSites, large),
  }),
  indicator("sprayingSites", {
    workstream,
    unit: "个",
    period: "asItStands",
    title: titled("智能自动喷淋工地数", "Large sites with automatic spraying"),
    synonyms: ["智能喷淋工地数", "智能自动喷淋设施", "自动喷淋工地", "智能自动喷淋", "安装喷淋工地数"],
    measure: count(ledgers.constructionSites, { ...large, spraying: "yes" }),
    plan: count(ledgers.constructionSites, large),
  }),
  indicator("sprayingCoverage", {
    workstream,
    unit: "%",
    decimals: 1,
    progress: "level",
    period: "asItStands",
    title: titled("智能自动喷淋覆盖率", "Spraying coverage of large sites"),
    synonyms: ["喷淋覆盖率", "智能喷淋覆盖率", "喷淋设施覆盖率", "智能自动喷淋设施覆盖率"],
    measure: share(ledgers.constructionSites, { spraying: "yes" }, large),
  }),
  // 六个100%: a site counts only with all six.
  indicator("sixHundredShare", {
    workstream,
    unit: "%",
    decimals: 1,
    progress: "level",
    period: "asItStands",
    title: titled("“六个100%”落实率", "Sites that keep all six dust rules"),
    synonyms: [
      "六个100%落实率",
      "六个百分百落实率",
      "六个百分之百落实率",
      "六个100%达标率",
      "工地扬尘六个100%",
      "扬尘防治措施落实率",
      "工地扬尘防治措施落实率",
    ],
    measure: share(
      ledgers.constructionSites,
      { fenced: "yes", covered: "yes", wetWork: "yes", hardened: "yes", washed: "yes", sealed: "yes" },
      underWay,
    ),
  }),
  indicator("bareLand", {
    workstream,
    unit: "亩",
    title: titled("裸露土地治理面积", "Bare land treated"),
    synonyms: ["裸露土地治理", "裸地治理", "治理裸露土地", "裸地治理面积", "裸土治理面积", "裸露地块治理"],
    measure: sum(ledgers.bareLand, "area", { state: "done" }),
    plan: sum(ledgers.bareLand, "area"),
  }),
  indicator("mechanisedSweeping", {
    workstream,
    unit: "%",
    decimals: 1,
    progress: "level",
    title: titled("城市机械化清扫率", "Mechanised street sweeping"),
    synonyms: ["机械化清扫率", "道路机械化清扫率", "机扫率", "城市道路机械化清扫率"],
    measure: ratio(ledgers.streetCleaning, "mechanised", "due"),
  }),
  indicator("mixingPlants", {
    workstream,
    unit: "家",
    title: titled("混凝土搅拌站封闭改造", "Mixing plants enclosed"),
    synonyms: [
      "搅拌站封闭改造",
      "混凝土搅拌站改造",
      "搅拌站全封闭改造",
      "混凝土搅拌站全封闭规范化建设改造",
      "搅拌站改造",
    ],
    measure: distinct(ledgers.enclosures, "enterprise", { kind: "mixingPlant", state: "done" }),
    plan: distinct(ledgers.enclosures, "enterprise", { kind: "mixingPlant" }),
  }),
  indicator("silos", {
    workstream,
    unit: "家",
    title: titled("企业全封闭料仓建设", "Enterprises with enclosed silos"),
    synonyms: ["全封闭料仓", "料仓建设", "封闭料仓建设", "料仓封闭改造", "全封闭料仓建设"],
    measure: distinct(ledgers.enclosures, "enterprise", { kind: "silo", state: "done" }),
    plan: distinct(ledgers.enclosures, "enterprise", { kind: "silo" }),
  }),
  indicator("roadRepair", {
    workstream,
    unit: "万平方米",
    decimals: 1,
    title: titled("道路坑槽修补面积", "Road surface repaired"),
    synonyms: ["坑槽修补", "坑槽修补面积", "道路修补面积", "修补道路坑槽", "道路坑槽修补"],
    measure: sum(ledgers.roadRepairs, "area"),
  }),
];
