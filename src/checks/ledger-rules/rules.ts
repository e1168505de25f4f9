/**
 * What must hold in the ledgers. Rules that hold for every ledger by what its columns are (choices that
 * cover all rows, percentages, names, dates beyond the cut-off) need no entry here.
 */
import * as coal from "../../datasets/ledgers/coal";
import * as dust from "../../datasets/ledgers/dust";
import * as industry from "../../datasets/ledgers/industry";
import { rectificationItems } from "../../datasets/ledgers/rectification";
import * as response from "../../datasets/ledgers/response";
import * as vehicles from "../../datasets/ledgers/vehicles";
import {
  bounds,
  countedElsewhere,
  dateOrder,
  filledWith,
  groupsOverlap,
  monthly,
  notAbove,
  shareNeedsReason,
  type LedgerRule,
} from "./declare-rule";

export const ledgerRules: readonly LedgerRule[] = [
  // Pushed = excluded + penalised + pending holds by rows and hours; by enterprises one may be in two groups.
  groupsOverlap(industry.exceedancePushes, "handling", "enterprise"),
  shareNeedsReason(industry.exceedancePushes, {
    by: "handling",
    choice: "excluded",
    of: "hours",
    percent: 90,
    reason: "reason",
  }),
  filledWith(industry.exceedancePushes, "fine", "handling", "penalised"),
  // A fine of more than 1,000 万元 in one row is one in 元 under a head that says 万元.
  bounds(industry.exceedancePushes, "fine", { high: 1000 }),
  bounds(industry.exceedancePushes, "hours", { high: 744 }),
  dateOrder(industry.exceedancePushes, "date", "until"),

  // Low-nitrogen burners are to bring gas boilers to 50 mg/m³ and below.
  bounds(industry.retrofits, "nox", { high: 50 }, { kind: "lowNox", state: "done" }),
  dateOrder(industry.scatteredPolluters, "foundOn", "doneOn"),

  // Boilers above 65 t/h are not retired but rebuilt to ultra-low emission, and counted there.
  countedElsewhere(coal.boilers, "tonnage", 65),
  monthly(coal.coalUse, "amount", "enterprise"),
  notAbove(coal.cleanHeating, "done", "planned"),
  monthly(vehicles.freight, "amount", "mode"),
  notAbove(vehicles.transitTrucks, "after", "before"),
  bounds(vehicles.checkPoints, "hours", { high: 24 }),

  dateOrder(dust.constructionSites, "begunOn", "endedOn"),
  notAbove(dust.streetCleaning, "mechanised", "due"),
  monthly(dust.streetCleaning, "mechanised", "road"),

  dateOrder(response.staggeredProduction, "from", "to"),
  dateOrder(rectificationItems, "publishedFrom", "publishedTo"),
];
