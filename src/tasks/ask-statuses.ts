/** Words of 完成情况 that do not tell: one question a word, whatever number of tasks say it. */
import type { AnswerSets, Question, StatusCode } from "../account/question";
import { wordKey } from "../account/question";
import type { AssessedTask } from "./assess-tasks";

export function askStatuses(tasks: readonly AssessedTask[]): Question[] {
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
    const text = first.said.text ?? "";
    return [
      {
        code: "statusWord",
        at: { sheet: first.row.at.sheet, place: first.row.cells[first.said.field] ?? first.row.at },
        facts: { text, tasks: own.map(({ standing }) => standing.number).join("、") },
        answers: statusesOffered(text).map((status): AnswerSets => ({ sheet: first.row.at.sheet, text, status })),
      },
    ];
  });
}

/** The step that the words name, besides done, under way and not begun. */
const named: readonly (readonly [words: RegExp, status: StatusCode])[] = [
  [/验/, "accepted"],
  [/公示/, "published"],
  [/销号/, "closed"],
];

const statusesOffered = (text: string): StatusCode[] => [
  "onSchedule",
  "done",
  ...named.flatMap(([words, status]) => (words.test(text) ? [status] : [])),
  "notStarted",
];
