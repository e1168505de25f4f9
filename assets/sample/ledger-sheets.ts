/** Every sheet of the sample beside the air sheets: one file a kind of work, in the order of the disclosure notice. */
import type { ClerkSheet } from "./clerk-sheet";
import { coalUseSheets } from "./ledgers/coal-use";
import { dustSheets } from "./ledgers/dust";
import { exceedanceSheets } from "./ledgers/exceedances";
import { meetingSheets } from "./ledgers/meetings";
import { noBurnZoneSheets } from "./ledgers/no-burn-zones";
import { projectSheets } from "./ledgers/projects";
import { rectificationItemSheet } from "./ledgers/rectification-items";
import { rectificationTaskSheets } from "./ledgers/rectification-tasks";
import { responseSheets } from "./ledgers/response";
import { retrofitSheets } from "./ledgers/retrofits";
import { scatteredPolluterSheets } from "./ledgers/scattered-polluters";
import { targetSheets } from "./ledgers/targets";
import { vehicleSheets } from "./ledgers/vehicles";
import { workRecordSheet } from "./ledgers/work-records";

export const ledgerSheets = (): ClerkSheet[] =>
  [
    meetingSheets(),
    projectSheets(),
    [workRecordSheet()],
    retrofitSheets(),
    exceedanceSheets(),
    scatteredPolluterSheets(),
    coalUseSheets(),
    noBurnZoneSheets(),
    dustSheets(),
    vehicleSheets(),
    responseSheets(),
    [rectificationItemSheet()],
    rectificationTaskSheets(),
    targetSheets(),
  ].flat();
