/**
 * What was worked out of something large before, kept with it: a click prepares a report and writes it, and both ask
 * the same of the same workbook.
 */
import { alike } from "./alike";

/**
 * `work`, which must depend on nothing but its arguments, done again only where the `rest` differs from the last time
 * that it was asked of the same `subject`. What was worked out goes with the subject.
 * @param rest plain data and Maps, no Set
 */
export function rememberedLast<Subject extends object, Rest extends readonly unknown[], Value>(
  work: (subject: Subject, ...rest: Rest) => Value,
): (subject: Subject, ...rest: Rest) => Value {
  const kept = new WeakMap<Subject, { readonly rest: Rest; readonly value: Value }>();
  return (subject, ...rest) => {
    const last = kept.get(subject);
    if (last !== undefined && alike(last.rest, rest)) return last.value;
    const value = work(subject, ...rest);
    kept.set(subject, { rest, value });
    return value;
  };
}
