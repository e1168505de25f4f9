/**
 * Which sheets are ours. Nothing but evidence in the sheet itself counts: a worksheet's id is kept for a session only,
 * a name is anybody's (office-js-docs-pr#297, office-js#1390). The evidence is a mark, "overview:5f3a9c…", whose token
 * the memory knows, in two places of which either suffices: the sheet's custom properties and a hidden name of the
 * sheet's.
 */
import { sheetNames } from "../../report/report-input";
import type { ReportSheetId } from "../../report/page/sheet";
import { reportSheetIds, type Memory } from "../memory/workbook-memory";

/** What speaks for a sheet's being ours. */
export interface SheetEvidence {
  /** Worksheet id. */
  readonly id: string;
  readonly name: string;
  /** The marks found; none, one, or two that say the same. */
  readonly marks: readonly Mark[];
  /** Whether the hidden name is there: it cannot be added twice. */
  readonly hasName: boolean;
  /** Which sheet of the report its first lines look like. */
  readonly looksLike: ReportSheetId | null;
  /** Nothing stands in its first lines. */
  readonly isBlank: boolean;
}

export interface Mark {
  readonly sheet: ReportSheetId;
  readonly token: string;
}

/** "overview:5f3a…", as a sheet bears it. */
export const markText = ({ sheet, token }: Mark): string => `${sheet}:${token}`;

/** null: it is no mark of ours, or of a sheet that this version does not know. */
export function parseMark(text: unknown): Mark | null {
  const [, sheet, token] = /^([a-zA-Z]+):([0-9a-f]{16,64})$/.exec(typeof text === "string" ? text : "") ?? [];
  const id = reportSheetIds.find((known) => known === sheet);
  return id === undefined || token === undefined ? null : { sheet: id, token };
}

/** 128 random bits. */
export const newToken = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** A sheet that stands for one of the report's. */
export interface FoundSheet {
  readonly sheet: ReportSheetId;
  readonly id: string;
  readonly name: string;
  /** Of its mark; null: it bears none. */
  readonly token: string | null;
}

export interface Ownership {
  /** Ours beyond doubt: these alone are written and removed. */
  readonly own: readonly FoundSheet[];
  /** Ours by the look of it, or by a mark that the memory does not know: taken over only if staff say so. */
  readonly adoptable: readonly FoundSheet[];
  /**
   * The sheet that we wrote, under another name: who renames a month's sheet wants to keep it. Or alone in bearing its
   * mark: perhaps a copy whose original was deleted. What staff typed is read, but another sheet is written.
   */
  readonly former: readonly FoundSheet[];
  /** Copies of ours, an archived month, with all that are former: neither written nor read as data. */
  readonly copies: readonly FoundSheet[];
  /** Sheets with one and the same mark, of which none bears the remembered name. */
  readonly alike: readonly FoundSheet[];
}

/**
 * Which of a workbook's sheets are ours, by the marks that they bear and what the memory knows; of none is it guessed.
 *
 * @param evidence one entry a sheet, in the order of the tabs
 */
export function ownership(evidence: readonly SheetEvidence[], memory: Memory): Ownership {
  const keepsIds = idsAreKept(evidence, memory);
  const found = reportSheetIds.map((sheet) => findSheet(sheet, evidence, memory, keepsIds));
  const own = found.flatMap((one) => (one.kind === "own" ? [one.found] : []));
  const adoptable = found.flatMap((one) => (one.kind === "adoptable" ? [one.found] : []));
  const former = found.flatMap((one) => (one.kind === "former" ? [one.found] : []));
  const alike = found.flatMap((one) => (one.kind === "alike" ? one.found : []));
  const taken = new Set([...own, ...adoptable, ...alike].map(({ id }) => id));
  const copies = evidence.flatMap((one): FoundSheet[] => {
    const sheet = one.marks[0]?.sheet ?? one.looksLike;
    return taken.has(one.id) || one.isBlank || sheet === null ? [] : [foundAs(sheet, one)];
  });
  return { own, adoptable, former, copies, alike };
}

type Finding =
  | { readonly kind: "own" | "adoptable" | "former"; readonly found: FoundSheet }
  | { readonly kind: "alike"; readonly found: readonly FoundSheet[] }
  | { readonly kind: "none" };

/** Sheets that bear the mark that the memory has of one of ours; and of these the one of the remembered name. */
function bearersOf(sheet: ReportSheetId, evidence: readonly SheetEvidence[], { sheets }: Memory) {
  const known = sheets[sheet];
  const bearers =
    known?.token === undefined
      ? []
      : evidence.filter(({ marks }) => marks.some((mark) => mark.sheet === sheet && mark.token === known.token));
  return { bearers, named: bearers.find(({ name }) => sameName(name, known?.name)) };
}

/**
 * Whether the workbook's ids are those that the memory knows: each of our sheets that is found bears its own. Then of
 * several sheets with one mark an id tells that which was renamed from its copies; other programs number them anew,
 * and then it tells nothing.
 */
const idsAreKept = (evidence: readonly SheetEvidence[], memory: Memory): boolean =>
  reportSheetIds.every((sheet) => {
    const { bearers, named } = bearersOf(sheet, evidence, memory);
    const witness = named ?? (bearers.length === 1 ? bearers[0] : undefined);
    return witness === undefined || witness.id === memory.sheets[sheet]?.id;
  });

function findSheet(
  sheet: ReportSheetId,
  evidence: readonly SheetEvidence[],
  memory: Memory,
  keepsIds: boolean,
): Finding {
  const { bearers, named } = bearersOf(sheet, evidence, memory);
  const renamed = keepsIds ? bearers.find(({ id }) => id === memory.sheets[sheet]?.id) : undefined;
  if (named) return { kind: "own", found: foundAs(sheet, named) };
  if (renamed) return { kind: "former", found: foundAs(sheet, renamed) };
  const [first, ...others] = bearers;
  if (first && others.length > 0) return { kind: "alike", found: bearers.map((one) => foundAs(sheet, one)) };
  if (first) return { kind: "former", found: foundAs(sheet, first) };
  const likely = adoptableSheet(sheet, evidence, memory);
  return likely ? { kind: "adoptable", found: foundAs(sheet, likely) } : { kind: "none" };
}

/** A blank sheet of our name needs no asking: a run that was cut off between making and noting it leaves such. */
function adoptableSheet(
  sheet: ReportSheetId,
  evidence: readonly SheetEvidence[],
  memory: Memory,
): SheetEvidence | undefined {
  const known = memory.sheets[sheet];
  const written = evidence.filter(({ isBlank }) => !isBlank);
  const marked = written.filter(({ marks }) => marks.some((mark) => mark.sheet === sheet));
  const isNamed = ({ name }: SheetEvidence): boolean =>
    sameName(name, known?.name) || sameName(name, sheetNames[sheet]);
  if (marked.length > 0)
    return marked.find(isNamed) ?? (marked.length === 1 && known === undefined ? marked[0] : undefined);
  const alike = written.filter(({ looksLike, marks }) => looksLike === sheet && marks.length === 0);
  // Before there were marks the memory kept the id: together with the look it tells a sheet that was renamed.
  return alike.find(isNamed) ?? alike.find(({ id }) => known?.token === undefined && id === known?.id);
}

const sameName = (name: string, other: string | undefined): boolean =>
  other !== undefined && name.toLowerCase() === other.toLowerCase();

const foundAs = (sheet: ReportSheetId, { id, name, marks }: SheetEvidence): FoundSheet => ({
  sheet,
  id,
  name,
  token: marks.find((mark) => mark.sheet === sheet)?.token ?? null,
});

/** The memory as it is true of the sheets that are ours beyond doubt, each by the id that it bears now. */
export const memoryOfOwn = (memory: Memory, { own }: Pick<Ownership, "own">): Memory => memoryOf(memory, own);

/** The same with those that were ours: what staff typed there is read. */
export const memoryOfReadable = (memory: Memory, { own, former }: Pick<Ownership, "own" | "former">): Memory =>
  memoryOf(memory, [...own, ...former]);

const memoryOf = (memory: Memory, found: readonly FoundSheet[]): Memory => ({
  ...memory,
  sheets: Object.fromEntries(
    found.flatMap(({ sheet, id }) => {
      const known = memory.sheets[sheet];
      return known ? [[sheet, { ...known, id }]] : [];
    }),
  ),
});
