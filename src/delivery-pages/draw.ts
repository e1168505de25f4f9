/** Elements in a line, for pages without a framework. Texts are texts: nothing that was typed becomes a tag. */

type Content = Node | string | null;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content.filter((part) => part !== null));
  return made;
}

/** @throws Error where the page has no such element: the page and its script do not belong together */
export function byId<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no #${id}`);
  return found;
}

/** Hands bytes to the browser as a file. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = element("a", { download: name });
  link.href = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  link.click();
  // The download begins after the click; its address must live until then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** By the clipboard where the page may use it, else by the selection, which a page from a disk may. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = element("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }
}
