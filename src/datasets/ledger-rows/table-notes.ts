/** What the notes above and below a table say of its numbers and rows: their unit, what is not to count. */
import { rowNumbers } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import { rowsBetween } from "../../tables/header-cells";
import { lonelyLines, type LonelyLine } from "../../tables/lonely-lines";
import { isNoteLabel } from "../../tables/row-labels";
import type { TableShape } from "../../tables/table-shape";
import { unitsInNote, type Unit } from "../../tables/units";
import {
  bearsSign,
  isAboutSomeRows,
  isNumberSign,
  leavesOut,
  sentencesOfNote,
  signsLeftOut,
  type SignMeant,
} from "../../vocabulary/note-words";

const POINT = /^(?:[(（]?\d{1,2}[)）.、．]|[①-⑳])/;

interface Sentence extends Pick<LonelyLine, "row" | "text"> {
  readonly signs: readonly SignMeant[];
}

/** The sentences of the notes; a line without the word 注 is one where it goes on with its points or explains a sign. */
function sentencesIn(shape: TableShape): readonly Sentence[] {
  let noted = -2;
  return lonelyLines(shape).flatMap(({ row, text }) => {
    const goesOn = noted === row - 1 && POINT.test(text);
    const isNote = isNoteLabel(text) || goesOn || signsLeftOut(text).length > 0;
    if (!isNote && !(isAboutSomeRows(text) && leavesOut(text) !== null)) return [];
    noted = row;
    return sentencesOfNote(text).map((one) => ({ row, text: one, signs: signsLeftOut(one) }));
  });
}

export class TableNotes {
  readonly #sentences: readonly Sentence[];
  readonly #signs: readonly (SignMeant & { readonly of: Sentence })[];
  /** By sentence, the rows that bear its sign. */
  readonly #rows = new Map<Sentence, number[]>();
  /** By column and sign, whether few of the column's cells bear it. */
  readonly #seldom = new Map<string, boolean>();

  /** @param marked columns in which a sign is no answer: names, numbers, remarks */
  constructor(
    private readonly shape: TableShape,
    private readonly marked: (column: number) => boolean = () => true,
  ) {
    this.#sentences = sentencesIn(shape);
    this.#signs = this.#sentences.flatMap((of) => of.signs.map((sign) => ({ ...sign, of })));
  }

  /** The different units that lines above and below the rows give the numbers of a kind. */
  unitsOf(family: string): readonly Unit[] {
    const said = lonelyLines(this.shape)
      .filter(({ isInside }) => !isInside)
      .flatMap(({ text }) => unitsInNote(text, family).filter((unit) => unit.family === family));
    return said.filter(({ name }, index) => said.findIndex((other) => other.name === name) === index);
  }

  /** Whether rows that bear a sign may not count. */
  get markRows(): boolean {
    return this.#signs.length > 0;
  }

  /** Whether a note says of the row's sign that it does not count. @param filled the columns with something in them */
  takesOut(row: number, filled: readonly number[]): boolean {
    if (this.#signs.length === 0) return false;
    const found = this.#signs.find(({ sign }) =>
      filled.some(
        (column) => this.marked(column) && this.#isMarked(String(this.shape.grid.raw(row, column)), column, sign),
      ),
    );
    if (found === undefined || this.#sentences.some((one) => one.row === row)) return false;
    this.#rows.set(found.of, [...(this.#rows.get(found.of) ?? []), row]);
    return found.leavesOut === "plainly";
  }

  /** 1# is a number where the column's other cells are such too, and a mark where most are without. */
  #isMarked(cell: string, column: number, sign: string): boolean {
    if (!bearsSign(cell, sign)) return false;
    return !isNumberSign(cell, sign) || this.#seldomHas(column, sign);
  }

  #seldomHas(column: number, sign: string): boolean {
    const key = `${column} ${sign}`;
    const known = this.#seldom.get(key);
    if (known !== undefined) return known;
    const { grid, body } = this.shape;
    const cells = rowsBetween(...body).flatMap((row) => grid.words(row, column) || []);
    const seldom = cells.filter((text) => bearsSign(text, sign)).length * 2 < cells.length;
    this.#seldom.set(key, seldom);
    return seldom;
  }

  /** What the notes left out, and what they say about counting that was not done. */
  findings(): Finding[] {
    const { grid } = this.shape;
    return this.#sentences.flatMap((sentence): Finding[] => {
      const { text, row, signs } = sentence;
      const at = grid.at(row, this.shape.left);
      const rows = this.#rows.get(sentence) ?? [];
      const isDone = signs.some((sign) => sign.leavesOut === "plainly");
      if (rows.length > 0 && isDone)
        return [
          finding("rowsLeftOutByNote", "note", at, {
            text,
            count: rows.length,
            rows: rowNumbers(rows),
            isHeading: false,
          }),
        ];
      if (signs.length > 0 && rows.length === 0) return [];
      const isOpen = leavesOut(text) !== null && (rows.length > 0 || isAboutSomeRows(text));
      return isOpen ? [finding("noteNotApplied", "warning", at, { text })] : [];
    });
  }
}
