/** What the workbook's own settings and sizes mean for the figures. */
import { columnLetters } from "../../cells/address";
import type { WorkbookSnapshot } from "../../cells/snapshot";
import { finding, type Finding } from "../../findings/finding";

export const workbookFindings = ({
  calculation,
  tooLarge = [],
  reportCopies = [],
  outdatedCorrections = [],
}: WorkbookSnapshot): Finding[] => [
  ...reportCopies.map((sheet) => finding("reportCopyLeftOut", "note", { sheet }, { sheet })),
  ...outdatedCorrections.map((sheet) => finding("correctionOutdated", "warning", { sheet }, { sheet })),
  ...tooLarge.map((at) =>
    finding("sheetTooLarge", "error", at, { sheet: at.sheet, cell: `${columnLetters(at.column)}${at.row + 1}` }),
  ),
  // Formulas that nobody worked out anew give old figures.
  ...(calculation === undefined
    ? []
    : [
        finding("calculationManual", calculation === "pending" ? "warning" : "note", null, {
          pending: calculation === "pending",
        }),
      ]),
];
