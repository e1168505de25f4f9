import { usualCharacters } from "../../cells/usual-characters";
import { pattern } from "../../collections/pattern";

/** What of a text may hold figures. Both functions keep the length, so that places stay places. */
const SUPERSCRIPTS: Readonly<Record<string, string>> = { "²": "2", "³": "3", "¹": "1" };

/** Full-width digits, letters, point and percent sign to ASCII, raised digits to digits, all in its usual character. */
export const onePlainSpelling = (text: string): string =>
  usualCharacters(text)
    .replace(/[０-９Ａ-Ｚａ-ｚ．％／]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[²³¹]/g, (character) => SUPERSCRIPTS[character] ?? character);

const HAN = "[\\u4e00-\\u9fa5]";
const HALF_BRACKETS = new RegExp(`(?<=${HAN}|[\\d%》”])\\((?=[^()\\n]*${HAN})([^()\\n]*)\\)`, "g");
const HALF_MARKS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=${HAN}|[%）》”]),|,(?=${HAN}|[（《“A-Z])`, "g"), "，"],
  [new RegExp(`(?<=${HAN}|[%）》”]);|;(?=${HAN}|[（《“A-Z])`, "g"), "；"],
  [new RegExp(`(?<=${HAN}|[）》”]):`, "g"), "："],
  [new RegExp(`(?<=${HAN}|[）》”])\\.(?=\\s|$|${HAN})`, "g"), "。"],
];

/** Marks typed in half width between Chinese words, as those words have them; same length. */
export const fullWidthMarks = (plain: string): string =>
  HALF_MARKS.reduce((text, [half, full]) => text.replace(half, full), plain.replace(HALF_BRACKETS, "（$1）"));

const CHINESE_DIGITS = "一二两三四五六七八九十";

/** Digits and numerals that are no figures: they name something. */
const NAMES: readonly RegExp[] = [
  // 《2021年煤炭消费总量控制方案》
  /《[^》\n]*》/g,
  // 新政发〔2016〕140号
  /[〔［[(（【]\s?\d{4}\s?[〕］\])）】]\s?\d*\s?号/g,
  // “六个100%”, “五到位”
  /[“"][^”"\n]{1,12}[”"]/g,
  // GB 37822-2019, HJ 663
  /(?:GB|HJ|DB|CJ|NY|SL)(?:\d{2})?(?:\/[TZ])?\s?\d+(?:\.\d+)?(?:[-—–]\d{2,4})?/g,
  /PM\s?(?:2\.5|10)(?!\d)/gi,
  // O3-8h, CO2, a34004
  /[A-Za-z]+\d[A-Za-z0-9_-]*/g,
  // 0994-3221234, 12345热线
  /(?<!\d)(?:0\d{2,3}[-—–]\d{7,8}|1\d{10}|12\d{3}(?=热线|平台|举报))(?!\d)/g,
  // 24小时值守, 24小时固定查控点位: round the clock
  /(?<!\d)24小时(?![，。；、）\n]|$)/g,
  new RegExp(`[${CHINESE_DIGITS}]个100%`, "g"),
  // 第1、3、5、6项, 第三、五批: each of them
  new RegExp(
    `第\\s?[${CHINESE_DIGITS}\\d]+(?:(?:[、和及]|[-—–~～至到]{1,2})第?[${CHINESE_DIGITS}\\d]+)+[条次个项批轮家届号期类]`,
    "g",
  ),
  // 第三次, 第10批, 第1—9批: which one, not how many
  new RegExp(
    `第\\s?[${CHINESE_DIGITS}百\\d]+(?:[-—–~～至到]{1,2}第?[${CHINESE_DIGITS}百\\d]+)?(?!季度|[一二三四五六七八九十百\\d])[条次个项批轮家届号期]?`,
    "g",
  ),
  // 序号29, 编号：7, 问题十二整改情况
  new RegExp(
    `(?:序号|编号)[:：为]?\\s?[${CHINESE_DIGITS}\\d]+|问题[${CHINESE_DIGITS}\\d]+(?=整改|情况|销号|公示|[：:，。])`,
    "g",
  ),
  // 10—35蒸吨: a class of size, where a number of things follows
  pattern("g")`
    \d+(?:\.\d+)?\s?[-—–~～]{1,2}\s?\d+(?:\.\d+)?\s?(?:蒸吨|兆瓦|千瓦|吨|米|公里|毫克|亩|平方米|头|岁|万元)
    (?:级|以[上下]|及以[上下])?(?=\D{0,12}\d)
  `,
  // Not a quantity but a rate of repetition.
  new RegExp(`每[${CHINESE_DIGITS}\\d]+`, "g"),
  /[二三]次(?=污染|供水|能源|创业|产业|元素|扬尘|油气|粉尘)/g,
  /千家万户|五家渠|五台(?:山|县)|三台县|九台区/g,
  // 一户一档, 一企一策
  /[一两][\u4e00-\u9fa5][一两][\u4e00-\u9fa5]/g,
];

const blank = (match: string): string => "■".repeat(match.length);

/** The text with such names blanked. */
export const maskNames = (plain: string): string =>
  NAMES.reduce((text, pattern) => text.replace(pattern, blank), maskClasses(plain));

/** 一类工地 and 二类工地, 1类区 and 2类区 in one text are the first and the second class, not one and two kinds. */
const maskClasses = (plain: string): string =>
  ["类", "级", "期"].reduce((text, kind) => {
    const isClass = [
      ["一", "二"],
      ["1", "2"],
    ].some((digits) => digits.every((digit) => new RegExp(`(?<!\\d)${digit}${kind}`).test(text)));
    return isClass ? text.replace(new RegExp(`(?<![共等\\d.])[一二三四五1-5]${kind}`, "g"), blank) : text;
  }, plain);
