/** The first rows of a table as they were read: whether a guess is right shows at once. */
import { isoDate } from "../../calendar/day";
import { dayCount, type Period } from "../../calendar/period";
import type { SheetGuess } from "../../datasets/air-day";
import type { LedgerValue } from "../../recognition/declare-ledger";
import { ledgerById } from "../../datasets/ledgers/catalogue";
import { SAMPLE_ROWS, type ShownMonth } from "../../shown-month";
import { concentrationUnit, pollutants } from "../../standards/pollutant";
import { MISSING } from "../status/figure-text";

/**
 * By field, the values of the first rows in words, their unit said once: "85 · 77 · 61 μg/m³"; fields without any value
 * are left out.
 */
export function parsedSample(
  guess: SheetGuess,
  { air, ledgers }: Pick<ShownMonth, "air" | "ledgers">,
): ReadonlyMap<string, string> {
  if (guess.dataset === "airDaily") return airSample(guess, air);
  const table = ledgers.tables.find((one) => one.guess === guess);
  const declaration = guess.dataset === null ? null : ledgerById(guess.dataset);
  if (!table || !declaration) return new Map();
  const rows = table.rows.slice(0, SAMPLE_ROWS);
  return samples(
    Object.entries(declaration.columns).map(([field, { spec }]) => [
      field,
      rows.map(({ values }) => valueWords(values[field] ?? null, spec.choices)),
      spec.unit ?? "",
    ]),
  );
}

function airSample({ sheet }: SheetGuess, { samples: days }: ShownMonth["air"]): ReadonlyMap<string, string> {
  const rows = days.filter(({ at }) => at.sheet === sheet);
  return samples([
    ["date", rows.map(({ day }) => isoDate(day)), ""],
    ...pollutants.map((pollutant): Sample => [
      pollutant,
      rows.map(({ concentrations }) => String(concentrations[pollutant] ?? MISSING)),
      concentrationUnit(pollutant),
    ]),
  ]);
}

type Sample = readonly [field: string, words: readonly string[], unit: string];

const samples = (all: readonly Sample[]): ReadonlyMap<string, string> =>
  new Map(
    all.flatMap(([field, words, unit]): [string, string][] =>
      words.every((word) => word === MISSING)
        ? []
        : [[field, `${words.join(" · ")}${unit === "" || unit === "%" ? unit : ` ${unit}`}`]],
    ),
  );

/** A choice is told by the word that its declaration gives first. */
function valueWords(value: LedgerValue, choices: Readonly<Record<string, readonly string[]>> | null): string {
  if (value === null || value === "") return MISSING;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return choices?.[value]?.[0] ?? value;
  return periodWords(value);
}

const periodWords = (period: Period): string =>
  dayCount(period) === 1 ? isoDate(period.from) : `${isoDate(period.from)} — ${isoDate(period.to)}`;
