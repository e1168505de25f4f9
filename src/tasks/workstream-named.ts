/** The workstream that a ledger means by 工作类别, in its own words. */
import { workstreamCalled, workstreamKey, type WorkstreamId } from "../indicators/workstreams";

/** In this order: what names one thing only before what might be part of a longer name. */
const synonyms: readonly (readonly [pattern: RegExp, workstream: WorkstreamId])[] = [
  [/散乱污/, "scatteredPolluters"],
  [/重污染|错峰|应急减排|应急应对|绩效分级/, "heavyPollution"],
  [/餐饮|油烟/, "catering"],
  [/机动车|柴油|车辆|移动源|运输结构|货车|铁路/, "vehicles"],
  [/扬尘|裸露土地|裸地|工地|清扫|降尘/, "dust"],
  [/禁燃|散煤|清洁取暖|清洁供暖|电采暖|煤质|小锅炉|锅炉淘汰|煤改/, "noBurnZones"],
  [/煤炭(消费)?(总量)?|煤控|控煤|耗煤|煤耗|削减煤/, "coalCap"],
  [/项目准入|准入|项目会审|项目审批|源头管控/, "projectAccess"],
  [/工业|企业全面达标|企业达标|提标改造|VOCs|挥发性有机物|低氮|深度治理|超标/i, "industry"],
  [/高位推动|政治站位|组织领导|组织保障|统筹推进|安排部署/, "leadership"],
];

/** By its name, else by what its words are about; null: no workstream of the notice. */
export function workstreamNamed(text: string | null): WorkstreamId | null {
  if (text === null) return null;
  const bare = workstreamKey(text);
  return workstreamCalled(text) ?? synonyms.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}
