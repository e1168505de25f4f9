/**
 * What the add-in notes in the workbook: older shapes are lifted, newer ones left alone, anything else is as if nothing
 * stood there.
 */
import { describe, expect, it } from "vitest";
import { emptyMemory, MEMORY_VERSION, memoryToSave, parseMemory } from "../../src/excel/memory/workbook-memory";
import { defaultSettings } from "../../src/settings";

const version1 = {
  version: 1,
  settings: { ...defaultSettings, place: "示例市" },
  sheets: { overview: { id: "{O}", remarks: { "target:pm25Mean:0": "L12" } }, checks: { id: "{C}", remarks: {} } },
  lastRun: { at: "2021-11-30 10:00", complete: true, month: "2021-11" },
};

describe("the memory", () => {
  it("of version 1 keeps its choices, its sheets and the places of its remarks", () => {
    expect(parseMemory(version1)).toEqual({
      newer: false,
      memory: {
        settings: version1.settings,
        sheets: {
          overview: { id: "{O}", cells: { "target:pm25Mean:0": { at: "L12" } } },
          checks: { id: "{C}", cells: {} },
        },
        setAside: {},
        lastRun: { ...version1.lastRun, addIn: null, data: null },
        current: null,
        previous: null,
      },
    });
  });

  it("of version 2 keeps what it knew of the last run, and has no report to go back to", () => {
    const version2 = {
      ...version1,
      version: 2,
      sheets: { overview: { id: "{O}", cells: { "target:pm25Mean:0": { at: "L12", wrote: "3.abc" } } } },
      setAside: { y: "旧" },
    };
    expect(parseMemory(version2)).toEqual({
      newer: false,
      memory: {
        settings: version2.settings,
        sheets: version2.sheets,
        setAside: version2.setAside,
        lastRun: { ...version1.lastRun, addIn: null, data: null },
        current: null,
        previous: null,
      },
    });
    expect(parseMemory({ ...version2, lastRun: null }).memory.lastRun).toBeNull();
  });

  it("that is damaged in one part keeps the others, and what could not be read", () => {
    const saved = memoryToSave({
      ...emptyMemory,
      settings: { ...defaultSettings, place: "示例市" },
      sheets: { overview: { id: "{O}", token: "a".repeat(32), name: "月报·总览", cells: {} } },
      setAside: { x: "旧话" },
    });
    const damaged = {
      ...saved,
      settings: { ...saved.settings, heatingSeason: "冬天" },
      sheets: { ...saved.sheets, checks: 7, other: { id: "{X}", cells: {} } },
      lastRun: "昨天",
    };
    const { memory } = parseMemory(damaged);
    expect(memory.settings).toEqual({ ...defaultSettings, place: "示例市" });
    expect(Object.keys(memory.sheets)).toEqual(["overview"]);
    expect(memory.setAside).toEqual({ x: "旧话" });
    expect(memory.lastRun).toBeNull();
    expect(memory.unread).toEqual({
      "settings.heatingSeason": "冬天",
      "sheets.checks": 7,
      "sheets.other": { id: "{X}", cells: {} },
      lastRun: "昨天",
    });
    expect(parseMemory(memoryToSave(memory)).memory).toEqual(memory);
  });

  it.each<[string, unknown]>([
    ["of version 2", { ...version1, version: 2, lastRun: "gestern" }],
    ["of version 1", { ...version1, sheets: { overview: { id: 7 } } }],
  ])("%s that is damaged keeps the choices", (_, raw) => {
    expect(parseMemory(raw).memory.settings.place).toBe("示例市");
  });

  it("is the same after saving and reading", () => {
    const memory = {
      ...emptyMemory,
      sheets: { notice: { id: "{N}", cells: { "notice:1:opening": { at: "C9", wrote: "8.abc" }, x: { at: "D1" } } } },
      setAside: { y: "旧" },
      lastRun: {
        at: "2021-12-16 09:30",
        complete: true,
        month: "2021-12",
        addIn: "0.1.0",
        data: { until: "2021-12-15", tables: 45, rows: 4281, fingerprint: "1.a" },
      },
      current: { part: "{P2}", format: 1 },
      previous: {
        part: "{P1}",
        format: 1,
        run: { at: "2021-11-30 10:00", month: "2021-11", addIn: "0.1.0", data: null },
      },
    };
    const again = parseMemory(JSON.parse(JSON.stringify(memoryToSave(memory)))).memory;
    expect(again).toMatchObject(memory);
  });

  it.each<[string, unknown, boolean]>([
    ["of a newer version is not touched", { ...version1, version: MEMORY_VERSION + 1 }, true],
    ["that is no memory is none", "nonsense", false],
    ["without a version is none", { settings: defaultSettings }, false],
    ["that never was is none", null, false],
  ])("%s", (_, raw, newer) => {
    expect(parseMemory(raw)).toEqual({ memory: emptyMemory, newer });
  });
});
