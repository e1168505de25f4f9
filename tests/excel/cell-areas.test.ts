import fc from "fast-check";
import { expect, it } from "vitest";
import { bandsOf } from "../../src/excel/writing/cell-areas";

it("bands hold every row once, in order, and none is larger than it must be", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 60 }),
      (rows, most) => {
        const bands = bandsOf(rows, most);
        expect(bands.flatMap(({ top, bottom }) => rows.slice(top, bottom + 1))).toEqual(rows);
        for (const [index, { top, bottom, bytes }] of bands.entries()) {
          expect(bytes).toBe(rows.slice(top, bottom + 1).reduce((sum, one) => sum + one, 0));
          expect(bytes <= most || top === bottom).toBe(true);
          const next = bands[index + 1];
          if (next) expect(bytes + (rows[next.top] ?? 0)).toBeGreaterThan(most);
        }
      },
    ),
  );
});
