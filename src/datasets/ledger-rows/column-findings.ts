/** What is told of a list's columns as a whole: doubtful units, numbers added up, columns that could not be read. */
import type { CellRef } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import { headerKey } from "../../cells/normalise-text";
import { onlyIdentifies } from "../../vocabulary/column-words";
import { mayBeStep, namesStep } from "../../vocabulary/task-columns";
import { partWord } from "../../vocabulary/parts-of-amounts";
import { contentFit, sampleRows, sampleWords } from "../../recognition/column-profile";
import type { Claim } from "../../recognition/recognise-ledger";
import { shareIn } from "../../recognition/share-columns";
import { exactSum } from "../../standards/exact-sum";
import { rowsBetween } from "../../tables/header-cells";
import { unitNamed, unitsInHeader } from "../../tables/units";
import { headerOf, type ColumnPlan, type PlannedColumn } from "./column-plan";

export const columnFindings = (claim: Claim, plan: ColumnPlan, numbers: readonly PlannedColumn[]): Finding[] => {
  const { grid, headerRows } = claim.shape;
  return [
    ...numbers.flatMap((column) => unitDoubt(column, grid.at(headerRows[1], column.column))),
    ...addedUp(claim, plan),
    ...wholesThatDiffer(claim, plan),
    ...holdingMore(claim, plan),
    ...unusedKinds(claim, plan),
    ...leftOut(claim),
    ...workedBack(claim),
    ...unusedSteps(claim, plan),
  ];
};

/**
 * Days that no field has: of a step of the close-out under a name that was not understood, or beside steps that are
 * read, where no other column has the step.
 */
function unusedSteps({ shape, ledger, columns }: Claim, plan: ColumnPlan): Finding[] {
  if (ledger.columns["closedOn"] === undefined) return [];
  const used = usedIn(plan);
  const hasSteps = STEPS_OF.some(([, field]) => columns.has(field));
  return [...shape.headers.keys()].flatMap((column) => {
    const header = headerOf(shape, column);
    const key = headerKey(header);
    const hasStep = STEPS_OF.some(([words, field]) => words.test(header) && columns.has(field));
    const isStep = namesStep(key) ? !hasStep : hasSteps && mayBeStep(key);
    return isStep && !used.has(column) && holdsDays(shape, column)
      ? [finding("stepColumnUnused", "warning", shape.grid.at(shape.headerRows[1], column), { header })]
      : [];
  });
}

function holdsDays(shape: Claim["shape"], column: number): boolean {
  const cells = sampleRows(shape).map((row) => shape.grid.cell(row, column));
  const days = cells.filter(({ kind }) => kind === "date").length;
  return days > 0 && days * 2 > cells.filter(({ kind }) => kind !== "empty").length;
}

const STEPS_OF: readonly (readonly [RegExp, string])[] = [
  [/自[查验评]/, "selfCheckedOn"],
  [/验收|[核复][查核]/, "acceptedOn"],
  [/公[示告]/, "publishedFrom"],
  [/销号/, "closedOn"],
];

/** Several columns of one number, none of which is the whole: what was added up is told. */
function addedUp({ shape }: Claim, { columns, across }: ColumnPlan): Finding[] {
  return [...columns, ...across]
    .filter(({ addends }) => addends.length > 0)
    .map(({ column, addends }) =>
      finding("columnsAddedUp", "note", shape.grid.at(shape.headerRows[1], column), {
        columns: [column, ...addends].map((one) => headerOf(shape, one)).join("、"),
      }),
    );
}

/**
 * 合计 that is not the sum of its parts: row by row where most rows are, once where they are no full parts of it at all.
 * Parts of which some stand under 其中 need not be all.
 */
function wholesThatDiffer({ shape }: Claim, { columns, across }: ColumnPlan): Finding[] {
  return [...columns, ...across].flatMap(({ column, parts, spec, header }): Finding[] => {
    const isPartial = parts.length < 2 || parts.some((part) => headerOf(shape, part).includes("其中"));
    const compared = parts.length === 0 ? [] : sumsOfParts(shape, column, parts);
    const differing = compared.filter(({ written, computed }) =>
      isPartial ? computed > written + NEARLY : Math.abs(computed - written) > NEARLY,
    );
    const told = differing.length * 2 > compared.length ? differing.slice(0, 1) : differing;
    const field = spec.names.find((name) => typeof name === "string") ?? header;
    return told.map(({ row, written, computed }) =>
      finding("totalDiffers", "warning", shape.grid.at(row, column), { label: header, field, written, computed }),
    );
  });
}

const NEARLY = 1e-6;

/** Of each row that has the whole and a part of it what is written and what the parts come to. */
function sumsOfParts({ grid, body }: Claim["shape"], column: number, parts: readonly number[]) {
  const numberIn = (row: number, at: number): number | null => {
    const cell = grid.cell(row, at);
    return cell.kind === "number" ? cell.value : null;
  };
  return rowsBetween(...body).flatMap((row) => {
    const written = numberIn(row, column);
    const values = parts.flatMap((part) => numberIn(row, part) ?? []);
    return written === null || values.length === 0 ? [] : [{ row, written, computed: exactSum(values) }];
  });
}

/** Plain numbers beside those that lie across by kind, which no field has and which may be of one more kind. */
function unusedKinds({ shape, across: { columns, totals, leftOut } }: Claim, plan: ColumnPlan): Finding[] {
  const [first] = columns;
  const spec = plan.across[0]?.spec;
  if (
    first === undefined ||
    spec === undefined ||
    columns.some(({ choice, period }) => choice === null || period !== null)
  )
    return [];
  const used = usedIn(plan);
  const known = new Set([...used, ...totals.map(({ column }) => column), ...leftOut]);
  const isLeft = (column: number): boolean =>
    shape.headers.has(column) && !known.has(column) && (contentFit(shape, column, spec) ?? 0) >= FITTING;
  const last = Math.max(...columns.flatMap(({ column, addends = [], parts = [] }) => [column, ...addends, ...parts]));
  const found: number[] = [];
  let start = first.column;
  while (isLeft(start - 1)) start -= 1;
  for (let column = start; column <= last || isLeft(column); column += 1) if (isLeft(column)) found.push(column);
  return found.flatMap((column) => {
    const header = headerOf(shape, column);
    if (partWord(headerKey(header)) !== "part" || isOfOtherNature(shape, column, spec.unit)) return [];
    const facts = { header, field: spec.names.find((name) => typeof name === "string") ?? "" };
    return [finding("kindColumnUnused", "warning", shape.grid.at(shape.headerRows[1], column), facts)];
  });
}

const FITTING = 0.5;

/** 坐标, or 资金（万元） beside tonnes. */
function isOfOtherNature(shape: Claim["shape"], column: number, unit: string | null): boolean {
  const header = headerOf(shape, column);
  const family = unitNamed(unit ?? "")?.family ?? "count";
  const own = unitsInHeader(`${header}${shape.unitTexts.get(column) ?? ""}`, family).express;
  return onlyIdentifies(headerKey(header)) || (own.length > 0 && own.every((one) => one.family !== family));
}

const usedIn = ({ columns, across }: ColumnPlan): ReadonlySet<number> =>
  new Set([...columns, ...across].flatMap(({ column, addends, parts }) => [column, ...addends, ...parts]));

/** 完成户数（含在建）, in a list's own number: not of what is planned. */
const HOLDS_MORE =
  /(?<![不未]|不包)(?:含|包括)[^()（）、，,]{0,6}(?:在建|未[验完竣投开]|预计|拟|计划|正在|施工|待|即将|筹建|意向)/;

const holdingMore = ({ shape, tally }: Claim, { columns, across }: ColumnPlan): Finding[] =>
  [
    ...[...columns, ...across].flatMap(({ spec, column }) =>
      spec.kind === "number" && spec.aspect !== "plan" ? column : [],
    ),
    ...(tally?.columns ?? []),
  ].flatMap((column) => {
    const field = headerOf(shape, column);
    if (!HOLDS_MORE.test(headerKey(field))) return [];
    return [finding("columnHoldsMore", "warning", shape.grid.at(shape.headerRows[1], column), { field })];
  });

function leftOut({ shape, unreadable }: Claim): Finding[] {
  return unreadable.map(({ column }) =>
    finding("columnUnreadable", "warning", shape.grid.at(shape.headerRows[1], column), {
      field: headerOf(shape, column),
      text: sampleWords(shape, column)[0] ?? "",
    }),
  );
}

function unitDoubt({ header: field, unfit, unlikely, spec }: PlannedColumn, at: CellRef): Finding[] {
  const expected = spec.unit ?? "";
  if (unfit !== null) return [finding("unitUnfit", "error", at, { field, unit: unfit.name, expected })];
  return unlikely === null ? [] : [finding("unitUnlikely", "warning", at, { field, value: unlikely, expected })];
}

/** 300 households at 83 % are 248 to 250: what follows from a rounded share is told where it may be another number. */
function workedBack({ shape, shares, columns, ledger }: Claim): Finding[] {
  return shares.flatMap(({ field, of, column, scale }): Finding[] => {
    const whole = columns.get(of)?.column;
    if (whole === undefined) return [];
    const [first, ...others] = rowsBetween(...shape.body).filter((row) => {
      const [share, cell] = [shareIn(shape, row, column, scale), shape.grid.cell(row, whole)];
      const isPart = share !== null && share > 0 && share < 1;
      return isPart && cell.kind === "number" && roundedBy(share) * cell.value >= HALF_A_THING;
    });
    if (first === undefined) return [];
    return [
      finding("requiredColumnWorkedBack", "warning", shape.grid.at(first, column), {
        column: ledger.columns[field]?.spec.names.find((name) => typeof name === "string") ?? field,
        share: headerOf(shape, column),
        of: headerOf(shape, whole),
        count: others.length + 1,
      }),
    ];
  });
}

const HALF_A_THING = 0.5;

/** By how much a share that is written so may be off: 83 % by half a percent; one of many digits by nothing. */
function roundedBy(share: number): number {
  const percent = Number((100 * share).toPrecision(12));
  const decimals = String(percent).split(".")[1]?.length ?? 0;
  return decimals > 2 ? 0 : 0.5 * 10 ** -decimals * 0.01;
}
