/** Names of one place: with and without its unit, its full name and the everyday one, with what it lies in. */
import { describe, expect, it } from "vitest";
import { everydayName, isSamePlace, placeMeant } from "../../src/vocabulary/same-place";

describe("the full name of an autonomous place", () => {
  it.each([
    ["镇沅彝族哈尼族拉祜族自治县", "镇沅县"],
    ["积石山保安族东乡族撒拉族自治县", "积石山县"],
    ["木垒哈萨克自治县", "木垒县"],
    ["龙胜各族自治县", "龙胜县"],
    ["互助土族自治县", "互助县"],
    ["喀喇沁左翼蒙古族自治县", "喀喇沁左翼县"],
    ["莫力达瓦达斡尔族自治旗", "莫力达瓦旗"],
    ["恩施土家族苗族自治州", "恩施州"],
  ])("%s is called %s", (full, short) => {
    expect(everydayName(full)).toBe(short);
    expect(isSamePlace(full, short)).toBe(true);
    expect(isSamePlace(short, full)).toBe(true);
    expect(placeMeant(["别县", full], short)).toBe(full);
    expect(placeMeant(["别县", short], full)).toBe(short);
    expect(placeMeant(["别县", short], `某某市${full}`)).toBe(short);
  });

  it.each([
    ["阜新蒙古族自治县", "阜新市"],
    ["喀喇沁左翼蒙古族自治县", "喀喇沁旗"],
    ["恩施土家族苗族自治州", "恩施市"],
    ["景东彝族自治县", "镇沅县"],
  ])("%s is not %s", (full, other) => {
    expect(isSamePlace(full, other)).toBe(false);
    expect(placeMeant([full], other)).toBe(null);
  });

  it.each(["鄂伦春自治旗", "东乡族自治县", "甲山县"])("%s has no shorter name", (name) => {
    expect(everydayName(name)).toBe(name);
  });
});
