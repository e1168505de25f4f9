/** Every ledger that the add-in knows. A new one is declared beside its kin and listed here. */
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import * as coal from "./coal";
import * as dust from "./dust";
import * as industry from "./industry";
import * as leadership from "./leadership";
import * as projects from "./projects";
import * as rectification from "./rectification";
import * as response from "./response";
import * as vehicles from "./vehicles";

export const ledgers: readonly LedgerDeclaration[] = [
  leadership,
  projects,
  industry,
  coal,
  dust,
  vehicles,
  response,
  rectification,
].flatMap((group) => Object.values(group) as readonly LedgerDeclaration[]);

const byId: ReadonlyMap<string, LedgerDeclaration> = new Map(ledgers.map((ledger) => [ledger.id, ledger]));

/** null: no such ledger. */
export const ledgerById = (id: string): LedgerDeclaration | null => byId.get(id) ?? null;
