/**
 * What a reported problem is about: the air as a whole, which all the work of the year answers, or works of certain
 * ledgers (building sites, boilers, petrol), which those ledgers and its own tasks answer and nothing else.
 */
import { ledgerById } from "../../datasets/ledgers/catalogue";
import { ledgerIndicators } from "../../indicators/catalogue/catalogue";
import type { ProgressAssessment } from "../../indicators/ledgers/progress";
import type { TaskStanding } from "../../tasks/task";
import { holdsWord } from "../../vocabulary/subjects";
import type { NoticeItem } from "./notice-item";

/** Ledgers by their ids; none: the problem names no work that a ledger of ours counts. */
export type ProblemScope = "air" | ReadonlySet<string>;

/** Levels of the air and the fight for it; a measuring device for PM10 at a building site is neither. */
const AIR_AS_A_WHOLE = new RegExp(
  "空气质量|大气(?:环境)?质量|大气(?:环境|污染)(?!物)|环境空气|蓝天保卫|优良天|重(?:度及以上)?污染天(?!气应急)|综合指数|" +
    "(?:PM2\\.?5|PM10|颗粒物|二氧化[硫氮]|臭氧)[^，。；]{0,12}(?:浓度|上升|下降|反弹|恶化)",
  "i",
);

const measured = [...new Set(ledgerIndicators.map(({ measure }) => measure.ledger))];

/** The ledgers by whose names a text calls its subject, as their sheets are known by their titles. */
const ledgersNamedIn = (text: string): readonly string[] =>
  measured.filter((id) => holdsWord(ledgerById(id)?.named ?? [], text));

/** The problem's own words decide, then what is asked of it, then its tasks. */
export function problemScope(
  { problem, goal, measures }: Pick<NoticeItem, "problem" | "goal" | "measures">,
  tasks: readonly Pick<TaskStanding, "task">[],
): ProblemScope {
  const said = [problem ?? "", `${goal ?? ""}\n${measures ?? ""}`, tasks.map(({ task }) => task).join("\n")];
  for (const text of said) {
    if (AIR_AS_A_WHOLE.test(text)) return "air";
    const named = ledgersNamedIn(text);
    if (named.length > 0) return new Set(named);
  }
  return new Set();
}

/** What was measured over the ledgers that the problem is about, with every workstream's place kept. */
export const withinScope = (progress: ProgressAssessment, ledgers: ReadonlySet<string>): ProgressAssessment => ({
  ...progress,
  workstreams: progress.workstreams.map((workstream) => ({
    ...workstream,
    standings: workstream.standings.filter(
      ({ indicator: { measure }, cumulative }) => cumulative.reported !== null && ledgers.has(measure.ledger),
    ),
  })),
});
