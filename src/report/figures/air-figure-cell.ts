/** A figure of the air in a table: fixed decimals, marked where too few days were valid, linked to its rows. */
import type { Figure } from "../../indicators/assessment";
import type { CellContent } from "../page/table";
import { MISSING, numberFormat } from "../words/wording";

export function airFigureCell(figure: Figure | null | undefined): CellContent {
  if (figure === null || figure === undefined || figure.reported === null) return { value: MISSING };
  const { reported, decimals, valid, validDays, sources } = figure;
  const [first] = sources;
  const isTold = first !== undefined && sources.length === 1 && first.bottom - first.top + 1 === validDays;
  return {
    value: reported,
    format: numberFormat(decimals, !valid),
    to: first ?? null,
    // Where the link shows as many rows, they are the days.
    ...(isTold ? {} : { tip: `${validDays} 个有效日` }),
  };
}
