/**
 * Troubles that users of real Excel report, each as an Excel that has it all the time. `TROUBLE=freezing npx vitest run
 * --project node tests/excel` runs the tests of runs in one.
 */
import type { HostOptions } from "../../src/preview/host/excel-host";
import type { Workbook } from "../../src/preview/workbook/workbook";

export interface ExcelTrouble {
  readonly options?: Partial<HostOptions>;
  /** What such an Excel does to each workbook that it opens. */
  readonly opened?: (workbook: Workbook) => void;
}

const refused = (code: string, ...members: readonly string[]): Partial<HostOptions> => ({
  troubles: members.map((member) => ({ member, code })),
});
const passedOver = (...members: readonly string[]): Partial<HostOptions> => ({
  troubles: members.map((member) => ({ member, code: null })),
});

export const troubles = {
  customXml: { options: refused("GeneralException", "CustomXmlPartCollection.add", "CustomXmlPart.setXml") },
  oneMegabyte: {
    options: {
      troubles: ["CustomXmlPartCollection.add", "CustomXmlPart.setXml", "SettingCollection.add"].map((member) => ({
        member,
        code: "InvalidArgument",
        above: 1_000_000,
      })),
    },
  },
  freezing: {
    options: refused(
      "GeneralException",
      "WorksheetFreezePanes.freezeRows",
      "WorksheetFreezePanes.freezeColumns",
      "WorksheetFreezePanes.freezeAt",
    ),
  },
  zoom: { options: passedOver("PageLayout.zoom=") },
  pageBreaks: { options: passedOver("PageBreakCollection.add") },
  manual: { opened: (workbook) => void (workbook.calculationMode = "Manual") },
} as const satisfies Readonly<Record<string, ExcelTrouble>>;

/** The trouble that TROUBLE names; none where it names none. @throws Error for a name that no trouble has */
export function troubleOfAll(): ExcelTrouble {
  const name = process.env.TROUBLE ?? "";
  if (name === "") return {};
  const trouble: ExcelTrouble | undefined = (troubles as Readonly<Record<string, ExcelTrouble>>)[name];
  if (!trouble) throw new Error(`TROUBLE is one of ${Object.keys(troubles).join(", ")}`);
  return trouble;
}
