import { describe, expect, it } from "vitest";
import type { IndicatorStanding } from "../../src/indicators/ledgers/progress";
import { workstreamGroups } from "../../src/taskpane/status/measure-groups";
import { coalStanding, coalUsed } from "../report/report-fixture";

function takes(standing: IndicatorStanding, language: "zh-CN" | "en" = "zh-CN"): string {
  const streams = { workstreams: [{ workstream: "dust", title: "扬尘", standings: [standing] }] } as const;
  return workstreamGroups(streams, new Set(), new Map(), language)[0]?.rows[0]?.takes ?? "";
}

describe("how far a measure is from its target", () => {
  it("is told in its unit", () => {
    expect(takes(coalStanding())).toBe("比目标还有余地 70.66 万吨");
    expect(takes(coalStanding({ status: "missed", margin: -2.5 }))).toBe("与目标相差 2.5 万吨");
  });

  it("is told in points between two shares", () => {
    const swept = { ...coalUsed, unit: "%", decimals: 1 };
    expect(takes(coalStanding({ indicator: swept, status: "missed", margin: -7.8 }))).toBe("与目标相差 7.8 个百分点");
    expect(takes(coalStanding({ indicator: swept, status: "met", margin: 2 }), "en")).toBe(
      "2 pts of room to the target",
    );
  });
});
