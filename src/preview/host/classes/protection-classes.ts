/** Protection of sheets and of the workbook's structure, without passwords and without exceptions. */
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { ExcelHost } from "../excel-host";
import { HostError, invalidArgument, notImplemented } from "../host-error";
import { objectClass, type Argument, type DeclaredClass } from "../object-class";

function refusePassword(password: Argument): void {
  if (password !== null && password !== undefined && password !== "")
    throw notImplemented("protecting with a password");
}

/** Everything is forbidden but to select cells: what Excel does without options. */
const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

function refuseExceptions(options: Argument): void {
  if (options === null || options === undefined) return;
  if (typeof options !== "object") throw invalidArgument("options must be an object");
  for (const [name, value] of Object.entries(options as Readonly<Record<string, unknown>>)) {
    if (!Object.hasOwn(OPTIONS, name)) throw invalidArgument(`the option ${name}`);
    if (value !== null && value !== OPTIONS[name as keyof typeof OPTIONS])
      throw notImplemented(`protecting sheets with ${name}`);
  }
}

function setProtection(sheet: Sheet, on: boolean, { events }: ExcelHost): void {
  sheet.touch("protection");
  sheet.protection = on ? { raw: "" } : null;
  events.fire("protectionChanged", sheet.id, { isProtected: on, source: "Local", worksheetId: sheet.id });
}

export const sheetProtectionClass: DeclaredClass<Sheet> = objectClass<Sheet>("WorksheetProtection", {
  scalars: {
    protected: { get: (sheet) => sheet.protected },
    options: {
      get: (sheet) => {
        if (sheet.protection?.raw) throw notImplemented("options of a file's protection");
        return sheet.protected ? OPTIONS : null;
      },
      onlyByName: true,
    },
  },
  methods: {
    protect: (sheet, [options, password], host) => {
      refusePassword(password);
      refuseExceptions(options);
      if (sheet.protected) throw new HostError("InvalidOperation", `The sheet ${sheet.name} is protected already.`);
      setProtection(sheet, true, host);
      return null;
    },
    // Excel passes over a password that is not needed.
    unprotect: (sheet, _args, host) => {
      if (!sheet.protected) return null;
      if (sheet.protection?.raw) throw notImplemented("passwords of a file's protection");
      setProtection(sheet, false, host);
      return null;
    },
  },
});

export const workbookProtectionClass: DeclaredClass<Workbook> = objectClass<Workbook>("WorkbookProtection", {
  scalars: { protected: { get: ({ structureProtected }) => structureProtected } },
  methods: {
    protect: (workbook, [password]) => {
      refusePassword(password);
      if (workbook.structureProtected) throw new HostError("InvalidOperation", "The structure is protected already.");
      workbook.structureProtected = true;
      workbook.touch("protection");
      return null;
    },
    unprotect: (workbook) => {
      if (!workbook.structureProtected) return null;
      if (workbook.structurePassword) throw notImplemented("passwords of a file's protection");
      workbook.structureProtected = false;
      workbook.touch("protection");
      return null;
    },
  },
});
