/** A file that the assistant hands out, in the encoding that its reader on Windows or on the server wants. */

export type Encoding =
  /** Registry files, and texts that the console shows: the only encoding of theirs that knows Chinese everywhere. */
  | "utf-16le"
  /** Windows PowerShell takes a script without the mark for one in the system's own code page. */
  | "utf-8-bom"
  | "utf-8"
  /** Command files: the console's code page is not known, so they hold nothing else. */
  | "ascii";

export interface DeliveredFile {
  readonly name: string;
  readonly encoding: Encoding;
  readonly text: string;
  /** What it is for, said beside it. */
  readonly purpose: string;
}

const windowsLines = (text: string): string => text.replace(/\r?\n/g, "\r\n");

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 + index * 2, text.charCodeAt(index), true);
  return bytes;
}

/** @throws Error where a file of ASCII holds anything else */
export function bytesOf({ name, encoding, text }: DeliveredFile): Uint8Array<ArrayBuffer> {
  switch (encoding) {
    case "utf-16le":
      return utf16(windowsLines(text));
    case "utf-8-bom":
      return new TextEncoder().encode(`\ufeff${windowsLines(text)}`);
    case "utf-8":
      return new TextEncoder().encode(text);
    case "ascii":
      if (!/^[\x00-\x7f]*$/.test(text)) throw new Error(`${name} holds letters that the console may not know`);
      return new TextEncoder().encode(windowsLines(text));
  }
}
