/** A sheet without a header, its columns named once by hand: they hold next month too, in the workbook opened again. */
import { describe, expect, it } from "vitest";
import type { RawValue, SheetSnapshot } from "../../src/cells/snapshot";
import { readAirData } from "../../src/datasets/read-air-data";
import { settingsById, settingsToKeep, sourceKeys } from "../../src/excel/memory/kept-corrections";
import { emptyMemory, memoryToSave, parseMemory } from "../../src/excel/memory/workbook-memory";
import { defaultSettings, withCorrection, type Settings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const row = (day: number): RawValue[] => [
  `2023-03-${String(day).padStart(2, "0")}`,
  10,
  20,
  1.1,
  100 + day,
  60,
  30 + day,
];
const sheetOf = (count: number, id: string): SheetSnapshot => ({
  ...snapshot(
    Array.from({ length: count }, (_, at) => row(at + 1)),
    { name: "数据" },
  ),
  id,
});
const fields = ["date", "SO2", "NO2", "CO", "O3", "PM10", "PM25"];
const mapped = (settings: Settings, id: string): Settings =>
  withCorrection(settings, id, {
    dataset: "airDaily",
    columns: Object.fromEntries(fields.map((field, column) => [String(column), field])),
  });

/** What the workbook keeps, read as the next time that it is opened. */
function reopened(settings: Settings, before: SheetSnapshot, after: SheetSnapshot): Settings {
  const kept = settingsToKeep(settings, sourceKeys([before]), defaultSettings);
  const { memory } = parseMemory(JSON.parse(JSON.stringify(memoryToSave({ ...emptyMemory, settings: kept }))));
  return settingsById(memory.settings, [after], sourceKeys([after])).settings;
}

describe("columns of a sheet without a header", () => {
  const before = sheetOf(5, "{1}");

  it("are unknown until somebody names them", () => {
    const air = readAirData(book(before), defaultSettings);
    expect([air.days.length, air.findings.map(({ facts }) => "reason" in facts && facts.reason)]).toEqual([
      0,
      ["noHeader"],
    ]);
  });

  it("hold for further rows after the workbook was opened again", () => {
    const after = sheetOf(9, "{7}");
    const settings = reopened(mapped(defaultSettings, "{1}"), before, after);
    const { days, findings } = readAirData(book(after), settings);
    expect([days.length, days[8]?.concentrations.PM25, days[8]?.concentrations.O3]).toEqual([9, 39, 109]);
    expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it("are unknown again where a header stands there now", () => {
    const headed = { ...snapshot([["甲", "乙", "丙", "丁", "戊", "己", "庚"], row(1)], { name: "数据" }), id: "{7}" };
    expect(reopened(mapped(defaultSettings, "{1}"), before, headed).corrections).toEqual({});
  });
});
