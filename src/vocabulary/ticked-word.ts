/** Printed choices of which one is ticked, in one cell: ☑合格 □不合格. */

const FULL = "☑☒■✔✓√●◉";
const EMPTY = "☐□○◯◻▢";
const ANY = new RegExp(`[${FULL}${EMPTY}]`);
const BOX_FIRST = new RegExp(`([${FULL}${EMPTY}])\\s*([^${FULL}${EMPTY}]+)`, "g");
const WORD_FIRST = new RegExp(`([^${FULL}${EMPTY}]+?)\\s*([${FULL}${EMPTY}])`, "g");

/** （√）合格 （ ）不合格, as forms print it where the font has no boxes. */
const IN_BRACKETS = /[(（[［【]\s*([√✓✔☑■●]?)\s*[)）\]］】]/g;

/**
 * The words that are ticked; none: the boxes are empty; null: no choices are printed there, as in √合格, a tick alone.
 */
export function tickedWords(written: string): readonly string[] | null {
  const text = written.replace(IN_BRACKETS, (_, tick: string) => (tick === "" ? "☐" : "☑"));
  const boxes = [...text].filter((sign) => ANY.test(sign));
  if (boxes.length < 2) return null;
  const isBoxFirst = ANY.test(text.trim().charAt(0));
  const pairs = [...text.matchAll(isBoxFirst ? BOX_FIRST : WORD_FIRST)].map(([, one = "", other = ""]) =>
    isBoxFirst ? { box: one, word: other } : { box: other, word: one },
  );
  if (pairs.length !== boxes.length) return null;
  return pairs.filter(({ box }) => FULL.includes(box)).map(({ word }) => word.replace(/[\s/、,，;；]+$/, "").trim());
}
