/**
 * The reader of ledgers finds every table of the sample, in whatever layout, with all its rows and none of its totals.
 */
import { expect, it } from "vitest";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { readWorkbook } from "../../src/excel/read-workbook";
import { readTargets } from "../../src/indicators/targets/read-targets";
import { defaultSettings } from "../../src/settings";
import { openSample, withOffice } from "../excel/office-bench";

/** Rows of a table whose months, years or modes lie across: entries × columns that are filled. */
const tables: readonly (readonly [sheet: string, ledger: string, rows: number])[] = [
  ["会议台账", "meetings", 41],
  ["2020年会议", "meetings", 34],
  ["项目会审（上半年）", "projectReviews", 104],
  ["项目会审（下半年）", "projectReviews", 96],
  ["方案及工作推进台账", "workRecords", 16],
  ["提标改造", "retrofits", 35],
  ["分表计电", "retrofits", 90],
  ["LDAR和低氮改造", "retrofits", 5],
  ["LDAR和低氮改造", "retrofits", 16],
  ["超标推送1-6月", "exceedancePushes", 65],
  ["超标推送7-11月", "exceedancePushes", 55],
  ["散乱污企业", "scatteredPolluters", 6],
  ["回头看检查记录", "lookBacks", 162],
  ["煤炭消费2021年", "coalUse", 20 * 11],
  ["煤炭消费2020年", "coalUse", 20 * 12],
  ["燃煤锅炉淘汰", "boilers", 21],
  ["清洁取暖", "cleanHeating", 8],
  ["清洁取暖", "electricHeating", 15],
  ["煤质抽检", "coalSamples", 29],
  ["散煤和配煤中心", "bulkCoal", 5 * 3],
  ["散煤和配煤中心", "blendingCentres", 2],
  ["建筑工地", "constructionSites", 42],
  ["裸露土地治理", "bareLand", 28],
  ["道路机械化清扫", "streetCleaning", 11],
  ["搅拌站和料仓", "enclosures", 8],
  ["搅拌站和料仓", "enclosures", 16],
  ["坑槽修补", "roadRepairs", 24],
  ["查控点位和过境货车", "checkPoints", 7],
  ["查控点位和过境货车", "transitTrucks", 7],
  ["机动车淘汰和注册", "scrappedVehicles", 66],
  ["机动车淘汰和注册", "newVehicles", 50],
  ["公交车", "buses", 20],
  ["货运量2021年", "freight", 11 * 2],
  ["货运量2020年", "freight", 2 * 12],
  ["餐饮油烟检查", "catering", 48],
  ["绩效分级", "gradedEnterprises", 74],
  ["错峰生产", "staggeredProduction", 43],
  ["联席会议和交叉执法", "jointActions", 5],
  ["反馈问题清单", "rectificationItems", 3],
  ["整改任务台账", "rectificationTasks", 43],
  ["二轮和自治区整改任务", "rectificationTasks", 5],
];

const airSheets = /^\d{4}年(日报)?$/;

it("finds every table with its ledger and its rows, and reports the faults that were put in", async () => {
  const { snapshot } = await withOffice(openSample(), () => Excel.run((context) => readWorkbook(context)));
  const targets = readTargets(snapshot, defaultSettings);
  const taken = new Set([
    ...targets.guesses.map(({ sheetId }) => sheetId),
    ...snapshot.sheets.filter(({ name }) => airSheets.test(name)).map(({ id }) => id),
  ]);
  const { tables: read, findings } = readLedgers(snapshot, defaultSettings, taken);
  expect(read.map(({ guess, ledger, rows }) => [guess.sheet, ledger, rows.length])).toEqual(tables);
  expect(findings.filter(({ severity }) => severity !== "note").map(({ code, at }) => [code, at?.sheet])).toEqual([
    ["totalDiffers", "散煤和配煤中心"],
    ["duplicateEntry", "煤质抽检"],
  ]);
});
