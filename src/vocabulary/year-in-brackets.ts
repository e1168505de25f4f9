/** A year that stands apart from its day: （2024年）6月底前, 2024年（6月底前）, 6月底前（2024年）, 2024年：6月底前. */

const OPEN = "[(（【\\[〔]";
const CLOSE = "[)）】\\]〕]";
const YEAR = `${OPEN}?(?<!\\d)(20\\d{2})年?度?${CLOSE}?年?度?`;
/** A day of a year that is not named. */
const DAY =
  "(?:\\d{1,2}[-—~至到])?\\d{1,2}月(?:份|\\d{1,2}[日号]|[底末初]|[上中下]旬)?|\\d{1,2}[./]\\d{1,2}日?" +
  "|[上下]半年|第?[一二三四1-4]季度|年?[底末]|年中";
/** All that may stand behind it: 6月底前完成50% is no more than a part. */
const IN_BRACKETS = `${OPEN}?((?:${DAY})(?:之?前|以前|内)?(?:完成)?)${CLOSE}?`;

const FORMS: readonly (readonly [form: RegExp, plain: string])[] = [
  [new RegExp(`${OPEN}(20\\d{2})年?度?${CLOSE}年?(?=${DAY})`), "$1年"],
  [new RegExp(`${YEAR}[:：](?=${DAY})`), "$1年"],
  [new RegExp(`${YEAR}[,，]?${IN_BRACKETS}$`), "$1年$2"],
  [new RegExp(`^${IN_BRACKETS}[,，]?${YEAR}$`), "$2年$1"],
];
const DAY_IN_DIGITS = /(?<!\d)(20\d{2})年(\d{1,2})[./](\d{1,2})(?![\d.])/;

/** Year and day side by side; words that are written otherwise as they are. */
export function withYearAtItsDay(text: string): string {
  const form = FORMS.find(([pattern]) => pattern.test(text));
  return (form === undefined ? text : text.replace(form[0], form[1])).replace(DAY_IN_DIGITS, "$1-$2-$3");
}
