/** Sub-indices under the bare names of the items: what the AQI beside them is the largest of. */
import { assessAqi } from "../../standards/aqi";
import { ruleSetOn } from "../../standards/rule-sets";
import type { AirRows } from "./air-rows";

const LOOKED_AT = 60;
const FEWEST_ROWS = 5;
const FEWEST_ITEMS = 3;
const NEARLY_ALL = 0.9;

/** Whether the index of nearly every row is its largest value, and not what these would make as concentrations. */
export function areSubIndices(rows: AirRows): boolean {
  const told = [...rows.beginning(LOOKED_AT)].filter(
    ({ aqi, concentrations }) => aqi !== null && Object.keys(concentrations).length >= FEWEST_ITEMS,
  );
  if (told.length < FEWEST_ROWS) return false;
  const alike = told.filter(({ aqi, concentrations }) => Math.max(...Object.values(concentrations)) === aqi);
  const computed = told.filter(({ aqi, concentrations, day }) => {
    return assessAqi(concentrations, ruleSetOn(day)).highest === aqi;
  });
  return alike.length >= NEARLY_ALL * told.length && computed.length < (1 - NEARLY_ALL) * told.length;
}
