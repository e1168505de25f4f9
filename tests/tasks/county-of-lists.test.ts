/** Whose the lists are. */
import { expect, it } from "vitest";
import { countyOf } from "../../src/tasks/county-of-lists";
import { airItem, ledgersOf } from "../notice/notice-fixture";

const signedBy = (...offices: readonly string[]) =>
  countyOf(ledgersOf(...offices.map((office) => ({ ...airItem, signedBy: office }))));

it.each<[offices: readonly string[], county: string | null]>([
  [["白石县人民政府"], "白石县"],
  [["白石县整改办", "白石县生态环境局"], "白石县"],
  // A name alone once may be another's.
  [["白石县整改办"], null],
  [["白石县人民政府", "青河县人民政府"], null],
  [["整改工作领导小组办公室"], null],
])("signed by %j", (offices, county) => {
  expect(signedBy(...offices)).toBe(county);
});
