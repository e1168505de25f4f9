/** The memory's entries among the workbook's settings: together they are the memory, and only what differs is sent. */
import { describe, expect, it } from "vitest";
import {
  deleteMemory,
  memoryAmong,
  memoryEntries,
  readMemory,
  saveMemory,
} from "../../src/excel/memory/memory-in-workbook";
import { emptyMemory, MEMORY_KEY, parseMemory, type Memory } from "../../src/excel/memory/workbook-memory";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { withOffice } from "./office-bench";

const TOKEN = "4ca94dcc50740e029e8ebb6d7e55e421";

const memory: Memory = {
  ...emptyMemory,
  sheets: { overview: { id: "{O}", cells: {} }, notice: { id: "{N}", cells: { "notice:1:opening": { at: "C9" } } } },
  setAside: { "task:一:3": "旧话" },
};

const entry = (part: string): string => `${MEMORY_KEY}.${part}`;

describe("entries", () => {
  it.each([memory, emptyMemory, { ...memory, setAside: {} }])("are the memory once more", (one) => {
    expect(parseMemory(memoryAmong(memoryEntries(one))).memory).toEqual(one);
  });

  it("that the memory does not name are of an earlier time, and of no effect", () => {
    const entries = new Map([...memoryEntries(memory), [entry("checks"), { id: "{C}", cells: {} }]]);
    expect(parseMemory(memoryAmong(entries)).memory).toEqual(memory);
  });

  it("of which one is lost or damaged leave the others", () => {
    const entries = new Map([...memoryEntries(memory), [entry("notice"), 7]]);
    entries.delete(entry("setAside"));
    const { sheets, setAside, unread } = parseMemory(memoryAmong(entries)).memory;
    expect([Object.keys(sheets), setAside, unread]).toEqual([["overview"], {}, { "sheets.notice": 7 }]);
  });
});

describe("what is known of a sheet's rows", () => {
  const rows = Array.from({ length: 200 }, (_, row) => `${row + 1} Ab${row % 10}c${row % 7} Bz${row % 9}y1`);
  const known = { id: "{T}", token: TOKEN, name: "月报·整改任务", cells: {}, rows };

  it("is packed in the workbook, half as large, and read again; by what a sheet is known stands open", async () => {
    const workbook = newWorkbook("表");
    const large: Memory = { ...emptyMemory, sheets: { tasks: known, overview: { id: "{O}", cells: {} } } };
    await withOffice(workbook, () =>
      Excel.run(async (context) => {
        saveMemory(context, large, null);
        await context.sync();
        const { memory: read, stands } = await readMemory(context);
        expect([read, stands]).toEqual([large, large]);
      }),
    );
    const stored = workbook.settings.get(entry("tasks"));
    expect(stored).toMatchObject({ id: "{T}", token: TOKEN, name: "月报·整改任务" });
    expect(JSON.stringify(stored).length).toBeLessThan(JSON.stringify(known).length / 2);
    expect(workbook.settings.get(entry("overview"))).toEqual({ id: "{O}", cells: {} });
  });

  it.each(["", "%", "H4sIAAAAAAAA", 7])("is kept as unread where it is damaged: %j", (packed) => {
    const damaged = { id: "{T}", token: TOKEN, packed };
    const entries = new Map([
      ...memoryEntries({ ...emptyMemory, sheets: { tasks: known } }),
      [entry("tasks"), damaged],
    ]);
    const { sheets, unread } = parseMemory(memoryAmong(entries)).memory;
    expect([sheets, unread]).toEqual([{}, { "sheets.tasks": damaged }]);
  });
});

it("is read in the single entry of before, and saved in several, of which a change sends its own", async () => {
  const workbook = newWorkbook("表");
  const whole = { version: 5, settings: emptyMemory.settings, sheets: memory.sheets, setAside: memory.setAside };
  workbook.setSetting(MEMORY_KEY, { ...whole, lastRun: null, current: null, previous: null });
  const keys = (): string[] => [...workbook.settings.keys()].sort();
  await withOffice(workbook, async (host) => {
    const sent: string[] = [];
    const execute = host.execute.bind(host);
    host.execute = (...request) => {
      sent.push(JSON.stringify(request[0]));
      return execute(...request);
    };
    await Excel.run(async (context) => {
      const { memory: read, stands } = await readMemory(context);
      expect([read, stands]).toEqual([memory, null]);
      saveMemory(context, read, stands);
      await context.sync();
    });
    expect(keys()).toEqual([MEMORY_KEY, entry("notice"), entry("overview"), entry("setAside")].sort());
    sent.length = 0;
    await Excel.run(async (context) => {
      const { memory: read, stands } = await readMemory(context);
      expect(read).toEqual(memory);
      const { overview = { id: "", cells: {} } } = read.sheets;
      saveMemory(context, { ...read, sheets: { overview: { ...overview, name: "总览" } }, setAside: {} }, stands);
      await context.sync();
    });
    expect(keys()).toEqual([MEMORY_KEY, entry("overview")].sort());
    expect(sent.join("")).not.toContain("notice:1:opening");
    await Excel.run(async (context) => {
      deleteMemory(context);
      await context.sync();
    });
    expect(keys()).toEqual([]);
  });
});
