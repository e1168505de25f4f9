import { expect, it } from "vitest";
import { asksWhetherDone } from "../../src/vocabulary/column-words";

it.each([
  "是否安装完成",
  "是否已安装",
  "是否装完",
  "是否已联网",
  "是否建成",
  "是否改完",
  "是否已覆绿",
  "是否拆除到位",
  "是否全部完成",
])("asks whether the work is done: %s", (head) => {
  expect(asksWhetherDone(head)).toBe(true);
});

it.each(["是否验收", "是否在建", "是否合格", "是否停用", "是否属实", "是否安装净化设施", "是否耗煤", "安装完成情况"])(
  "asks something else: %s",
  (head) => {
    expect(asksWhetherDone(head)).toBe(false);
  },
);
