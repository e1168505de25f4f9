/**
 * The table that a definition names: a ledger by its title, what was read of a sheet by its name, or that sheet by its
 * own headers.
 */
import type { SheetSnapshot, WorkbookSnapshot } from "../../cells/snapshot";
import { columnIndex } from "../../cells/address";
import { headerKey } from "../../cells/normalise-text";
import { dateOffset } from "../../cells/date-system";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import type { LedgerTable } from "../../datasets/ledger";
import { ledgers as knownLedgers } from "../../datasets/ledgers/catalogue";
import type { PlainDates } from "../../datasets/plain/plain-dates";
import { plainLedgerId, readPlainTable } from "../../datasets/plain/read-plain-table";
import { gridOf } from "../../tables/sheet-grid";
import type { Finding } from "../../findings/finding";
import type { DefinitionSources } from "./defined-indicators";
import { nameKey } from "../ledgers/row-conditions";
import { withoutQuotes } from "./parse-conditions";

export interface DefinitionTable {
  /** As it is called in findings. */
  readonly name: string;
  readonly declaration: LedgerDeclaration;
  readonly tables: readonly LedgerTable[];
  /** Not among the bureau's ledgers as they were read: to be added to them. */
  readonly own: boolean;
  /** null: no such column. */
  readonly fieldNamed: (name: string) => string | null;
  readonly columnNames: () => string;
  /** By field. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Of a sheet that nobody declared; null: of a ledger, which knows its date. */
  readonly dates: PlainDates | null;
}

export interface TableReader {
  /**
   * @param fits whether a table has the columns that the definition needs: of several readings of a name one that has
   * them is taken
   */
  readonly find: (
    name: string,
    fits: (table: DefinitionTable) => boolean,
  ) => DefinitionTable | "unknown" | "unreadable";
  /** The names that can be given. */
  readonly known: () => string;
}

const bareKey = (text: string): string => headerKey(text).replace(/[(（][^()（）]*[)）]/g, "");

/** 表：水源井, 水源井.xlsx, 水源井!A:I, 水源井（工作表）: what is said around a sheet's name. */
const AROUND = /^(?:工作表|数据表|表)[:：]|!.*$|\.xlsx?$|[(（](?:工作)?表[)）]$/gi;
const KIND_OF_PAPER = /(?:工作|登记|统计|明细|一览|汇总)?(?:台[账帐]|清单|名单|表)$/;
const TITLE_ROWS = 3;

/** The one sheet that is called so but for the kind of paper, or that bears it as its title; null: none, or several. */
function sheetMeant(name: string, sheets: WorkbookSnapshot["sheets"]): string | null {
  const key = (text: string): string => nameKey(withoutQuotes(text.trim()).replace(AROUND, ""));
  const plain = (text: string): string => key(text).replace(KIND_OF_PAPER, "");
  const titlesOf = ({ values }: SheetSnapshot): string[] =>
    values.slice(0, TITLE_ROWS).flatMap(([first]) => (typeof first === "string" ? [first] : []));
  const ways: readonly ((sheet: SheetSnapshot) => boolean)[] = [
    (sheet) => key(sheet.name) === key(name),
    (sheet) => plain(sheet.name) === plain(name),
    (sheet) => titlesOf(sheet).some((title) => key(title) === key(name)),
    (sheet) => titlesOf(sheet).some((title) => plain(title) === plain(name)),
  ];
  if (plain(name) === "") return null;
  for (const isMeant of ways) {
    const [only, ...others] = sheets.filter(isMeant);
    if (only !== undefined) return others.length === 0 ? only.name : null;
  }
  return null;
}

export function tableReader({ ledgers, workbook }: DefinitionSources): TableReader {
  const offset = dateOffset(workbook);
  const byTitle = (name: string): DefinitionTable[] => {
    const declaration = knownLedgers.find(
      ({ title }) => nameKey(title["zh-CN"]) === nameKey(name) || nameKey(title.en) === nameKey(name),
    );
    const tables = ledgers.tables.filter(({ ledger }) => ledger === declaration?.id);
    return declaration ? [declaredTable(declaration, declaration.title["zh-CN"], tables, false)] : [];
  };
  const bySheet = (name: string): DefinitionTable[] => {
    const sheet = workbook.sheets.find((one) => nameKey(one.name) === nameKey(name));
    if (!sheet) return [];
    const onSheet = ledgers.tables.filter(({ source }) => source.sheet === sheet.name);
    const ledgerIds = [...new Set(onSheet.map(({ ledger }) => ledger))];
    const declared = ledgerIds.flatMap((id) => {
      const declaration = knownLedgers.find((ledger) => ledger.id === id);
      if (!declaration) return [];
      // Of a ledger over several sheets only this one's rows are meant.
      const own = `${plainLedgerId(sheet.name)}/${id}`;
      return [
        declaredTable(
          { ...declaration, id: own },
          sheet.name,
          onSheet.filter(({ ledger }) => ledger === id).map((table) => ({ ...table, ledger: own })),
          true,
        ),
      ];
    });
    const plain = readPlainTable(gridOf(sheet, offset));
    return plain === null
      ? declared
      : [
          ...declared,
          {
            ...declaredTable(plain.declaration, sheet.name, [plain.table], true),
            findings: plain.findings,
            dates: plain.dates,
          },
        ];
  };
  const hasSheet = (name: string): boolean => workbook.sheets.some((sheet) => nameKey(sheet.name) === nameKey(name));
  return {
    find: (name, fits) => {
      const exact = [...byTitle(name), ...bySheet(name)];
      const candidates = exact.length > 0 ? exact : bySheet(sheetMeant(name, workbook.sheets) ?? name);
      const found =
        candidates.find((table) => table.tables.length > 0 && fits(table)) ??
        candidates.find(({ tables }) => tables.length > 0) ??
        candidates[0];
      return found ?? (hasSheet(name) ? "unreadable" : "unknown");
    },
    known: () =>
      [
        ...new Set([
          ...workbook.sheets.map(({ name }): string => name),
          ...ledgers.tables.flatMap(({ ledger }) => knownLedgers.find(({ id }) => id === ledger)?.title["zh-CN"] ?? []),
        ]),
      ].join("、"),
  };
}

function declaredTable(
  declaration: LedgerDeclaration,
  name: string,
  tables: readonly LedgerTable[],
  own: boolean,
): DefinitionTable {
  const specs = Object.entries(declaration.columns);
  const named = (wanted: string): string | null =>
    specs.find(([, { spec }]) =>
      spec.names.some((spelling) =>
        typeof spelling === "string" ? bareKey(spelling) === wanted : spelling.test(wanted),
      ),
    )?.[0] ??
    tables
      .flatMap(({ guess }) => guess.columns)
      .find(({ field, header }) => field !== null && bareKey(header) === wanted)?.field ??
    null;
  /** E, E列: by its letter. */
  const lettered = (wanted: string): string | null => {
    const letters = /^([A-Za-z]{1,2})列?$/.exec(wanted.trim())?.[1];
    const column = letters === undefined ? null : columnIndex(letters.toUpperCase());
    return tables.flatMap(({ guess }) => guess.columns).find((one) => one.column === column)?.field ?? null;
  };
  return {
    name,
    declaration,
    tables,
    own,
    findings: new Map(),
    dates: null,
    fieldNamed: (wanted) => named(bareKey(wanted)) ?? named(bareKey(withoutQuotes(wanted))) ?? lettered(wanted),
    columnNames: () =>
      specs.flatMap(([, { spec }]) => spec.names.find((spelling) => typeof spelling === "string") ?? []).join("、"),
  };
}
