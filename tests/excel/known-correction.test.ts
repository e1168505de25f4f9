/** Corrections as the file has them: what the tables do not know is set aside, part by part, and the rest holds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCorrection } from "../../src/excel/memory/known-correction";
import { emptyMemory, memoryToSave, parseMemory } from "../../src/excel/memory/workbook-memory";
import { ledgers } from "../../src/datasets/ledgers/catalogue";
import { defaultSettings } from "../../src/settings";

const [ledger] = ledgers;
const id = ledger?.id ?? "";
const [field = ""] = Object.keys(ledger?.columns ?? {});

const partsOf = (raw: unknown) => {
  const { correction, unread } = readCorrection(raw);
  return { correction, unread: Object.fromEntries(unread) };
};

describe("a correction", () => {
  const whole = { dataset: id, headerRows: [2, 3], columns: { "0": field, "7": "ignore" }, units: { "4": "万吨" } };

  it("that the tables know is read as it is", () => {
    expect(partsOf(whole)).toEqual({ correction: whole, unread: {} });
    const air = { dataset: "airDaily", columns: { "1": "PM25" }, units: { "1": "mg/m³" } };
    expect(partsOf(air)).toEqual({ correction: air, unread: {} });
  });

  it.each<[string, unknown, unknown, Record<string, unknown>]>([
    [
      "of an unknown dataset, and its columns",
      { ...whole, dataset: "toString" },
      { headerRows: [2, 3], units: whole.units },
      { dataset: "toString", columns: whole.columns },
    ],
    [
      "of a field of another dataset",
      { ...whole, columns: { "0": "PM25", "1": field } },
      { ...whole, columns: { "1": field } },
      { "columns.0": "PM25" },
    ],
    [
      "of no column",
      { ...whole, columns: { A: field, "-1": field, "16384": field, "3": field } },
      { ...whole, columns: { "3": field } },
      { "columns.A": field, "columns.-1": field, "columns.16384": field },
    ],
    [
      "of rows upside down",
      { ...whole, headerRows: [5, 2] },
      { dataset: id, columns: whole.columns, units: whole.units },
      { headerRows: [5, 2] },
    ],
    ["of rows that are no rows", { headerRows: [0.5, 2] }, null, { headerRows: [0.5, 2] }],
    [
      "of an unknown unit",
      { dataset: id, units: { "4": "光年", "5": "吨" } },
      { dataset: id, units: { "5": "吨" } },
      { "units.4": "光年" },
    ],
    ["with a list for columns", { dataset: id, columns: 7 }, { dataset: id }, { columns: 7 }],
    ["that is none", "ignore", null, { "": "ignore" }],
  ])("%s is read without it, and keeps it", (_, raw, correction, unread) => {
    expect(partsOf(raw)).toEqual({ correction, unread });
  });

  it("of any shape is read without a fault, and gives only what is known", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { correction } = readCorrection(raw);
        if (correction !== null) expect(readCorrection(correction)).toEqual({ correction, unread: new Map() });
      }),
      { numRuns: 300 },
    );
  });
});

describe("the memory's settings", () => {
  const saved = (settings: object) => memoryToSave({ ...emptyMemory, settings: { ...defaultSettings, ...settings } });

  it("lose no correction and no answer to one that is damaged, and keep it", () => {
    const raw = saved({
      corrections: { "p 台账": { dataset: id }, "q 别的": { dataset: "nonsense" } },
      answers: {
        statuses: { 已完工: "done", 快了: "soon" },
        sheets: { "p 台账": { list: "current" }, "q 别的": { list: "perhaps" } },
      },
      heatingSeason: { start: { month: 13, day: 1 }, end: { month: 4, day: 15 } },
    });
    const { settings, unread } = parseMemory(raw).memory;
    expect(settings.corrections).toEqual({ "p 台账": { dataset: id } });
    expect(settings.answers).toEqual({ statuses: { 已完工: "done" }, sheets: { "p 台账": { list: "current" } } });
    expect(settings.heatingSeason).toEqual(defaultSettings.heatingSeason);
    expect(Object.keys(unread ?? {}).sort()).toEqual([
      "settings.answers.sheets.q 别的",
      "settings.answers.statuses.快了",
      "settings.corrections.q 别的.dataset",
      "settings.heatingSeason",
    ]);
    expect(parseMemory(memoryToSave(parseMemory(raw).memory)).memory).toEqual(parseMemory(raw).memory);
  });

  it("of any shape are read without a fault", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (settings, sheets, lastRun) => {
        const { memory } = parseMemory({ version: 5, settings, sheets, lastRun, setAside: settings, previous: sheets });
        expect(parseMemory(memoryToSave(memory)).memory).toEqual(memory);
      }),
      { numRuns: 300 },
    );
  });
});
