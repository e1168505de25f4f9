/**
 * Lists of one kind that bear counties in their titles or sheets' names: a prefecture's workbook with a sheet a county.
 * Of these the report's own counts.
 */
import type { Question } from "../../account/question";
import { unused, type Unused } from "../../account/unused";
import { groupedBy } from "../../collections/grouped-by";
import { finding, type Finding } from "../../findings/finding";
import { isCountyLevel } from "../../vocabulary/counties";
import { countyOfTitle } from "../../vocabulary/place-in-title";
import { placeMeant } from "../../vocabulary/same-place";
import type { LedgerTable } from "../ledger";
import { askWhichPlace } from "./which-place";

export interface TitledPlaces {
  /** Other counties' lists, each with the reason. */
  readonly left: ReadonlyMap<LedgerTable, Unused>;
  /** Tables whose rows rest on the question whose report it is. */
  readonly open: ReadonlySet<LedgerTable>;
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

interface Titled {
  readonly table: LedgerTable;
  /** null: no title names a county. */
  readonly county: string | null;
}

/** Why a list of other counties does not count. */
export const notOurs = ({ guess: { sheet }, source, ledger }: LedgerTable, places: string): Unused =>
  unused(sheet, source, "otherPlace", { dataset: ledger, text: places });

/** @param place whose report it is; null: nobody said */
export function titledPlaces(tables: readonly LedgerTable[], place: string | null): TitledPlaces {
  const titled = tables.map((table): Titled => ({ table, county: countyOf(table) }));
  const groups = [...groupedBy(titled, ({ table }) => table.ledger).values()];
  const settled = groups.map((group) => (place === null ? asked(group) : ofPlace(group, place)));
  return {
    left: new Map(settled.flatMap(({ left }) => [...left])),
    open: new Set(settled.flatMap(({ open }) => [...open])),
    questions: settled.flatMap(({ questions }) => questions),
    findings: settled.flatMap(({ findings }) => findings),
  };
}

const countyOf = ({ titles = [] }: LedgerTable): string | null =>
  titles.map(countyOfTitle).find((county) => county !== null) ?? null;

const nothing: TitledPlaces = { left: new Map(), open: new Set(), questions: [], findings: [] };

/**
 * A 市 may have them all under it, unless one of them is the report's. A 区 is another county only beside a list that is
 * the report's own by its title.
 */
function ofPlace(group: readonly Titled[], place: string): TitledPlaces {
  const isOwn = ({ county }: Titled): boolean => county !== null && placeMeant([county], place) !== null;
  const hasOwn = group.some(isOwn);
  const others = group
    .filter((one) => !isOwn(one))
    .flatMap(({ table, county }) => (county === null || table.guess.corrected ? [] : [{ table, county }]))
    .filter(({ county }) => hasOwn || (isCountyLevel(place) && /[县旗]$/.test(county)));
  return {
    ...nothing,
    left: new Map(others.map(({ table, county }) => [table, notOurs(table, county)])),
    findings: hasOwn
      ? []
      : others.map(({ table, county }) =>
          finding("rowsOfOtherPlaces", "warning", table.source, { places: county, place }),
        ),
  };
}

function asked(group: readonly Titled[]): TitledPlaces {
  const named = [...new Set(group.flatMap(({ county }) => county ?? []))];
  const [first] = group.filter(({ county }) => county !== null);
  if (first === undefined || named.length < 2) return nothing;
  const { guess, source } = first.table;
  return {
    ...nothing,
    open: new Set(group.flatMap(({ table, county }) => (county === null ? [] : [table]))),
    questions: [askWhichPlace({ sheet: guess.sheet, place: source }, named)],
  };
}
