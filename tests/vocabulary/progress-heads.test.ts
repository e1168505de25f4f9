/** Heads that say how a task goes and, in the same column, what stands in its way or comes next. */
import { expect, test } from "vitest";
import { PROGRESS_AND_MORE } from "../../src/vocabulary/task-columns";

const goes = ["目前进展情况", "当前进度", "最新整改进展", "整改工作进展", "本月推进情况"];
const more = ["及存在问题", "和困难", "、存在问题及下步打算", "及存在的主要问题", "存在困难和下一步工作安排"];

test.each(goes.flatMap((head) => more.map((tail) => head + tail)))("%s is the prose on progress", (head) => {
  expect(PROGRESS_AND_MORE.test(head)).toBe(true);
});

test.each(["整改措施落实情况及成效", "推进情况及取得的成效", "工作开展情况", "整改工作落实情况", "工作推进情况说明"])(
  "%s is the prose on progress",
  (head) => {
    expect(PROGRESS_AND_MORE.test(head)).toBe(true);
  },
);

test.each([
  ...goes,
  "整改措施",
  "措施及要求",
  "存在问题",
  "存在问题及困难",
  "下步打算",
  "整改进度",
  "未落实问题",
  "进展缓慢问题",
])("%s alone is not both", (head) => {
  expect(PROGRESS_AND_MORE.test(head)).toBe(false);
});
