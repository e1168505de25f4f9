/** Changes whose base stands behind them: 同比下降9.7%（上年同期为31微克/立方米）, 同比减少74件。上年同期为600件. */
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import { yearOf, type Pair } from "./change-pairs";
import { isAside, isGap, placeOfFigure, stretchesOfParagraph, type Stretch } from "./stretch";
import { figuresOfSentence } from "../reading/places";

const TOLD_OF_BEFORE = /上|去|前|同期|基准|基数|\d{4}年|[一二三四]季度|\d月/;

/** Between a base and the value that it led to: 降至, 增加到. */
export const LEADS_ON = /^[^，。；\d]{0,8}(?:降|升|增|减|提高|提升|回落|缩短)[^，。；\d]{0,3}[到至为][^，。；\d]{0,8}$/;

/** Figures behind a change among which its base may be. */
const NEAR = 8;

/** The base that stands behind a change, further changes of the same value between them left out; null: none does. */
function behind(reading: NoticeReading, stretches: readonly Stretch[], change: TextFigure): TextFigure | null {
  const at = placeOfFigure(stretches, change);
  const rest = stretches.slice(at + 1, at + 1 + NEAR);
  // "同比减少88件、下降14.1%（去年同期622件）"
  const skipped = rest.findIndex(({ figure, mark }) => figure.role !== "change" || mark !== "、");
  const [base, beyond] = rest.slice(Math.max(0, skipped));
  const last = rest[skipped - 1]?.figure ?? change;
  if (!base || base.figure.role === "change") return null;
  if (base.figure.sentence !== change.sentence) return inNextSentence(reading, change, base) ? base.figure : null;
  const between = reading.plain.slice(last.to, base.figure.from);
  const bracketed = base.bracket !== null && base.bracket === last.to && beyond?.bracket !== base.bracket;
  const goesOn = beyond?.figure.sentence === change.sentence && beyond.figure.role === "change";
  const follows = base.figure.role === "base" && !goesOn && /^，[^，。；]*$/.test(between);
  const told = follows || (bracketed && (base.figure.role === "base" || TOLD_OF_BEFORE.test(base.before)));
  return told ? base.figure : null;
}

/** "……526件，同比减少74件。上年同期为600件": the next sentence begins with the base. */
const inNextSentence = ({ plain, sentences }: NoticeReading, change: TextFigure, { figure }: Stretch): boolean =>
  figure.sentence === change.sentence + 1 &&
  figure.paragraph === change.paragraph &&
  /^\s*(?:上年|去年|上一年)同期[^，。；\d]{0,6}$/.test(
    plain.slice(sentences[figure.sentence]?.from ?? 0, figure.from),
  ) &&
  /^[^，；\d]*$/.test(plain.slice(change.to, sentences[change.sentence]?.to ?? change.to));

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** Words of a change that do not name what changed. */
const SAID_OF_CHANGES =
  /与[^，。；]*相比|同比|环比|[较比][^，。；]{0,8}(?:同期|年|月)|提高|上升|下降|降低|增加|减少|增长|提升|其中|[了的]/g;

/** What changed, sentences before: the last value of the base's unit under the name that the change bears. */
function namedBefore(stretches: readonly Stretch[], change: TextFigure, from: TextFigure): TextFigure | undefined {
  const own = stretches[placeOfFigure(stretches, change)];
  const name = (own?.before ?? "").replace(SAID_OF_CHANGES, "").trim();
  if (name.length < 3) return undefined;
  return stretchesOfParagraph(stretches, change.paragraph).findLast(
    ({ figure, before }) =>
      figure.to <= change.from &&
      figure.sentence < change.sentence &&
      figure.role === "result" &&
      figure.unit === from.unit &&
      (before.endsWith(name) || pairsOf(name).every((pair) => before.includes(pair))),
  )?.figure;
}

const BEFORE = /^(?:上一?年|去年|上年)(?:同期)?[^，。；、\d]{0,4}$/;
const NOW = /^(?:今年|本年|本期|现)[^，。；、\d]{0,4}$/;

const OF_YEAR = /^(?:19|20)\d{2}年(?:度|全年|同期)?[^，。；、\d]{0,4}$/;

/** Which of two values is of the earlier year, both told by nothing but their year; null: they are not. */
function earlierYear(one: Stretch, other: Stretch): Stretch | null {
  const [a, b] = [yearOf(one.figure.period), yearOf(other.figure.period)];
  if (![one, other].every(({ before }) => OF_YEAR.test(before)) || a === null || b === null || a === b) return null;
  return a < b ? one : other;
}

const LED_FROM = /^(?:[由从](?:(?:19|20)\d{2}年的?)?)$/;
const LED_TO = /(?:到|至|为|成)$/;

/**
 * "同比减少83.3%（去年12个、今年2个）", "下降20.0%（2020年5600吨，2021年4480吨）", "减少1项（由5项减至4项）": both values stand in the
 * bracket behind.
 */
export function bothBehind(stretches: readonly Stretch[], change: TextFigure): Pair | null {
  const at = placeOfFigure(stretches, change);
  const [one, other, beyond] = stretches.slice(at + 1, at + 4);
  if (!one || !other || one.bracket !== change.to || other.bracket !== change.to || beyond?.bracket === change.to)
    return null;
  if (LED_FROM.test(one.before) && LED_TO.test(other.before) && one.figure.unit === other.figure.unit)
    return { from: one.figure, to: other.figure, kind: "outright" };
  const told = earlierYear(one, other);
  const then = told ?? (BEFORE.test(one.before) ? one : other);
  const now = then === one ? other : one;
  const byWords = BEFORE.test(then.before) && NOW.test(now.before);
  return (told !== null || byWords) && then.figure.unit === now.figure.unit
    ? { from: then.figure, to: now.figure, kind: "compared" }
    : null;
}

const COMPARED_WITH = /[比较与](?!例|重|率)[^，。；（）]{1,16}$|同比$|环比$/;

/**
 * "68微克/立方米，比上年同期（79微克/立方米）下降13.9%，比行动前一个月（3月10日至4月9日，96微克/立方米）下降29.2%": each base stands in the bracket
 * behind its own name, right before its change.
 */
export function baseInOwnBracket(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  change: TextFigure,
): Pair | null {
  const at = placeOfFigure(stretches, change);
  const [base, own] = [stretches[at - 1], stretches[at]];
  if (!base || !own || base.bracket === null || own.mark !== "）" || base.endMark !== "）") return null;
  // Points are held as a difference.
  if (change.unit === "个百分点") return null;
  if (base.figure.sentence !== change.sentence || base.bracket === own.bracket) return null;
  if (!COMPARED_WITH.test(reading.plain.slice(Math.max(0, base.bracket - 20), base.bracket))) return null;
  const value = stretches
    .slice(0, at)
    .findLast(
      ({ figure, bracket, mark, before }) =>
        !isGap({ mark, before }) &&
        figure.sentence === change.sentence &&
        figure.to <= (base.bracket ?? 0) &&
        figure.role === "result" &&
        bracket === own.bracket &&
        figure.unit === base.figure.unit,
    );
  return value ? { from: base.figure, to: value.figure, kind: "compared" } : null;
}

const AGAINST =
  /^(?:[，、])?[比较](上一?年|去年|20\d\d年)(?:同期)?(?:的)?(?:提高|上升|下降|降低|增加|减少|增长|提升)(?:了)?$/;

/** "68.4%，比上年提高7.1个百分点，比2020年提高23.0个百分点；2020年为45.4%，上年为61.3%": each base by its name. */
export function baseListedBehind(stretches: readonly Stretch[], change: TextFigure): Pair | null {
  const name = AGAINST.exec(stretches[placeOfFigure(stretches, change)]?.before ?? "")?.[1];
  const unit = change.unit === "个百分点" ? "%" : change.unit;
  if (name === undefined) return null;
  const inSentence = stretches.filter(({ figure }) => figure.sentence === change.sentence);
  const bases = inSentence.filter(
    ({ figure, before }) =>
      figure.from >= change.to &&
      (unit === "%" && change.unit === "%" ? figure.unit !== "%" : figure.unit === unit) &&
      before.startsWith(name) &&
      /^(?:同期)?[为是]?$/.test(before.slice(name.length)),
  );
  const [base] = bases;
  // One thing alone is told of in front of its changes.
  const values = inSentence.filter(({ figure }) => figure.to <= change.from && figure.role !== "change");
  const [value] = values;
  return base && value && bases.length === 1 && values.length === 1 && value.figure.unit === base.figure.unit
    ? { from: base.figure, to: value.figure, kind: "compared" }
    : null;
}

/** The pair of the base that stands behind a change and the value that changed; null: the text does not put them so. */
export function baseBehind(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  change: TextFigure,
  parts: ReadonlySet<TextFigure>,
): Pair | null {
  const from = behind(reading, stretches, change);
  if (from === null) return null;
  const inSentence = figuresOfSentence(reading.figures, change.sentence);
  // "减少15件，由86件降至71件": the value that it led to stands behind the base.
  const end = inSentence.find(({ from: at, unit }) => at >= from.to && unit === from.unit);
  const hasOwn = inSentence.some(
    ({ role, to, clause }) => role === "base" && to <= change.from && clause === change.clause,
  );
  // "能耗下降12.3%，煤炭消费量由186万吨降到159万吨": another thing has a name of its own.
  const isOfIt = /^[，（][由从](?:[上去本年月同期的]|\d)*$/.test(reading.plain.slice(change.to, from.from));
  if (end && isOfIt && !hasOwn && end.role !== "change" && LEADS_ON.test(reading.plain.slice(from.to, end.from)))
    return { from, to: end, kind: "compared" };
  const values = inSentence.filter(
    (value) =>
      value.to <= change.from &&
      (value.role === "result" || value.role === "target") &&
      value.unit === from.unit &&
      (value.subject === from.subject || from.subject === null),
  );
  // "臭氧超标9天，其中轻度污染7天、中度污染2天，较去年同期增加4天": the whole changed, and not its last part.
  const wholes = values.filter((value) => !parts.has(value));
  const whole = wholes.findLast(({ role }) => role === "result") ?? wholes.at(-1);
  const told = values.filter((value) => {
    const own = stretches[placeOfFigure(stretches, value)];
    return own !== undefined && !isAside(stretches, own);
  });
  const to = whole ?? told.at(-1) ?? namedBefore(stretches, change, from);
  // "增加9家、减少4家，净增5家（上年69家）": what it changed by in all.
  const isNet = /净[增减][^，。；\d]{0,2}$/.test(reading.plain.slice(Math.max(0, change.from - 6), change.from));
  const other = inSentence.some(
    (own) =>
      !isNet &&
      to !== undefined &&
      own.role === "change" &&
      own.from > to.to &&
      own.to <= change.from &&
      own.unit === change.unit,
  );
  return to && !other ? { from, to, kind: "compared" } : null;
}
