/** Notes by which a colour says that values do not count (黄色底纹为无效数据): colours are not read, so it is told. */
import { pattern } from "../../collections/pattern";
import { finding, type Finding } from "../../findings/finding";
import type { SheetGrid } from "../../tables/sheet-grid";
import { linesAround, sentencesOf } from "./lines-around";
import { saysNotJudged } from "./station-list";
import { invalidItems, speaksOfSand } from "./words/written-words";

const HUE = "(?:红|黄|绿|蓝|橙|灰|紫|粉|棕|黑)";
const COLOUR = pattern()`
  ${HUE}色?(?:底|字|背景|填充|单元格|标[识注记示出]|加粗|的?(?:数据|数值|点位|站点|日期|部分))|(?:标|涂|填|染|着)(?:成|为)?${HUE}
  |底[纹色]|背景色|填充色|着色|高亮|加粗|斜体|删除线
`;
const SHORTEST = 6;

/** Once a sheet. */
export function colourFindings(grid: SheetGrid): Finding[] {
  for (const { text, at } of linesAround(grid, SHORTEST)) {
    const told = sentencesOf(text).find((sentence) => COLOUR.test(sentence) && changesWhatCounts(sentence));
    if (told !== undefined) return [finding("coloursNotRead", "warning", at, { text: told })];
  }
  return [];
}

const changesWhatCounts = (sentence: string): boolean =>
  invalidItems(sentence) !== null ||
  speaksOfSand(sentence) ||
  saysNotJudged(sentence) ||
  /缺测|异常|存疑|可疑/.test(sentence);
