/**
 * 清洁取暖（户） | 锅炉淘汰（台） | 户厕改造（户） over 任务数 | 完成数 each, a row a town: several works on one table, each of them
 * a list of its own with the columns that all have in common.
 */
import { headerKey } from "../cells/normalise-text";
import { groupedBy } from "../collections/grouped-by";
import type { TableShape } from "../tables/table-shape";
import { foreignSubjects, holdsWord } from "../vocabulary/subjects";
import type { LedgerNames } from "./match-ledger-header";

interface Work {
  /** As it stands over its columns. */
  readonly name: string;
  readonly columns: readonly number[];
  /** Lists whose subject the name gives; none: another field's. */
  readonly ledgers: readonly string[];
}

/** A table for each work, under its name; none: no two works stand side by side. */
export function worksSideBySide(shape: TableShape, names: LedgerNames): readonly TableShape[] {
  // Of a table that lies across groups are rows.
  const works = shape.grid.isTurned ? [] : worksOver(shape, names);
  const ours = works.flatMap(({ ledgers }) => ledgers);
  const areApart = works.length > 1 && ours.length > 0 && new Set(ours).size === ours.length;
  // 燃煤锅炉淘汰清单 over 淘汰情况 | 清洁取暖改造 is what its title says.
  const titled = names.ledgers.find((ledger) => isNamedIn(ledger, shape.title));
  if (!areApart || (titled !== undefined && !ours.includes(titled.id))) return [];
  return works.map((work) => tableOf(work, works, shape));
}

type LedgerOfNames = LedgerNames["ledgers"][number];

const isNamedIn = ({ breadth, named }: LedgerOfNames, text: string): boolean =>
  breadth === "ownSubject" && holdsWord(named, text);

function worksOver({ headers }: TableShape, names: LedgerNames): Work[] {
  const heads = [...headers].flatMap(([column, [name, ...below]]) =>
    name === undefined || below.length === 0 ? [] : [{ column, name }],
  );
  return [...groupedBy(heads, ({ name }) => name)].flatMap(([name, group]): Work[] => {
    const ledgers = names.ledgers.filter((ledger) => isNamedIn(ledger, name)).map(({ id }) => id);
    const isWork = ledgers.length > 0 || foreignSubjects(headerKey(name), []).length > 0;
    return isWork ? [{ name, ledgers, columns: group.map(({ column }) => column) }] : [];
  });
}

/** Its own columns and those that all have in common; where the others' stand there is nothing. */
function tableOf(work: Work, works: readonly Work[], shape: TableShape): TableShape {
  const others = new Set(works.flatMap((other) => (other === work ? [] : other.columns)));
  const own = new Set(work.columns);
  const headers = new Map(
    [...shape.headers].flatMap(([column, texts]): [number, readonly string[]][] =>
      others.has(column) ? [] : [[column, own.has(column) ? texts.slice(1) : texts]],
    ),
  );
  const columns = [...headers.keys()];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return {
    ...shape,
    grid: shape.grid.without(others, [shape.headerRows[0], shape.body[1]]),
    headers,
    unitTexts: new Map([...shape.unitTexts].filter(([column]) => headers.has(column))),
    title: work.name,
    left,
    right,
    runs: [[left, right]],
  };
}
