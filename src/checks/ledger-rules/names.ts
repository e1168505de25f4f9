/** One enterprise under two spellings counts twice. (One entry on two sheets is told where the ledgers are read.) */
import type { LedgerRow } from "../../datasets/ledger";
import { finding, type Finding } from "../../findings/finding";
import { nameKey } from "../../indicators/ledgers/row-conditions";
import type { RowSet } from "../../datasets/row-set";
import { placeOf, textOf, type LedgerView } from "./ledger-view";

/** Columns that hold the name of an enterprise, a user, a shop. */
const NAME_FIELDS: ReadonlySet<string> = new Set(["enterprise", "user", "vendor", "restaurant"]);

/** Forms of a company's name that mean the same company: 有限公司, 有限责任公司, brackets, blanks, points between characters. */
export function companyKey(name: string): string {
  return nameKey(name)
    .replace(/[()（）[\]·•.\-—_]/g, "")
    .replace(/(股份)?有限(责任)?公司$|(股份)?公司$/, "")
    .replace(/有限(责任)?公司(?=.{1,6}(分公司|分厂|厂)$)/, "");
}

interface Spelling {
  readonly name: string;
  readonly ledger: string;
  readonly field: string;
  readonly row: LedgerRow;
  count: number;
}

function spellingsIn(rows: RowSet, field: string, ledger: string): readonly Spelling[] {
  const spellings = new Map<string, Spelling>();
  for (const { value, count, first: row } of rows.wholes().tally(field)) {
    const name = textOf(value);
    if (name === "") continue;
    const key = nameKey(name);
    const known = spellings.get(key);
    if (known === undefined) spellings.set(key, { name, ledger, field, row, count });
    else known.count += count;
  }
  return [...spellings.values()];
}

/** Spellings that the figures take for different names, but that look like one; told at the rarer of the two. */
export function similarNames(views: readonly LedgerView[]): Finding[] {
  const spellings = views.flatMap(({ declaration, all }) =>
    Object.keys(declaration.columns)
      .filter((field) => NAME_FIELDS.has(field))
      .flatMap((field) => spellingsIn(all, field, declaration.id)),
  );
  const companies = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const key = companyKey(spelling.name);
    if (key === "") continue;
    const own = companies.get(key);
    if (own) own.push(spelling);
    else companies.set(key, [spelling]);
  }
  return [...companies.values()].flatMap((own): Finding[] => {
    const names = new Map<string, Spelling[]>();
    for (const spelling of own)
      names.set(nameKey(spelling.name), [...(names.get(nameKey(spelling.name)) ?? []), spelling]);
    if (names.size < 2) return [];
    const uses = (group: readonly Spelling[]): number => group.reduce((sum, { count }) => sum + count, 0);
    const [usual = [], ...others] = [...names.values()].sort((a, b) => uses(b) - uses(a));
    const [first] = usual;
    return others.flatMap(([rare]): Finding[] =>
      first && rare
        ? [
            finding(
              "ledgerSimilarNames",
              usual.some(({ ledger }) => ledger === rare.ledger) ? "warning" : "note",
              placeOf(rare.row, rare.field),
              {
                first: first.name,
                second: rare.name,
                field: rare.field,
                ledger: rare.ledger,
                otherLedger: first.ledger,
              },
            ),
          ]
        : [],
    );
  });
}
