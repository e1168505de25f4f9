/**
 * Each member of Excel's object model that the add-in uses has a test here, of its own, against the embedded Excel:
 * what the report's tests take for granted is not only tried by them.
 */
import { expect, it } from "vitest";
import { membersOfExcel } from "./members-of-excel";

const [used = [], probed = []] = membersOfExcel(
  ["src/excel", "src/office", "src/taskpane", "src/commands"],
  ["tests/preview/host"],
);

it("are found by the checker", () => {
  expect(used.length).toBeGreaterThan(150);
  expect(used).toEqual(expect.arrayContaining(["Range.values", "Chart.setPosition", "CustomXmlPart.getXml"]));
});

it("are each tried by a test of the embedded Excel", () => {
  expect(used.filter((member) => !probed.includes(member))).toEqual([]);
});
