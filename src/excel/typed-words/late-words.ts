/**
 * What staff type while a run is under way. Each of our sheets is read in the very request that clears it, just before:
 * nothing can come between. What was typed since the run began is put back once that request has been answered.
 */
import type { ReportSheetId } from "../../report/page/sheet";
import { askEditCells, looseEntries, placeAt, typedOn, type EditCellsAsked } from "./edit-cells";
import type { OwnSheetMemory } from "../memory/workbook-memory";
import { writeText } from "../writing/write-sheet";
import type { WriteStream } from "../writing/write-stream";

interface Asked {
  readonly sheet: ReportSheetId;
  readonly worksheet: Excel.Worksheet;
  readonly cells: EditCellsAsked;
}

export class LateWords {
  /** Edit key → what was typed. */
  readonly words = new Map<string, string>();
  #asked: Asked[] = [];

  constructor(
    /** As the sheets are written. */
    private readonly edits: ReadonlyMap<string, string>,
    private readonly owned: ReadonlyMap<ReportSheetId, OwnSheetMemory>,
  ) {}

  /** @param standing what the memory has of the sheet as it stands before it is written */
  ask(sheet: ReportSheetId, worksheet: Excel.Worksheet, standing: OwnSheetMemory | undefined): void {
    if (standing) this.#asked.push({ sheet, worksheet, cells: askEditCells(worksheet, standing) });
  }

  /**
   * Queues what was typed since into the new sheets; once a request has been answered. @returns whether there was any
   */
  putBack(stream: WriteStream): boolean {
    const answered = this.#asked;
    this.#asked = [];
    let any = false;
    for (const { sheet, worksheet, cells } of answered) {
      const read = typedOn(cells);
      for (const [key, text] of [...read.typed, ...looseEntries(sheet, read)]) {
        if (this.edits.get(key) === text) continue;
        any = true;
        this.words.set(key, text);
        const place = placeAt(this.owned.get(sheet)?.cells[key]?.at ?? "");
        if (place) stream.essential(() => writeText(worksheet, place, text));
      }
    }
    return any;
  }
}
