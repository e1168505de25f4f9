/** In a county the standing committee is the county's. */
import { describe, expect, it } from "vitest";
import { withOwnTitles } from "../../src/indicators/own-titles";
import { progress, standing } from "../report/report-fixture";

describe("the catalogue's titles", () => {
  const { indicator } = standing();
  const title = { "zh-CN": "市委常委会会议次数", en: "Standing committee meetings" };
  const held = standing({ indicator: { ...indicator, title } });
  const input = {
    ...progress,
    workstreams: [{ workstream: "leadership", title: "高位推动", standings: [held] }],
  } as const;
  const titleIn = (place: string | null) =>
    withOwnTitles(input, place).workstreams[0]?.standings[0]?.indicator.title["zh-CN"];

  it("name the committee as the place does", () => {
    expect(titleIn("示例县")).toBe("县委常委会会议次数");
    expect(titleIn("高新区")).toBe("区委常委会会议次数");
    expect(titleIn("前郭旗")).toBe("旗委常委会会议次数");
  });

  it("stay a city's where it is one, or nobody knows", () => {
    expect(titleIn("示例市")).toBe("市委常委会会议次数");
    expect(titleIn(null)).toBe("市委常委会会议次数");
  });
});
