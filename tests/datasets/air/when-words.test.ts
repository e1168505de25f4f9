import { describe, expect, it } from "vitest";
import { placeIn } from "../../../src/datasets/air/sheet-facts";
import { whenIn, whenSpokenOf } from "../../../src/datasets/air/words/when-words";

const shown = (when: ReturnType<typeof whenIn>): string | null =>
  when === null ? null : [when.year, when.month, when.day, when.hour].map((part) => part ?? "-").join(" ");

describe("dates and clocks as they are written", () => {
  it.each([
    ["2021年12月1日 星期三", "2021 12 1 -"],
    ["2021/12/2(周四)", "2021 12 2 -"],
    ["21-12-4", "2021 12 4 -"],
    ["21.12.05", "2021 12 5 -"],
    ["二〇二三年十月一日", "2023 10 1 -"],
    ["2023-10-03T00:00:00+08:00", "2023 10 3 0"],
    ["2023-10-02T16:00:00.000Z", "2023 10 3 0"],
    ["10/2/2023", "2023 10 2 -"],
    ["1-Dec-21", "2021 12 1 -"],
    ["Dec 1, 2021", "2021 12 1 -"],
    ["20210105", "2021 1 5 -"],
    ["211204", "2021 12 4 -"],
    ["2021 12 04", "2021 12 4 -"],
    ["1204", null],
    ["2021-12-01 13:00", "2021 12 1 13"],
    ["2021年12月1日0时", "2021 12 1 0"],
    ["2021-12-01 24:00", "2021 12 1 24"],
    ["202112", "2021 12 - -"],
    ["十二月", "- 12 - -"],
    ["12月1日", "- 12 1 -"],
    ["3日", "- - 3 -"],
    ["8时", "- - - 8"],
    ["2020年", "2020 - - -"],
    ["上旬", null],
    ["12月平均", null],
    ["35", null],
  ])("%s is %s", (text, expected) => {
    expect(shown(whenIn(text))).toBe(expected);
  });

  it("in 12/3/2021 the column says which number is the month", () => {
    expect(shown(whenIn("12/3/2021", "dayFirst"))).toBe("2021 3 12 -");
  });

  it.each([
    ["2021.12", "2021 12 - -"],
    ["202112", "2021 12 - -"],
    ["十二月", "- 12 - -"],
    ["12.1", "- 12 1 -"],
    ["甲县2021年12月环境空气质量日报", "2021 12 - -"],
    ["时间：2021年12月1日", "2021 12 1 -"],
    ["2021年12月1日—31日逐日浓度", "2021 12 - -"],
    ["2021年与2020年对比", "- - - -"],
    ["日报", "- - - -"],
  ])("the sheet %s speaks of %s", (text, expected) => {
    expect(shown(whenSpokenOf(text))).toBe(expected);
  });
});

describe("the place that a title speaks of", () => {
  it.each([
    ["甲县2021年12月环境空气质量日报", "甲县"],
    ["2021年甲县空气质量日报", "甲县"],
    ["昌吉回族自治州阜康市2022年5月城区环境空气质量日报", "阜康市"],
    ["昌吉州环境空气质量日报统计表（2021年）", "昌吉州"],
    ["填报单位：甲县生态环境局", "甲县"],
    ["各县市空气质量排名", null],
    ["空气质量日报", null],
  ])("%s: %s", (title, place) => {
    expect(placeIn(title)).toBe(place);
  });
});
