/**
 * 是否准入 of a list that is called 项目准入会审情况: the column asks whether that was done of which the title speaks, and so says
 * what came of each entry.
 */
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { withoutBrackets } from "../tables/header-text";
import { asQuestion } from "../vocabulary/answered-question";
import { isOfficeStep } from "../vocabulary/office-steps";
import { columnsOf, sampleWords } from "./column-profile";
import { isFlagWord } from "./declare-ledger";

/** 是否准入, 是否已清零; 拆改是否到位. */
const QUESTION = /^(?:是否|能否)(?:已经?|完成|予以)*(.{2,6})$|^(.{2,6})是否(?:已经?)?(?:到位|完成|落实|通过|达标)$/;

/** The one such column of those that are nothing else; null: none, or several. */
export function askedOfTitle(shape: TableShape, used: ReadonlySet<number>): number | null {
  const title = headerKey(shape.title);
  const found = columnsOf(shape).filter((column) => {
    if (used.has(column)) return false;
    const name = asQuestion(withoutBrackets(headerKey((shape.headers.get(column) ?? []).join(""))));
    const [, asked = "", of = ""] = QUESTION.exec(name) ?? [];
    const act = asked || of;
    const words = sampleWords(shape, column);
    return act !== "" && title.includes(act) && !isOfficeStep(act) && words.length > 0 && words.every(isFlagWord);
  });
  const [only] = found;
  return only !== undefined && found.length === 1 ? only : null;
}
