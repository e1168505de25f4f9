/** Sheets without a head that go on with the list of another: 表1续, …台账（续）. */
import type { Unused } from "../../account/unused";
import { headerKey } from "../../cells/normalise-text";
import { finding, type Finding } from "../../findings/finding";
import type { LedgerTable } from "../ledger";

const CONTINUED = /[(（]?(?:续[表页]?|接上[页表])\d*[)）]?$|^(?:续[表页]|接上[页表])[:：]?/;

const withoutMark = (text: string): string => headerKey(text.replace(CONTINUED, ""));

/** Of such sheets no row was read; a list under the same title or name lacks them. */
export function continuedSheets(unused: readonly Unused[], tables: readonly LedgerTable[]): Finding[] {
  return unused.flatMap((one): Finding[] => {
    if (one.code !== "noTable") return [];
    const said = [one.facts.text, one.sheet].filter((text) => CONTINUED.test(text.trim())).map(withoutMark);
    const goesOn = tables.find(({ titles = [] }) => titles.some((title) => said.includes(headerKey(title))));
    if (goesOn === undefined) return [];
    return [finding("sheetContinuesAnother", "warning", { sheet: one.sheet }, { sheet: goesOn.guess.sheet })];
  });
}
