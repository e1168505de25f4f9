/**
 * Every permutation, insertion, deletion, copy and rename of the tabs of workbooks of up to five sheets, and pairs and
 * longer rows of them by chance, reopened with ids that stay and with ids by place.
 * `TABS=5000 npm run test:soak -- tabs`: so many by chance (300 unless said).
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SheetIds } from "../../src/preview/xlsx/open-workbook";
import {
  chanceSteps,
  expectTheirsUntouched,
  movesTo,
  permutations,
  reportedTabs,
  singleSteps,
  tabNames,
  type Outcomes,
} from "../excel/tab-trials";

const BY_CHANCE = Number(process.env.TABS ?? 300);

/** Workbooks of two to five sheets: a source and the first sheets of its report, the others deleted. */
const SIZES = [2, 3, 4, 5];
const files = new Map<number, Uint8Array>();
const outcomes: Outcomes = new Map();
beforeAll(async () => {
  for (const size of SIZES) files.set(size, await reportedTabs(["2021年"], size));
});
afterAll(() => {
  process.stdout.write(`tabs: ${JSON.stringify(Object.fromEntries(outcomes))}\n`);
});

const fileOf = (size: number): Uint8Array => files.get(size) ?? new Uint8Array();

describe.each<SheetIds>(["stable", "renumbered"])("with %s ids", (ids) => {
  it.each(SIZES)("in every order of %d tabs", async (size) => {
    for (const order of permutations(Array.from({ length: size }, (_, index) => index)))
      await expectTheirsUntouched(fileOf(size), movesTo(order), ids, outcomes);
  });

  it.each(SIZES)("after every single thing done to %d tabs", async (size) => {
    for (const step of singleSteps(tabNames(fileOf(size))))
      await expectTheirsUntouched(fileOf(size), [step], ids, outcomes);
  });

  it(`after rows of things by chance (${BY_CHANCE})`, async () => {
    for (let seed = 0; seed < BY_CHANCE; seed += 1)
      await expectTheirsUntouched(fileOf(5), chanceSteps(tabNames(fileOf(5)), seed), ids, outcomes);
    expect(outcomes.get("written")).toBeGreaterThan(0);
  });

  it("of all tabs of the small sample", async () => {
    const whole = await reportedTabs(["2021年", "整改任务台账", "会议台账", "反馈问题清单", "2021年目标"]);
    for (let seed = 0; seed < BY_CHANCE / 4; seed += 1)
      await expectTheirsUntouched(whole, chanceSteps(tabNames(whole), 1000 + seed), ids, outcomes);
  });
});
