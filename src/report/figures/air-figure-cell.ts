/** A figure of the air in a table: fixed decimals, marked where too few days were valid, linked to its rows. */
import type { Figure } from "../../indicators/assessment";
import type { CellContent } from "../page/table";
import { MISSING, numberFormat } from "../words/wording";

export const airFigureCell = (figure: Figure | null | undefined, tipBefore = ""): CellContent =>
  figure === null || figure === undefined || figure.reported === null
    ? { value: MISSING }
    : {
        value: figure.reported,
        format: numberFormat(figure.decimals, !figure.valid),
        to: figure.sources[0] ?? null,
        tip: `${tipBefore}${figure.validDays} 个有效日；${figure.rule}`,
      };
