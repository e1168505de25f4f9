/** What became of rows, in words and in the order in which it is told. */
import type { RowFate } from "../account/sheet-account";
import { words, type Words } from "./language";

export const rowFateWords: readonly { readonly fate: RowFate; readonly words: Words }[] = [
  { fate: "entry", words: words("数据", "entries") },
  { fate: "total", words: words("合计", "totals") },
  { fate: "heading", words: words("标题和表头", "titles and headers") },
  { fate: "aside", words: words("说明、签字等", "notes") },
  { fate: "repeated", words: words("重复的表头", "repeated headers") },
  { fate: "left", words: words("未用", "not used") },
];
