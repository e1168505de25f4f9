/** An average a piece against the amount and the count that it is of: 立案39家，罚款386.2万元，平均每家9.9万元. */
import { halfUnit } from "../../notice/claims/rate-words";
import { addsUp, stretchesOfParagraph, type Stretch } from "../../notice/claims/stretch";
import { countsThings } from "../../notice/reading/text-units";
import { round } from "../../standards/rounding";
import { parseNumeral } from "../../vocabulary/numerals";
import { amount, cited, found, spanOf, type TextFinding, type TextRule } from "./rule";

const EACH = /(?:平均|户均|人均)?每(?<unit>[家个项处亩户人件座台辆起宗])(?:企业|问题|单位)?(?:平均)?(?:为|约|达|仅)?$/;
const AVERAGE = /(?<unit>[家户人亩厂村镇站车案])均[^，。；、\d]{0,8}$|^平均|平均$/;
/** What counts the pieces that a short word names: 户均罚款 of firms, 厂均投资, 案均. */
const COUNTED_BY: Readonly<Record<string, RegExp>> = {
  户: /^[户家]$/,
  厂: /^[家座个]$/,
  村: /^[个村]$/,
  镇: /^个$/,
  站: /^[座个]$/,
  车: /^(?:辆|台|辆次)$/,
  案: /^[件起宗]$/,
};

/** How the pieces that an average is of are counted; null: it is no average. */
function pieceOf({ before }: Stretch): RegExp | null {
  const unit = EACH.exec(before)?.groups?.["unit"] ?? AVERAGE.exec(before)?.groups?.["unit"];
  return unit !== undefined && /均/.test(before) ? (COUNTED_BY[unit] ?? new RegExp(`^${unit}$`)) : null;
}

/** One amount and one count of its sentence, right before it: where there are more, which is meant is not said. */
export const averagesRecomputed: TextRule = (reading, { stretches }) =>
  stretches.flatMap((own, at): TextFinding[] => {
    const piece = pieceOf(own);
    const { figure } = own;
    if (piece === null || figure.approximate || figure.bound !== null || figure.role !== "result") return [];
    const before = stretches
      .slice(0, at)
      .filter((other) => other.figure.sentence === figure.sentence && addsUp(other) && other.bracket === own.bracket);
    const whole = before.findLast((other) => other.figure.unit === figure.unit)?.figure;
    const count = before.findLast(
      (other) => piece.test(other.figure.unit) && (whole ? other.figure !== whole : true),
    )?.figure;
    if (!whole || !count || count.value <= 0) return [];
    // "立案74件，下达处罚决定书69份，罚款526.8万元，案均7.63万元": of any count that stands before it.
    const told = stretchesOfParagraph(stretches, figure.paragraph).filter(
      (other) => other.figure.to <= figure.from && addsUp(other),
    );
    const given = told.some((a) =>
      told.some(
        (b) =>
          a.figure.unit === figure.unit &&
          (countsThings(b.figure.unit) || piece.test(b.figure.unit)) &&
          isAverage(a.figure.value / b.figure.value, figure, a),
      ),
    );
    if (given) return [];
    const factor = figure.written === 0 ? 1 : figure.value / figure.written;
    const each = round(whole.value / count.value / factor, Math.max(1, figure.decimals));
    const span = spanOf(count.from < whole.from ? count : whole, figure);
    return [
      found("textAverageWrong", "warning", span, {
        ...cited(reading, own.figure.phrase),
        amount: whole.text,
        count: count.text,
        computed: amount(each, figure.writtenUnit),
      }),
    ];
  });

const OVER_YEARS =
  /(?:^|[，。；：])[^，。；：\d]{0,8}?([两二三四五六七八九十\d]{1,2})年(?:来|间)?[^，。；\d]{0,6}(?:共|累计|合计)[^，。；\d]{0,8}$/;
const A_YEAR = /^(?:平均每年|年均)[^，。；\d]{0,6}$/;

/** "三年共植树45万株，年均20万株". */
export const averagesOfYears: TextRule = (reading, { stretches }) =>
  stretches.flatMap((own, at): TextFinding[] => {
    const total = stretches[at - 1];
    if (!A_YEAR.test(own.before) || own.mark !== "，" || own.figure.role !== "result" || !total || !addsUp(total))
      return [];
    const alike = total.figure.unit === own.figure.unit && total.figure.sentence === own.figure.sentence;
    const lead = reading.plain.slice(reading.sentences[own.figure.sentence]?.from ?? 0, total.figure.from);
    const numeral = OVER_YEARS.exec(lead)?.[1] ?? "";
    const years = /^\d+$/.test(numeral) ? Number(numeral) : (parseNumeral(numeral) ?? 0);
    if (!alike || years < 2 || own.figure.approximate || isAverage(total.figure.value / years, own.figure, total))
      return [];
    const factor = own.figure.written === 0 ? 1 : own.figure.value / own.figure.written;
    return [
      found("textAverageWrong", "warning", spanOf(total.figure, own.figure), {
        ...cited(reading, own.figure.phrase),
        amount: total.figure.text,
        count: `${String(years)}年`,
        computed: amount(
          round(total.figure.value / years / factor, Math.max(1, own.figure.decimals)),
          own.figure.writtenUnit,
        ),
      }),
    ];
  });

/** Within what was rounded in the amount and in the average. */
const isAverage = (each: number, figure: Stretch["figure"], whole: Stretch): boolean => {
  const factor = figure.written === 0 ? 1 : figure.value / figure.written;
  const slack =
    0.5 * 10 ** -figure.decimals * factor + halfUnit(whole.figure) * (each / Math.max(1, whole.figure.value));
  return Math.abs(each - figure.value) <= slack * 1.01;
};
