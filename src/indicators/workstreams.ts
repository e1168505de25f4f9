/** The ten workstreams of a city's clean-air rectification, in the order of the disclosure notice. */
import type { Title } from "../datasets/declare-ledger";

export const workstreams = {
  leadership: { "zh-CN": "提高政治站位，坚持高位推动", en: "Leadership" },
  projectAccess: { "zh-CN": "严把项目准入", en: "Project access" },
  industry: { "zh-CN": "推进工业企业全面达标", en: "Industry up to standard" },
  scatteredPolluters: { "zh-CN": "加强“散乱污”整治", en: "Scattered polluters" },
  coalCap: { "zh-CN": "煤炭消费总量控制", en: "Coal cap" },
  noBurnZones: { "zh-CN": "扩大禁燃区面积", en: "No-burn zones" },
  dust: { "zh-CN": "强化扬尘综合防控", en: "Dust" },
  vehicles: { "zh-CN": "强化机动车治理", en: "Vehicles" },
  catering: { "zh-CN": "加强餐饮综合治理", en: "Catering" },
  heavyPollution: { "zh-CN": "加强重污染天气应对处置", en: "Heavy-pollution response" },
} as const satisfies Readonly<Record<string, Title>>;

export type WorkstreamId = keyof typeof workstreams;

export const workstreamIds = Object.keys(workstreams) as readonly WorkstreamId[];
