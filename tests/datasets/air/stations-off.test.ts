/** A column that says which station was in operation: what it sent meanwhile is no measurement. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { checkAirData } from "../../../src/checks/check-air-data";
import { readAirData } from "../../../src/datasets/read-air-data";
import { isOff, isWorking } from "../../../src/datasets/air/words/operation-words";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, pm25, valuesOf } from "./drawn-places";

const read = (head: string, state: (at: number) => RawValue) =>
  readAirData(
    book(
      snapshot([
        ["日期", "站点", head, ...items],
        ...days.flatMap((day, at) => [
          [day, "一号站", state(-1), ...valuesOf(3, at)],
          [day, "二号站", state(at), ...valuesOf(8, at > 4 ? 4 : at)],
        ]),
      ]),
    ),
    defaultSettings,
  );

const half = (a: number, b: number): number => {
  const mean = (a + b) / 2;
  return Number.isInteger(mean) ? mean : 2 * Math.round(mean / 2);
};
const one = (at: number): number => valuesOf(3, at)[5] ?? 0;
const both = (at: number): number => half(one(at), valuesOf(8, at > 4 ? 4 : at)[5] ?? 0);

describe("rows of a station that was off do not count", () => {
  const wordings: readonly [on: string, off: string][] = [
    ["在线", "离线"],
    ["正常", "故障"],
    ["运行中", "维护中"],
    ["通讯正常", "通讯中断"],
    ["online", "offline"],
    ["", "停运"],
    ["联网", "断线（设备检修）"],
    ["正常", "校准维护"],
  ];
  it.each(wordings)("“%s” and “%s”", (on, off) => {
    for (const head of ["状态", "设备状态", "运行状态", "站点运行情况"])
      expect(pm25(read(head, (at) => (at > 4 ? off : on))), head).toEqual(
        days.map((_, at) => (at > 4 ? one(at) : both(at))),
      );
  });

  it.each(["在线情况", "网络"])("by its words alone, under %s", (head) => {
    expect(pm25(read(head, (at) => (at > 4 ? "离线" : "在线")))).toEqual(
      days.map((_, at) => (at > 4 ? one(at) : both(at))),
    );
  });

  it("a remark on a power cut beside values says nothing against them", () => {
    expect(pm25(read("备注", (at) => (at > 4 ? "停电" : "")))).toEqual(days.map((_, at) => both(at)));
  });

  it("no word is both", () => {
    for (const word of [
      "在线",
      "离线",
      "不在线",
      "未联网",
      "联网",
      "正常运行",
      "停止运行",
      "恢复运行",
      "设备正常",
      "设备异常",
    ])
      expect([isOff(word), isWorking(word)].filter(Boolean), word).toHaveLength(1);
    for (const word of ["审核", "原始", "一号站", "优", "已上报"])
      expect([isOff(word), isWorking(word)]).toEqual([false, false]);
  });
});

it("a station that repeats all six items in the mean of several is told, once a stretch, with its name", () => {
  const told = checkAirData(read("编号", (at) => at + 2)).filter(({ code }) => code === "frozenValues");
  expect(told).toMatchObject([{ facts: { field: "二号站六项", days: 5, from: days[4], to: days[8] } }]);
});
