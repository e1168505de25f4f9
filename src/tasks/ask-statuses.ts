/** Words of 完成情况 that do not tell: one question a word, whatever number of tasks say it. */
import {
  question,
  statusAnswers,
  wordKey,
  type AnswerSets,
  type Question,
  type StatusAnswer,
} from "../account/question";
import type { SheetName } from "../cells/address";
import { cellOf } from "../datasets/ledger";
import { interpretState } from "../vocabulary/interpret-state";
import type { AssessedTask } from "./assess-task";
import { taskStatusOf } from "./said-in-field";

/** The header over a field of a task, as it stands on the sheet; "": the sheet has none for it. */
export type HeaderOf = (sheet: SheetName, field: string) => string;

export function askStatuses(tasks: readonly AssessedTask[], headerOf: HeaderOf): Question[] {
  const words = new Map<string, AssessedTask[]>();
  for (const task of tasks) {
    const { text } = task.said;
    if (!task.standing.open.includes("statusWord") || text === null) continue;
    // The same word on two sheets is one question on each: a person answers what she sees.
    const key = `${task.row.at.sheet} ${wordKey(text)}`;
    words.set(key, [...(words.get(key) ?? []), task]);
  }
  return [...words.values()].flatMap((own): Question[] => {
    const [first] = own;
    if (first === undefined) return [];
    const { sheet } = first.row.at;
    const text = first.said.text ?? "";
    const header = headerOf(sheet, first.said.field);
    return [
      question(
        "statusWord",
        { sheet, place: cellOf(first.row, first.said.field) ?? first.row.at },
        { text, tasks: own.map(({ standing }) => standing.number).join("、"), header },
        statusesOffered(text, header).map((status): AnswerSets => ({ sheet, text, status })),
      ),
    ];
  });
}

/** Steps that the words name, which are then likelier than any. */
const named: readonly (readonly [words: RegExp, status: StatusAnswer])[] = [
  [/验/, "accepted"],
  [/公示/, "published"],
  [/销号/, "closed"],
  [/不涉及|不适用|无此|不属于/, "notApplicable"],
];

const usual: readonly StatusAnswer[] = ["onSchedule", "done", "notStarted", "behind"];

/** Every status, the likeliest first: what the header says of the word, what the word names, then the usual ones. */
function statusesOffered(text: string, header: string): readonly StatusAnswer[] {
  const byHeader = statusInHeader(text, header);
  const byWords = named.flatMap(([words, status]) => (words.test(text) ? [status] : []));
  return [...new Set([...(byHeader === null ? [] : [byHeader]), ...byWords, ...usual, ...statusAnswers])];
}

/** "1已完成 2达到序时进度 3未启动" over a column explains its signs; null: it does not. */
function statusInHeader(text: string, header: string): StatusAnswer | null {
  const sign = wordKey(text);
  if (!/^[\dA-Za-z○●△▲□■☆★√×]$/u.test(sign)) return null;
  const said = wordKey(header);
  const after = [...said.matchAll(/([\dA-Za-z○●△▲□■☆★√×])[、.:：为=—-]*([一-龥]{2,})/gu)];
  const words = after.find(([, one]) => one === sign)?.[2];
  const { state } = words === undefined ? { state: null } : interpretState(words);
  return state === null ? null : taskStatusOf(state);
}
