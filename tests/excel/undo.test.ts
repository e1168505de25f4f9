/** Excel's undo after a run, through the real Office.js, at the levels before and since it knows what add-ins write. */
import { describe, expect, it } from "vitest";
import { acknowledgeFindings } from "../../src/excel/owning/acknowledge";
import { prepareReport } from "../../src/excel/prepare-report";
import { writeReport } from "../../src/excel/run-report";
import { restoreReport } from "../../src/excel/keeping/restore-report";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openSmallSample, withOffice } from "./office-bench";
import { contents, memoryOf, request, type, typed } from "./report-steps";
import { asOneStep } from "./as-one-step";

const later = { ...request, month: { year: 2021, month: 11 }, generatedAt: "2021-12-20 16:00" };
const again = { ...request, generatedAt: "2021-12-21 08:30" };
const since = { apiLevel: "1.20" };

const look = (workbook: Workbook): string[] => contents(workbook).map((sheet) => JSON.stringify(sheet));

describe("before ExcelApi 1.20", () => {
  it("a run empties the list, and says so beforehand", () =>
    withOffice(openSmallSample(), async (host) => {
      host.undoList.push({ undo: () => null });
      expect((await prepareReport(request)).undo).toBe("emptied");
      expect(host.undoList.size).toBe(1);
      expect(await writeReport(request)).toMatchObject({ undo: "emptied" });
      expect(host.undoList.size).toBe(0);
    }));
});

describe("since ExcelApi 1.20", () => {
  it("an update is one step even with an Office.js that knows no groups, since it is one request", () =>
    withOffice(
      openSmallSample(),
      async (host) => {
        await writeReport(request);
        host.undoList.clear();
        const before = look(host.workbook);
        expect(await writeReport(later)).toMatchObject({ undo: "bySteps" });
        expect(look(host.workbook)).not.toEqual(before);
        expect(host.undoList.size).toBe(1);
        host.undoList.undo();
        expect(look(host.workbook)).toEqual(before);
      },
      since,
    ));

  it("a first report is two steps, the second of which takes its sheets away", () =>
    withOffice(
      openSmallSample(),
      async (host) => {
        const before = host.workbook.sheets.map(({ name }) => name);
        await writeReport(request);
        expect(host.undoList.size).toBe(2);
        host.undoList.undo();
        host.undoList.undo();
        expect(host.workbook.sheets.map(({ name }) => name)).toEqual(before);
        // And the next run begins anew, although the memory still speaks of the sheets that went.
        await writeReport(again);
        expect(look(host.workbook)).toHaveLength(9);
      },
      since,
    ));

  it("what was undone is read as it is: no text of ours passes for staff's, remarks stay with their rows", () =>
    withOffice(
      openSmallSample(),
      async (host) => {
        const { workbook } = host;
        await writeReport(request);
        const [task = ""] = Object.keys(memoryOf(workbook).sheets.tasks?.cells ?? {});
        const paragraph =
          Object.keys(memoryOf(workbook).sheets.notice?.cells ?? {}).find((key) => key.endsWith(":leadership")) ?? "";
        type(workbook, "tasks", task, "已催办");
        const composed = typed(workbook, "notice", paragraph)?.value;
        await writeReport(later);
        expect(typed(workbook, "notice", paragraph)?.value).not.toBe(composed);
        host.undoList.undo();
        const { acknowledged, lastRun, keepsStanding } = await prepareReport(again);
        expect([[...acknowledged], lastRun?.at, keepsStanding]).toEqual([
          [[task, "已催办"]],
          request.generatedAt,
          true,
        ]);
        await writeReport(again);
        expect([typed(workbook, "tasks", task)?.value, typed(workbook, "notice", paragraph)?.value]).toEqual([
          "已催办",
          composed,
        ]);
        expect((await prepareReport(again)).acknowledged.size).toBe(1);
      },
      since,
    ));

  it("an answer to a finding goes to its row, not to the one that stood there in the run that was undone", () =>
    withOffice(
      openSmallSample(),
      async (host) => {
        const { workbook } = host;
        await writeReport(request);
        await writeReport(later);
        const cells = memoryOf(workbook).sheets.checks;
        const [key = ""] =
          Object.entries(cells?.before?.cells ?? {}).find(
            ([one, { at }]) => cells?.cells[one] !== undefined && cells.cells[one]?.at !== at,
          ) ?? [];
        expect(key).not.toBe("");
        host.undoList.undo();
        await acknowledgeFindings([key], "已核实");
        expect([...(await prepareReport(again)).acknowledged]).toEqual([[key, "已核实"]]);
      },
      since,
    ));

  it("after an undone run 恢复上次 still brings back what stood before it, remarks and all", () =>
    withOffice(
      openSmallSample(),
      async (host) => {
        await writeReport(request);
        type(host.workbook, "overview", "target:pm25Mean:0", "已核");
        await writeReport(request);
        const first = look(host.workbook);
        await writeReport(later);
        host.undoList.undo();
        expect(look(host.workbook)).toEqual(first);
        await restoreReport();
        expect(look(host.workbook)).toEqual(first);
        expect(memoryOf(host.workbook).lastRun?.at).toBe(request.generatedAt);
      },
      since,
    ));

  it.each(["UndoNotSupported", "GeneralException"])(
    "a run that Excel refuses with %s is done again in steps, and comes to the same",
    async (code) => {
      const plain = openSmallSample();
      await withOffice(plain, () => writeReport(request), since);
      const workbook = openSmallSample();
      await withOffice(
        workbook,
        async (host) => {
          let ordered = false;
          const written = await writeReport(
            request,
            {},
            {
              onProgress: (phase, done) => {
                if (ordered || phase !== "writing" || done !== 0) return;
                ordered = true;
                host.orderFault({ sync: 1, action: 2000, code });
              },
            },
          );
          expect(written).toMatchObject({ kind: "written", undo: "bySteps" });
        },
        since,
      );
      expect(look(workbook)).toEqual(look(plain));
      expect(memoryOf(workbook).lastRun).toMatchObject({ complete: true });
    },
  );

  it("a run is one step where Office.js reads the option, as Microsoft's own copy does", () =>
    withOffice(
      openSmallSample(),
      async () => {
        await asOneStep(async () => {
          expect((await prepareReport(request)).undo).toBe("oneStep");
          expect(await writeReport(request)).toMatchObject({ undo: "oneStep" });
        });
      },
      since,
    ));
});
