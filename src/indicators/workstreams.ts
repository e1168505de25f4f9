/** The ten workstreams of a city's clean-air rectification, in the order of the disclosure notice. */
import { headerKey } from "../cells/normalise-text";
import type { Title } from "../recognition/declare-ledger";

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

/** Short names by which target sheets and ledgers call them. */
const calledBy: Readonly<Record<WorkstreamId, RegExp>> = {
  leadership: /^(高位推动|提高政治站位|组织领导)$/,
  projectAccess: /^(严把)?项目准入$/,
  industry: /^(推进)?工业(企业|污染)?(全面)?(达标|治理|防治)$/,
  scatteredPolluters: /^(加强)?散乱污(企业)?(整治|治理)?$/,
  coalCap: /^(制定年度)?(煤炭|控煤|煤炭总量|煤炭消费总量)(总量)?(控制|减量)?$/,
  noBurnZones: /^(扩大)?禁燃区(面积|管控)?$/,
  dust: /^(强化)?扬尘(污染)?(综合)?(防控|治理|防治|管控)?$/,
  vehicles: /^(强化)?(机动车|移动源)(污染)?(治理|防治|管控)?$/,
  catering: /^(加强)?餐饮(油烟|业)?(综合)?(治理|整治)?$/,
  heavyPollution: /^(加强)?重污染天气?(应对|应急)?(处置)?$/,
};

/** Without the number and the quotation marks that a heading may carry. */
export const workstreamKey = (text: string): string =>
  headerKey(text)
    .replace(/^[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?/, "")
    .replace(/["“”'‘’「」]/g, "");

/** The workstream that a heading names; null: a heading of its own. */
export function workstreamCalled(text: string): WorkstreamId | null {
  const wanted = workstreamKey(text);
  return (
    workstreamIds.find((id) => workstreamKey(workstreams[id]["zh-CN"]) === wanted || calledBy[id].test(wanted)) ?? null
  );
}
