/** Where the pages of a notice end: before a paragraph that would not fit whole, so that none is cut within a line. */

/** What an A4 page in portrait takes in points: 29.7 cm less 1.5 cm above and below, with a reserve for printers that take more. */
const PAGE_HEIGHT = 730;

/** A paragraph is left to flow over the page's end rather than leave more of the page white than this. */
const MOST_WHITE = 330;

export interface PageBlock {
  readonly top: number;
  readonly height: number;
}

/** @returns rows before which a page ends */
export function pageBreaks(blocks: readonly PageBlock[]): number[] {
  const breaks: number[] = [];
  let used = 0;
  for (const { top, height } of blocks) {
    const fits = used + height <= PAGE_HEIGHT;
    const white = PAGE_HEIGHT - used;
    if (fits || used === 0 || (height > PAGE_HEIGHT && white > MOST_WHITE)) {
      used = fits ? used + height : (used + height) % PAGE_HEIGHT;
      continue;
    }
    breaks.push(top);
    used = height > PAGE_HEIGHT ? height % PAGE_HEIGHT : height;
  }
  return breaks;
}
