/**
 * A text onto the clipboard by the page's own copy command: task panes are frames, to which browsers often refuse
 * `navigator.clipboard`, while a copy within a click is always theirs.
 */

/** @returns false where the browser refused */
export function copyPlainText(text: string): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
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
