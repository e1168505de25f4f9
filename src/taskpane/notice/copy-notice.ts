/** A notice onto the clipboard, as text and as formatted HTML. */
import type { Notice } from "../../notice/notice";
import type { NoticeLayout } from "../../notice/templates/notice-layout";
import { documentText, noticeDocument } from "../../notice/document/notice-document";
import { documentHtml } from "../../notice/document/notice-html";
import { copyForms } from "../shared/copy-text";

/** @returns false where the browser refused */
export function copyNotice(notice: Notice, layout: NoticeLayout): boolean {
  const blocks = noticeDocument(notice, layout);
  return copyForms({ "text/plain": documentText(blocks), "text/html": documentHtml(blocks) });
}
