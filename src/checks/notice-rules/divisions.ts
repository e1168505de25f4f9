/** A rate with its division beside it: 优良天数比例87.2%（312天/358天）, 整改率95.8%（91/95）. */
import { pattern } from "../../collections/pattern";
import { round, roundedText } from "../../standards/rounding";
import { cited, found, type TextFinding, type TextRule } from "./rule";

const DIVISION = pattern("g")`
  (\d+(?:\.\d+)?)%[（(](\d+(?:\.\d+)?)([^\d，。；（）()/÷]{0,3})[/÷](\d+(?:\.\d+)?)([^\d，。；（）()/÷]{0,3})[）)]
`;
/** Said of a share in the sentence: 12.5%（3/15） alone may name a day. */
const OF_SHARE = /[率比占]/;

export const divisionsWrittenOut: TextRule = (reading) =>
  [...reading.plain.matchAll(DIVISION)].flatMap(
    ({ index, 0: words, 1: rate = "", 2: part = "", 3: unit = "", 4: whole = "", 5: other = "" }): TextFinding[] => {
      const lead = /[^。；\n]*$/.exec(reading.plain.slice(Math.max(0, index - 80), index))?.[0] ?? "";
      if (!OF_SHARE.test(lead) || (unit !== "" && other !== "" && unit !== other) || Number(whole) === 0) return [];
      const decimals = (rate.split(".")[1] ?? "").length;
      const right = round((100 * Number(part)) / Number(whole), decimals);
      if (right === Number(rate)) return [];
      const span = { from: index, to: index + words.length };
      return [
        found("textRateWrong", "error", span, {
          ...cited(reading, span),
          numerator: `${part}${unit}`,
          denominator: `${whole}${other}`,
          computed: `${roundedText(right, decimals)}%`,
        }),
      ];
    },
  );
