/**
 * What staff type while a run is under way. Each of our sheets is read in the very request that clears it, just before:
 * nothing can come between. What was typed since the run began is put back once that request has been answered; Excel
 * answers what it came to of a request that failed, too.
 */
import type { ReportSheetId } from "../../report/page/sheet";
import { askEditCells, isAnswered, looseEntries, placeAt, typedOn, type EditCellsAsked } from "./edit-cells";
import type { OwnSheetMemory } from "../memory/workbook-memory";
import { writeTyped } from "../writing/write-values";
import type { WriteStream } from "../writing/write-stream";

interface Asked {
  readonly sheet: ReportSheetId;
  readonly worksheet: Excel.Worksheet;
  readonly cells: EditCellsAsked;
  /** "rows": beside rows that are ours alone, of a sheet that holds old rows and new ones. */
  readonly where: "anywhere" | "rows";
}

interface Taken {
  readonly asked: Asked;
  readonly key: string;
  readonly text: string;
}

export class LateWords {
  /** Edit key → what was typed. */
  readonly words = new Map<string, string>();
  #asked: Asked[] = [];
  #waiting: Taken[] = [];

  constructor(
    /** As the sheets are written. */
    private readonly edits: ReadonlyMap<string, string>,
    private readonly owned: ReadonlyMap<ReportSheetId, OwnSheetMemory>,
  ) {}

  /** @param standing what the memory has of the sheet as it stands before it is written */
  ask(
    sheet: ReportSheetId,
    worksheet: Excel.Worksheet,
    standing: OwnSheetMemory | undefined,
    where: Asked["where"] = "anywhere",
  ): void {
    if (standing) this.#asked.push({ sheet, worksheet, cells: askEditCells(worksheet, standing), where });
  }

  /**
   * Notes what was typed since, as far as Excel has answered. @returns the entries that are new, with their sheets
   */
  take(): Taken[] {
    // Asked in vain, of a request that was refused: it was asked again, or nothing was cleared.
    const answered = this.#asked.filter(({ cells }) => isAnswered(cells));
    this.#asked = [];
    const taken = answered.flatMap((asked) => {
      const read = typedOn(asked.cells);
      const loose = asked.where === "rows" ? [] : looseEntries(asked.sheet, read);
      return [...read.typed, ...loose].flatMap(([key, text]) =>
        this.edits.get(key) === text ? [] : [{ asked, key, text }],
      );
    });
    for (const { key, text } of taken) this.words.set(key, text);
    return taken;
  }

  /**
   * Queues what was typed since into the new sheets; once a request has been answered.
   * @param open the sheet whose rows are not all written yet: its words wait
   * @returns whether there was any
   */
  putBack(stream: WriteStream, open: ReportSheetId | null): boolean {
    const taken = [...this.#waiting, ...this.take()];
    this.#waiting = taken.filter(({ asked }) => asked.sheet === open);
    for (const { asked, key, text } of taken) {
      if (asked.sheet === open) continue;
      const place = placeAt(this.owned.get(asked.sheet)?.cells[key]?.at ?? "");
      if (place) stream.essential(() => writeTyped(asked.worksheet, place, key, text));
    }
    return taken.length > 0;
  }
}
