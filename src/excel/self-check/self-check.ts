/**
 * 自检, for the first person with a real Excel: does in a scratch sheet what a report does and reads everything back. The
 * sheet goes afterwards, and so does all that was kept; the bureau's sheets are not read. Empties Excel's undo list.
 */
import { asProblem } from "../excel-error";
import { readOwned } from "../read-workbook";
import { memoryTrials } from "./memory-trials";
import { sheetTrials } from "./sheet-trials";
import { compared, orRefused, told, type Trial } from "./trial";

export type { Trial, TrialId, TrialState } from "./trial";

const HIGHEST_ASKED = 30;

const apiLevel = (): string => {
  const levels = Array.from({ length: HIGHEST_ASKED }, (_, index) => `1.${index + 1}`);
  const { requirements } = Office.context;
  return levels.filter((level) => requirements.isSetSupported("ExcelApi", level)).pop() ?? "0";
};

function versions(webView: string): Trial[] {
  // Not in every host.
  const { host, platform, version } = Office.context.diagnostics ?? {};
  return [
    told("excelVersion", [host, platform, version].filter((part) => part !== undefined).join(" ")),
    told("apiLevel", `ExcelApi ${apiLevel()}`),
    told("webView", webView),
  ];
}

/**
 * After saving and opening again: whether the report's sheets still have the ids that were noted, and the marks.
 * Nothing where there is no report.
 */
async function marks(context: Excel.RequestContext): Promise<readonly Trial[]> {
  const { memory, evidence } = await readOwned(context);
  const noted = Object.values(memory.sheets);
  if (noted.length === 0) return [];
  const sameId = noted.filter(({ id }) => evidence.some((sheet) => sheet.id === id)).length;
  const marked = evidence.filter(({ marks: found }) => found.length > 0);
  const inBoth = marked.filter(({ marks: found }) => found.length > 1).length;
  const all = noted.length;
  return [compared("marks", `${all} ${all} ${all}`, `${sameId} ${marked.length} ${inBoth}`)];
}

/**
 * @param webView the web view by its name and version
 * @param scratch hears the id of the sheet that comes and goes, so that nobody takes it for an edit
 * @throws ExcelProblem where no sheet can be added or removed
 */
export async function selfCheck(webView: string, scratch: (sheetId: string) => void): Promise<readonly Trial[]> {
  try {
    // A trial asks for the same range more than once, in several requests.
    return await Excel.run((context) => tried(context, webView, scratch));
  } catch (error) {
    throw asProblem(error);
  }
}

async function tried(
  context: Excel.RequestContext,
  webView: string,
  scratch: (sheetId: string) => void,
): Promise<readonly Trial[]> {
  const found: Trial[] = [...versions(webView), ...(await orRefused("marks", () => marks(context)))];
  const front = context.workbook.worksheets.getActiveWorksheet();
  // By no name of ours: where Excel gives it one, no sheet of the bureau's can have it.
  const sheet = context.workbook.worksheets.add().load("id");
  await context.sync();
  scratch(sheet.id);
  try {
    found.push(...(await sheetTrials(context, sheet)), ...(await memoryTrials(context)));
  } finally {
    sheet.delete();
    front.activate();
    await context.sync();
  }
  return found;
}
