/** Multiples against the values beside them: 翻了一番 is twice as much, and three times as much is a growth by two. */
import { pattern } from "../../collections/pattern";
import { halfUnit } from "../../notice/claims/rate-words";
import { outrightPairs } from "../../notice/claims/change-pairs";
import type { NoticeReading } from "../../notice/reading/notice-text";
import { roundedText } from "../../standards/rounding";
import { parseNumeral } from "../../vocabulary/numerals";
import { placeOfFigure } from "../../notice/reading/places";
import { cited, found, inWrittenUnit, type TextFinding, type TextRule } from "./rule";

const DOUBLED = /^[^。；]{0,12}翻了?([一二两三四])番(?:多|有余)?/;
/** Spoken roundly: 1.95 times as much is called twice, and so is 2.3. */
const LEAST = 0.95;
const MOST = 1.3;

/** "由40辆增加到120辆，翻了一番": the second is three times the first. */
export const doubled: TextRule = (reading) =>
  outrightPairs(reading).flatMap(({ from, to }): TextFinding[] => {
    const said = DOUBLED.exec(reading.plain.slice(to.to, to.to + 24));
    const times = 2 ** (parseNumeral(said?.[1] ?? "") ?? 0);
    if (!said || from.value <= 0 || from.approximate || to.approximate) return [];
    const really = to.value / from.value;
    if (really >= LEAST * times && really <= MOST * times) return [];
    const span = { from: to.from, to: to.to + said[0].length };
    return [
      found("textChangeWrong", "error", span, {
        ...cited(reading, span),
        from: from.text,
        to: to.text,
        computed: `原来的 ${roundedText(really, 1)} 倍`,
      }),
    ];
  });

const TIMES_AND_GROWTH = pattern("g")`
  (?:是|为|达到?|相当于)([^，。；\d]{0,8}[^，。；]{0,20})的(\d+(?:\.\d+)?)倍
  [，、]?(?:同比|较[^，。；\d]{0,8})?(?:增长|增加|提高|上升)了?(\d+(?:\.\d+)?)倍
`;

/** "是2020年的3倍，增长3倍". */
export const timesAndGrowth: TextRule = (reading: NoticeReading) =>
  [...reading.plain.matchAll(TIMES_AND_GROWTH)].flatMap(
    ({ index, 0: words, 1: base = "", 2: times = "", 3: growth = "" }): TextFinding[] => {
      const decimals = Math.max(...[times, growth].map((number) => (number.split(".")[1] ?? "").length));
      const right = roundedText(Number(times) - 1, decimals);
      if (right === roundedText(Number(growth), decimals)) return [];
      const span = { from: index, to: index + words.length };
      return [
        found("textChangeWrong", "error", span, {
          ...cited(reading, span),
          from: base,
          to: `它的 ${times} 倍`,
          computed: `增长 ${right} 倍`,
        }),
      ];
    },
  );

/** "1.8亿立方米，是上年同期1.2亿立方米的|1.8倍", "由520万元增加到1092万元，是原来的|2.4倍" */
const AS_MUCH =
  /^[，]?(?:约)?(?:是|为|达到?|相当于)(?:[^，。；\d]{0,10}(?:\d{4}年)?[^，。；\d]{0,8}|原来|原先|此前|整治前|治理前)?$/;

/** A value, and what it is so many times as much as: told within the words, or before as where it started. */
export const timesAsMuch: TextRule = (reading, { stretches, totals }) =>
  stretches.flatMap(({ figure: times, before, mark }, at): TextFinding[] => {
    if (times.unit !== "倍" || times.role === "change" || times.approximate || times.bound !== null) return [];
    const [one, other] = [stretches[at - 2], stretches[at - 1]];
    if (!one || !other || one.figure.unit !== other.figure.unit || one.figure.sentence !== times.sentence) return [];
    const between = reading.plain.slice(one.figure.to, other.figure.from);
    const within = before === "的" && AS_MUCH.test(between) && /[是为达当]/.test(between);
    const from = within
      ? other.figure
      : mark === "，" && /^(?:是|为|相当于)(?:原来|原先|此前|[整治]?治前|改造前)的$/.test(before)
        ? outrightPairs(reading).find(({ to }) => to === other.figure)?.from
        : undefined;
    // "64万千瓦，其中集中式35万千瓦、分布式29万千瓦，约为2020年（21万千瓦）的3倍": behind the parts it goes on of the whole.
    const whole = totals.find(({ parts }) => parts.includes(one.figure))?.total ?? one.figure;
    const value = within ? whole : other.figure;
    if (!from || from.value <= 0 || [from, value].some((own) => own.approximate || own.bound !== null)) return [];
    const [least, most] = [value.value - halfUnit(value), value.value + halfUnit(value)];
    const slack = 0.5 * 10 ** -times.decimals + 1e-9;
    const half = halfUnit(from);
    if (times.value >= least / (from.value + half) - slack && times.value <= most / (from.value - half) + slack)
      return [];
    return [
      found("textChangeWrong", "error", times.phrase, {
        ...cited(reading, times.phrase),
        from: from.text,
        to: value.text,
        computed: `${roundedText(value.value / from.value, Math.max(1, times.decimals))} 倍`,
      }),
    ];
  });

/** "由46处增加到61处，新增15处": what was added is what lies between the two. */
export const addedBetween: TextRule = (reading) =>
  outrightPairs(reading).flatMap(({ from, to }): TextFinding[] => {
    const added = reading.figures[placeOfFigure(reading.figures, to) + 1];
    if (added?.unit !== to.unit || added.sentence !== to.sentence || added.role !== "result") return [];
    const said = /^，(?:共|净)?(?:新增|净增|新建)了?$/.test(reading.plain.slice(to.to, added.from));
    const right = to.value - from.value;
    if (!said || right === added.value || right <= 0 || [from, to, added].some(({ approximate }) => approximate))
      return [];
    return [
      found("textChangeWrong", "error", added.phrase, {
        ...cited(reading, added.phrase),
        from: from.text,
        to: to.text,
        computed: `增加 ${inWrittenUnit(Number(right.toPrecision(12)), to)}`,
      }),
    ];
  });
