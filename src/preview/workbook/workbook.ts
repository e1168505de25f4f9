/** The workbook: sheets in tab order, formats, names, and what add-ins keep in it. */
import type { CellArea } from "./area";
import { StyleTable } from "./cell-style";
import type { CustomXmlPart } from "./custom-xml-part";
import { Sheet } from "./sheet";
import type { Visibility } from "./sheet-contents";

export interface DefinedName {
  readonly name: string;
  /** Without "="; a name that the file hides or that Excel itself keeps (_xlnm.…) is kept like any other. */
  readonly formula: string;
  /** Id of the sheet that it belongs to; null: the workbook's. */
  readonly sheetId: string | null;
  readonly hidden: boolean;
  /** The element's other attributes as the file has them. */
  readonly rest: string;
}

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  revision: string;
  /** ISO 8601; null: unknown */
  created: string | null;
}

/** What of the workbook itself has been written to. */
export type WorkbookAspect =
  "sheets" | "names" | "settings" | "customXml" | "properties" | "formulas" | "calculation" | "protection";

/** As Office.js names them; the file says auto, autoNoTable, manual. */
export const calculationModes = {
  Automatic: "auto",
  AutomaticExceptTables: "autoNoTable",
  Manual: "manual",
} as const;
export type CalculationMode = keyof typeof calculationModes;

const ILLEGAL_IN_NAME = /[[\]:*?/\\]/;

/** Whether Excel takes a text as a sheet's name. */
export const isSheetName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 31 &&
  !ILLEGAL_IN_NAME.test(name) &&
  !name.startsWith("'") &&
  !name.endsWith("'") &&
  name.toLowerCase() !== "history";

export class Workbook {
  readonly #changed = new Set<WorkbookAspect>();
  #version = 0;
  #nextSheet: number;
  readonly sheets: Sheet[] = [];
  names: readonly DefinedName[] = [];
  readonly settings = new Map<string, unknown>();
  customXmlParts: readonly CustomXmlPart[] = [];
  activeSheetId = "";
  /** Sheets can be neither added nor taken away, renamed, moved, hidden or shown. */
  structureProtected = false;
  /** A file's protection asks for a password. */
  structurePassword = false;
  /** What add-ins keep beside the title and its like. */
  readonly customDocumentProperties = new Map<string, string | number | boolean>();
  /** What was changed and no file of ours holds, by its name. */
  readonly keptHere = new Set<string>();
  /** Opened for reading only: it can be changed, and saved under another name. */
  readOnly = false;
  calculationMode: CalculationMode = "Automatic";
  /** Where cells were changed by hand since the last calculation, while that is manual. */
  uncalculated: readonly { readonly sheet: Sheet; readonly area: CellArea }[] = [];
  /** The file's name, as Excel shows it. */
  fileName = "工作簿1.xlsx";

  constructor(
    readonly styles: StyleTable,
    readonly date1904: boolean,
    readonly properties: DocumentProperties = {
      title: "",
      subject: "",
      author: "",
      keywords: "",
      comments: "",
      category: "",
      manager: "",
      company: "",
      lastAuthor: "",
      revision: "",
      created: null,
    },
    /** What the saver needs of the file that this came from; opaque to everybody else. */
    readonly source: unknown = null,
  ) {
    this.#nextSheet = 1;
  }

  touch(aspect: WorkbookAspect): void {
    this.#changed.add(aspect);
    this.#version += 1;
  }

  /** Counts up with every change of the workbook and its sheets; bringing a sheet to the front is none. */
  get version(): number {
    return this.sheets.reduce((total, sheet) => total + sheet.version, this.#version);
  }

  /** The file remembers the sheet in front, but nobody has to save for its sake. */
  bringToFront(sheet: Sheet): void {
    this.activeSheetId = sheet.id;
    this.#changed.add("sheets");
  }

  get changed(): ReadonlySet<WorkbookAspect> {
    return this.#changed;
  }

  /**
   * An id that no sheet of the workbook bears. @param series sheets that are added have one of their own, kept in the
   * file
   */
  newSheetId(series: "0001" | "0002" = "0001"): string {
    for (;;) {
      const number = (this.#nextSheet - 1).toString(16).toUpperCase().padStart(4, "0");
      const id = `{00000000-${series}-0000-${number}-000000000000}`;
      this.#nextSheet += 1;
      if (this.sheetById(id) === undefined) return id;
    }
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** Excel compares names without case. */
  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  addSheet(name: string): Sheet {
    const sheet = new Sheet(this.newSheetId("0002"), name, "worksheet", null);
    this.sheets.push(sheet);
    this.touch("sheets");
    return sheet;
  }

  /** Takes a sheet and the names that belong to it away; what refers to it elsewhere becomes Excel's affair (#REF!). */
  removeSheet(sheet: Sheet): void {
    // The count never goes back.
    this.#version += sheet.version;
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.names = this.names.filter((name) => name.sheetId !== sheet.id);
    if (this.activeSheetId === sheet.id)
      this.activeSheetId = (this.sheets.find((other) => other.visibility === "Visible") ?? this.sheets[0])?.id ?? "";
    this.touch("sheets");
  }

  renameSheet(sheet: Sheet, name: string): void {
    sheet.name = name;
    this.touch("sheets");
  }

  setVisibility(sheet: Sheet, visibility: Visibility): void {
    sheet.visibility = visibility;
    this.touch("sheets");
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.touch("sheets");
  }

  setName(name: DefinedName): void {
    this.names = [
      ...this.names.filter(
        (other) => !(other.sheetId === name.sheetId && other.name.toLowerCase() === name.name.toLowerCase()),
      ),
      name,
    ];
    this.touch("names");
  }

  removeName(name: string, sheetId: string | null): void {
    this.names = this.names.filter(
      (other) => !(other.sheetId === sheetId && other.name.toLowerCase() === name.toLowerCase()),
    );
    this.touch("names");
  }

  setSetting(key: string, value: unknown): void {
    this.settings.set(key, value);
    this.touch("settings");
  }

  removeSetting(key: string): void {
    this.settings.delete(key);
    this.touch("settings");
  }

  /** @returns the new part's id */
  addCustomXmlPart(xml: string): string {
    const taken = new Set(this.customXmlParts.map((part) => part.id.toUpperCase()));
    let number = taken.size + 1;
    const id = (): string => `{00000000-0003-0000-0000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
    while (taken.has(id())) number += 1;
    this.customXmlParts = [...this.customXmlParts, { id: id(), xml, part: null }];
    this.touch("customXml");
    return id();
  }

  setCustomXmlPart(part: CustomXmlPart): void {
    this.customXmlParts = this.customXmlParts.map((other) => (other.id === part.id ? part : other));
    this.touch("customXml");
  }

  removeCustomXmlPart(id: string): void {
    this.customXmlParts = this.customXmlParts.filter((part) => part.id !== id);
    this.touch("customXml");
  }
}
