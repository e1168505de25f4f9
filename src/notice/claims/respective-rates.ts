/** A rate each for several things: 减排量分别为1320吨、86吨，分别完成任务的66%、57.3%（任务分别为2000吨、150吨）. */
import type { Triple } from "./rate-words";
import { addsUp, beforeInSentence, placeOf, type Stretch } from "./stretch";

/** One for each of the things told before. */
export const EACH = /分别|依次|各自|各(?=[占达完])/;

/** Figures of a sentence with nothing but 、 or 和 between them; one alone is a list too. */
export function listAround(stretches: readonly Stretch[], at: number): readonly Stretch[] {
  const joins = (index: number): boolean => {
    const [last, own] = [stretches[index - 1], stretches[index]];
    if (!last || !own || last.figure.sentence !== own.figure.sentence) return false;
    // The word between two figures is behind the one and before the other.
    const bare =
      (/[、，]/.test(own.mark) && own.before === "" && last.after === "") ||
      (own.mark === "" && /^[和及与]$/.test(own.before) && last.endMark === "");
    return bare && last.figure.unit === own.figure.unit;
  };
  let [from, to] = [at, at];
  while (joins(from)) from -= 1;
  while (joins(to + 1)) to += 1;
  return stretches.slice(from, to + 1);
}

/** Every list of the sentence that gives a value each. */
export function listsOf(stretches: readonly Stretch[], sentence: number): readonly (readonly Stretch[])[] {
  const lists: (readonly Stretch[])[] = [];
  for (const [at, own] of stretches.entries()) {
    if (own.figure.sentence !== sentence || lists.at(-1)?.includes(own) === true) continue;
    const list = listAround(stretches, at);
    if (list.length > 1) lists.push(list);
  }
  return lists;
}

/**
 * The two figures of a rate in a list of one each: in the same place of the two other lists of its sentence.
 * "unknown": it stands in such a list without two others beside it; null: it stands in none.
 */
export function respectiveRate(stretches: readonly Stretch[], rate: Stretch): Triple | "unknown" | null {
  if (rate.figure.unit !== "%" || rate.figure.role !== "result") return null;
  const rates = listAround(stretches, placeOf(stretches, rate));
  const asked = askedInBracket(stretches, rates, rates.indexOf(rate));
  if (asked !== null) return asked;
  if (rates.length < 2 || !EACH.test(rates[0]?.before ?? "")) return null;
  // "降幅分别为10.3%、14.3%": what each changed by.
  if (rates[0]?.figure.role === "change") return "unknown";
  const at = rates.indexOf(rate);
  const others = listsOf(stretches, rate.figure.sentence).filter(
    (list) => list.length === rates.length && list[0]?.figure.unit !== "%",
  );
  // "（年度目标分别为300吨、25吨），完成率": of what was asked for, which may be exceeded.
  const goals = /完成率/.test(rates[0]?.before ?? "") ? others.find(isAskedFor) : undefined;
  const [one, other] = others.map((list) => list[at]?.figure);
  if (others.length === 0) return ofWholeBefore(stretches, rates, at);
  if (one && others.length === 1 && SHARE.test(rates[0]?.before ?? ""))
    return shareOfRow(stretches, rates, others[0], at);
  if (!one || !other || others.length !== 2 || one.unit !== other.unit || one.approximate || other.approximate)
    return "unknown";
  const [part, whole] =
    goals === undefined
      ? one.value <= other.value
        ? [one, other]
        : [other, one]
      : goals[at]?.figure === one
        ? [other, one]
        : [one, other];
  return { rate: rate.figure, part, whole, unsure: true };
}

/** "国三1129辆、国四217辆，分别完成年度任务（1100辆、200辆）的102.6%、108.5%": by place, of what the bracket asks for. */
function askedInBracket(
  stretches: readonly Stretch[],
  rates: readonly Stretch[],
  at: number,
): Triple | "unknown" | null {
  const [head] = rates;
  if (!head || rates.length < 2 || head.before !== "的" || !/[）)]/.test(head.mark)) return null;
  const place = placeOf(stretches, head);
  const goals = stretches.slice(Math.max(0, place - rates.length), place);
  const done = stretches.slice(Math.max(0, place - 2 * rates.length), place - rates.length);
  const bracket = goals[0]?.bracket ?? null;
  const fits =
    done.length === rates.length &&
    bracket !== null &&
    goals.every((goal) => goal.bracket === bracket) &&
    done.every(
      (own, index) =>
        own.bracket === head.bracket &&
        own.figure.sentence === head.figure.sentence &&
        own.figure.unit === goals[index]?.figure.unit,
    );
  const [rate, part, whole] = [rates[at]?.figure, done[at]?.figure, goals[at]?.figure];
  return fits && rate && part && whole ? { rate, part, whole, unsure: true } : "unknown";
}

const isAskedFor = ([first]: readonly Stretch[]): boolean => /目标|计划|任务/.test(first?.before ?? "");

const SHARE = /占(?:比|总数)?/;

/** "全县405个，甲、乙、丙分别有159个、48个、198个，占比依次为39.3%、11.9%、48.9%": shares of the count before the row. */
function shareOfRow(
  stretches: readonly Stretch[],
  rates: readonly Stretch[],
  row: readonly Stretch[] = [],
  at: number,
): Triple | "unknown" {
  const [first] = row;
  const [rate, part] = [rates[at], row[at]];
  const before = first
    ? beforeInSentence(stretches, first).filter(({ figure }) => figure.unit === first.figure.unit)
    : [];
  const [whole] = before;
  const fits = whole && before.length === 1 && [...row, whole].every(addsUp) && whole.bracket === first?.bracket;
  if (!fits || !rate || !part || row.some(({ figure }) => figure.value > whole.figure.value)) return "unknown";
  return { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: true };
}

/** "15个断面，Ⅰ—Ⅲ类13个，Ⅳ类2个，占比分别为86.7%、13.3%": the whole, its parts, and a share each. */
function ofWholeBefore(stretches: readonly Stretch[], rates: readonly Stretch[], at: number): Triple | "unknown" {
  const [head] = rates;
  const before = head ? beforeInSentence(stretches, head).filter(addsUp) : [];
  const [whole, ...parts] = before;
  const alike = before.every(
    ({ figure, bracket }) => figure.unit === whole?.figure.unit && bracket === whole.bracket && !figure.approximate,
  );
  const [rate, part] = [rates[at], parts[at]];
  if (!head || !whole || !rate || !part || !alike || parts.length !== rates.length) return "unknown";
  if (!SHARE.test(head.before) || parts.some(({ figure }) => figure.value > whole.figure.value)) return "unknown";
  return { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: true };
}
