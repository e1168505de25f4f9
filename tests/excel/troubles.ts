/**
 * Troubles that users of real Excel report, each as an Excel that has it all the time. `TROUBLE=freezing npx vitest run
 * --project node tests/excel` runs the tests of runs in one; all of them: `npm run test:soak -- troubles`.
 */
import type { HostOptions } from "../../src/preview/host/excel-host";
import type { Trouble } from "../../src/preview/host/troubles";
import type { CellArea } from "../../src/preview/workbook/area";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { Workbook } from "../../src/preview/workbook/workbook";

export interface ExcelTrouble {
  readonly options?: Partial<HostOptions>;
  /** What such an Excel, or whoever had the file before, does to each workbook that is opened. */
  readonly opened?: (workbook: Workbook) => void;
  /**
   * Tests that can only fail in such an Excel, by file and name, each with the reason. They are run, and must fail: one
   * that holds all the same has no place here.
   */
  readonly failing?: Readonly<Record<string, string>>;
  /** Files that already begin with what such an Excel refuses, with the reason: they are not run in it. */
  readonly without?: Readonly<Record<string, string>>;
}

const refused = (code: string, ...members: readonly string[]): Partial<HostOptions> => ({
  troubles: members.map((member) => ({ member, code })),
});
const passedOver = (...members: readonly string[]): Partial<HostOptions> => ({
  troubles: members.map((member) => ({ member, code: null })),
});

const ours = ({ sheets }: Workbook): Sheet[] => sheets.filter(({ name }) => name.startsWith("月报·"));

/** The worst that renumbering can do: each sheet gets the id of its neighbour. */
function exchangeIds(workbook: Workbook): void {
  const ids = workbook.sheets.map(({ id }) => id);
  const given = new Map(ids.map((id, at) => [id, ids[(at + 1) % ids.length] ?? id]));
  const now = (id: string): string => given.get(id) ?? id;
  workbook.activeSheetId = now(workbook.activeSheetId);
  workbook.names = workbook.names.map((name) => ({
    ...name,
    sheetId: name.sheetId === null ? null : now(name.sheetId),
  }));
  for (const sheet of workbook.sheets) Object.assign(sheet, { id: now(sheet.id) });
}

/** An inner line of a single column, or row: there is none. */
function hasNoSuchLine(target: unknown): boolean {
  const { areas, index } = target as { readonly areas: readonly CellArea[]; readonly index: string };
  return areas.some(
    ({ top, left, bottom, right }) =>
      (index === "InsideVertical" && left === right) || (index === "InsideHorizontal" && top === bottom),
  );
}

const onInnerLines = (member: string): Trouble => ({ member, code: "InvalidArgument", where: hasNoSuchLine });

const REMEMBERS = "it begins with a report that the workbook remembers; without, the run is refused and 接管 offered";
const remembering = (...tests: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(tests.map((test) => [test, REMEMBERS]));

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
  innerLines: {
    options: { troubles: ["style=", "weight=", "color="].map((one) => onInnerLines(`RangeBorder.${one}`)) },
  },
  /** The style "Hyperlink" as somebody changed it: of a style that is for links Excel keeps the font. */
  loudLinks: {
    options: {
      linkLook: (style) => ({
        ...style,
        font: { ...style.font, name: "华文彩云", size: 20, underline: "double", color: "#FF0000" },
      }),
    },
  },
  plainLinks: { options: { linkLook: (style) => style } },
  manual: { opened: (workbook) => void (workbook.calculationMode = "Manual") },
  otherIds: { opened: exchangeIds },
  lostSettings: {
    opened: (workbook) => [...workbook.settings.keys()].forEach((key) => workbook.removeSetting(key)),
    failing: remembering(
      "broken-workbooks.test.ts: workbooks that people broke (skipped where ../shared is absent) ids-",
      "broken-workbooks.test.ts: workbooks that people broke (skipped where ../shared is absent) hidden-overview",
      "locks.test.ts: protection of the structure is no hindrance",
      "locks.test.ts: protection of one of our sheets stops a run",
      "locks.test.ts: hidden sheets of ours are written",
      "locks.test.ts: a workbook that is read-only",
      "memory-in-workbook.test.ts: is read in the single entry of before",
      "ownership.test.ts: with stable ids leaves every sheet",
      "ownership.test.ts: with renumbered ids leaves every sheet",
      "ownership.test.ts: a workbook that was reported before with its report's tabs dragged to the front is updated",
      "ownership.test.ts: a workbook that was reported before never writes over an archived copy",
      "ownership.test.ts: a workbook that was reported before is not removed down to no sheet at all",
      "ownership.test.ts: a workbook that was reported before and lost its memory while a sheet was torn",
      "ownership.test.ts: a workbook that was reported before by another program that dropped the properties",
      "restore-report.test.ts: putting the last report back leaves the bureau's sheets to the byte",
      "typed-over.test.ts: what people typed where a run writes is counted in computed cells",
      "typed-over.test.ts: what people typed where a run writes is kept beside on request",
      "typed-over.test.ts: what people typed where a run writes is lost nowhere",
      "typed-over.test.ts: what people typed, where it cannot be looked for",
      "typed-over.test.ts: what a run changed is told",
      "typed-words.test.ts: remarks of all tasks stay with them when a row is inserted above",
      "typed-words.test.ts: remarks that found their place again",
      "typed-words.test.ts: words typed",
      "write-changes.test.ts: a run after nothing changed",
      "write-changes.test.ts: a run a day later",
      "write-changes.test.ts: a run writes a sheet whole in which",
      "write-changes.test.ts: what Excel refuses of the dress is told",
      "write-changes.test.ts: an Excel that never takes part of the dress",
    ),
    without: { "interrupted-run.test.ts": REMEMBERS },
  },
  hidden: {
    opened: (workbook) => ours(workbook).forEach((sheet) => workbook.setVisibility(sheet, "Hidden")),
    failing: {
      "broken-workbooks.test.ts: workbooks that people broke (skipped where ../shared is absent) ids-":
        "it names the hidden sheets: none, and here all",
      "broken-workbooks.test.ts: workbooks that people broke (skipped where ../shared is absent) hidden-overview":
        "it names the hidden sheet: one, and here all",
      "interrupted-run.test.ts: a run that fails after its last call is whole, and is told so":
        "no sheet is shown at the end, so that the answer that is lost is that of the last sheet: told as a failure",
      "locks.test.ts: hidden sheets of ours are written, stay hidden, and are told":
        "it names the hidden sheets: two, and here all",
    },
  },
  /** Of a workbook with a report; where there is none, none can be written. */
  protectedStructure: {
    opened: (workbook) => {
      if (ours(workbook).length > 0) workbook.structureProtected = true;
    },
    failing: Object.fromEntries(
      [
        "broken-workbooks.test.ts: workbooks that people broke (skipped where ../shared is absent) ids-",
        "broken-workbooks.test.ts: workbooks that people broke (skipped where ../shared is absent) hidden-overview",
        "ownership.test.ts: with stable ids leaves every sheet",
        "ownership.test.ts: with renumbered ids leaves every sheet",
        "ownership.test.ts: a workbook that was reported before with its report's tabs dragged to the front is updated",
        "ownership.test.ts: a workbook that was reported before and lost its memory",
        "ownership.test.ts: a workbook that was reported before never writes over an archived copy",
        "ownership.test.ts: a workbook that was reported before is not removed down to no sheet at all",
      ].map((test) => [
        test,
        "a sheet is added, renamed or removed in it, which Excel refuses: told as structureProtected",
      ]),
    ),
  },
} as const satisfies Readonly<Record<string, ExcelTrouble>>;

/** The trouble that TROUBLE names; none where it names none. @throws Error for a name that no trouble has */
export function troubleOfAll(): ExcelTrouble {
  const name = process.env.TROUBLE ?? "";
  if (name === "") return {};
  const trouble: ExcelTrouble | undefined = (troubles as Readonly<Record<string, ExcelTrouble>>)[name];
  if (!trouble) throw new Error(`TROUBLE is one of ${Object.keys(troubles).join(", ")}`);
  return trouble;
}
