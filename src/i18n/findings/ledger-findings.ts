/** See findings/ledger-findings.ts. */
import type { LedgerFindingFacts } from "../../findings/ledger-findings";
import type { Messages } from "./messages";

export const ledgerFindingMessages: Messages<LedgerFindingFacts> = {};
