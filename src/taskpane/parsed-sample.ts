/** The first rows of a table as they were read: whether a guess is right shows at once. */
import { isoDate } from "../calendar/day";
import { dayCount, type Period } from "../calendar/period";
import type { SheetGuess } from "../datasets/air-day";
import type { LedgerValue } from "../datasets/declare-ledger";
import { ledgerById } from "../datasets/ledgers/catalogue";
import type { MonthlyReport } from "../monthly-report";
import { concentrationUnit, pollutants } from "../standards/pollutant";
import { MISSING } from "./figure-text";

const ROWS = 3;

/** By field, the values of the first rows in words; fields without any value are left out. */
export function parsedSample(guess: SheetGuess, { air, ledgers }: Pick<MonthlyReport, "air" | "ledgers">): ReadonlyMap<string, readonly string[]> {
  if (guess.dataset === "airDaily") return airSample(guess, air);
  const table = ledgers.tables.find((one) => one.guess === guess);
  const declaration = guess.dataset === null ? null : ledgerById(guess.dataset);
  if (!table || !declaration) return new Map();
  const rows = table.rows.slice(0, ROWS);
  return new Map(Object.entries(declaration.columns).flatMap(([field, { spec }]): [string, readonly string[]][] => {
    const words = rows.map(({ values }) => valueWords(values[field] ?? null, spec.unit ?? "", spec.choices));
    return words.every((word) => word === MISSING) ? [] : [[field, words]];
  }));
}

function airSample({ sheet }: SheetGuess, { days }: MonthlyReport["air"]): ReadonlyMap<string, readonly string[]> {
  const rows = days.filter(({ at }) => at.sheet === sheet).slice(0, ROWS);
  const measured = pollutants.map((pollutant): [string, readonly string[]] => [pollutant, rows.map(({ concentrations }) => {
    const value = concentrations[pollutant];
    return value === undefined ? MISSING : `${value} ${concentrationUnit(pollutant)}`;
  })]);
  return new Map([["date", rows.map(({ day }) => isoDate(day))], ...measured.filter(([, words]) => words.some((word) => word !== MISSING))]);
}

/** A choice is told by the word that its declaration gives first. */
function valueWords(value: LedgerValue, unit: string, choices: Readonly<Record<string, readonly string[]>> | null): string {
  if (value === null || value === "") return MISSING;
  if (typeof value === "number") return `${value}${unit === "" || unit === "%" ? unit : ` ${unit}`}`;
  if (typeof value === "string") return choices?.[value]?.[0] ?? value;
  return periodWords(value);
}

const periodWords = (period: Period): string => (dayCount(period) === 1 ? isoDate(period.from) : `${isoDate(period.from)} — ${isoDate(period.to)}`);

