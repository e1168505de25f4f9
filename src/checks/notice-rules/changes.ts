/** Stated changes against the values that they start from and lead to; percentages against the figures behind them. */
import { indicatorTerm } from "../../notice/reading/indicator-terms";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { countsThings } from "../../notice/reading/text-units";
import { round, roundedText } from "../../standards/rounding";
import { amount, cited, found, spanOf, sumOf, tells, wordsOf, type TextFinding, type TextRule } from "./rule";

export interface Basis {
  readonly base: TextFigure;
  readonly value: TextFigure;
}

/** A base of another year, or of the whole year where the change is against its like stretch. */
const yearsApart = (base: TextFigure, change: TextFigure): boolean => {
  if (base.period?.role === "base" && change.base !== null && base.period.samePeriod !== change.base.samePeriod)
    return true;
  const [of, from] = [base.period?.end, change.base?.end];
  return of !== null && of !== undefined && from !== null && from !== undefined && of !== from;
};

/** The values that a change is said of: of its indicator where it names one, else of its own sentence. null: the text does not give both. */
function basisOf(reading: NoticeReading, change: TextFigure): Basis | null {
  const near = reading.figures.filter((figure) =>
    change.subject === null
      ? figure.sentence === change.sentence && figure.subject === null
      : figure.subject === change.subject && figure.paragraph === change.paragraph,
  );
  const values = near.filter(({ role, unit }) => role === "result" && unit !== "%");
  // Ratios change by points.
  const ratios = change.unit === "个百分点" ? near.filter(({ role, unit }) => role === "result" && unit === "%") : [];
  const bases = near.filter((figure) => figure.role === "base" && !yearsApart(figure, change));
  const value = nearest([...values, ...ratios], change);
  const base =
    value &&
    nearest(
      bases.filter(({ unit }) => unit === value.unit),
      change,
    );
  return value && base ? { base, value } : null;
}

const nearest = (figures: readonly TextFigure[], to: TextFigure): TextFigure | null =>
  figures.reduce<TextFigure | null>(
    (best, figure) =>
      best === null || Math.abs(figure.from - to.from) < Math.abs(best.from - to.from) ? figure : best,
    null,
  );

/** Signed: negative is down. In % for a change in %, else in the unit of the values; null: no base to divide by. */
function computed({ base, value }: Basis, { unit, decimals }: TextFigure): number | null {
  if (unit === "%") return base.value === 0 ? null : round((100 * (value.value - base.value)) / base.value, decimals);
  return round(value.value - base.value, Math.max(decimals, value.decimals, base.decimals));
}

const inWords = (change: number, unit: string, decimals: number): string =>
  change === 0
    ? "持平"
    : `${change < 0 ? "下降" : "上升"} ${unit === "%" ? `${roundedText(Math.abs(change), decimals)}%` : amount(Math.abs(change), unit)}`;

export const changesRecomputed: TextRule = (reading) =>
  reading.figures.flatMap((change): TextFinding[] => {
    if (change.role !== "change" || change.approximate) return [];
    const basis = basisOf(reading, change);
    if (basis === null || basis.base.approximate || basis.value.approximate) return [];
    if (change.unit !== "%" && change.unit !== "个百分点" && change.unit !== basis.value.unit) return [];
    const right = computed(basis, change);
    const stated = change.direction === "down" ? -change.value : change.value;
    if (right === null || right === stated) return [];
    return [
      found("textChangeWrong", "error", change.phrase, {
        ...cited(reading, change.phrase),
        from: basis.base.text,
        to: basis.value.text,
        computed: inWords(right, change.unit, change.decimals),
      }),
    ];
  });

/** The goal is a percentage and the result days, or the other way round. */
export const changesInTheGoalsForm: TextRule = (reading) =>
  reading.figures.flatMap((goal): TextFinding[] => {
    if (goal.role !== "change" || goal.section !== "goal" || goal.subject === null) return [];
    const told = reading.figures.filter(
      ({ role, subject, section }) => role === "change" && subject === goal.subject && tells(section),
    );
    const [first] = told;
    if (!first || told.some(({ unit }) => unit === goal.unit)) return [];
    const basis = basisOf(reading, first);
    const change = basis && computed(basis, { ...goal, decimals: goal.unit === "%" ? 1 : goal.decimals });
    return [
      found("textChangeOtherForm", "warning", first.phrase, {
        ...cited(reading, first.phrase),
        goal: wordsOf(reading, goal),
        computed: change === null ? null : inWords(change, goal.unit, 1),
      }),
    ];
  });

/** "近60%" of 58.9 %. */
const ABOUT_POINTS = 3;
const isPercent = (share: number, { value, decimals, approximate }: TextFigure): boolean =>
  approximate ? Math.abs(100 * share - value) <= ABOUT_POINTS : round(100 * share, decimals) === value;

const REACHES_ALL = /均|全部|全覆盖|未发现|无一/;

/** Two figures of one unit in the sentence (or the one before) that give the percentage. */
function hasFraction(reading: NoticeReading, percent: TextFigure): boolean {
  const near = reading.figures.filter(
    ({ paragraph, sentence, role, unit }) =>
      paragraph === percent.paragraph &&
      Math.abs(sentence - percent.sentence) <= 1 &&
      (role === "result" || role === "target" || role === "base") &&
      unit !== "%",
  );
  const sentence = reading.sentences[percent.sentence];
  if (
    percent.value === 100 &&
    sentence &&
    REACHES_ALL.test(reading.plain.slice(sentence.from, sentence.to)) &&
    near.some(({ sentence: at, unit }) => at === percent.sentence && countsThings(unit))
  )
    return true;
  return near.some((part) =>
    near.some(
      (whole) =>
        part !== whole && part.unit === whole.unit && whole.value > 0 && isPercent(part.value / whole.value, percent),
    ),
  );
}

/** A change is supported by its value and its base, or by the value alone: the base follows from it. */
function changeHasValue(reading: NoticeReading, change: TextFigure): boolean {
  if (basisOf(reading, change) !== null) return true;
  return reading.figures.some(
    ({ role, unit, subject, sentence, noun }) =>
      sentence === change.sentence &&
      (role === "result" || role === "base") &&
      (unit !== "%" || change.unit === "个百分点") &&
      (change.subject === null
        ? noun !== "" && subject === null && sharesName(noun, change.noun)
        : subject === change.subject),
  );
}

const sharesName = (a: string, b: string): boolean => b === "" || a.includes(b) || b.includes(a);

const isRate = (reading: NoticeReading, { from, clause }: TextFigure): boolean =>
  /(?:率|占比|比例|占)(?:达到|达|为|是|至|到)?(?:了)?$/.test(
    reading.plain.slice(reading.clauses[clause]?.from ?? from, from),
  );

/** Rates of an indicator (优良天数比例, 水质优良比例) and contents of a substance are measured, not counted here. */
const measured = ({ subject, noun }: TextFigure): boolean =>
  (subject !== null && indicatorTerm(subject).better === "higher") ||
  /负荷比?|分担率|贡献率|含量|硫分|灰分|水分|湿度|浓度/.test(noun);

export const percentagesWithBase: TextRule = (reading) =>
  reading.figures.flatMap((percent, index): TextFinding[] => {
    // "81%、42%和27%": the first stands for the list.
    const last = reading.figures[index - 1];
    if (
      last &&
      last.clause === percent.clause &&
      last.unit === "%" &&
      /^[、和及与]+$/.test(reading.plain.slice(last.to, percent.from))
    )
      return [];
    if (
      percent.unit !== "%" ||
      percent.section === "goal" ||
      (!tells(percent.section) && percent.section !== "problem")
    )
      return [];
    const supported =
      percent.section === "problem" && toldAgain(reading, percent)
        ? true
        : percent.role === "change"
          ? changeHasValue(reading, percent)
          : percent.role !== "result" ||
            measured(percent) ||
            hasFraction(reading, percent) ||
            wrongRate(reading, percent) !== null;
    // What the inspectors wrote is not the bureau's to change.
    return supported
      ? []
      : [
          found(
            "textPercentWithoutBase",
            percent.section === "problem" ? "note" : "warning",
            percent.phrase,
            cited(reading, percent.phrase),
          ),
        ];
  });

/** The results take the problem's percentage up again, with its values. */
const toldAgain = (reading: NoticeReading, percent: TextFigure): boolean =>
  reading.figures.some(
    (other) =>
      tells(other.section) &&
      other.role === percent.role &&
      other.unit === "%" &&
      other.value === percent.value &&
      other.subject === percent.subject &&
      changeHasValue(reading, other),
  );

interface WrongRate {
  readonly part: TextFigure;
  readonly whole: TextFigure;
  readonly right: number;
}

/** "检查120家，合格114家，合格率96%": exactly two counts of one unit stand before the rate, and give another. */
function wrongRate(reading: NoticeReading, percent: TextFigure): WrongRate | null {
  if (percent.role !== "result" || percent.approximate || !isRate(reading, percent) || hasFraction(reading, percent))
    return null;
  const before = reading.figures.filter(
    ({ sentence, to, unit, role, approximate }) =>
      sentence === percent.sentence && to <= percent.from && unit !== "%" && role === "result" && !approximate,
  );
  const [whole, part] = before;
  if (
    before.length !== 2 ||
    !whole ||
    !part ||
    whole.unit !== part.unit ||
    part.value > whole.value ||
    whole.value === 0
  )
    return null;
  return { part, whole, right: round((100 * part.value) / whole.value, percent.decimals) };
}

export const ratesRecomputed: TextRule = (reading) =>
  reading.figures.flatMap((percent): TextFinding[] => {
    const wrong = percent.unit === "%" ? wrongRate(reading, percent) : null;
    if (wrong === null) return [];
    return [
      found("textRateWrong", "error", spanOf(wrong.whole.phrase, percent), {
        ...cited(reading, percent.phrase),
        numerator: wrong.part.text,
        denominator: wrong.whole.text,
        computed: `${roundedText(wrong.right, percent.decimals)}%`,
      }),
    ];
  });

/** Half a unit of the last decimal for each share may have been rounded up. */
const ROUNDING = 0.5;

export const sharesWithin100: TextRule = (reading) =>
  reading.sentences.flatMap((_, index): TextFinding[] => {
    const percents = reading.figures.filter(
      ({ sentence, unit, role }) => sentence === index && unit === "%" && role === "result",
    );
    const at = percents.findIndex(({ from, clause }) =>
      /占(?:比)?(?:为|达)?$/.test(reading.plain.slice(reading.clauses[clause]?.from ?? from, from)),
    );
    // "A占45%、B占35%、C30%": from the first share on.
    const shares = percents
      .slice(at)
      .filter(
        ({ from }, position) =>
          position === 0 || /占|[、和，]\S{0,12}$/.test(reading.plain.slice(Math.max(0, from - 14), from)),
      );
    const [first, last] = [shares[0], shares.at(-1)];
    const sum = sumOf(shares);
    if (
      at === -1 ||
      shares.length < 3 ||
      !first ||
      !last ||
      sum <= 100 + ROUNDING * shares.length * 10 ** -Math.max(...shares.map(({ decimals }) => decimals))
    )
      return [];
    return [
      found("textSharesAbove100", "error", spanOf(first.phrase, last), {
        ...cited(reading, spanOf(first.phrase, last)),
        sum: amount(sum, "%"),
      }),
    ];
  });
