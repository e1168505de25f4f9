/**
 * Updates cut off in every request, and there at calls that lie `CALLS` apart (40 unless said), each by a failure of
 * Excel's: every one heals, and no word is lost. `CALLS=1 npm run test:soak -- cut-runs` is every call.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { writeReport } from "../../src/excel/run-report";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { cutBench, cutsOf, expectHeals, SMALL_REQUESTS } from "../excel/cut-runs";
import { openSmallSample, smallSampleFile, withOffice } from "../excel/office-bench";
import { request } from "../excel/report-steps";
import { figure } from "./figures";

const CALLS = Number(process.env.CALLS ?? 40);
const november = { ...request, month: { year: 2021, month: 11 }, generatedAt: "2021-12-17 10:00" };
const codes = ["AccessDenied", "RequestAborted", "GeneralException"] as const;

let file: Uint8Array;
beforeAll(async () => {
  const workbook = openSmallSample();
  await withOffice(workbook, () => writeReport(request));
  file = saveWorkbook(workbook);
});

describe.each(codes)("cut off with %s", (code) => {
  it.each([
    ["an update in small requests", () => writeReport(november, {}, { requestBytes: SMALL_REQUESTS })],
    ["an update", () => writeReport(november)],
  ])("%s heals", async (name, job) => {
    const bench = await cutBench(file, smallSampleFile(), job);
    const cuts = cutsOf(bench, CALLS);
    expect(cuts.length).toBeGreaterThan(20);
    for (const cut of cuts) await expectHeals(bench, { ...cut, code });
    figure(`cut off with ${code}`, cuts.length, cuts.length, name);
  });
});
