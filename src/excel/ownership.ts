/**
 * Which sheets are ours. Nothing but evidence in the sheet itself counts: a worksheet's id is kept for a session only, a
 * name is anybody's (office-js-docs-pr#297, office-js#1390). The evidence is a mark, "overview:5f3a9c…", whose token the
 * memory knows, in two places of which either suffices: the sheet's custom properties and a hidden name of the sheet's.
 */
import { sheetNames } from "../report/report-input";
import type { ReportSheetId } from "../report/page/sheet";
import { reportSheetIds, type Memory } from "./workbook-memory";

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

export const markText = ({ sheet, token }: Mark): string => `${sheet}:${token}`;

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
  /** Copies of ours, an archived month: neither written nor read. */
  readonly copies: readonly FoundSheet[];
  /** Sheets with one and the same mark, of which none bears the remembered name. */
  readonly alike: readonly FoundSheet[];
}

export function ownership(evidence: readonly SheetEvidence[], memory: Memory): Ownership {
  const found = reportSheetIds.map((sheet) => findSheet(sheet, evidence, memory));
  const own = found.flatMap((one) => (one.kind === "own" ? [one.found] : []));
  const adoptable = found.flatMap((one) => (one.kind === "adoptable" ? [one.found] : []));
  const alike = found.flatMap((one) => (one.kind === "alike" ? one.found : []));
  const taken = new Set([...own, ...adoptable, ...alike].map(({ id }) => id));
  const copies = evidence.flatMap((one): FoundSheet[] => {
    const sheet = one.marks[0]?.sheet ?? one.looksLike;
    return taken.has(one.id) || one.isBlank || sheet === null ? [] : [foundAs(sheet, one)];
  });
  return { own, adoptable, copies, alike };
}

type Finding =
  | { readonly kind: "own" | "adoptable"; readonly found: FoundSheet }
  | { readonly kind: "alike"; readonly found: readonly FoundSheet[] }
  | { readonly kind: "none" };

function findSheet(sheet: ReportSheetId, evidence: readonly SheetEvidence[], memory: Memory): Finding {
  const known = memory.sheets[sheet];
  if (known?.token !== undefined) {
    const bearers = evidence.filter(({ marks }) =>
      marks.some((mark) => mark.sheet === sheet && mark.token === known.token),
    );
    const named = bearers.length === 1 ? bearers[0] : bearers.find(({ name }) => sameName(name, known.name));
    if (named) return { kind: "own", found: foundAs(sheet, named) };
    if (bearers.length > 0) return { kind: "alike", found: bearers.map((one) => foundAs(sheet, one)) };
  }
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
  if (marked.length > 0) return marked.find(isNamed) ?? (marked.length === 1 ? marked[0] : undefined);
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
export const memoryOfOwn = (memory: Memory, { own }: Ownership): Memory => ({
  ...memory,
  sheets: Object.fromEntries(
    own.flatMap(({ sheet, id }) => {
      const known = memory.sheets[sheet];
      return known ? [[sheet, { ...known, id }]] : [];
    }),
  ),
});
