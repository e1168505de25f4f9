/**
 * Lists of one kind that bear counties in their titles or sheets' names: a prefecture's workbook with a sheet a county.
 * Of these the report's own counts.
 */
import type { Question } from "../../account/question";
import { unused, type Unused } from "../../account/unused";
import { groupedBy } from "../../collections/grouped-by";
import { finding, type Finding } from "../../findings/finding";
import { citiesAmong, isCountyLevel } from "../../vocabulary/counties";
import { cityOfTitle, countyOfTitle } from "../../vocabulary/place-in-title";
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
  /** Its rows say whose they are. */
  readonly isMixed: boolean;
}

/** Why a list of other counties does not count. */
export const notOurs = ({ guess: { sheet }, source, ledger }: LedgerTable, places: string): Unused =>
  unused(sheet, source, "otherPlace", { dataset: ledger, text: places });

export interface NamedPlaces {
  readonly table: LedgerTable;
  /** The counties that its rows name. */
  readonly counties: readonly string[];
}

/**
 * @param beside names of places that stand side by side elsewhere in the workbook
 * @param place whose report it is; null: nobody said
 */
export function titledPlaces(
  tables: readonly NamedPlaces[],
  beside: readonly string[],
  place: string | null,
): TitledPlaces {
  const cities = new Set([beside, ...tables.map(({ counties }) => counties)].flatMap(citiesAmong));
  const titled = tables.map(({ table, counties }): Titled => {
    return { table, county: countyOf(table, cities), isMixed: counties.length > 0 };
  });
  const groups = [...groupedBy(titled, ({ table }) => table.ledger).values()];
  const settled = groups.map((group) => (place === null ? asked(group) : ofPlace(group, place, cities)));
  return {
    left: new Map(settled.flatMap(({ left }) => [...left])),
    open: new Set(settled.flatMap(({ open }) => [...open])),
    questions: settled.flatMap(({ questions }) => questions),
    findings: settled.flatMap(({ findings }) => findings),
  };
}

const countyOf = ({ titles = [] }: LedgerTable, cities: ReadonlySet<string>): string | null =>
  titles.map((title) => countyOfTitle(title, cities)).find((county) => county !== null) ?? null;

const nothing: TitledPlaces = { left: new Map(), open: new Set(), questions: [], findings: [] };

/**
 * A 市 may have them all under it, unless one of them is the report's. A 区 is another county only beside a list that is
 * the report's own by its title.
 */
function ofPlace(group: readonly Titled[], place: string, cities: ReadonlySet<string>): TitledPlaces {
  const own = group.filter(({ county }) => county !== null && placeMeant([county], place) !== null);
  const isOfCounty = isCountyLevel(place) || cities.has(place);
  const others = group
    .filter((one) => !own.includes(one))
    .flatMap((one) => {
      const county = one.county ?? (isOfCounty ? cityOfNamesake(one, own) : null);
      return county === null || one.table.guess.corrected ? [] : [{ table: one.table, county }];
    })
    .filter(({ county }) => own.length > 0 || (isOfCounty && (cities.has(county) || /[县旗]$/.test(county))));
  return {
    ...nothing,
    left: new Map(others.map(({ table, county }) => [table, notOurs(table, county)])),
    findings:
      own.length > 0
        ? []
        : others.map(({ table, county }) =>
            finding("rowsOfOtherPlaces", "warning", table.source, { places: county, place }),
          ),
  };
}

/**
 * 石岭市锅炉淘汰 beside the report's own 云溪县锅炉淘汰: a city that is its neighbour or that it lies in, and in no case
 * more of the county's own. null: it is called otherwise, or its rows say whose they are.
 */
function cityOfNamesake({ table, isMixed }: Titled, own: readonly Titled[]): string | null {
  const rests = own.flatMap(({ table: { titles = [] }, county }) =>
    titles.flatMap((title) => (county !== null && title.includes(county) ? title.replace(county, "") : [])),
  );
  const cities = (table.titles ?? []).flatMap((title) => {
    const city = cityOfTitle(title);
    return city !== null && rests.includes(title.replace(city, "")) ? city : [];
  });
  return isMixed ? null : (cities[0] ?? null);
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
