/** Daily air that the workbook asks for and does not hold. A county that keeps none and asks for none lacks nothing. */
import type { AirData } from "../../datasets/air-day";
import { rowsOf, type LedgerData } from "../../datasets/ledger";
import { rectificationItems } from "../../datasets/ledgers/rectification";
import { finding, type Finding } from "../../findings/finding";
import type { TargetData } from "../targets/target";

/** An error where targets of the air cannot be judged, a warning where problems of the air have no figures. */
export function airWanted(
  air: Pick<AirData, "guesses" | "findings">,
  { targets }: Pick<TargetData, "targets">,
  ledgers: LedgerData,
): Finding[] {
  // What came near is told by its own name.
  const known =
    air.guesses.some(({ dataset }) => dataset !== null) || air.findings.some(({ severity }) => severity === "error");
  if (known) return [];
  const [target] = targets;
  if (target) return [finding("noAirSheet", "error", target.at, {})];
  const problem = rowsOf(ledgers, rectificationItems.id).find(({ values }) => values["theme"] === "air");
  return problem ? [finding("noAirSheet", "warning", problem.at, {})] : [];
}
