/** A column that asks for yes or no, answered in its own word: 绿网覆盖 under 物料覆盖, 彩钢围挡 under 围挡. */
import { headerKey } from "../../cells/normalise-text";
import { pattern } from "../../collections/pattern";
import type { ChoiceWords } from "../../recognition/declare-ledger";

/** Words that take something from the yes: parts, plans, faults, measures of it. */
const NOT_PLAINLY = pattern()`
  未|无|没|不|非|缺|少|待|拟|将|应|需|计划|正在|部分|局部|个别|大部|基本|主[路干]|一半|过半|破|损|坏|停|脱落|老化|失效|整改|\d+(?:\.\d+)?%|率
`;
const ABOUT_THE_COLUMN = /是否|有无|情况|落实|措施|设施|设备|现状|100%|百分之?百/g;

/** Whether a cell says yes by the column's own noun, and nothing that takes from it. */
export function saysItsOwnWord(text: string, header: string, choices: ChoiceWords): boolean {
  const isYesOrNo = Object.keys(choices).sort().join() === "no,yes" && (choices["yes"] ?? []).includes("√");
  const said = headerKey(text);
  if (!isYesOrNo || said.length > 12 || NOT_PLAINLY.test(said)) return false;
  const name = headerKey(header)
    .replace(/[(（].*?[)）]/g, "")
    .replace(ABOUT_THE_COLUMN, " ");
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)).some(
    (pair) => !pair.includes(" ") && pair.length === 2 && said.includes(pair),
  );
}
