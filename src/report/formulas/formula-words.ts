/** What stands beside a formula, and why some figures have none. */
import { numberText } from "../words/wording";
import type { FormulaNote, Unsaid } from "./formula";

export const unsaidWords: Readonly<Record<Unsaid, string>> = {
  noCellOfItsOwn: "由小时值、多个站点平均得出，或原表不是一天（一项）一行，没有一个单元格就是所用的数",
  numbersAsText: "原表有以文本保存的数字，公式不计文本；请先转换为数字",
  scattered: "所用单元格分散在多张工作表或过多的小段里，写成公式已不便核对",
  ruleBeyondWords: "判定规则超出单元格文字（如按完成日期、按不同写法归并、按台数折算、与上年比较），公式写不出",
  sharedCell: "一个（合并）单元格对应多行，公式会重复或漏计",
  noRows: "没有计入的行",
};

const noteText = (note: FormulaNote): string => {
  switch (note.code) {
    case "rowsNamed":
      return "引用的就是符合条件的各行";
    case "byWords":
      return "按单元格中的文字条件统计";
    case "converted":
      return `含单位换算 ×${note.factor}`;
    case "daysAdded":
      return `${note.of} 天中有 ${note.counted} 天缺项、扣沙或沿用原表 AQI，按标准判定后直接以天数计入`;
  }
};

/** Sentences, the order of the codes. */
export const notesText = (notes: readonly FormulaNote[]): string => notes.map(noteText).join("；");

/** "±0.5", "0". */
export const allowanceText = (allowance: number, decimals: number): string =>
  allowance === 0 ? "0" : `±${numberText(allowance, decimals + 1)}`;
