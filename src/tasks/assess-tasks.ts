/** The task ledger → where every rectification task stands at the cut-off, counts that add up, and what is wrong. */
import { noAnswers, statusesOn, type Answers } from "../account/question";
import { unused, type Unused } from "../account/unused";
import type { Day } from "../calendar/day";
import type { HeatingSeasonDates } from "../calendar/period";
import type { SheetName } from "../cells/address";
import { keyWords } from "../collections/text-hash";
import { rowsOf, type LedgerData, type LedgerRow, type LedgerTable } from "../datasets/ledger";
import { rectificationItems, rectificationTasks } from "../datasets/ledgers/rectification";
import { standingsOf, type ProgressAssessment } from "../indicators/ledgers/progress";
import { defaultSettings } from "../settings";
import { numeral } from "../vocabulary/numerals";
import { isListOfLater } from "./as-of";
import { askStatuses, type HeaderOf } from "./ask-statuses";
import { checkTasks, textMissing } from "./check-tasks";
import { countByRound, countByUnit, countByWorkstream, countTasks } from "./count-tasks";
import { withoutIdleDates } from "./idle-dates";
import type { TaskAssessment } from "./task";
import { withJoinedTasks } from "./joined-rows";
import { numberOf, taskText, textOf } from "./task-entry";
import type { StatusAnswers } from "./said-in-field";
import { writtenState } from "./written-state";
import { yearAbove } from "./years-of-deadlines";
import { assessTask } from "./assess-task";

/**
 * @param heatingSeason for deadlines such as "采暖季前"
 * @param answers what was said of words of 完成情况
 */
export function assessTasks(
  asRead: LedgerData,
  progress: ProgressAssessment,
  until: Day,
  heatingSeason: HeatingSeasonDates = defaultSettings.heatingSeason,
  answers: Answers = noAnswers,
): TaskAssessment {
  const standings = standingsOf(progress);
  const answersOn = statusAnswers(asRead, answers);
  const { ledgers, findings } = withoutIdleDates(withJoinedTasks(asRead), until, answersOn);
  const rows = rowsOf(ledgers, rectificationTasks.id);
  const empty = rows.filter((row) => taskText(row) === null);
  const keyOf = uniqueKeys();
  const problemOf = reportedProblems(ledgers);
  const tableOf = tablesOfTasks(ledgers);
  const inspectionOf = inspections(ledgers, tableOf);
  const listsOfLater = new Set<LedgerTable | undefined>(ledgers.tables.filter((table) => isListOfLater(table, until)));
  const named = rows.filter((row) => taskText(row) !== null);
  const left = named.filter((row) => isLeftOut(row, answersOn(row.at.sheet)));
  const assessed = named
    .filter((row) => !left.includes(row))
    .map((row) =>
      assessTask(row, keyOf(row), {
        standings,
        problemOf,
        inspectionOf,
        until,
        heatingSeason,
        answers: answersOn(row.at.sheet),
        isOfLater: (one) => listsOfLater.has(tableOf.get(one)),
        // Another sheet may hold more tasks: that changes nothing about these.
        openOn: (one) => tableOf.get(one)?.open?.filter((code) => code !== "whichDataset") ?? [],
        yearAbove: (one) => yearAbove(one, tableOf.get(one)),
        asksWhen: (one) => tableOf.get(one)?.askedFields?.has("deadline") === true,
      }),
    );
  const tasks = assessed.map(({ standing }) => standing);
  return {
    until,
    tasks,
    total: countTasks("合计", tasks),
    byWorkstream: countByWorkstream(tasks),
    byUnit: countByUnit(tasks),
    byRound: countByRound(tasks),
    questions: askStatuses(assessed, headersOn(ledgers)),
    unused: left.map(notApplicable),
    findings: [...findings, ...empty.map(textMissing), ...checkTasks(assessed, until)],
  };
}

/** The answers that hold on a sheet. */
function statusAnswers(ledgers: LedgerData, answers: Answers): (sheet: SheetName) => StatusAnswers {
  const ids = new Map(ledgers.tables.map(({ guess }) => [guess.sheet, guess.sheetId]));
  const known = new Map([...ids].map(([sheet, id]) => [sheet, statusesOn(answers, id)]));
  return (sheet) => known.get(sheet) ?? answers.statuses;
}

const isLeftOut = (row: LedgerRow, answers: StatusAnswers): boolean =>
  Object.keys(answers).length > 0 && writtenState(row, taskText(row), answers).said === "notApplicable";

const notApplicable = (row: LedgerRow): Unused =>
  unused(row.at.sheet, row.at, "notApplicable", { dataset: rectificationTasks.id, text: numberOf(row) });

/** The headers of the task lists by sheet and field. */
function headersOn(ledgers: LedgerData): HeaderOf {
  const known = new Map(
    ledgers.tables.flatMap(({ ledger, guess }) =>
      ledger === rectificationTasks.id
        ? guess.columns.map(({ field, header }) => [`${guess.sheet} ${field ?? ""}`, header] as const)
        : [],
    ),
  );
  return (sheet, field) => known.get(`${sheet} ${field}`) ?? "";
}

/** Round and number, with a count behind the second of the same. */
function uniqueKeys(): (row: LedgerRow) => string {
  const seen = new Map<string, number>();
  return (row) => {
    const key = `${keyWords(textOf(row, "round") ?? "")}:${keyWords(numberOf(row))}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  };
}

/** "第二十七项", "问题27" and "27" are one. */
function itemNumber(text: string | null): string {
  const bare = (text ?? "").replace(/^(反馈)?(问题|第)+|[号项个条]$/g, "").trim();
  return String(numeral(bare) ?? bare);
}

/** 反馈问题 by round and number, from the list of problems; a task names its problem by number. */
function reportedProblems(ledgers: LedgerData): (row: LedgerRow) => string | null {
  const rows = rowsOf(ledgers, rectificationItems.id);
  return (task) => {
    const item = itemNumber(textOf(task, "item"));
    if (item === "") return null;
    const round = textOf(task, "round");
    const same = rows.filter((row) => itemNumber(textOf(row, "number")) === item);
    // Without a round on either side the number alone must be clear.
    const found =
      same.find((row) => textOf(row, "round") === round) ??
      (same.length === 1 && (round === null || same.every((row) => textOf(row, "round") === null))
        ? same[0]
        : undefined);
    return found === undefined ? null : textOf(found, "problem");
  };
}

/** By its own column, else by the title of its list, else by the one inspection that the lists name. */
function inspections(
  { tables }: LedgerData,
  tableOf: ReadonlyMap<LedgerRow, LedgerTable>,
): (row: LedgerRow) => string | null {
  const named = new Set(tables.flatMap(({ inspection }) => inspection ?? []));
  const sole = named.size === 1 ? [...named][0] : undefined;
  return (row) => textOf(row, "round") ?? tableOf.get(row)?.inspection ?? sole ?? null;
}

/** Of the rows of task lists alone: other ledgers have a hundred thousand. */
const tablesOfTasks = ({ tables }: LedgerData): ReadonlyMap<LedgerRow, LedgerTable> =>
  new Map(
    tables.flatMap((table) =>
      table.ledger === rectificationTasks.id ? table.rows.map((row) => [row, table] as const) : [],
    ),
  );
