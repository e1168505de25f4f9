/** What a name in a target sheet means: the air's indicator, and the year that it is for. */
import { remembered } from "../../collections/remembered";
import { headerKey } from "../../cells/normalise-text";
import { yearIn } from "../../cells/parse-date";
import { withoutNumberAndMarks } from "../own/around-names";
import { airIndicator, airIndicatorIds, type AirIndicatorId } from "../air/air-indicators";

const NAMED_PLACE = /^[\p{Script=Han}]{2,8}?[县市区旗州](?:环境)?/u;

/** The air indicator that a target sheet means; units, brackets and 考核目标 around the name are passed over. */
export const indicatorNamed = remembered((text: string): AirIndicatorId | null => {
  const bare = headerKey(withoutNumberAndMarks(text))
    .replace(/[(（][^)）]*[)）]/g, "")
    .replace(/(?:(?:考核|控制|约束性?|年度)*目标(?:值|任务)?|考核值?|控制值?)$/, "")
    .replace(/^(?:(?:到|至)?(?:19|20)\d{2}年(?:度|底|末)?(?:前)?)/, "")
    .replace(
      /^(?:全?[市县区州旗]|城区|城市|全年|年度|AQI(?=优良|达标)|环境(?=空气)|(?:环境)?空气(?=PM|SO|NO|CO|O3|[细可]|[二一]氧|臭氧)|实现|达到)+/i,
      "",
    );
  const called = (name: string): AirIndicatorId | undefined =>
    airIndicatorIds.find((id) => airIndicator(id).synonyms.some((pattern) => pattern.test(name)));
  return called(bare) ?? called(bare.replace(NAMED_PLACE, "")) ?? null;
});

/** Words that make a name one of something to be reached, and not of what was. */
export const saysTarget = (name: string): boolean => /目标|考核|控制|约束|计划/.test(name);

/** The only year that words are about; the one that they compare with (较2020年) is not. null: none, or several. */
export const yearAimed = (text: string): number | null =>
  yearIn(text.replace(/(?:较|比|与|同|相较于?|对比)\s*(?:19|20)\d{2}年/g, ""));
