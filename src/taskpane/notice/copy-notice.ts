/**
 * A notice onto the clipboard, as text and as formatted HTML. By the page's own copy command: task panes are frames, to
 * which browsers often refuse `navigator.clipboard`, while a copy within a click is always theirs.
 */
import type { Notice } from "../../notice/notice";
import { documentText, noticeDocument } from "../../notice/document/notice-document";
import { documentHtml } from "../../notice/document/notice-html";

/** @returns false where the browser refused */
export function copyNotice(notice: Notice): boolean {
  const blocks = noticeDocument(notice);
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", documentText(blocks));
    event.clipboardData?.setData("text/html", documentHtml(blocks));
    filled = event.clipboardData !== null;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("copy", fill, { capture: true });
  try {
    // Deprecated without a successor that works in frames.
    return document.execCommand("copy") && filled;
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}
