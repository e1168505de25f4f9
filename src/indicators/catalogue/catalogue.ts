/** Every indicator over ledgers, in the order of the notice. A new one is one more entry beside its kin. */
import type { LedgerIndicator } from "../ledgers/declare-indicator";
import { cateringIndicators } from "./catering";
import { coalCapIndicators } from "./coal-cap";
import { dustIndicators } from "./dust";
import { heavyPollutionIndicators } from "./heavy-pollution";
import { industryIndicators } from "./industry";
import { leadershipIndicators } from "./leadership";
import { noBurnZonesIndicators } from "./no-burn-zones";
import { projectAccessIndicators } from "./project-access";
import { scatteredPollutersIndicators } from "./scattered-polluters";
import { vehiclesIndicators } from "./vehicles";

export const ledgerIndicators: readonly LedgerIndicator[] = [
  leadershipIndicators,
  projectAccessIndicators,
  industryIndicators,
  scatteredPollutersIndicators,
  coalCapIndicators,
  noBurnZonesIndicators,
  dustIndicators,
  vehiclesIndicators,
  cateringIndicators,
  heavyPollutionIndicators,
].flat();
