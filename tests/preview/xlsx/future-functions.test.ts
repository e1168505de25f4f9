import { expect, it } from "vitest";
import { withoutPrefixes, withPrefixes } from "../../../src/preview/xlsx/future-functions";

it.each([
  ["PERCENTILE.INC(A1:A3,0.9)", "_xlfn.PERCENTILE.INC(A1:A3,0.9)"],
  ["PERCENTILE(A1:A3,0.9)", "PERCENTILE(A1:A3,0.9)"],
  ["IFNA(STDEV.S(A1:A9),0)", "_xlfn.IFNA(_xlfn.STDEV.S(A1:A9),0)"],
  ["'IFS(1)'!A1&\"IFS(\"", "'IFS(1)'!A1&\"IFS(\""],
  ["MYDAYS(A1)+DAYS(A1,A2)", "MYDAYS(A1)+_xlfn.DAYS(A1,A2)"],
])("%s stands in a file as %s", (formula, stored) => {
  expect(withPrefixes(formula)).toBe(stored);
  expect(withoutPrefixes(stored)).toBe(formula);
});
