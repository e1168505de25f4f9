/** The workbook → an .xlsx file. Parts that nobody wrote to go back byte for byte. */
import type { ConditionalLook } from "../workbook/conditional-format";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { addContentType, contentTypes } from "./content-types";
import { writeCustomProperties } from "./custom-properties";
import { writeCustomXmlParts } from "./custom-xml";
import type { FileSource } from "./file-source";
import { requireKept } from "./not-kept";
import { PackageParts } from "./package-parts";
import { addRelationship, readRelationships, removeRelationship } from "./relationships";
import { atOnce, inSlices, type Steps } from "./steps";
import { writeDrawing } from "./write-drawing";
import { writeSettingsPart } from "./write-settings-part";
import { writeSheet } from "./write-sheet";
import { appendStyles, EMPTY_STYLES } from "./write-styles";
import { writeTables } from "./write-tables";
import { removeCalculationChain, writeWorkbookPart } from "./write-workbook-part";
import type { ZipPackage } from "./zip-package";

/**
 * @returns the file's bytes; the same workbook always gives the same bytes
 * @throws CannotBeSaved where something stands in the workbook that no file of ours holds
 */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  const saving = savingOf(workbook);
  atOnce(saving.steps());
  return saving.zip.toBytes();
}

/** The workbook changed while it was being saved: what is written so far belongs to two states of it. */
export class ChangedWhileSaving extends Error {
  override readonly name = "ChangedWhileSaving";
}

/**
 * The same bytes without holding up the page: some rows at a time. The workbook itself is not written to.
 *
 * @param pause lets the page draw; is told the share that is done, 0 to 1; what it throws ends the saving
 * @throws ChangedWhileSaving where the workbook is another after a pause
 * @throws CannotBeSaved where something stands in the workbook that no file of ours holds
 */
export async function saveWorkbookInSlices(
  workbook: Workbook,
  pause: (done: number) => Promise<void>,
): Promise<Uint8Array> {
  const saving = savingOf(workbook);
  const { version } = workbook;
  await inSlices(saving.steps(), async () => {
    await pause(saving.done);
    if (workbook.version !== version) throw new ChangedWhileSaving();
  });
  return saving.zip.toBytes();
}

function savingOf(workbook: Workbook): Saving {
  requireKept(workbook);
  const source = workbook.source as FileSource;
  return new Saving(workbook, source.zip.copy(), source.workbookPart);
}

class Saving {
  readonly #looks: ConditionalLook[] = [];
  readonly #sheetParts = new Map<string, string>();
  #firstLook = 0;
  #done = 0;
  readonly #parts: PackageParts;

  constructor(
    private readonly workbook: Workbook,
    readonly zip: ZipPackage,
    private readonly workbookPart: string,
  ) {
    this.#parts = new PackageParts(zip, workbookPart);
  }

  /** The share that is written, 0 to 1. */
  get done(): number {
    return this.#done;
  }

  *steps(): Steps<void> {
    this.#removeDeletedSheets();
    this.#placeNewSheets();
    const changed = this.workbook.sheets.filter(
      (sheet) => sheet.kind === "worksheet" && (sheet.part === null || sheet.changed.size > 0),
    );
    for (const sheet of changed) {
      for (const format of sheet.conditionalFormats) {
        if (!format.source && (format.rule.kind === "custom" || format.rule.kind === "cellValue"))
          this.#lookNumber(format.rule.look);
      }
    }
    this.#writeStyles();
    const weights = changed.map((sheet) => sheet.rowNumbers().length + 1);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    let before = 0;
    for (const [index, sheet] of changed.entries()) {
      const weight = (weights[index] ?? 0) / all;
      const begun = before;
      yield* this.#writeSheet(sheet, (share) => (this.#done = begun + weight * share));
      before += weight;
    }
    if (this.workbook.changed.size > 0) writeWorkbookPart(this.#parts, this.workbook, (sheet) => this.#partOf(sheet));
    if (this.workbook.changed.has("settings")) writeSettingsPart(this.#parts, this.workbook);
    if (this.workbook.changed.has("customXml"))
      writeCustomXmlParts(this.zip, this.workbookPart, this.workbook.customXmlParts, (part) =>
        this.#parts.remove(part),
      );
    if (this.workbook.changed.has("formulas")) removeCalculationChain(this.#parts);
  }

  #lookNumber(look: ConditionalLook): number {
    const at = this.#looks.findIndex(
      (other) => other.fill === look.fill && other.color === look.color && other.bold === look.bold,
    );
    return this.#firstLook + (at >= 0 ? at : this.#looks.push(look) - 1);
  }

  #writeStyles(): void {
    const added = this.workbook.styles.added();
    if (added.length === 0 && this.#looks.length === 0) return;
    let part = readRelationships(this.zip, this.workbookPart).find(({ kind }) => kind === "styles")?.target;
    if (part === undefined) {
      part = "xl/styles.xml";
      this.#parts.write(part, EMPTY_STYLES);
      addRelationship(this.zip, this.workbookPart, "styles", part);
      addContentType(this.zip, part, contentTypes.styles);
    }
    const { xml, firstLook } = appendStyles(this.zip.text(part) ?? EMPTY_STYLES, added, this.#looks);
    this.#firstLook = firstLook;
    this.#parts.write(part, xml);
  }

  #removeDeletedSheets(): void {
    const kept = new Set(this.workbook.sheets.map(({ part }) => part?.toLowerCase()));
    for (const { id, kind, target } of readRelationships(this.zip, this.workbookPart)) {
      if ((kind !== "worksheet" && kind !== "chartsheet" && kind !== "dialogsheet") || kept.has(target.toLowerCase()))
        continue;
      removeRelationship(this.zip, this.workbookPart, id);
      this.#parts.remove(target);
    }
  }

  #placeNewSheets(): void {
    for (const sheet of this.workbook.sheets) {
      if (sheet.part !== null) {
        this.#sheetParts.set(sheet.id, sheet.part);
        continue;
      }
      const part = this.#parts.free("xl/worksheets", "sheet");
      this.zip.write(part, "");
      addContentType(this.zip, part, contentTypes.worksheet);
      addRelationship(this.zip, this.workbookPart, "worksheet", part);
      this.#sheetParts.set(sheet.id, part);
    }
  }

  #partOf(sheet: Sheet): string {
    const part = this.#sheetParts.get(sheet.id);
    if (part === undefined) throw new Error(`${sheet.name} has no part`);
    return part;
  }

  /** @param told what share of the sheet is done, 0 to 1: writing its rows is half, packing them the other */
  *#writeSheet(sheet: Sheet, told: (share: number) => void): Steps<void> {
    const part = this.#partOf(sheet);
    const drawingId =
      sheet.part === null || sheet.changed.has("charts") ? writeDrawing(this.#parts, this.workbook, sheet, part) : null;
    const tableIds = sheet.part === null || sheet.changed.has("tables") ? writeTables(this.#parts, sheet, part) : [];
    const isMarked = sheet.part === null || sheet.changed.has("customProperties");
    const properties = isMarked ? writeCustomProperties(this.zip, part, sheet) : [];
    const old = sheet.part === null ? null : yield* this.zip.textInSteps(part);
    const xml = yield* writeSheet(sheet, old, {
      drawingId,
      tableIds,
      properties,
      linkId: (address) =>
        readRelationships(this.zip, part).find(({ kind, target }) => kind === "hyperlink" && target === address)?.id ??
        addRelationship(this.zip, part, "hyperlink", address, true),
      lookNumber: (look) => this.#lookNumber(look),
      active: sheet.id === this.workbook.activeSheetId,
      told: (share) => told(share / 2),
    });
    yield;
    yield* this.zip.writeInSteps(part, this.#parts.inItsNamespaces(xml), (share) => told((1 + share) / 2));
    yield;
  }
}
