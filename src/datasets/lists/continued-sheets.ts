/** Sheets without a head that go on with the list of another: 表1续, …台账（续）. */
import type { Unused } from "../../account/unused";
import { headerKey } from "../../cells/normalise-text";
import type { SheetSnapshot } from "../../cells/snapshot";
import { finding, type Finding } from "../../findings/finding";
import type { LedgerTable } from "../ledger";

const CONTINUED = /[(（]?(?:续[表页]?|接上[页表])\d*[)）]?$|^(?:续[表页]|接上[页表])[:：]?/;

const withoutMark = (text: string): string => headerKey(text.replace(CONTINUED, ""));

const TITLE_ROWS = 3;

/** What stands alone in the first rows. */
const titlesOf = ({ values }: SheetSnapshot): readonly string[] =>
  values.slice(0, TITLE_ROWS).flatMap((row) => {
    const [only, another] = row.filter((value) => value !== "");
    return only !== undefined && another === undefined ? [String(only)] : [];
  });

/**
 * Of such sheets no row was read; a list under the same title or name lacks them, or that of the sheet before where
 * nothing but the mark is said.
 */
export function continuedSheets(
  unused: readonly Unused[],
  tables: readonly LedgerTable[],
  sheets: readonly SheetSnapshot[],
): Finding[] {
  return unused.flatMap(({ code, sheet }): Finding[] => {
    const at = code === "noTable" || code === "noKnownTable" ? sheets.findIndex(({ name }) => name === sheet) : -1;
    const [own, before] = [sheets[at], sheets[at - 1]];
    if (own === undefined) return [];
    const said = [...titlesOf(own), sheet].filter((text) => CONTINUED.test(text.trim())).map(withoutMark);
    const goesOn =
      tables.find(({ titles = [] }) => titles.some((title) => said.includes(headerKey(title)))) ??
      (said.includes("") ? tables.find(({ guess }) => guess.sheet === before?.name) : undefined);
    if (goesOn === undefined) return [];
    return [finding("sheetContinuesAnother", "warning", { sheet }, { sheet: goesOn.guess.sheet })];
  });
}
