/**
 * Onto the clipboard by the page's own copy command: task panes are frames, to which browsers often refuse
 * `navigator.clipboard`, while a copy within a click is always theirs.
 */

/** @param forms MIME type → the same thing in that form. @returns false where the browser refused */
export function copyForms(forms: Readonly<Record<string, string>>): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
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

/** @returns false where the browser refused */
export const copyPlainText = (text: string): boolean => copyForms({ "text/plain": text });
