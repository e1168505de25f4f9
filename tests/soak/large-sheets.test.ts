/** Sheets of more text than a request of Excel's holds: written in several, and what is typed between them stays. */
import { expect, it, vi } from "vitest";
import { writeReport } from "../../src/excel/run-report";
import { openSmallSample, withOffice } from "../excel/office-bench";
import { memoryOf, request, type, typed } from "../excel/report-steps";
import { figure } from "./figures";

it("a report of many megabytes of text is written, and again over itself, with the words typed meanwhile", async () => {
  const workbook = openSmallSample();
  const ledger = workbook.sheetByName("整改任务台账");
  const rows = ledger?.rowNumbers().slice(-6) ?? [];
  const content = { formula: null, known: true, style: 0, quotePrefix: false, source: null };
  for (const row of rows)
    for (let column = 2; column < 8; column += 1)
      ledger?.setCell(row, column, { ...content, value: "长".repeat(32_000) });
  await withOffice(workbook, async (host) => {
    await writeReport(request);
    const [key = ""] = Object.keys(memoryOf(workbook).sheets.tasks?.cells ?? {});
    expect(key).not.toBe("");
    const execute = host.execute.bind(host);
    const writing: number[] = [];
    const spy = vi.spyOn(host, "execute").mockImplementation((body, flags, partition) => {
      if (body.Actions.some(({ Name }) => Name === "Values")) writing.push(writing.length);
      if (writing.length > 0) type(workbook, "overview", "target:pm25Mean:0", `第${writing.length}次`);
      return execute(body, flags, partition);
    });
    type(workbook, "tasks", key, "先前写下");
    await writeReport({ ...request, generatedAt: "2021-12-17 09:30", month: { year: 2021, month: 11 } });
    spy.mockRestore();
    expect(typed(workbook, "tasks", key)?.value).toBe("先前写下");
    expect(writing.length).toBeGreaterThan(1);
    expect(host.counters.largestRequest).toBeLessThan(5 * 1024 * 1024);
    figure("a report of many megabytes of text", 2, 2, `largest request ${host.counters.largestRequest} bytes`);
  });
});
