/** Which of a table's columns give which series of values: one a place, station or year that stand side by side. */
import { pattern } from "../../../collections/pattern";
import { groupedBy } from "../../../collections/grouped-by";
import type { Pollutant } from "../../../standards/pollutant";
import { isSamePlace } from "../../../vocabulary/same-place";
import type { MeasureBasis } from "../air-table";
import { LAST_YEAR } from "./header-time";
import { isVersion, namedAmong, type Named } from "../rows/place-and-station";
import { isPlaceName, type SheetFacts } from "../sheet-facts";
import { isLineOfLimit } from "./lines-of-limits";
import { isOfOther, ownAmong, ownWritten, withoutOthers } from "./columns-of-others";
import type { TablePlan } from "./table-plan";
import type { ValueColumn } from "./value-columns";
import type { WrittenColumn, WrittenRole } from "./written-columns";
import type { When } from "../words/when-words";
import { isMeanOfStations } from "../words/written-words";

/** Where a value's item is told: by its column, by its row, by its sheet. `index`: only an AQI or its class. */
export type ItemFrom = "column" | "row" | "sheet" | "index";

export interface Series {
  readonly place: string | null;
  readonly station: string | null;
  readonly when: When | null;
  readonly yearsBack: number;
  /** The date column that counts for it, where there are several side by side. */
  readonly dateColumn: number | null;
  /** Whether that column stands under 上年同期 itself: where its dates tell the year, it is theirs. */
  readonly hasOwnDates: boolean;
  /** By item; `single` where the row or the sheet tells the item. */
  readonly columns: ReadonlyMap<Pollutant, ValueColumn>;
  readonly single: ValueColumn | null;
  /** Columns of the same items with sand deducted, beside those with it. */
  readonly deducted: ReadonlyMap<Pollutant, ValueColumn>;
  /** Its index, class and primary pollutants as the sheet has them. */
  readonly written: ReadonlyMap<WrittenRole, number>;
}

export interface SeriesPlan {
  readonly from: ItemFrom;
  readonly series: readonly Series[];
  /** Items of which several columns could be meant. */
  readonly ambiguous: ReadonlyMap<Pollutant, readonly ValueColumn[]>;
  /** Columns that name an item and hold something else: an index, a change, an hour's extreme. */
  readonly unread: readonly ValueColumn[];
  /** Columns of numbers whose headers nobody knows: where an item has no column, one of them may be its. */
  readonly unknown: readonly ValueColumn[];
  /** Columns of an item that gave way to one of another basis. */
  readonly ofOtherBasis: readonly OtherBasis[];
}

export interface OtherBasis {
  readonly used: ValueColumn;
  readonly left: readonly ValueColumn[];
}

export type BasisChoice = MeasureBasis;

const isMeasured = ({ words: { derived, forecast, measure } }: ValueColumn): boolean =>
  !derived && !forecast && measure !== "index";

/**
 * How well a column's statistic suits; 0: not at all. Ozone's day is its largest 8-hour mean, an hour's value is none.
 */
function statisticRank({ words: { item, statistic } }: ValueColumn, isHourly: boolean): number {
  const { day, eightHour, hour, running, other } = statistic;
  if (other) return 0;
  if (isHourly) return eightHour || day ? 0 : hour ? 3 : 2;
  if (item === "O3") return eightHour ? (day ? 4 : 3) : hour ? 0 : day ? 1 : 2;
  return eightHour ? 0 : running ? 1 : day ? 3 : hour ? 0 : 2;
}

const rankOf = <Value>(order: readonly Value[], value: Value): number => order.indexOf(value);

/**
 * Audited before raw, ambient before standard state (GB 3095-2012, amendment of 2018), unless the bureau chose
 * otherwise.
 */
export function basisRank(basis: MeasureBasis, chosen: BasisChoice): number {
  const of = <Value>(own: Value, wanted: Value, order: readonly Value[]): number =>
    wanted !== null && own === wanted ? 9 : rankOf(order, own);
  return (
    10 * of(basis.review, chosen.review, ["原始", null, "审核"]) + of(basis.state, chosen.state, ["标况", null, "实况"])
  );
}

export function planSeries(plan: TablePlan, facts: SheetFacts, isHourly: boolean, chosen: BasisChoice): SeriesPlan {
  const withItem = plan.values.filter(({ words }) => words.item !== null);
  const hasIndexOnly = facts.ofSubIndices && plan.written.some(({ role }) => role === "aqi");
  const own = withoutOthers(plan, facts.place);
  const usable = withItem.filter(
    (column) =>
      own.includes(column) &&
      !hasIndexOnly &&
      isMeasured(column) &&
      statisticRank(column, isHourly) > 0 &&
      !isLineOfLimit(plan, column, withItem),
  );
  const unread = hasIndexOnly ? [] : withItem.filter((column) => !usable.includes(column));
  const from = itemFrom(plan, facts, usable);
  if (from === "column")
    return { from, unread, unknown: unknownColumns(plan), ...byColumns(plan, usable, isHourly, chosen, facts.place) };
  const rest = { from, unread, unknown: [], ambiguous: new Map(), ofOtherBasis: [] } as const;
  return { ...rest, series: from === "index" ? indexSeries(plan, facts) : singles(plan, own, isHourly, chosen) };
}

/** Weather, counts and the like: numbers that are known to be none of an item's. */
const OF_OTHERS = pattern("i")`
  温|湿|风|压|降[水雨]|雨量|能见|辐射|日照|露点|云量|指数|aqi|天数|个数|率|比例|排名|名次|总分|得分|编|码|号|经度
  |纬度|[a-z]*id$|temp|humid|wind|press|rain|index|rank|count
`;

/** Most cells are numbers, and the header says nothing that is known. */
function unknownColumns(plan: TablePlan): ValueColumn[] {
  return plan.values.filter((column) => {
    const { words, header, when, yearsBack } = column;
    const isSilent = words.items === 0 && !words.derived && !words.forecast && when === null && yearsBack === 0;
    return isSilent && header !== "" && !OF_OTHERS.test(header) && isNumeric(plan, column);
  });
}

function itemFrom(plan: TablePlan, facts: SheetFacts, usable: readonly ValueColumn[]): ItemFrom {
  const items = new Set(usable.map(({ words }) => words.item));
  if (plan.keys.has("item") && items.size < 3) return "row";
  if (items.size > 0) return "column";
  const hasValues = plan.values.some((column) => isNumeric(plan, column) && column.words.items === 0);
  if (facts.item !== null && hasValues) return "sheet";
  return "index";
}

const isNumeric = (plan: TablePlan, { column }: ValueColumn): boolean => {
  const profile = plan.profiles.get(column);
  return profile !== undefined && profile.numbers > 0 && profile.numbers >= 0.5 * profile.filled;
};

const emptySeries: Series = {
  place: null,
  station: null,
  when: null,
  yearsBack: 0,
  dateColumn: null,
  hasOwnDates: false,
  columns: new Map(),
  single: null,
  deducted: new Map(),
  written: new Map(),
};

/** The date column at a column's left, where there are several. */
const dateColumnOf = ({ dates }: TablePlan, { column }: Pick<ValueColumn, "column">): number | null =>
  dates.length < 2 ? null : (dates.findLast((date) => date.column < column)?.column ?? dates[0]?.column ?? null);

type Told = Pick<ValueColumn, "column" | "yearsBack" | "when">;

/** What the first column of a series says of all of it. */
function whoseAndWhen(
  plan: TablePlan,
  first: (Told & Pick<ValueColumn, "name">) | undefined,
  names: readonly string[],
): Named & Pick<Series, "when" | "yearsBack" | "dateColumn" | "hasOwnDates"> {
  if (first === undefined) return emptySeries;
  const { name, when, yearsBack } = first;
  const named = name === null || names.length === 0 ? { place: null, station: null } : whoseAmong(plan, name, names);
  const dateColumn = dateColumnOf(plan, first);
  const over = dateColumn === null ? undefined : plan.placesOver.get(dateColumn);
  const whose = over === undefined || named.place !== null ? named : { ...named, place: over };
  const hasOwnDates = dateColumn !== null && LAST_YEAR.test(plan.headers.get(dateColumn) ?? "");
  return { ...whose, when, yearsBack, dateColumn, hasOwnDates };
}

/** 各县区 in a title, but not 各县控点位. */
const OF_COUNTIES = /各(?:县|区|市|旗)+(?:[（(][^）)]*[)）])?(?![县区市旗控站点国省])/;

/** 安源 beside 平川 under a title of the counties, or where one of them is the place that is asked for: places both. */
function whoseAmong({ head, wanted }: TablePlan, name: string, names: readonly string[]): Named {
  const named = namedAmong(name, names);
  if (named.place !== null) return named;
  const isWanted = wanted !== null && names.some((one) => isSamePlace(one, wanted));
  return isWanted || OF_COUNTIES.test(head?.title ?? "") ? { place: name, station: null } : named;
}

const namesOf = (columns: readonly { readonly name: string | null }[]): readonly string[] => [
  ...new Set(columns.flatMap(({ name }) => name ?? [])),
];

const keyOf = (plan: TablePlan, column: Told, name: string | null): string =>
  [name, column.yearsBack, dateColumnOf(plan, column), ...Object.values(column.when ?? {})].join("|");

/** The first column of each role. */
const byRole = (columns: readonly WrittenColumn[]): ReadonlyMap<WrittenRole, number> =>
  new Map([...columns].reverse().map(({ role, column }) => [role, column]));

const isRepeated = ({ written }: TablePlan): boolean => new Set(written.map(({ role }) => role)).size < written.length;

/** Only indices: a series a place, station or year beside which one stands. */
function indexSeries(plan: TablePlan, facts: SheetFacts): readonly Series[] {
  if (!isRepeated(plan) && plan.written.length > 0) return [{ ...emptySeries, written: byRole(plan.written) }];
  const columns = plan.written.length > 0 ? plan.written : unnamedIndices(plan, facts);
  return [...groupedBy(columns, (column) => keyOf(plan, column, column.name)).values()].map((own): Series => {
    return { ...emptySeries, ...whoseAndWhen(plan, own[0], namesOf(columns)), written: byRole(own) };
  });
}

/** Days or places across under a title that says AQI: their columns need not say it again. */
const unnamedIndices = (plan: TablePlan, facts: SheetFacts): readonly WrittenColumn[] =>
  facts.isIndex
    ? plan.values
        .filter((column) => isNumeric(plan, column) && column.words.items === 0)
        .filter(({ name, when }) => (name === null ? when !== null : isPlaceName(name) || isSeriesHeader(name)))
        .map(({ column, when, yearsBack, name }) => ({ column, when, yearsBack, name, role: "aqi" }))
    : [];

function byColumns(
  plan: TablePlan,
  usable: readonly ValueColumn[],
  isHourly: boolean,
  chosen: BasisChoice,
  ownPlace: string | null,
): Pick<SeriesPlan, "series" | "ambiguous" | "ofOtherBasis"> {
  const areNames = namesAreSeries(usable);
  const names = areNames ? namesOf(usable) : [];
  const groups = groupedBy(usable, (column) => keyOf(plan, column, areNames ? column.name : null));
  // Of several series an index is that of the one beside whose columns it stands.
  const besides = groupedBy(isRepeated(plan) ? plan.written : [], (column) =>
    keyOf(plan, column, areNames ? column.name : null),
  );
  const keyOfFirst = ([first]: readonly ValueColumn[]): string =>
    first === undefined ? "" : keyOf(plan, first, areNames ? first.name : null);
  const ambiguous = new Map<Pollutant, ValueColumn[]>();
  const ofOtherBasis: OtherBasis[] = [];
  const series = [...groups.values()].map((columns): Series => {
    const [kept, deducted] = [new Map<Pollutant, ValueColumn>(), new Map<Pollutant, ValueColumn>()];
    for (const item of new Set(columns.flatMap(({ words }) => words.item ?? []))) {
      const own = columns.filter(({ words }) => words.item === item);
      const choice = chooseColumn(own, isHourly, chosen, ownPlace);
      if (choice.kept === null) ambiguous.set(item, own);
      else kept.set(item, choice.kept);
      if (choice.deducted !== null) deducted.set(item, choice.deducted);
      if (choice.kept !== null && choice.left.length > 0) ofOtherBasis.push({ used: choice.kept, left: choice.left });
    }
    return {
      ...whoseAndWhen(plan, columns[0], names),
      columns: kept,
      single: null,
      deducted,
      written: byRole(groups.size === 1 ? ownWritten(plan.written) : (besides.get(keyOfFirst(columns)) ?? [])),
    };
  });
  const isAllOpen = series.every(({ columns }) => columns.size === 0);
  const firsts = new Map([...ambiguous].flatMap(([item, [first]]) => (first === undefined ? [] : [[item, first]])));
  // Rows that wait for an answer are rows all the same.
  const known = isAllOpen ? series.slice(0, 1).map((one) => ({ ...one, columns: firsts })) : series;
  return { series: known, ambiguous, ofOtherBasis };
}

/**
 * Whether what headers name beside the items are stations or places that stand side by side: several have most of the
 * items. A word over one item's second column is something else.
 */
function namesAreSeries(columns: readonly ValueColumn[]): boolean {
  const items = new Map<string, Set<Pollutant>>();
  for (const { name, words } of columns)
    if (words.item !== null) items.set(name ?? "", (items.get(name ?? "") ?? new Set<Pollutant>()).add(words.item));
  const sizes = [...items.values()].map((set) => set.size).sort((a, b) => b - a);
  const [first = 0, second = 0] = sizes;
  const names = [...items.keys()].filter((name) => name !== "");
  if (names.length > 0 && names.every(isVersion)) return false;
  const areRepeated = columns.length > new Set(columns.map(({ words }) => words.item)).size;
  return areRepeated && second > 1 && 2 * second >= first;
}

interface ColumnChoice {
  readonly kept: ValueColumn | null;
  readonly deducted: ValueColumn | null;
  /** As well suited, of another basis. */
  readonly left: readonly ValueColumn[];
}

function chooseColumn(
  columns: readonly ValueColumn[],
  isHourly: boolean,
  chosen: BasisChoice,
  ownPlace: string | null,
): ColumnChoice {
  const best = Math.max(...columns.map((column) => statisticRank(column, isHourly)));
  const suited = columns.filter((column) => statisticRank(column, isHourly) === best);
  const without = suited.filter(({ words }) => words.basis.sandDust === "扣沙");
  const withSand = suited.filter(({ words }) => words.basis.sandDust !== "扣沙");
  const candidates = withSand.length > 0 ? withSand : without;
  const kept = onlyBest(candidates, chosen, ownPlace);
  return {
    kept,
    left: candidates.filter((column) => column !== kept && !isOfOther(column, ownPlace)),
    deducted: withSand.length > 0 && without.length > 0 ? onlyBest(without, chosen, ownPlace) : null,
  };
}

function onlyBest(columns: readonly ValueColumn[], chosen: BasisChoice, ownPlace: string | null): ValueColumn | null {
  const best = Math.max(...columns.map((column) => basisRank(column.words.basis, chosen)));
  const equal = columns.filter((column) => basisRank(column.words.basis, chosen) === best);
  return equal.length === 1 ? (equal[0] ?? null) : ownAmong(equal, ownPlace);
}

/** Where the row or the sheet tells the item: a series a column of numbers. */
function singles(plan: TablePlan, own: readonly ValueColumn[], isHourly: boolean, chosen: BasisChoice): Series[] {
  const numeric = own.filter(
    (column) => isMeasured(column) && !column.words.statistic.other && isNumeric(plan, column),
  );
  const earlier = numeric.filter(({ words, yearsBack }) => words.items === 0 && yearsBack > 0);
  const ofNow = numeric.filter((column) => !earlier.includes(column));
  const told = ofNow.filter(({ when, name, words }) => words.items === 0 && (when !== null || isSeriesHeader(name)));
  // 浓度 beside a column that nobody knows is the value; one word over numbers is no station.
  const hasPlain = ofNow.some(
    ({ words, name, when }) => words.measure === "concentration" && name === null && when === null,
  );
  const areSeries = told.length > 0 && !(hasPlain && told.length === 1 && told[0]?.when === null);
  // 国控均值 | 全县均值, or 全县 beside its stations.
  const means = ofNow.filter(({ name, words }) => words.items === 0 && name !== null && isMeanOfStations(name));
  const series = areSeries ? told : [];
  const named = haveMeans(plan, series, means) ? [...series, ...means] : series;
  const columns = [...(named.length > 0 ? named : bestOfPlain(ofNow, isHourly, chosen)), ...earlier];
  const names = namesOf(named);
  return columns.map((column): Series => ({ ...emptySeries, ...whoseAndWhen(plan, column, names), single: column }));
}

/** Means of one place: beside its stations, or several of them; the whole of counties is none of theirs. */
function haveMeans(plan: TablePlan, told: readonly ValueColumn[], means: readonly ValueColumn[]): boolean {
  const names = namesOf([...told, ...means]);
  const areStations = told.every(({ when, name }) => when === null && name !== null && !ofPlace(plan, name, names));
  return means.length > (told.length > 0 ? 0 : 1) && areStations;
}

const ofPlace = (plan: TablePlan, name: string, names: readonly string[]): boolean => {
  const { place, station } = whoseAmong(plan, name, names);
  return place !== null && station === null;
};

const isSeriesHeader = (name: string | null): boolean => name !== null && !isMeanOfStations(name);

/** 日均值 before 浓度 before any other numbers. */
function bestOfPlain(columns: readonly ValueColumn[], isHourly: boolean, chosen: BasisChoice): ValueColumn[] {
  const rank = (column: ValueColumn): number =>
    1000 * statisticRank(column, isHourly) +
    100 * (column.words.measure === "concentration" ? 1 : 0) +
    basisRank(column.words.basis, chosen);
  const best = Math.max(...columns.map(rank));
  return columns.filter((column) => rank(column) === best).slice(0, 1);
}
