/** The month's notices as a Word file: what the command line writes beside the workbook. */
import type { MonthlyReport } from "../../monthly-report";
import { noticeDocument } from "../../notice/document/notice-document";
import { noticesDocx } from "../../notice/document/notice-docx";

/** null: the month has no notice. */
export async function describeNotices({ notice }: Pick<MonthlyReport, "notice">): Promise<Uint8Array | null> {
  const notices = notice?.notices ?? [];
  return notices.length === 0 ? null : noticesDocx(notices.map((one) => noticeDocument(one, notice?.textLayout)));
}
