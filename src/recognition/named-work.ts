/** A work by its name in the head of a column or in a cell: 清洁取暖（户）, 户厕改造. */
import { headerKey } from "../cells/normalise-text";
import { foreignSubjects, spansOf, subjectKey } from "../vocabulary/subjects";
import type { LedgerNames } from "./match-ledger-header";
import { parseChoice } from "./parse-choice";

export interface NamedWork {
  /** As it stands. */
  readonly name: string;
  /** Works of one key are parts of one: 煤改电 and 煤改气. */
  readonly key: string;
  /** The list whose subject it is; null: another field's. */
  readonly ledger: string | null;
}

type LedgerOfNames = LedgerNames["ledgers"][number];

/** null: it names none */
export function workNamed(text: string, names: LedgerNames): NamedWork | null {
  const [ledger] = names.ledgers
    .filter(({ breadth }) => breadth === "ownSubject")
    .map((one) => ({ one, length: longestName(one, text) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  if (ledger !== undefined)
    return { name: text, key: [ledger.one.id, ...kindsIn(text, ledger.one)].join(" "), ledger: ledger.one.id };
  return foreignSubjects(headerKey(text), []).length > 0 ? { name: text, key: text, ledger: null } : null;
}

const longestName = ({ named }: LedgerOfNames, text: string): number =>
  spansOf(subjectKey(text), named).reduce((most, [from, to]) => Math.max(most, to - from), 0);

/** 低氮改造 and 提标改造 are kinds of one list that its titles tell apart, and two works. */
const kindsIn = (text: string, { columns }: LedgerOfNames): string[] =>
  Object.values(columns).flatMap(({ spec: { choices, otherwiseFrom } }) =>
    choices !== null && otherwiseFrom.includes("title") ? (parseChoice(text, choices) ?? []) : [],
  );
