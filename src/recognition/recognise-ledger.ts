/**
 * Which ledger a table is. A claim needs the ledger's subject: in the title, in the names of the columns or in the
 * cells; columns that half of all lists have never suffice, and a title that names another subject outdoes them all.
 * What cannot be decided is asked. False positives are worse than misses.
 */
import { normaliseText } from "../cells/normalise-text";
import { acrossLayout, type AcrossLayout } from "./across-columns";
import { assignColumns, type MatchedColumn } from "./assign-columns";
import { contentFit, filledCells, firstLabel, sampleRows, sampleWords } from "./column-profile";
import type { ColumnSpec, LedgerDeclaration } from "./declare-ledger";
import type { TableShape } from "../tables/table-shape";
import type { LedgerNames } from "./match-ledger-header";
import { parseChoice } from "./parse-choice";
import { groupName, labelKind } from "../tables/row-labels";
import { tallyColumn, type TallyColumn } from "./tally-column";
import { shareColumns, type ShareColumn } from "./share-columns";
import { OFFICE } from "../vocabulary/task-columns";
import { subjectOf, type Subject, type Surroundings } from "./title-subject";

export type { MatchedColumn, Surroundings };

/** A table read as a certain ledger. */
export interface Claim {
  readonly ledger: LedgerDeclaration;
  readonly shape: TableShape;
  readonly columns: ReadonlyMap<string, MatchedColumn>;
  /** A column that says for how many things each row stands; null: for one. */
  readonly quantity: number | null;
  /** A column that says how many of those came out one way; null: none does. */
  readonly tally: TallyColumn | null;
  /** Amounts that follow from a share of another. */
  readonly shares: readonly ShareColumn[];
  readonly across: AcrossLayout;
  /** Required fields that the table does not give. */
  readonly missing: readonly string[];
  /** Columns that are called like one of the ledger's but hold something else. */
  readonly unreadable: readonly MatchedColumn[];
  /** For missing fields: columns that may be it. */
  readonly perhaps: ReadonlyMap<string, readonly number[]>;
  /** Those of them that the columns are called by name: the list has the field, and which column it is is asked. */
  readonly undecided: ReadonlySet<string>;
  /** What the columns say, in columns that nobody else has. */
  readonly evidence: number;
  readonly subject: Subject;
  /** 0–1: cells that hold what their columns should. */
  readonly fit: number;
  /** Beside other ledgers. */
  readonly score: number;
}

/**
 * taken: it is the ledger, be it without a column. ask: it may be. otherSubject: its title says that it is about
 * something else. lacks: it is named so, but what it must have is not there. none: nothing speaks for it.
 */
export type Verdict = "taken" | "ask" | "otherSubject" | "lacks" | "none";

/** Evidence that columns alone must give, and what suffices where the title names the ledger. */
const ENOUGH_ALONE = 1.5;
const ENOUGH_NAMED = 0.45;
/** What columns must say so that it is worth asking, where nothing else names the subject. */
const ENOUGH_TO_ASK = 0.8;
/** Where the title names the ledger and nothing is missing. */
const ENOUGH_COMPLETE = 0.3;
/** What columns must say where the title says more than the subject. */
const TOLD_BY_COLUMNS = 2;
const FITTING = 0.3;
const ACROSS_EVIDENCE = 0.3;

/** Whether a claim may stand by itself, without staff's word. */
export function verdictOn(claim: Claim): Verdict {
  const { missing, evidence, subject, fit, columns, across, quantity, ledger, shape } = claim;
  const { named, told, foreign, foreignPlaces, unexplained, otherLedger } = subject;
  const known = columns.size + across.columns.length + (quantity === null ? 0 : 1);
  // Of 查控点位 nothing need be known but their names.
  const isWhole = named > 0 && missing.length === 0 && requiredOf(ledger) === 1 && shape.headers.size >= 2;
  const enough = (known >= 2 || (known === 1 && isWhole)) && fit >= FITTING;
  const alone = enough && missing.length === 0 && evidence >= ENOUGH_ALONE;
  if (foreign.length > 0 || (foreignPlaces.length > 0 && (missing.length > 0 || evidence < ENOUGH_ALONE))) {
    if (named > 0) return enough && evidence >= ENOUGH_NAMED ? "ask" : "otherSubject";
    return enough && missing.length === 0 ? "otherSubject" : "none";
  }
  if (namesNoWork(claim)) return "none";
  if (isOfAnything(claim)) return enough ? "ask" : "none";
  if (isSettledByColumns(claim)) return "taken";
  if (isOfSomethingElse(claim)) return enough ? "ask" : "none";
  if (named > 0) {
    // 餐饮油烟检查台账 says all that it is; 餐饮从业人员登记 leaves something to be explained.
    const isPlain = (unexplained === "" || isToldByColumns(claim)) && !isGeneral(ledger);
    const needed = missing.length > 0 ? (isPlain ? ENOUGH_COMPLETE : ENOUGH_NAMED) : isPlain ? 0 : ENOUGH_COMPLETE;
    if (!enough && isPlain && missing.length > 0) return "lacks";
    if (!enough || evidence < needed) return enough && !isGeneral(ledger) ? "ask" : "none";
    return lacksTooMuch(claim) || lacksAll(claim) ? "lacks" : "taken";
  }
  if (!alone)
    return enough && missing.length === 0 && told && !otherLedger && evidence >= ENOUGH_TO_ASK ? "ask" : "none";
  if (otherLedger) return told && evidence >= 2 ? "ask" : "none";
  return told && unexplained === "" ? "taken" : "ask";
}

const ENVIRONMENT = /生态|环境|环保|污染|大气|空气|蓝天|碧水|净土|水质|土壤|督察|销号|减排|降碳|扬尘|重污染/;

/** 2025年度重要会议统计: meetings of the whole office, of which some are about the environment. */
const isOfAnything = ({ ledger, shape, subject: { named, unexplained } }: Claim): boolean =>
  isGeneral(ledger) && named > 0 && unexplained !== "" && !ENVIRONMENT.test(shape.title);

/**
 * 粮食铁路公路运输量: what no word of the list, of the trade and of sheets explains is the subject, and another one. What
 * stands behind the subject is outdone by its columns: 柴油货车报废补贴台账.
 */
const isOfSomethingElse = (claim: Claim): boolean => {
  const { named, unexplained, unexplainedBefore } = claim.subject;
  if (isGeneral(claim.ledger) || named === 0 || unexplained === "") return false;
  return unexplainedBefore !== "" || !isToldByColumns(claim);
};

/** All that the list must have, and it is said nowhere else. */
const isToldByColumns = ({ missing, evidence, subject, undecided }: Claim): boolean =>
  missing.length === 0 && undecided.size === 0 && subject.told && evidence >= TOLD_BY_COLUMNS;

/** 任务, who answers for it, until when and how it stands: a list of tasks, be its title 反馈意见 or 进度表. */
const isSettledByColumns = ({ ledger, missing, columns, subject, undecided }: Claim): boolean =>
  ledger.settledBy.length > 0 &&
  (missing.length === 0 ||
    (columns.get("state")?.by === "name" &&
      missing.every((field) => isDispensable(ledger, field) || undecided.has(field)))) &&
  (subject.told || subject.named > 0 || subject.saidInTitle) &&
  ledger.settledBy.every((group) =>
    group.some((field) => {
      const by = columns.get(field)?.by;
      return undecided.has(field) || by === "name" || by === "staff" || (by === "content" && !subject.otherLedger);
    }),
  );

/** Problems with their terms are no tasks: nothing is to be done by anybody, and nothing is said of how far it is. */
const namesNoWork = ({ ledger: { settledBy }, columns }: Claim): boolean => {
  const [works, ...others] = settledBy;
  const states = others.at(-1);
  const has = (group: readonly string[] | undefined): boolean => group?.some((field) => columns.has(field)) ?? true;
  return settledBy.length > 1 && !has(works) && !has(states) && columns.has("problem");
};

const isDispensable = ({ columns }: LedgerDeclaration, field: string): boolean =>
  columns[field]?.spec.dispensable === true;

const isGeneral = ({ breadth }: LedgerDeclaration): boolean => breadth === "anyField";

/** A list of anything (tasks, meetings) is known by its columns, and lacks none of those that it cannot do without. */
const lacksTooMuch = ({ ledger, missing, undecided }: Claim): boolean => {
  const indispensable = missing.filter((field) => !isDispensable(ledger, field) && !undecided.has(field));
  return indispensable.length > (isGeneral(ledger) ? 0 : Math.floor(requiredOf(ledger) / 2));
};

const requiredOf = ({ columns }: LedgerDeclaration): number =>
  Object.values(columns).filter(({ spec }) => spec.required).length;

/** Neither what tells the entries apart nor an amount or a state of them. */
const lacksAll = ({ ledger, missing, columns, across }: Claim): boolean =>
  missing.length > 0 &&
  across.columns.length === 0 &&
  ![...columns.keys()].some((field) => {
    const spec = ledger.columns[field]?.spec;
    return spec !== undefined && (spec.kind === "number" || spec.kind === "choice" || spec.required);
  });

/** The table's own title alone. */
const NOTHING_ELSE: Surroundings = { sheetName: "", sheetTitle: "" };

/** Reads a table as a ledger, however little it fits. `corrected`: staff's word on what certain columns are. */
export function claimAs(
  ledger: LedgerDeclaration,
  shape: TableShape,
  names: LedgerNames,
  words: Surroundings,
  corrected: Readonly<Record<string, string>> = {},
): Claim {
  const across = withoutCorrected(acrossLayout(shape, ledger, names), corrected);
  const {
    columns: assigned,
    quantity,
    unreadable,
    perhaps,
    undecided,
  } = assignColumns(
    ledger,
    shape,
    names,
    across,
    corrected,
    ({ choices, otherwiseFrom }) =>
      choices !== null && otherwiseFrom.includes("title") && choiceInTitle(shape, NOTHING_ELSE, choices) !== null,
  );
  const columns = quantity === null ? assigned : withoutGroups(ledger, shape, assigned);
  const shares = shareColumns(ledger, shape, new Set(columns.keys()));
  const tally = quantity === null ? null : tallyOf(ledger, shape, quantity, columns);
  const missing = Object.entries(ledger.columns)
    .filter(([field]) => tally?.field !== field)
    .filter(([field]) => !shares.some((share) => share.field === field))
    // Rows that stand for several things each name none of them.
    .filter(([, { spec }]) => !(quantity !== null && spec.kind === "text"))
    .filter(([field, { spec }]) => spec.required && !isGiven(field, spec, ledger, shape, columns, across, words))
    .map(([field]) => field);
  const matched = [...columns.values()];
  const evidence =
    matched.reduce((sum, one) => sum + evidenceOf(one, ledger, names), 0) +
    (across.columns.length >= 2 ? ACROSS_EVIDENCE : 0) +
    (quantity === null ? 0 : BY_CELLS.number) +
    (across.upper === null ? 0 : upperEvidence(across.upper, ledger, names));
  const subject = subjectOf(ledger, names, shape, words);
  // 任务清单 says what kind of list it is; 提标改造 says what it is about.
  const named = ledger.breadth === "anyField" ? 0.5 * subject.named : subject.named;
  const fit = fitOf(ledger, shape, columns);
  const covered = (matched.length + across.columns.length + across.totals.length) / Math.max(1, shape.headers.size);
  return {
    ledger,
    shape,
    columns,
    quantity,
    tally,
    shares,
    across,
    missing,
    unreadable,
    perhaps: new Map([...perhaps].filter(([field]) => missing.includes(field))),
    undecided,
    evidence,
    subject,
    fit,
    score: (evidence + named + 0.5 * covered) * (0.5 + 0.5 * fit) * (missing.length === 0 ? 1 : 0.7),
  };
}

const PLACE_HEAD = /(?:街道|乡镇|镇街|乡|镇|社区|片区|区域|村|辖区|县区|网格)(?:名称)?$/;

/** 街道 | 检查家次: rows that stand for so many things are of the street, and the street is none of them. */
const withoutGroups = (
  { columns }: LedgerDeclaration,
  shape: TableShape,
  assigned: ReadonlyMap<string, MatchedColumn>,
): ReadonlyMap<string, MatchedColumn> =>
  new Map(
    [...assigned].filter(
      ([field, { by, column }]) =>
        !(by === "cells" && columns[field]?.spec.kind === "text") ||
        !PLACE_HEAD.test((shape.headers.get(column) ?? []).join("")),
    ),
  );

/** Outcomes of a column that the table has, else of one that it must have. */
function tallyOf(
  ledger: LedgerDeclaration,
  shape: TableShape,
  quantity: number,
  columns: ReadonlyMap<string, MatchedColumn>,
): TallyColumn | null {
  const required = Object.entries(ledger.columns).flatMap(([field, { spec }]) => (spec.required ? [field] : []));
  const fields = [...new Set([...columns.keys(), ...required])];
  return tallyColumn(ledger, shape, quantity, new Set([...columns.values()].map(({ column }) => column)), fields);
}

/** What the cells of a column say where its name does not: the words of a list say more than dates and names. */
const BY_CELLS: Readonly<Record<ColumnSpec["kind"], number>> = { choice: 0.4, number: 0.2, date: 0.1, text: 0.1 };

/** A column that can be nothing else, whatever it is called. */
const BY_CONTENT = 0.25;

const evidenceOf = (
  { field, texts, score, by }: MatchedColumn,
  ledger: LedgerDeclaration,
  names: LedgerNames,
): number =>
  by === "content"
    ? BY_CONTENT
    : by === "cells"
      ? BY_CELLS[ledger.columns[field]?.spec.kind ?? "text"]
      : names.weight(texts) * score;

const withoutCorrected = (layout: AcrossLayout, corrected: Readonly<Record<string, string>>): AcrossLayout => ({
  ...layout,
  columns: layout.columns.filter(({ column }) => corrected[String(column)] === undefined),
  totals: layout.totals.filter(({ column }) => corrected[String(column)] === undefined),
});

const upperEvidence = (upper: readonly string[], ledger: LedgerDeclaration, names: LedgerNames): number =>
  names.matches(upper).has(ledger.id)
    ? names.weight(upper) * (names.matches(upper).get(ledger.id)?.[0]?.score ?? 0)
    : 0;

/** Over the columns that can be told by their cells. */
function fitOf(ledger: LedgerDeclaration, shape: TableShape, columns: ReadonlyMap<string, MatchedColumn>): number {
  const shares = [...columns.values()].flatMap(({ field, column }) => {
    const spec = ledger.columns[field]?.spec;
    if (!spec || spec.kind === "text" || holdsMarksAlone(shape, column)) return [];
    return contentFit(shape, column, spec) ?? [];
  });
  return shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** ○ and △ say something that only their office knows, and nothing against the list. */
function holdsMarksAlone(shape: TableShape, column: number): boolean {
  const words = sampleWords(shape, column);
  return words.length > 0 && words.every((text) => /^[\p{S}\p{P}]$/u.test(text));
}

// ---- what stands for a required column ----------------------------------------------------------------------------

function isGiven(
  field: string,
  spec: ColumnSpec,
  ledger: LedgerDeclaration,
  shape: TableShape,
  columns: ReadonlyMap<string, MatchedColumn>,
  across: AcrossLayout,
  words: Surroundings,
): boolean {
  if (columns.has(field)) return true;
  if (
    across.columns.some(
      (column) =>
        column.field === field ||
        column.choice?.field === field ||
        (column.period !== null && ledger.datedBy === field),
    )
  )
    return true;
  if (spec.kind === "date") return ledger.datedBy === field && monthOfTitle(shape.title, words) !== null;
  if (spec.kind === "text")
    return spec.otherwiseFrom.some((source) => columns.has(source)) || (spec.filledDown && officesHead(shape));
  if (spec.kind !== "choice" || spec.choices === null) return false;
  return choiceElsewhere(spec, shape, columns, words) || groupsTell(spec, shape);
}

/** The month that a whole table is of: a monthly sheet without a date column. */
export function monthOfTitle(title: string, { sheetName, sheetTitle }: Surroundings): string | null {
  for (const text of [title, sheetName, sheetTitle]) {
    const match = /((?:19|20)\d{2}年)?\s*(?<![\d\-—~至])(1[0-2]|0?[1-9])月(?![\d日])/.exec(normaliseText(text));
    if (match) return `${match[1] ?? ""}${match[2]}月`;
  }
  return null;
}

function choiceElsewhere(
  { choices, otherwiseFrom }: ColumnSpec,
  shape: TableShape,
  columns: ReadonlyMap<string, MatchedColumn>,
  words: Surroundings,
): boolean {
  return (
    choices !== null &&
    otherwiseFrom.some((source) => {
      if (source === "title") return choiceInTitle(shape, words, choices) !== null;
      const column = columns.get(source)?.column;
      return (
        column !== undefined &&
        sampleRows(shape).some((row) => parseChoice(shape.grid.label(row, column), choices) !== null)
      );
    })
  );
}

/** The table's own title before the sheet's name; one that names several choices tells none. */
export function choiceInTitle(
  shape: TableShape,
  { sheetName, sheetTitle }: Surroundings,
  choices: NonNullable<ColumnSpec["choices"]>,
): string | null {
  for (const text of [shape.title, sheetName, sheetTitle]) {
    const choice = parseChoice(text, choices);
    if (choice === null) continue;
    const others = Object.fromEntries(Object.entries(choices).filter(([other]) => other !== choice));
    return parseChoice(text, others) === null ? choice : null;
  }
  return null;
}

/** Headings that name whose tasks follow: 一、县水利局（3项）. */
const officesHead = (shape: TableShape): boolean => {
  const [first] = shape.body;
  const label = firstLabel(shape, first);
  return filledCells(shape, first) === 1 && labelKind(label) === "group" && OFFICE.test(label.replaceAll(" ", ""));
};

/** Headings inside the body: 一、提标改造. */
const groupsTell = ({ choices, filledDown }: ColumnSpec, shape: TableShape): boolean => {
  if (choices === null || !filledDown) return false;
  for (let row = shape.body[0]; row <= Math.min(shape.body[1], shape.body[0] + 3); row += 1) {
    if (filledCells(shape, row) === 1 && parseChoice(groupName(firstLabel(shape, row)), choices) !== null) return true;
  }
  return false;
};
