/** Sheets whose dates or targets lack a year that nothing on them tells: asked, with the likeliest years ready. */
import { question, type AnswerSets, type Question } from "../account/question";
import type { Unused } from "../account/unused";
import type { CellRef, SheetName } from "../cells/address";
import type { WorkbookSnapshot } from "../cells/snapshot";
import type { Finding } from "../findings/finding";

interface Undated {
  readonly sheet: SheetName;
  readonly place: CellRef | null;
  readonly text: string;
}

interface Found {
  readonly findings: readonly Finding[];
  readonly unused: readonly Unused[];
  /** Of the day of the report; null: not known. */
  readonly year: number | null;
}

/** One a sheet; none where no year at all is known that could be offered. */
export function yearQuestions(workbook: WorkbookSnapshot, { findings, unused, year }: Found): Question[] {
  const undated = new Map<SheetName, Undated>();
  for (const one of [...findings.flatMap(undatedIn), ...unused.flatMap(undatedAir)])
    if (!undated.has(one.sheet)) undated.set(one.sheet, one);
  if (undated.size === 0) return [];
  const years = yearsOffered(workbook, year);
  if (years.length === 0) return [];
  return [...undated.values()].map(({ sheet, place, text }) =>
    question(
      "whichYear",
      { sheet, place },
      { text },
      years.map((one): AnswerSets => ({ sheet, year: one })),
    ),
  );
}

function undatedIn({ code, at, facts }: Finding): Undated[] {
  if (at === null || !("row" in at)) return [];
  return code === "targetsWithoutYear" || code === "dateWithoutYear"
    ? [{ sheet: at.sheet, place: at, text: facts.text }]
    : [];
}

const undatedAir = ({ code, sheet, facts }: Unused): Undated[] =>
  code === "otherAirSheet" && facts.reason === "noYear" ? [{ sheet, place: null, text: facts.text }] : [];

const MOST_TITLE_ROWS = 4;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/g;

/** Of all that the workbook's names and titles speak of. */
function yearsSpoken({ name, sheets }: WorkbookSnapshot): readonly number[] {
  const titles = sheets.flatMap((sheet) => [
    String(sheet.name),
    ...sheet.values.slice(0, MOST_TITLE_ROWS).flatMap((row) => row.filter((cell) => typeof cell === "string")),
  ]);
  return [name, ...titles].flatMap((text) => [...text.matchAll(YEAR)].map((match) => Number(match[1])));
}

/** Whether a workbook speaks of one year only: then a sheet that names none is of it. */
export const speaksOfAlone = (workbook: WorkbookSnapshot, year: number): boolean => {
  const years = new Set(yearsSpoken(workbook));
  return years.size === 1 && years.has(year);
};

/** The latest that the workbook's names and titles speak of, this one, and the years around. */
function yearsOffered(workbook: WorkbookSnapshot, thisYear: number | null): readonly number[] {
  const spoken = yearsSpoken(workbook);
  const latest = spoken.length > 0 ? Math.max(...spoken) : thisYear;
  return latest === null ? [] : [...new Set([latest, thisYear ?? latest, latest - 1, latest + 1])];
}
