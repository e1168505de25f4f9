/** The workbook, the application around it, and what add-ins keep in it. */
import { calculationModes, type CalculationMode, type Workbook } from "../../workbook/workbook";
import { invalidArgument } from "../host-error";
import { objectClass, type Json, type DeclaredClass } from "../object-class";
import { calculateAll } from "../recalculate";
import { choiceArgument, flagArgument, textArgument } from "./argument";
import { commentsClass } from "./comment-classes";
import { createdWorkbook, createdWorkbookClass } from "./created-workbook-classes";
import { cultureInfoClass } from "./culture-classes";
import { customXmlPartsClass } from "./custom-xml-classes";
import { documentPropertiesClass } from "./document-property-classes";
import { namesClass } from "./name-classes";
import { workbookProtectionClass } from "./protection-classes";
import { rangeAreasClass, rangeClass } from "./range-class";
import { tablesClass } from "./table-classes";
import { worksheetsClass } from "./worksheet-class";

const nothing = (): null => null;

const applicationClass: DeclaredClass<Workbook> = objectClass<Workbook>("Application", {
  scalars: {
    calculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (workbook, value) => {
        const modes = Object.keys(calculationModes) as CalculationMode[];
        workbook.calculationMode = choiceArgument(value, modes, "calculationMode");
        workbook.touch("calculation");
        if (workbook.calculationMode !== "Manual") calculateAll(workbook);
      },
    },
    calculationState: { get: ({ uncalculated }) => (uncalculated.length > 0 ? "Pending" : "Done") },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
    useSystemSeparators: { get: () => true },
  },
  navigation: { cultureInfo: (workbook) => cultureInfoClass.of(workbook) },
  // There is no screen to hold back, and nothing that is calculated in between: these have nothing to do.
  methods: {
    calculate: (workbook, [type]) => {
      choiceArgument(type, ["Recalculate", "Full", "FullRebuild"] as const, "calculationType");
      calculateAll(workbook);
      return null;
    },
    suspendApiCalculationUntilNextSync: nothing,
    suspendScreenUpdatingUntilNextSync: nothing,
    createWorkbook: (_workbook, [base64]) => createdWorkbookClass.of(createdWorkbook(base64)),
  },
});

interface SettingTarget {
  readonly workbook: Workbook;
  readonly key: string;
}

const settingClass: DeclaredClass<SettingTarget> = objectClass<SettingTarget>("Setting", {
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ workbook, key }) => (workbook.settings.get(key) ?? null) as Json,
      set: ({ workbook, key }, value) => workbook.setSetting(key, value),
    },
  },
  methods: {
    delete: ({ workbook, key }) => {
      workbook.removeSetting(key);
      return null;
    },
  },
  identity: ({ key }) => ({ _Id: key }),
});

const settingsClass: DeclaredClass<Workbook> = objectClass<Workbook>("SettingCollection", {
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingClass.of({ workbook, key })),
  item: (workbook, key) =>
    typeof key === "string" && workbook.settings.has(key) ? settingClass.of({ workbook, key }) : null,
  methods: {
    add: (workbook, [key, value]) => {
      const name = textArgument(key, "key");
      if (name === "") throw invalidArgument("a setting without a key");
      if (value === undefined) throw invalidArgument("a setting without a value");
      workbook.setSetting(name, value);
      return settingClass.of({ workbook, key: name });
    },
  },
});

const runtimeClass: DeclaredClass<Workbook> = objectClass<Workbook>("Runtime", {
  scalars: {
    enableEvents: {
      get: (_workbook, { events }) => events.enabled,
      set: (_workbook, value, { events }) => {
        events.enabled = flagArgument(value, "enableEvents");
      },
    },
  },
});

export const workbookClass: DeclaredClass<Workbook> = objectClass<Workbook>("Workbook", {
  scalars: {
    name: { get: ({ fileName }) => fileName },
    readOnly: { get: ({ readOnly }) => readOnly },
    isDirty: { get: ({ changed, sheets }) => changed.size > 0 || sheets.some((sheet) => sheet.changed.size > 0) },
  },
  navigation: {
    worksheets: (workbook) => worksheetsClass.of(workbook),
    application: (workbook) => applicationClass.of(workbook),
    settings: (workbook) => settingsClass.of(workbook),
    customXmlParts: (workbook) => customXmlPartsClass.of(workbook),
    comments: () => commentsClass.of({ sheet: null }),
    names: () => namesClass.of({ sheet: null }),
    tables: ({ sheets }) => tablesClass.of(sheets),
    properties: (workbook) => documentPropertiesClass.of(workbook),
    protection: (workbook) => workbookProtectionClass.of(workbook),
    _Runtime: (workbook) => runtimeClass.of(workbook),
  },
  methods: {
    getSelectedRange: (_workbook, _args, host) => rangeClass.of(host.currentSelection()),
    getSelectedRanges: (_workbook, _args, host) => {
      const { sheet, area } = host.currentSelection();
      return rangeAreasClass.of({ sheet, areas: [area] });
    },
    getActiveCell: (_workbook, _args, host) => {
      const { sheet } = host.currentSelection();
      const { row, column } = host.activeCell();
      return rangeClass.of({ sheet, area: { top: row, left: column, bottom: row, right: column } });
    },
    _RemoveReference: (_workbook, [id], host) => {
      host.release(textArgument(id, "reference"));
      return null;
    },
    _RemoveAllReferences: nothing,
  },
});
