import { describe, expect, it } from "vitest";
import type { TargetAssessment } from "../../src/indicators/assessment";
import { verdictRows } from "../../src/taskpane/status/verdict-rows";
import { assessment, figure, heavyDays, targetAssessment } from "./assessment-fixture";

/** As a clerk reads the row out. */
function readOut(one: TargetAssessment, language: "zh-CN" | "en" = "zh-CN"): string {
  const [row] = verdictRows([one], language);
  if (!row) throw new Error("no row");
  return (
    `${row.symbol} ${row.status}｜${row.name} ${row.figure} → ${row.target}${row.unit}｜${row.takes}` +
    `${row.doubt ? `｜${row.doubt}` : ""}`
  );
}

describe("a verdict as people talk of it", () => {
  it("says why the notice's own targets are locked in", () => {
    expect(readOut(targetAssessment())).toMatchInlineSnapshot(
      `"● 已锁定达标｜PM2.5平均浓度 45 → ≤63.5 μg/m³｜剩余 16 天日均不高于 467 即可"`,
    );
    expect(readOut(heavyDays())).toMatchInlineSnapshot(
      `"● 已锁定达标｜重污染天数 27 → ≤46 天｜限额还剩 19 天，本年还有 16 天"`,
    );
    expect(readOut(heavyDays(), "en")).toMatchInlineSnapshot(
      `"● Locked in｜Heavy-pollution days 27 → ≤46 d｜19 days left in the cap, 16 left in the year"`,
    );
  });

  it("says what the rest of the year must bring", () => {
    expect(
      readOut(targetAssessment({ status: "atRisk", controlValue: { value: 41.2, reported: 41 } })),
    ).toMatchInlineSnapshot(`"▲ 有风险｜PM2.5平均浓度 45 → ≤63.5 μg/m³｜剩余 16 天日均须不高于 41；预计年末 47"`);
    expect(readOut(targetAssessment({ status: "likelyMet" }))).toMatchInlineSnapshot(
      `"◐ 预计达标｜PM2.5平均浓度 45 → ≤63.5 μg/m³｜剩余 16 天日均不高于 467 即可；预计年末 47"`,
    );
    expect(readOut(heavyDays({ status: "unreachable", daysLeft: -3, margin: -3 }))).toMatchInlineSnapshot(
      `"■ 已不可达标｜重污染天数 27 → ≤46 天｜已超出限额 3 天"`,
    );
    expect(readOut(targetAssessment({ status: "unreachable" }))).toMatchInlineSnapshot(
      `"■ 已不可达标｜PM2.5平均浓度 45 → ≤63.5 μg/m³｜剩余 16 天无论如何都已达不到"`,
    );
  });

  it("says how a finished year ended", () => {
    expect(readOut(targetAssessment({ status: "met", remainingDays: 0, controlValue: null }))).toMatchInlineSnapshot(
      `"● 已达标｜PM2.5平均浓度 45 → ≤63.5 μg/m³｜优于目标 18.5 μg/m³"`,
    );
    const shares = {
      status: "met",
      figure: figure("goodRatio", 95, { unit: "%" }),
      margin: 15,
      remainingDays: 0,
    } as const;
    expect(readOut(targetAssessment({ ...shares, controlValue: null }))).toContain("优于目标 15 个百分点");
    expect(readOut(heavyDays({ status: "missed", margin: -2, daysLeft: -2 }))).toMatchInlineSnapshot(
      `"■ 未达标｜重污染天数 27 → ≤46 天｜与目标相差 2 天"`,
    );
  });

  it("never hides what is missing or doubtful", () => {
    expect(readOut(targetAssessment({ status: "noTarget", targetValue: null, judgedValue: null }))).toContain(
      "→ — μg/m³｜目标表没有可用的目标值或基准值",
    );
    expect(readOut(targetAssessment({ status: "noData", figure: figure("pm25Mean", null) }))).toContain(
      "— → ≤63.5 μg/m³｜本年度没有可用数据",
    );
    expect(
      readOut(
        targetAssessment({ figure: figure("pm25Mean", 45, { valid: false, validDays: 300, requiredDays: 324 }) }),
      ),
    ).toContain("有效天数不足（300/324）");
  });
});

it("puts the worst first", () => {
  const rows = verdictRows(assessment.targets, "zh-CN");
  expect(rows.map((row) => row.status)).toEqual(["有风险", "缺目标值", "已锁定达标", "已锁定达标"]);
});

it("says of how many days a year is known that nobody can judge", () => {
  const lacking = { days: 51, elapsedDays: 324, months: [1, 2, 3, 5] };
  const one = targetAssessment({ status: "tooFewDays", lacking, controlValue: null, margin: null, forecast: null });
  expect(readOut(one)).toContain("○ 数据不足｜");
  expect(readOut(one)).toContain("｜已过 324 天只有 51 天有数据（缺 1—3、5 月），不判断年度目标");
  expect(readOut(one, "en")).toContain("only 51 of the 324 days gone by have data (none in month(s) 1–3, 5)");
});
