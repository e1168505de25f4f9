/** Numbers that no quantity has are no numbers: their cells are told like any other that cannot be read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCell } from "../../src/cells/parse-cell";
import { parseQuantity } from "../../src/tables/parse-quantity";

const parsed = (value: string | number) => parseCell(value, "General", 0);

describe("numbers beyond what Excel holds", () => {
  it.each([
    "1e400",
    "-1e400",
    "9".repeat(320),
    "1e308",
    "1000000000000000",
    "1,000,000,000,000,000",
    "1e400吨",
    1e308,
    -1e15,
  ])("%s is text", (value) => {
    expect(parsed(value)).toMatchObject({ kind: "text" });
  });

  it.each([
    ["999999999999999", 999_999_999_999_999],
    ["-1.5e3", -1500],
    ["1e-400", 0],
    [123_456.78, 123_456.78],
  ])("%s is a number", (value, number) => {
    expect(parsed(value)).toMatchObject({ kind: "number", value: number });
  });

  it("makes no quantity and no detection limit of them", () => {
    expect(parseQuantity("约1e400吨")).toBeNull();
    expect(parsed(`<${"9".repeat(320)}`)).toMatchObject({ kind: "text" });
  });

  it("never gives a number that a sum could lose", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double(), fc.stringMatching(/^-?[0-9]{1,400}(\.[0-9]{1,20})?(e[+-]?[0-9]{1,4})?$/)),
        (value) => {
          const cell = parsed(value);
          return cell.kind !== "number" || Math.abs(cell.value) < 1e15;
        },
      ),
    );
  });
});
