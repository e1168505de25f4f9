/** The month's notices as a Word file, handed to the browser as a download. */
import { noticePapers, type PaperSource } from "../../notice/document/notice-papers";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** The download begins after the click; its address must live until then. */
const ADDRESS_LIVES = 60_000;

/** @returns false where the file could not be made */
export async function saveNotices(draft: PaperSource): Promise<boolean> {
  try {
    // Few need it: the library that writes Word files is fetched when it is asked for.
    const { noticesDocx } = await import(/* webpackChunkName: "taskpane-word" */ "../../notice/document/notice-docx");
    const bytes = await noticesDocx(noticePapers(draft));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: DOCX }));
    const { notices } = draft;
    link.download = `${fileNameOf(notices[0]?.title ?? "公示表", notices.length)}.docx`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), ADDRESS_LIVES);
    return true;
  } catch {
    return false;
  }
}

/** Without what no file system takes. */
const fileNameOf = (title: string, count: number): string =>
  `${title.replace(/[\\/:*?"<>|\s]/g, "").slice(0, 60)}${count > 1 ? `等${count}份` : ""}`;
