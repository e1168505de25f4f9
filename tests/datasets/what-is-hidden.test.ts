import { describe, expect, it } from "vitest";
import { readAirData } from "../../src/datasets/read-air-data";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { defaultSettings } from "../../src/settings";
import { nothingTaken } from "./ledger-bench";
import { book, snapshot } from "./sheet-snapshot";

const hidden = { visibility: "Hidden" as const };
const codes = (findings: readonly { readonly code: string }[]): string[] =>
  findings.map(({ code }) => code).filter((code) => code.startsWith("hidden"));

describe("a hidden sheet whose data count", () => {
  it("is told: a ledger", () => {
    const sheet = snapshot([
      ["整改任务台账"],
      ["序号", "整改任务", "责任单位", "整改时限", "完成情况"],
      [1, "管网改造", "住建局", "2024年12月底", "整改中"],
    ]);
    expect(codes(readLedgers(book(sheet), defaultSettings, nothingTaken).findings)).toEqual([]);
    const read = readLedgers(book({ ...sheet, ...hidden }), defaultSettings, nothingTaken);
    expect(codes(read.findings)).toEqual(["hiddenSheetRead"]);
  });

  it("is told: days of air", () => {
    const rows = Array.from({ length: 9 }, (_, day) => [`2024-03-0${day + 1}`, 30 + day, 60, 9, 20, 0.7, 90]);
    const sheet = snapshot([["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3_8h"], ...rows]);
    expect(codes(readAirData(book(sheet), defaultSettings).findings)).toEqual([]);
    expect(codes(readAirData(book({ ...sheet, ...hidden }), defaultSettings).findings)).toEqual(["hiddenSheetRead"]);
  });
});
