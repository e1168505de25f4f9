/** Which tables of a sheet are which ledgers, and of those that are none the reason. */
import { headerKey } from "../cells/normalise-text";
import { rememberedOf } from "../collections/remembered";
import type { SheetCorrection } from "../settings";
import { foldedParts } from "../tables/folded-columns";
import { partOf, tableAt, type TableShape } from "../tables/table-shape";
import type { LedgerDeclaration } from "./declare-ledger";
import type { LedgerNames } from "./match-ledger-header";
import { isNamed, mayBeNamed } from "./title-subject";
import { claimAs, mostEvidence, type Claim, type Surroundings } from "./recognise-ledger";
import { mayBeTaken, verdictOn, type Verdict } from "./verdict";
import { worksSideBySide } from "./works-side-by-side";
import type { SheetGrid } from "../tables/sheet-grid";
import { foreignSubjects } from "../vocabulary/subjects";

/** A runner-up this close to the best makes the choice doubtful. */
const CLOSE = 0.85;

export interface Settled {
  readonly claim: Claim;
  readonly runnerUp: Claim | null;
  readonly correction?: SheetCorrection;
}

/** A table that is nobody's, with the claim that came nearest. */
export interface OpenTable {
  readonly shape: TableShape;
  readonly nearest: Claim | null;
  readonly verdict: Exclude<Verdict, "taken">;
}

export interface Decided {
  readonly taken: readonly Settled[];
  readonly open: readonly OpenTable[];
}

type Choice = Settled | OpenTable;
const isTaken = (choice: Choice): choice is Settled => "claim" in choice;

export function decideTables(shapes: readonly TableShape[], names: LedgerNames, words: Surroundings): Decided {
  const found = shapes.flatMap((shape) => claimsOn(shape, names, words));
  const choices = found.map((choice) => withoutNeighboursName(choice, found));
  return { taken: choices.filter(isTaken), open: choices.filter((choice): choice is OpenTable => !isTaken(choice)) };
}

/** The claims on a table; where blank columns part it, on each part, unless only the whole makes sense. */
function claimsOn(shape: TableShape, names: LedgerNames, words: Surroundings): Choice[] {
  const folded = oneListFolded(shape, names, words);
  if (folded.length > 0) return folded;
  const works = worksSideBySide(shape, names).map((work) => bestClaim(work, names, words));
  if (works.some(isTaken)) return works;
  const whole = bestClaim(shape, names, words);
  if (shape.runs.length < 2) return [whole];
  const parts = shape.runs.map((run) => partOf(shape, run));
  const claimed = parts.flatMap((part): Choice[] => {
    const own = oneListFolded(part, names, words);
    return own.length > 0 ? own : [bestClaim(part, names, words)];
  });
  const tenable = claimed.filter(isTaken);
  const [only] = tenable;
  // What only the whole has complete is one table.
  const lacking = Math.min(...tenable.map(({ claim }) => claim.missing.length));
  if (isTaken(whole) && whole.claim.missing.length < lacking) return [whole];
  if (isTaken(whole) && goOn(whole.claim, parts, tenable)) return [whole];
  // A single part that is claimed may lack the columns beyond a blank one; what repeats its headers is another table.
  const apart =
    tenable.length > 1 ||
    (only !== undefined &&
      (!isTaken(whole) ||
        repeatsHeaders(parts) ||
        columnsRead(whole.claim) <= columnsRead(only.claim) ||
        !linesUp(parts, only.claim.missing.length === 0 ? EVERY_ROW : MOST_ROWS)));
  if (!apart) return [whole];
  return claimed
    .map((choice) => withoutBorrowedTitle(choice, shape, claimed))
    .filter((choice) => isTaken(choice) || choice.shape.headers.size > 1);
}

/** 企业 | 1月 | (blank) | 2月: beyond a blank column the same rows go on, without the names that are theirs. */
const goOn = (whole: Claim, parts: readonly TableShape[], tenable: readonly Settled[]): boolean =>
  tenable.every(({ claim: { ledger } }) => ledger === whole.ledger) &&
  namesEntries(whole) &&
  tenable.some(({ claim }) => claim.missing.length > whole.missing.length || !namesEntries(claim)) &&
  parts.every(({ title }) => title === whole.shape.title) &&
  !repeatsHeaders(parts) &&
  linesUp(parts, EVERY_ROW);

/** Some column is called as that which says what, or when, an entry is. */
const namesEntries = ({ ledger, columns }: Claim): boolean =>
  [...columns.values()].some(({ field, by }) => {
    const kind = ledger.columns[field]?.spec.kind;
    return by === "name" && (kind === "text" || kind === "date");
  });

/** Those that lie across included: 2022年 | 2023年. */
const columnsRead = ({ columns, across }: Claim): number => columns.size + across.columns.length + across.totals.length;

/**
 * Groups of columns under the same heads are one list where each has what makes an entry: the day of what happens once,
 * or the names; else they say several things of one entry. None: the table is no such list.
 */
function oneListFolded(shape: TableShape, names: LedgerNames, words: Surroundings): Settled[] {
  const parts = foldedParts(shape).map(({ shape: part, own }) => ({ own, choice: bestClaim(part, names, words) }));
  const settled = parts.flatMap(({ own, choice }) =>
    isTaken(choice) && makesEntries(choice.claim, own) ? choice : [],
  );
  const ledgers = new Set(settled.map(({ claim }) => claim.ledger));
  return settled.length === parts.length && ledgers.size === 1 ? settled : [];
}

const makesEntries = ({ ledger, columns, missing }: Claim, own: ReadonlySet<number>): boolean =>
  missing.length === 0 &&
  Object.entries(ledger.columns).some(([field, { spec }]) => {
    const match = columns.get(field);
    if (!spec.required || match === undefined || !own.has(match.column)) return false;
    return spec.kind === "text" || (spec.kind === "date" && ledger.datedBy === field);
  });

/**
 * The title over the first part speaks for the others only where the first part is what it says: beside 清洁取暖 there may
 * stand any other table without a title of its own. Parts under the same headers are one list folded.
 */
function withoutBorrowedTitle(choice: Choice, whole: TableShape, claimed: readonly Choice[]): Choice {
  const shape = shapeOf(choice);
  const [owner] = claimed;
  const isBorrowed =
    owner !== undefined &&
    owner !== choice &&
    shape.title === whole.title &&
    shape.title !== "" &&
    !isFold(shape, owner);
  if (!isBorrowed) return choice;
  if (isTaken(choice)) return shape.title === "" ? choice : onItsOwn(choice);
  return isTaken(owner) && (choice.verdict === "ask" || choice.verdict === "lacks")
    ? { ...choice, verdict: "none" }
    : choice;
}

/** What columns must say so that it is worth asking whether a table is what a title over another says. */
const WORTH_ASKING = 0.8;

function onItsOwn(settled: Settled): Choice {
  const { claim } = settled;
  if (claim.subject.told) return settled;
  return { shape: claim.shape, nearest: claim, verdict: claim.evidence >= WORTH_ASKING ? "ask" : "none" };
}

/**
 * A table without a title beside or below one that has it, or whose columns say less than those of one beside it, or
 * speak of something else: the sheet's name says what that one is, and nothing of its neighbour under other columns.
 */
function withoutNeighboursName(choice: Choice, choices: readonly Choice[]): Choice {
  const claim = isTaken(choice) ? choice.claim : choice.nearest;
  if (claim === null || claim.shape.title !== "") return choice;
  const owner = choices.filter(isTaken).find((other) => {
    if (other === choice || other.claim.ledger !== claim.ledger) return false;
    const beside = isBeside(other.claim.shape, claim.shape);
    if (!isTaken(choice)) return beside;
    const saysLess = namesAnother(claim)
      ? !namesAnother(other.claim)
      : other.claim.evidence > claim.evidence && !isCalledSo(claim);
    return other.claim.shape.title !== "" || (beside && saysLess);
  });
  if (owner === undefined || isFold(claim.shape, owner)) return choice;
  if (isTaken(choice))
    return namesAnother(claim) ? { shape: claim.shape, nearest: claim, verdict: "none" } : onItsOwn(choice);
  const isAsked = choice.verdict === "ask" && claim.evidence >= WORTH_ASKING;
  return isAsked || choice.verdict === "otherSubject" ? choice : { ...choice, verdict: "none" };
}

/** All that the list must have is called so. */
const isCalledSo = ({ ledger, columns, quantity, tally }: Claim): boolean =>
  quantity === null &&
  tally === null &&
  Object.entries(ledger.columns).every(([field, { spec }]) => !spec.required || columns.get(field)?.by === "name");

/** 改厕计划户数 | 改厕完成户数: its columns speak of something else. */
const namesAnother = ({ ledger, shape: { headers } }: Claim): boolean =>
  [...headers.values()].some((texts) => foreignSubjects(texts.join(""), ledger.named).length > 0);

const isBeside = (one: TableShape, other: TableShape): boolean =>
  (one.right < other.left || other.right < one.left) &&
  one.headerRows[0] <= other.body[1] &&
  other.headerRows[0] <= one.body[1];

const shapeOf = (choice: Choice): TableShape => (isTaken(choice) ? choice.claim.shape : choice.shape);

const isFold = ({ headers }: TableShape, owner: Choice): boolean => {
  const keys = (one: TableShape["headers"]): string =>
    [...one.values()].map((texts) => headerKey(texts.join(""))).join("|");
  return keys(headers) === keys(shapeOf(owner).headers);
};

const repeatsHeaders = (parts: readonly TableShape[]): boolean => {
  const keys = parts.flatMap(({ headers }) => [
    ...new Set([...headers.values()].map((texts) => headerKey(texts.join("")))),
  ]);
  return new Set(keys).size < keys.length;
};

const MOST_ROWS = 0.7;
/** A part that has all it must have is a list by itself, unless what is beside it goes on row by row. */
const EVERY_ROW = 1;

/** Whether rows that are filled in one part are filled in the other. */
function linesUp(parts: readonly TableShape[], share: number): boolean {
  const filled = parts.map(({ grid, headers, body: [first, last] }) => {
    const rows = new Set<number>();
    for (let row = first; row <= Math.min(last, first + 200); row += 1)
      if ([...headers.keys()].some((column) => grid.cell(row, column).kind !== "empty")) rows.add(row);
    return rows;
  });
  const [one = new Set<number>(), ...others] = filled;
  return others.every(
    (rows) => [...rows].filter((row) => one.has(row)).length >= share * Math.max(rows.size, one.size),
  );
}

const order: Readonly<Record<Verdict, number>> = { taken: 0, ask: 1, lacks: 2, otherSubject: 3, none: 4 };

interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict;
}

const bestFirst = (a: Judged, b: Judged): number =>
  order[a.verdict] - order[b.verdict] || b.claim.score - a.claim.score;

function bestClaim(shape: TableShape, names: LedgerNames, words: Surroundings): Choice {
  const all = candidates(shape, names, words);
  const namesAnother = names.ledgers.some((ledger) => isNamed(ledger, shape, words));
  const hopeful = all.filter((ledger) =>
    mayBeTaken(ledger, {
      mayBeNamed: mayBeNamed(ledger, shape, words),
      namesAnother,
      isCalled: (field) => isCalled(field, ledger, shape, names),
      mostEvidence: () => mostEvidence(ledger, shape, names),
    }),
  );
  const judge = rememberedOf((ledger: LedgerDeclaration): Judged => {
    const claim = claimAs(ledger, shape, names, words);
    return { claim, verdict: verdictOn(claim) };
  });
  const best = hopeful.map(judge).sort(bestFirst);
  // What cannot be taken is looked at where nothing is: the nearest is told.
  const [first, second] = best[0]?.verdict === "taken" ? best : all.map(judge).sort(bestFirst);
  if (first === undefined) return { shape, nearest: null, verdict: "none" };
  if (first.verdict !== "taken") return { shape, nearest: first.claim, verdict: first.verdict };
  if (isAsMuchAnother(first, best)) return { shape, nearest: first.claim, verdict: "ask" };
  const isClose = second?.verdict === "taken" && second.claim.score >= CLOSE * first.claim.score;
  return { claim: first.claim, runnerUp: isClose ? second.claim : null };
}

/** 渣土车登记表 with plates and stages: no title says which it is, and its columns say two lists alike. */
const isAsMuchAnother = ({ claim }: Judged, judged: readonly Judged[]): boolean =>
  claim.subject.named === 0 &&
  judged.some((other) => other.claim !== claim && other.verdict === "ask" && other.claim.score >= claim.score);

const isCalled = (field: string, { id }: LedgerDeclaration, { headers }: TableShape, names: LedgerNames): boolean =>
  [...headers.values()].some((texts) => (names.matches(texts).get(id) ?? []).some((match) => match.field === field));

/** Ledgers of which some column is there at all, or which the title names. */
const candidates = (shape: TableShape, names: LedgerNames, words: Surroundings): readonly LedgerDeclaration[] => {
  const ids = new Set([...shape.headers.values()].flatMap((texts) => [...names.matches(texts).keys()]));
  return names.ledgers.filter((ledger) => ids.has(ledger.id) || isNamed(ledger, shape, words));
};

/** Staff's word on a sheet: for the table that fits it best, the others are left as they were recognised. */
export function correctedTables(
  claims: readonly Settled[],
  shapes: readonly TableShape[],
  grid: SheetGrid,
  names: LedgerNames,
  words: Surroundings,
  correction: SheetCorrection,
): Settled[] {
  const ledger = names.ledgers.find(({ id }) => id === correction.dataset) ?? null;
  const columns = correction.columns ?? {};
  const atGiven = ({ headerRows: [first, last] }: TableShape): boolean =>
    correction.headerRows?.[0] === first && correction.headerRows[1] <= last;
  const pool =
    shapes.length === 0 ? [tableAt(grid, firstLine(grid))] : correction.headerRows ? shapes.filter(atGiven) : shapes;
  const readings = pool.flatMap((shape) =>
    ledger
      ? [claimAs(ledger, shape, names, words, columns)]
      : claims
          .filter(({ claim }) => claim.shape.headerRows === shape.headerRows)
          .map(({ claim }) => claimAs(claim.ledger, shape, names, words, columns)),
  );
  const [best] = readings.sort((a, b) => a.missing.length - b.missing.length || b.score - a.score);
  if (!best) return [...claims];
  const others = claims.filter(({ claim }) => claim.shape.headerRows !== best.shape.headerRows);
  return [...others, { claim: best, runnerUp: null, correction }].sort(
    (a, b) => a.claim.shape.headerRows[0] - b.claim.shape.headerRows[0],
  );
}

/** Where no header is known at all: the first row with two texts. */
function firstLine(grid: SheetGrid): readonly [number, number] {
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    let texts = 0;
    for (let column = grid.left; column <= grid.right; column += 1)
      if (grid.cell(row, column).kind === "text") texts += 1;
    if (texts >= 2) return [row, row];
  }
  return [grid.top, grid.top];
}
