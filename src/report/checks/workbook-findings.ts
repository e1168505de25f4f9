/** What the workbook's own settings mean for the figures. */
import type { WorkbookSnapshot } from "../../cells/snapshot";
import { finding, type Finding } from "../../findings/finding";

/** Formulas that nobody worked out anew give old figures. */
export const workbookFindings = ({ calculation }: WorkbookSnapshot): Finding[] =>
  calculation === undefined
    ? []
    : [
        finding("calculationManual", calculation === "pending" ? "warning" : "note", null, {
          pending: calculation === "pending",
        }),
      ];
