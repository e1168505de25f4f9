import { describe, expect, it } from "vitest";
import { shownNumber } from "../../src/cells/number-format";

describe("a number that names something", () => {
  it.each([
    [1.1, "0.00", "1.10"],
    [1.1, "General", "1.1"],
    [7, "000", "007"],
    [12, "0", "12"],
    [2.5, "0.0_ ", "2.5"],
    [3, "0.0;[Red]-0.0", "3.0"],
    [0.85, "0%", "85%"],
    [0.855, "0.0%", "85.5%"],
    [1234.5, "#,##0.00", "1234.5"],
  ])("%s in %s is %s", (value, format, shown) => {
    expect(shownNumber(value, format)).toBe(shown);
  });
});
