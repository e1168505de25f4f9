/** What the rows of target sheets that define indicators come to. */
import type { WorkbookSnapshot } from "../../cells/snapshot";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import type { LedgerData, LedgerTable } from "../../datasets/ledger";
import type { Finding } from "../../findings/finding";
import type { LedgerIndicator } from "../ledgers/declare-indicator";
import type { LedgerTarget } from "../targets/target";

export interface DefinitionSources {
  readonly ledgers: LedgerData;
  /** For sheets that are no declared ledger. */
  readonly workbook: WorkbookSnapshot;
}

export interface DefinedIndicators {
  /** One with the id of an indicator of the catalogue takes its place. */
  readonly indicators: readonly LedgerIndicator[];
  readonly targets: readonly LedgerTarget[];
  /** Sheets that only these indicators read, as ledgers of their own ("sheet:水质断面监测"), and what they are like. */
  readonly tables: readonly LedgerTable[];
  readonly declarations: readonly LedgerDeclaration[];
  readonly findings: readonly Finding[];
}

export const noneDefined: DefinedIndicators = {
  indicators: [],
  targets: [],
  tables: [],
  declarations: [],
  findings: [],
};
