/** What a copy out of a PDF or a chat window brings along reads as what a person sees. */
import { describe, expect, it } from "vitest";
import { headerKey, normaliseText } from "../../src/cells/normalise-text";
import { parseCell } from "../../src/cells/parse-cell";
import { placesOfInvisible, usualCharacters, withoutInvisible } from "../../src/cells/usual-characters";

describe("one spelling", () => {
  it.each([
    ["完\u200b成\ufeff数", "完成数"],
    ["\u202a责任单位\u202c", "责任单位"],
    ["销\u00ad号", "销号"],
    ["⽣态环境局⽔科", "生态环境局水科"],
    ["⻋辆进⻔登记", "车辆进门登记"],
    ["㎍/㎥", "μg/m3"],
    ["26.5 ㎏", "26.5 kg"],
    ["面积（㎡）", "面积(m2)"],
    ["﹣3﹪", "-3%"],
    ["PM₂.₅　平均", "PM2.5 平均"],
    ["第①批", "第①批"],
    ["㈠工作", "㈠工作"],
  ])("%s is %s", (written, plain) => {
    expect(normaliseText(written)).toBe(plain);
    expect(normaliseText(plain)).toBe(plain);
  });

  it("reads numbers with the signs of print", () => {
    expect(parseCell("−12.5", "General", 0)).toMatchObject({ kind: "number", value: -12.5 });
    expect(parseCell("\u200b37", "General", 0)).toMatchObject({ kind: "number", value: 37 });
    expect(parseCell("\ufeff2024年6⽉5⽇", "General", 0)).toMatchObject({ kind: "date" });
  });

  it("has one key for a head however it was copied", () => {
    expect(headerKey("完\u200b成 时\u00a0间")).toBe(headerKey("完成时间"));
  });
});

describe("characters in their places", () => {
  it("keeps the length of a text", () => {
    for (const text of ["⽉度−3", "\ufa6c⿰㎡", "…—“”", "⻓江"])
      expect(usualCharacters(text)).toHaveLength(text.length);
  });

  it("finds all that is not seen, and drops no more", () => {
    const text = "共\u200b12\ufeff件";
    expect(placesOfInvisible(text)).toEqual([1, 4]);
    expect(withoutInvisible(text)).toBe("共12件");
    expect(placesOfInvisible("共12件")).toEqual([]);
  });
});
