/** The month's notices as a Word file: what the command line writes beside the workbook. */
import type { MonthlyReport } from "../../monthly-report";
import { noticesDocx } from "../../notice/document/notice-docx";
import { noticePapers } from "../../notice/document/notice-papers";

/** null: the month has no notice. */
export async function describeNotices({ notice }: Pick<MonthlyReport, "notice">): Promise<Uint8Array | null> {
  return notice === null || notice.notices.length === 0 ? null : noticesDocx(noticePapers(notice));
}
