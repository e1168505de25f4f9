/** How many documents a text says that it names: 《……条例》《……办法》《……方案》4个文件. */
import { pattern } from "../../collections/pattern";
import { parseNumeral } from "../../vocabulary/numerals";
import { cited, found, type TextFinding, type TextRule } from "./rule";

const TITLES = pattern("g")`
  ((?:《[^《》]{2,60}》(?:（[^（）]{2,30}）)?[、和及，]?){2,})(等)?(?:共|共计)?\s?
  (\d{1,2}|[二两三四五六七八九十]{1,2})(?:个|项|部|份|件)(?:[^，。；、]{0,8})
  (?:文件|制度|办法|方案|规章|法规|规定|标准|文书|条例|规划|意见|通知)
`;

/** Two titles at least, right before their number; with 等 there may be more. */
export const documentsCounted: TextRule = (reading) =>
  [...reading.plain.matchAll(TITLES)].flatMap(
    ({ index, 0: words, 1: titles = "", 2: open, 3: number = "" }): TextFinding[] => {
      const listed = [...titles.matchAll(/《/g)].length;
      const stated = /^\d+$/.test(number) ? Number(number) : (parseNumeral(number) ?? 0);
      if (stated === listed || (open !== undefined && stated > listed)) return [];
      const span = { from: index, to: index + words.length };
      return [found("textListCountDiffers", "warning", span, { ...cited(reading, span), stated, listed })];
    },
  );
