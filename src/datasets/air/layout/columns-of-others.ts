/** Columns of others than the place beside its own: its neighbours, its city, another measurement. */
import { isOtherMeasurement } from "../../../vocabulary/other-measurements";
import { isSamePlace } from "../../../vocabulary/same-place";
import { isOwnPlace } from "../../air-days/whole-of-places";
import { isPlaceName } from "../sheet-facts";
import type { TablePlan } from "./table-plan";
import type { ValueColumn } from "./value-columns";
import type { WrittenColumn } from "./written-columns";

/** Its neighbours, its city, a forecast. */
const OF_OTHER = /邻|周边|周围|全[市州省国]|市区|^(?:地区|区域|省|市|州)$|预报|预测|上年|去年|同期/;

const isOfOthers = (name: string): boolean => OF_OTHER.test(name) || isOtherMeasurement(name);

export const isOfOther = ({ name }: ValueColumn, ownPlace: string | null): boolean =>
  name !== null && (ownPlace === null || !isSamePlace(name, ownPlace)) && (isOfOthers(name) || isPlaceName(name));

/** Beside 本县 the columns of 全市 and of the neighbours are none of the place's. */
export function withoutOthers({ values }: TablePlan, ownPlace: string | null): readonly ValueColumn[] {
  const hasOwn = values.some(({ name }) => name !== null && isOwnPlace(name));
  return hasOwn ? values.filter((column) => !isOfOther(column, ownPlace)) : values;
}

/** The only one whose header says of nobody, where those of the others say whose they are. */
export function ownAmong(columns: readonly ValueColumn[], ownPlace: string | null): ValueColumn | null {
  const [own, ...more] = columns.filter((column) => !isOfOther(column, ownPlace));
  return own?.name === null && more.length === 0 ? own : null;
}

/** The place's own index, where those of others or of a forecast stand beside it. */
export const ownWritten = (columns: readonly WrittenColumn[]): readonly WrittenColumn[] => {
  const isOwn = ({ name, yearsBack }: WrittenColumn): boolean =>
    yearsBack === 0 && (name === null || !(isOfOthers(name) || isPlaceName(name)));
  return columns.filter((column) => isOwn(column) || (columns.length === 1 && isPlaceName(column.name ?? "")));
};
