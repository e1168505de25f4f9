/** What stands around a name in a sheet and is no part of it. */
import { remembered } from "../../collections/remembered";
import { unitNamed } from "../../tables/units";

const NUMBERED =
  /^(?:[(（]?\d{1,2}[)）、．:：]|\d{1,2}\.(?!\d)|\d{1,2}(?:\.\d{1,2})+\s|[①-⑳]|[(（]?[一二三四五六七八九十]+[)）、])\s*/;
const MARKS = /[★☆●○◆◇■□▲△※*"“”'‘’《》【】]/g;

/** 1.PM2.5平均浓度, ★优良天数比例, “裸露土地治理”, 裸露土地治理面积，亩. */
export const withoutNumberAndMarks = remembered((text: string): string => {
  const bare = text.replace(MARKS, "").trim().replace(NUMBERED, "");
  const [, name = "", unit = ""] = /^(.+)[,，]\s*([^,，]{1,8})$/.exec(bare) ?? [];
  return unit !== "" && unitNamed(unit) !== null ? name : bare;
});
