/** Money a piece: 元, 万元 and 亿元 are easily mistaken for each other. */
import { figuresOfSentence } from "../../notice/reading/places";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { cited, found, inWrittenUnit, spanOf, tells, textAround, type TextFinding, type TextRule } from "./rule";

interface PriceRange {
  /** What the sentence speaks of. */
  readonly money: RegExp;
  readonly counted: RegExp;
  readonly units: RegExp;
  /** 元 a piece that no one would doubt. */
  readonly low: number;
  readonly high: number;
}

const ranges: readonly PriceRange[] = [
  { money: /处罚|罚款|罚没/, counted: /处罚|立案|罚款|查处/, units: /^[家起件宗]$/, low: 500, high: 10_000_000 },
  { money: /资金|投资/, counted: /项目/, units: /^个$/, low: 10_000, high: 10_000_000_000 },
  { money: /补贴|补助|投入/, counted: /取暖|改造|厕/, units: /^户$/, low: 100, high: 300_000 },
];

export const moneyAPiece: TextRule = (reading) =>
  reading.figures.flatMap((money): TextFinding[] => {
    if (money.unit !== "元" || money.role !== "result" || !tells(money.section)) return [];
    const around = textAround(reading, money);
    if (/[户人家个项处亩案厂村镇站车]均|平均|每|单价/.test(around)) return [];
    return ranges
      .filter((range) => range.money.test(around))
      .slice(0, 1)
      .flatMap((range): TextFinding[] => {
        const count = countOf(reading, money, range);
        if (!count || count.value === 0) return [];
        const each = money.value / count.value;
        if (each >= range.low && each <= range.high) return [];
        const span = spanOf(count.phrase, money);
        return [
          found("textMoneyImplausible", "warning", span, {
            ...cited(reading, span),
            each: inWrittenUnit(Number(each.toPrecision(4)), money),
          }),
        ];
      });
  });

/** The nearest count before the money in its sentence. */
const countOf = (reading: NoticeReading, money: TextFigure, { counted, units }: PriceRange): TextFigure | undefined =>
  figuresOfSentence(reading.figures, money.sentence).findLast(
    (figure) =>
      figure.to <= money.from &&
      units.test(figure.unit) &&
      counted.test(textAround(reading, figure)) &&
      // "1093起，罚款72.4万元，其中2023年266起、罚款19.3万元": of those that 其中 counts.
      !/其中/.test(reading.plain.slice(figure.to, money.from)),
  );
