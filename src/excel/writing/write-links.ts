/** The jumps of a sheet, in a few calls instead of one a cell. ExcelApi 1.9. */
import { linkTarget } from "../../cells/address";
import type { ReportCell } from "../../report/page/sheet";
import { onRange } from "./cell-areas";
import { blocksOf, matrixOf } from "./cell-blocks";

/** Cells that one call spans: at 90,000 Excel on the web fails (office-js#2564). */
const MOST_CELLS = 20_000;
/** A cell without a link is three bytes, a call some 330. */
const GAP = 150;

/**
 * Excel dresses a link in its own way, font and size included, so that looks come after links.
 * @param cells in the order of rows and columns
 */
export function writeLinks(sheet: Excel.Worksheet, cells: readonly ReportCell[]): void {
  const linked = cells.filter(({ link }) => link !== undefined);
  for (const block of blocksOf(linked, { gap: GAP, most: MOST_CELLS }))
    onRange(sheet, block.area, (range) => {
      range.setCellProperties(matrixOf<ReportCell, Excel.SettableCellProperties>(block, {}, linkOf));
    });
}

/** Without a tip of ours Excel's own names the target. */
function linkOf({ link }: ReportCell): Excel.SettableCellProperties {
  if (link === undefined) return {};
  const documentReference = linkTarget(link.to);
  return { hyperlink: link.tip === undefined ? { documentReference } : { documentReference, screenTip: link.tip } };
}
