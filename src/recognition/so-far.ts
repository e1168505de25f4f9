/**
 * 7月底累计 | 8月底累计 | 9月底累计, 截至9月底完成户数, 1—9月: how much was done by the end of each month. The newest by the cut-off
 * holds all that came before it.
 */
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { amountAspect } from "../vocabulary/amount-words";
import type { MatchedColumn } from "./assign-columns";
import { contentFit, sampleRows } from "./column-profile";
import type { ColumnInTurn } from "./columns-in-turn";
import { bareKey } from "./named-field";
import type { NumbersAtHand } from "./parts-of-number";

/** Up to when: a month, in its year, with what says that all before it is in the number. */
const BY_MONTH =
  /^(?:(?<since>截[至止]到?)|(?<from>1月?[-—–~至到]))?(?:(?<year>(?:19|20)\d{2})年)?(?<month>1[0-2]|0?[1-9])月份?(?<end>[底末])?/;
const SO_FAR = /累计|总计/;
const MOSTLY = 0.5;

interface Standing extends ColumnInTurn {
  /** What else the name says: 户数. */
  readonly rest: string;
  /** Whether the name alone says that it holds what came before. */
  readonly isExpress: boolean;
}

/** @param text of a heading; null: it names no month by whose end something was done */
function standingIn(text: string): Omit<Standing, "column"> | null {
  const bare = bareKey(headerKey(text));
  const found = BY_MONTH.exec(bare);
  const { since, from, year, month, end } = found?.groups ?? {};
  if (found === null || month === undefined) return null;
  const behind = bare.slice(found[0].length);
  const isExpress = since !== undefined || from !== undefined || SO_FAR.test(behind);
  if (!isExpress && end === undefined) return null;
  const rest = behind.replace(SO_FAR, "").replace(/^的/, "");
  return { year: year === undefined ? null : Number(year), month: Number(month), day: 1, rest, isExpress };
}

/** null: the table has no such columns, or their numbers go down from one month to the next. */
export function standingSoFar(field: string, { ledger, shape, used }: NumbersAtHand): MatchedColumn | null {
  const spec = ledger.columns[field]?.spec;
  if (spec?.kind !== "number" || spec.aspect !== "done") return null;
  const standings = [...shape.headers].flatMap(([column, texts]): Standing[] => {
    const standing = used.has(column) ? null : standingIn(texts.join(""));
    return standing !== null && (contentFit(shape, column, spec) ?? 0) >= MOSTLY ? [{ ...standing, column }] : [];
  });
  const [first, second] = standings;
  if (first === undefined || second === undefined) return null;
  // 1—7月完成 | 1—8月累计: the one says what was done, the other that all before it is in it.
  const said = new Set(standings.flatMap(({ rest }) => (rest === "" ? [] : [rest])));
  const isOfOne = said.size <= 1 && [...said].every((rest) => amountAspect(rest) === "done");
  const areSoFar = standings.every(({ isExpress }) => isExpress) || SO_FAR.test(headerKey(shape.title));
  const newestFirst = [...standings].sort((a, b) => when(b) - when(a));
  if (!isOfOne || !areSoFar || new Set(standings.map(when)).size < standings.length) return null;
  if (!neverFalls(shape, newestFirst)) return null;
  const [newest = first] = newestFirst;
  const turns = newestFirst.map(({ column, year, month, day }) => ({ column, year, month, day }));
  const texts = shape.headers.get(newest.column) ?? [];
  return { field, column: newest.column, texts, score: 0.5, by: "cells", addends: [], turns };
}

const when = ({ year, month }: ColumnInTurn): number => (year ?? 0) * 12 + (month ?? 0);

const neverFalls = (shape: TableShape, newestFirst: readonly Standing[]): boolean =>
  sampleRows(shape).every((row) => {
    const values = newestFirst.flatMap(({ column }) => {
      const cell = shape.grid.cell(row, column);
      return cell.kind === "number" ? [cell.value] : [];
    });
    return values.every((value, index) => index === 0 || value <= (values[index - 1] ?? value));
  });
