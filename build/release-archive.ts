/** The release as one zip, the same to the byte wherever and whenever it is made of the same files. */
import { zipSync, type Zippable } from "fflate";
import { sha256 } from "./site-files";

/** Of files from FAT, Debian's unzip takes Chinese names for the old code page's, whatever the UTF-8 flag says. */
const UNIX = 3;
/** A plain file, rw-r--r--, as Unix keeps it in the upper half of the attributes. */
const READABLE = 0o100644 << 16;

/** By the local clock, as zip keeps it: the same fields in every time zone. */
const always = (): Date => new Date(2000, 0, 1, 0, 0, 0);

/** As `sha256sum` writes and reads them, paths from the release's own folder. */
export const sumsText = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files.keys()]
    .sort()
    .map((name) => `${sha256(files.get(name) ?? new Uint8Array())}  ${name}\n`)
    .join("");

/**
 * @param folder the one that all files lie in
 * @param files path in the folder → bytes; their sums are added as SHA256SUMS.txt
 */
export function releaseArchive(folder: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const all = new Map([...files, ["SHA256SUMS.txt", new TextEncoder().encode(sumsText(files))]]);
  const entries: Zippable = Object.fromEntries(
    [...all.keys()].sort().map((name) => [`${folder}/${name}`, all.get(name) ?? new Uint8Array()]),
  );
  return zipSync(entries, { mtime: always(), level: 9, os: UNIX, attrs: READABLE });
}
