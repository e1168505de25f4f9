/**
 * Rates that say themselves which of the outcomes they take together: 属实及部分属实率, 满意率（含基本满意）, 达标率（不含基本达标）,
 * 满意度（满意和比较满意）, 优良率 of 优秀 and 良好; and those of all that did not fail: 未开工2个，开工率95.3%.
 */
import { pattern } from "../../collections/pattern";
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import { withValue, WHOLE, type Triple } from "./rate-words";
import { addsUp, beforeInSentence, endsAmong, type Stretch } from "./stretch";

/** What a rate takes together, by its own words. */
interface Named {
  readonly names: readonly string[];
  /** The rate leaves the others out. */
  readonly alone: boolean;
}

const TWO = /([\u4e00-\u9fa5]{2,4}?)(?:和|及|与)([\u4e00-\u9fa5]{2,6}?)(?:率|占比|比例)(?:为|达到?)?$/;
const BRACKETED = pattern()`
  ([\u4e00-\u9fa5]{2})(?:率|度|比例|占比)[（(](不?含|不?包括|不?包含)?([\u4e00-\u9fa5、]{2,14})[）)](?:为|达到?)?$
`;
const GRADES = /优良率(?:为|达到?)?$/;

function namedIn(words: string): Named | null {
  const two = TWO.exec(words);
  if (two) return { names: two.slice(1), alone: false };
  const [, stem = "", taken = "", list = ""] = BRACKETED.exec(words) ?? [];
  if (list !== "") {
    const names = list.split(/[、和及与]/);
    if (taken.startsWith("不")) return { names: [stem], alone: true };
    return { names: taken === "" ? names : [stem, ...names], alone: false };
  }
  return GRADES.test(words) ? { names: ["优秀", "良好"], alone: false } : null;
}

const nameOf = ({ before }: Stretch): string =>
  before.replace(/^(?:其中[：，]?|[和及与]|经[^，。；]{0,4}核[实查])+/, "").replace(/(?:的|为|有)$/, "");

/** The run of outcomes of one unit that holds all the names, right before the rate. */
function runWith(stretches: readonly Stretch[], rate: Stretch, names: readonly string[]): readonly Stretch[] | null {
  const before = beforeInSentence(stretches, rate).filter(({ figure }) => figure.unit !== "%");
  const last = before.at(-1);
  const run: Stretch[] = [];
  for (const own of [...before].reverse()) {
    const alike = own.figure.unit === last?.figure.unit && addsUp(own) && own.bracket === last.bracket;
    if (!alike || own.after !== "" || nameOf(own) === "") break;
    run.unshift(own);
    if (!/^[、，]$/.test(own.mark)) break;
  }
  const told = names.every((name) => run.filter((own) => nameOf(own) === name).length === 1);
  return told && run.length > 2 ? run : null;
}

const FAILED = /^(?:不|未)/;
/** On a scale of grades the worst is called by its own name. */
const WORST = /^(?:不|未)|^(?:差|较差|合格|一般)$/;

const summed = (figures: readonly TextFigure[]): TextFigure | null => {
  const [first] = figures;
  const value = figures.reduce((sum, own) => sum + own.value, 0);
  return first ? { ...withValue(first, value), text: figures.map(({ text }) => text).join("+") } : null;
};

/** The rate of what it names; the outcomes beside each other are the whole, as one of them is that it failed. */
export function ofNamesTogether({ plain }: NoticeReading, stretches: readonly Stretch[], rate: Stretch): Triple | null {
  const words = plain.slice(Math.max(0, rate.figure.from - 24), rate.figure.from);
  const named = rate.figure.unit === "%" ? namedIn(words) : null;
  const run = named && runWith(stretches, rate, named.names);
  if (!named || !run || !run.some((own) => WORST.test(nameOf(own)))) return null;
  const part = summed(run.filter((own) => named.names.includes(nameOf(own))).map(({ figure }) => figure));
  // "回访97人，满意89人、……": a number in front of the outcomes that they make is no outcome.
  const [first, ...others] = run;
  const all = summed(others.map(({ figure }) => figure));
  const counted = first && all?.value === first.figure.value && !named.names.includes(nameOf(first));
  const whole = counted ? first.figure : summed(run.map(({ figure }) => figure));
  return part && whole
    ? {
        rate: rate.figure,
        part,
        whole: counted ? whole : { ...whole, text: totalText(whole) },
        unsure: false,
        certain: true,
      }
    : null;
}

const totalText = ({ written, writtenUnit }: TextFigure): string =>
  `${String(Number(written.toPrecision(12)))}${writtenUnit}`;

/** "未开工2个，开工率95.3%", "不合格2批次，合格率99.4%": the whole of the sentence less those that failed. */
export function ofTheRest(stretches: readonly Stretch[], rate: Stretch, stem: string): Triple | null {
  const before = beforeInSentence(stretches, rate).filter(
    (own) => own.bracket === rate.bracket && own.figure.unit !== "%",
  );
  const bad = before.at(-1);
  if (!bad || stem.length < 2 || FAILED.test(stem) || !/^[，；]$/.test(rate.mark)) return null;
  if (!new RegExp(`^(?:其中)?(?:不|未)${stem}(?:的)?$`).test(bad.before)) return null;
  const counts = before.filter((own) => own.figure.unit === bad.figure.unit && addsUp(own));
  const [first, ...others] = counts;
  if (!first || first === bad || before.some((own) => own.figure.unit !== bad.figure.unit)) return null;
  // Told by itself what was reached: that is what the rate is of.
  if (others.some((own) => own !== bad && nameOf(own).endsWith(stem))) return null;
  const made = others.reduce((sum, { figure }) => sum + figure.value, 0);
  const isWhole = endsAmong(first.after) || WHOLE.test(first.before) || made === first.figure.value;
  const rest = first.figure.value - bad.figure.value;
  return isWhole && rest > 0
    ? {
        rate: rate.figure,
        part: { ...withValue(first.figure, rest), text: `${first.figure.text}减去${bad.figure.text}` },
        whole: first.figure,
        unsure: true,
        certain: true,
      }
    : null;
}
