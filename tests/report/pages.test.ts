/** Where printed pages end: within the page's room, and never where a reader would lose the thread. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  filledPages,
  grownHeights,
  loosenedHeights,
  pageBreaks,
  pageRoom,
  type PagedRows,
  type Stretch,
} from "../../src/report/page/pages";
import { SheetBuilder } from "../../src/report/page/sheet-builder";

const ROOM = 500;
const rowsOf = (heights: readonly number[], over: Partial<PagedRows> = {}): PagedRows => ({
  heights,
  breaks: [],
  withNext: new Set(),
  whole: [],
  groups: [],
  titleRows: null,
  ...over,
});
const pagesOf = (count: number, breaks: readonly number[]): Stretch[] =>
  [0, ...breaks].map((first, index) => [first, (breaks[index] ?? count) - 1]);
const heightOf = (heights: readonly number[], [first, last]: Stretch): number =>
  heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);

describe("pages", () => {
  it("hold what they can and no more", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 18, max: 400 }), { minLength: 1, maxLength: 60 }), (heights) => {
        const pages = pagesOf(heights.length, pageBreaks(rowsOf(heights), ROOM));
        for (const [index, page] of pages.entries()) {
          expect(heightOf(heights, page)).toBeLessThanOrEqual(ROOM);
          const next = pages[index + 1];
          if (next) expect(heightOf(heights, [page[0], next[0]])).toBeGreaterThan(ROOM);
        }
      }),
    );
  });

  it("never end under a heading, nor within a chart", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 18, max: 60 }), { minLength: 12, maxLength: 80 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 7 }),
        (heights, at, length) => {
          const heading = Math.min(at, heights.length - length - 3);
          fc.pre(heading >= 0);
          const chart: Stretch = [heading + 1, heading + 1 + length];
          fc.pre(heightOf(heights, [heading, chart[1]]) <= ROOM);
          const breaks = pageBreaks(rowsOf(heights, { withNext: new Set([heading]), whole: [chart] }), ROOM);
          expect(breaks.filter((row) => row > heading && row <= chart[1])).toEqual([]);
        },
      ),
    );
  });

  it("keep a group in one piece where that leaves little white, and part it where it leaves much", () => {
    const heights = Array<number>(30).fill(40);
    // Twelve rows a page. A group of six that begins at the twelfth would be parted; one row stays white.
    expect(pageBreaks(rowsOf(heights, { groups: [[11, 16]] }), ROOM)[0]).toBe(11);
    expect(pageBreaks(rowsOf(heights, { groups: [[9, 14]] }), ROOM)[0]).toBe(12);
    expect(pageBreaks(rowsOf(heights, { groups: [[11, 29]] }), ROOM)[0], "longer than a page").toBe(12);
  });

  it("leave room for the rows that are repeated on each", () => {
    const heights = Array<number>(40).fill(40);
    expect(pageBreaks(rowsOf(heights, { titleRows: [0, 1] }), ROOM)).toEqual([12, 22, 32]);
    expect(pageBreaks(rowsOf(heights, { titleRows: [20, 21] }), ROOM), "not before they have come").toEqual([
      12, 24, 34,
    ]);
  });

  it("leave room for the head of a table that they part, and for none between tables", () => {
    const heads = [{ row: 0, body: [1, 39] }] as const;
    const heights = Array<number>(40).fill(40);
    expect(pageBreaks(rowsOf(heights, { heads }), ROOM)).toEqual([12, 23, 34]);
    expect(pageBreaks(rowsOf(heights, { heads: [{ row: 0, body: [1, 11] }] }), ROOM)).toEqual([12, 24, 36]);
    expect(filledPages({ heights, titleRows: null, heads }, [12, 23, 34], ROOM).map(({ left }) => left)).toEqual([
      20, 20, 20, 220,
    ]);
  });

  it("begin where they must, also with room to spare, and let flow what no page can hold", () => {
    expect(pageBreaks(rowsOf(Array<number>(10).fill(40), { breaks: [4] }), ROOM)).toEqual([4]);
    expect(pageBreaks(rowsOf([100, 300, 300, 300, 100], { whole: [[1, 3]] }), ROOM)).toEqual([]);
    expect(pageBreaks(rowsOf([400, 300, 300, 300, 100], { whole: [[1, 3]] }), ROOM)).toEqual([1]);
  });

  it("take more of a sheet that is printed small", () => {
    const narrow = pageRoom({ orientation: "portrait", paper: "A4" }, [40, 40]);
    expect(narrow).toBeCloseTo(0.96 * 26.7 * (72 / 2.54), 6);
    expect(pageRoom({ orientation: "portrait", paper: "A4" }, [96, 96]) / narrow).toBeCloseTo(2, 1);
    expect(pageRoom({ orientation: "landscape", paper: "A4" }, [40, 40])).toBeLessThan(narrow);
  });
});

describe("rows fill the pages that charts left room on", () => {
  const loosened = (heights: readonly number[], breaks: readonly number[], fixed: readonly number[] = []): number[] =>
    loosenedHeights(heights, new Set(fixed), filledPages({ heights, titleRows: null }, breaks, ROOM));

  it("grow alike, but what is fixed, and by no more than looks well", () => {
    expect(loosened([100, 100, 200, 400], [3], [0])).toEqual([100, 129.75, 259.5, 499.5]);
    expect(loosened([40, 40], [])).toEqual([51.75, 51.75]);
  });

  it("on the last page grow no more than on those before", () => {
    expect(loosened([400, 40], [1])).toEqual([499.5, 49.5]);
    expect(loosened([500, 40], [1])).toEqual([500, 40]);
  });

  it("never put more on a page than it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 18, max: 60 }), { minLength: 2, maxLength: 60 }), (heights) => {
        const breaks = pageBreaks(rowsOf(heights), ROOM);
        const grown = loosened(heights, breaks);
        for (const page of pagesOf(heights.length, breaks)) expect(heightOf(grown, page)).toBeLessThanOrEqual(ROOM);
        for (const [row, height] of heights.entries()) expect(grown[row]).toBeGreaterThanOrEqual(height);
      }),
    );
  });
});

describe("charts fill the page that they stand on", () => {
  const heights = [100, 20, 20, 60, 400, 20, 20];
  const pages = filledPages({ heights, titleRows: [0, 0] }, [4], ROOM);

  it("knows what each page has left, the titles that come again taken off", () => {
    expect(pages).toEqual([
      { rows: [0, 3], left: 300 },
      { rows: [4, 6], left: 0 },
    ]);
  });

  it("shares it among the rows of its charts, no more than they may grow", () => {
    expect(grownHeights(heights, [{ rows: [1, 2], highest: 1000 }], pages)).toEqual([100, 170, 170, 60, 400, 20, 20]);
    expect(grownHeights(heights, [{ rows: [1, 2], highest: 50 }], pages).slice(0, 4)).toEqual([100, 50, 50, 60]);
    expect(grownHeights(heights, [{ rows: [5, 6], highest: 50 }], pages)).toEqual(heights);
  });

  it("never puts more on a page than it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 18, max: 60 }), { minLength: 12, maxLength: 60 }), (rows) => {
        const breaks = pageBreaks(rowsOf(rows, { whole: [[3, 8]] }), ROOM);
        const grown = grownHeights(
          rows,
          [{ rows: [3, 8], highest: 90 }],
          filledPages({ heights: rows, titleRows: null }, breaks, ROOM),
        );
        for (const page of pagesOf(rows.length, breaks)) expect(heightOf(grown, page)).toBeLessThanOrEqual(ROOM);
      }),
    );
  });
});

it("the last line follows what the page shows, whatever numbers stand beside it", () => {
  const print = { orientation: "landscape", paper: "A4", titleRows: null } as const;
  const sheet = new SheetBuilder([100, 9], 1);
  sheet.line(0, [{ value: "走势", look: "text" }]);
  sheet.raise(0, 200);
  // The page is full to a row: what is bound to the last line goes over with it.
  const room = Math.floor(sheet.roomOnPage(print));
  sheet.line(0, [{ value: "表", look: "text" }]);
  sheet.raise(1, room - 10);
  for (let row = 0; row < 4; row += 1) sheet.put(row, 1, 1, { value: row, look: "chartData" });
  sheet.gap();
  sheet.keepWithLast();
  sheet.line(0, [{ value: "来源", look: "note" }]);
  const { print: printed } = sheet.build({ id: "air", name: "页", tabColor: "#000000", freezeRows: 0, print });
  expect(printed.pageBreaksBefore).toEqual([1]);
});
