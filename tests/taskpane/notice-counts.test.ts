/** What the pane says of the figures of a checked text: those that could not be compared were not found right. */
import { expect, it } from "vitest";
import { noticePaneWords } from "../../src/i18n/notice-pane";

const { "zh-CN": chinese, en: english } = noticePaneWords.checked;

it.each([
  [{ figures: 2, confirmed: 0, differing: 0 }, "找到 2 个数字，都没有找到可以对照的数据，未核对。"],
  [{ figures: 0, confirmed: 0, differing: 0 }, "文字中没有数字，只查了用语和应有的内容。"],
  [{ figures: 2, confirmed: 2, differing: 0 }, "找到 2 个数字：2 个与本工作簿的数据一致。"],
  [
    { figures: 9, confirmed: 5, differing: 1 },
    "找到 9 个数字：5 个与本工作簿的数据一致，1 个不一致，其余 3 个没有找到可以对照的数据，未核对。",
  ],
])("%o", (counts, words) => {
  expect(chinese(counts)).toBe(words);
  expect(english(counts)).not.toMatch(/\p{Script=Han}/u);
});
