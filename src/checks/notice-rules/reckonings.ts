/** Amounts that other figures of the sentence make: each times their number, what was left over, length times width. */
import { pattern } from "../../collections/pattern";
import { readFlows } from "../../notice/claims/flows";
import { readMeasures } from "../../notice/claims/measures";
import { readProducts } from "../../notice/claims/products";
import { halfUnit } from "../../notice/claims/rate-words";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { figuresOfSentence, spanAt } from "../../notice/reading/places";
import { countsThings } from "../../notice/reading/text-units";
import { parseNumeral } from "../../vocabulary/numerals";
import { amount, cited, found, inWrittenUnit, type TextFinding, type TextRule } from "./rule";

const reckoned = (
  reading: NoticeReading,
  severity: "error" | "warning",
  figures: readonly TextFigure[],
  own: TextFigure,
  formula: string,
  value: number,
): TextFinding => {
  const all = [...figures, own];
  const span = { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
  return found("textReckoningWrong", severity, span, {
    ...cited(reading, own.phrase),
    formula,
    computed: inWrittenUnit(Number(value.toPrecision(6)), own),
  });
};

/** "320户，每户2000元，共46万元". */
export const piecesMakeTotals: TextRule = (reading, { stretches }) =>
  readProducts(stretches).map(({ each, count, total, least, most }) =>
    reckoned(reading, "warning", [each, count], total, `${each.text}×${count.text}`, (least + most) / 2),
  );

/** "年初87个，新增23个，销号64个，年末64个". */
export const flowsComeOut: TextRule = (reading, { stretches }) =>
  readFlows(stretches).flatMap(({ plus, minus, end }): TextFinding[] => {
    const value =
      plus.reduce((sum, figure) => sum + figure.value, 0) - minus.reduce((sum, figure) => sum + figure.value, 0);
    const all = [...plus, ...minus];
    const slack = all.reduce((sum, figure) => sum + halfUnit(figure), halfUnit(end));
    if (Math.abs(value - end.value) <= slack || value < 0) return [];
    const formula = plus.map(({ text }) => text).join("＋") + minus.map(({ text }) => `－${text}`).join("");
    return [reckoned(reading, "warning", all, end, formula, value)];
  });

/** Sides are told to the metre, and areas may leave out a corner. */
const ABOUT = 0.04;

/** "长1200米、宽3米，面积6300平方米". */
export const sidesMakeAreas: TextRule = (reading, { stretches }) =>
  readMeasures(stretches).flatMap(({ sides, total, value }): TextFinding[] => {
    const off = Math.abs(total.value - value) / value;
    const several = Math.round(total.value / value);
    // Several of one size: 3处，各长……
    if (off <= ABOUT || (several > 1 && Math.abs(total.value / value - several) < ABOUT)) return [];
    return [reckoned(reading, "warning", sides, total, sides.map(({ text }) => text).join("×"), value)];
  });

const TIMES_A_YEAR: Readonly<Record<string, number>> = { 月: 12, 季度: 4, 季: 4, 半年: 2 };
const EVERY = pattern("g")`
  (?<!至少|不少于)每(?:个)?(月|季度|季|半年)(?!度?(?:至少|不少于|不低于))([^，。；\d至少]{0,14}?)
  (\d+|[一两二三四五六七八九十])次([^。；\d]{0,20}全年[^。；\d]{0,14}?)(\d+)次
`;

/** "每季度召开一次调度会，全年召开5次". */
export const timesAYear: TextRule = (reading) =>
  [...reading.plain.matchAll(EVERY)].flatMap(
    ({ index, 0: words, 1: every = "", 2: what, 3: number = "", 4: again, 5: all = "" }): TextFinding[] => {
      const each = /^\d+$/.test(number) ? Number(number) : (parseNumeral(number) ?? 0);
      const right = each * (TIMES_A_YEAR[every] ?? 0);
      if (right === 0 || right === Number(all) || !isOfSame(what ?? "", again ?? "")) return [];
      // "6个站点每季度监测1次，全年共监测24次": so many times at each of them.
      const sentence = spanAt(reading.sentences, index);
      const places = figuresOfSentence(reading.figures, sentence).filter(({ unit }) => countsThings(unit));
      if (places.some(({ value }) => value * right === Number(all))) return [];
      const span = { from: index, to: index + words.length };
      return [
        found("textReckoningWrong", "warning", span, {
          ...cited(reading, span),
          formula: `每${every}${each}次×${TIMES_A_YEAR[every] ?? 0}`,
          computed: amount(right, "次"),
        }),
      ];
    },
  );

const EACH_DAY = pattern("g")`
  (?:平均每[日天]|每[日天](?:平均)?|日均)([^，。；\d]{0,12})(\d+(?:\.\d+)?)([^，。；、\d]{1,4})，
  (\d{1,2})月份?(?:全月)?共?([^，。；\d]{0,8})(\d+(?:\.\d+)?)\3(?=[，。；、\n]|$)
`;
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "平均每天出动16人次，9月份共出动680人次": so many a day in the days of the month. */
export const daysOfMonthMake: TextRule = (reading) =>
  [...reading.plain.matchAll(EACH_DAY)].flatMap(
    ({ index, 0: words, 2: each = "", 3: unit = "", 4: month = "", 6: all = "" }): TextFinding[] => {
      const days = DAYS_OF_MONTH[Number(month) - 1];
      if (days === undefined) return [];
      const slack = days * 0.5 * 10 ** -(each.split(".")[1] ?? "").length + (days === 29 ? Number(each) : 0);
      if (Math.abs(Number(each) * days - Number(all)) <= slack) return [];
      const span = { from: index, to: index + words.length };
      const facts = { formula: `${each}${unit}×${String(days)}天`, computed: amount(Number(each) * days, unit) };
      return [found("textReckoningWrong", "warning", span, { ...cited(reading, span), ...facts })];
    },
  );

const A_YEAR_TOO = pattern("g")`
  日([\u4e00-\u9fa5]{2,6}?)(?:能力)?(?:为|达到?)?(\d+(?:\.\d+)?)(万?(?:吨|立方米))，
  年\1(?:能力)?(?:为|达到?)?(\d+(?:\.\d+)?)(万?(?:吨|立方米))(?![/\d])
`;
/** Works stand still for repairs, and never run longer than a year. */
const FEWEST_DAYS = 270;
const MOST_DAYS = 367;

/** "日处理能力2万吨，年处理能力830万吨". */
export const daysOfYearMake: TextRule = (reading) =>
  [...reading.plain.matchAll(A_YEAR_TOO)].flatMap(
    ({ index, 0: words, 2: day = "", 3: unit = "", 4: year = "", 5: ofYear = "" }): TextFinding[] => {
      const factorOf = (own: string): number => (own.startsWith("万") ? 10_000 : 1);
      const each = Number(day) * factorOf(unit);
      const days = (Number(year) * factorOf(ofYear)) / each;
      if (each === 0 || unit.replace("万", "") !== ofYear.replace("万", "")) return [];
      if (days >= FEWEST_DAYS && days <= MOST_DAYS) return [];
      const span = { from: index, to: index + words.length };
      const facts = {
        formula: `${day}${unit}×365天`,
        computed: amount(Number(((each * 365) / factorOf(ofYear)).toPrecision(6)), ofYear),
      };
      return [found("textReckoningWrong", "warning", span, { ...cited(reading, span), ...facts })];
    },
  );

const FILLING = /全年|累计|共计?|合计|总计|已|召开|开展|组织|进行|完成|[，、了]/g;
/** "召开一次|调度会，全年召开": what is held all year long is what is held every quarter, or is not named again. */
function isOfSame(what: string, again: string): boolean {
  const [behind = "", later = ""] = again.split("全年");
  const [one, other] = [`${what}${behind}`, later].map((words) => words.replace(FILLING, ""));
  return other === undefined || other === "" || one?.includes(other.slice(-2)) === true;
}

const CONTENT = /(?:毫克\/升|mg\/L|毫克\/立方米|mg\/m3|微克\/立方米|μg\/m3|毫克\/千克|mg\/kg)/.source;
const TIMES_OVER = pattern("g")`
  (\d+(?:\.\d+)?)${CONTENT}[^。；\d）)]{0,6}(?:超过|超出|超)[^。；\d]{0,24}?(\d+(?:\.\d+)?)${CONTENT}
  [^。；\d]{0,8}?(?:超标)?(\d+(?:\.\d+)?)倍
`;

/** "75毫克/升，超过限值（50毫克/升）0.5倍": what is above the limit over the limit; in a bracket stands what it was before. */
export const timesOverLimits: TextRule = (reading) =>
  [...reading.plain.matchAll(TIMES_OVER)].flatMap(
    ({ index, 0: words, 1: value = "", 2: limit = "", 3: times = "" }): TextFinding[] => {
      const decimals = (times.split(".")[1] ?? "").length;
      const over = (Number(value) - Number(limit)) / Number(limit);
      if (Number(limit) === 0 || Math.abs(over - Number(times)) <= 0.5 * 10 ** -decimals + 1e-9) return [];
      const span = { from: index, to: index + words.length };
      return [
        found("textReckoningWrong", "warning", span, {
          ...cited(reading, span),
          formula: `（${value}－${limit}）÷${limit}`,
          computed: `${over.toFixed(Math.max(1, decimals))}倍`,
        }),
      ];
    },
  );
