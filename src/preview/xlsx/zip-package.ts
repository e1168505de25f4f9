/**
 * The zip container of a workbook. Parts are inflated when they are asked for, and a part that nobody rewrote goes back
 * as the very bytes that came.
 */
import { Deflate, deflateSync, Inflate, inflateSync } from "fflate";
import { atOnce, type Steps } from "./steps";
import { WorkbookFileError } from "./workbook-file-error";

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressed: Uint8Array;
  readonly size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** 1980-01-01 00:00, the earliest that zip knows: the same workbook always gives the same bytes. */
const DOS_DATE = 0x0021;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** @param before the sum of the bytes that come before these */
function crc32(bytes: Uint8Array, before = 0): number {
  let crc = before ^ 0xffffffff;
  // By index: an iterator over 100 MB takes seconds.
  for (let at = 0; at < bytes.length; at += 1) crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** What is packed or summed in one step: some hundredths of a second on an office PC. */
const PIECE = 512 * 1024;
const LEVEL = 6;

/** Packed in steps where that takes long. The same bytes whoever takes the steps, and however quickly. */
function* packed(bytes: Uint8Array, told: (share: number) => void): Steps<Pick<Entry, "compressed" | "crc">> {
  if (bytes.length <= PIECE) return { compressed: deflateSync(bytes, { level: LEVEL }), crc: crc32(bytes) };
  const pieces: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL }, (piece) => void pieces.push(piece));
  let crc = 0;
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    deflate.push(piece, at + PIECE >= bytes.length);
    crc = crc32(piece, crc);
    told(Math.min(1, (at + PIECE) / bytes.length));
    yield;
  }
  return { compressed: joined(pieces), crc };
}

/** Packed bytes a step: tables unpack to ten times that. */
const PACKED_PIECE = 64 * 1024;

/** The text of a large part, unpacked in steps. null: damaged. */
function* unpackedText(entry: Entry): Steps<string | null> {
  const texts: string[] = [];
  let [size, crc] = [0, 0];
  let decoder: TextDecoder | null = null;
  const inflate = new Inflate((piece) => {
    if (piece.length === 0) return;
    decoder ??= new TextDecoder(encodingOf(piece));
    size += piece.length;
    crc = crc32(piece, crc);
    texts.push(decoder.decode(piece, { stream: true }));
  });
  try {
    for (let at = 0; at < entry.compressed.length && size <= entry.size; at += PACKED_PIECE) {
      inflate.push(entry.compressed.subarray(at, at + PACKED_PIECE), at + PACKED_PIECE >= entry.compressed.length);
      yield;
    }
  } catch {
    return null;
  }
  return size === entry.size && crc === entry.crc ? texts.join("") : null;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A part that unpacks to more has no room in a text. */
const MOST_BYTES = 400_000_000;
/**
 * Tables are packed to a tenth or so. What is packed to less than a two-hundredth and is large was made to fill the
 * memory.
 */
const SUSPECT_BYTES = 50_000_000;
const SUSPECT_RATIO = 200;

/** null: damaged. */
function unpacked({ method, compressed, size }: Entry): Uint8Array | null {
  if (method === 0) return compressed;
  try {
    return inflateSync(compressed, { out: new Uint8Array(size) });
  } catch {
    return null;
  }
}

function readEntries(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < lowest) throw new WorkbookFileError("corrupt", "the zip directory is missing");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new WorkbookFileError("corrupt", "the zip directory is damaged");
    const method = view.getUint16(at + 10, true);
    const compressedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_ENTRY)
      throw new WorkbookFileError("corrupt", `${name} is not where the zip directory says`);
    if (method !== 0 && method !== 8) throw new WorkbookFileError("corrupt", `${name} is packed by an unknown method`);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + compressedSize > bytes.length) throw new WorkbookFileError("corrupt", `${name} is cut off`);
    if (!name.endsWith("/")) {
      entries.set(name.replaceAll("\\", "/"), {
        name,
        method,
        crc: view.getUint32(at + 16, true),
        compressed: bytes.subarray(from, from + compressedSize),
        size: view.getUint32(at + 24, true),
      });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

export class ZipPackage {
  readonly #entries: Map<string, Entry>;
  readonly #byLowerName: Map<string, string>;

  private constructor(entries: Map<string, Entry>) {
    this.#entries = entries;
    this.#byLowerName = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  }

  static empty(): ZipPackage {
    return new ZipPackage(new Map());
  }

  /** @throws WorkbookFileError notAZip, legacyXls, encrypted or corrupt */
  static read(bytes: Uint8Array): ZipPackage {
    if (bytes.length >= 8 && [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)) {
      // An OLE container: an .xlsx with a password keeps its package in a stream of this name.
      const encrypted = new TextDecoder("utf-16le")
        .decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
        .includes("EncryptedPackage");
      throw new WorkbookFileError(encrypted ? "encrypted" : "legacyXls", "an OLE container");
    }
    if (bytes.length < 22 || bytes[0] !== 0x50 || bytes[1] !== 0x4b)
      throw new WorkbookFileError("notAZip", "no zip signature");
    return new ZipPackage(readEntries(bytes));
  }

  /** A copy whose parts can be rewritten without touching this one. */
  copy(): ZipPackage {
    return new ZipPackage(new Map(this.#entries));
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The part's name as it stands in the zip; part names are compared without case. */
  find(name: string): string | null {
    return this.#byLowerName.get(name.toLowerCase()) ?? null;
  }

  /** @throws WorkbookFileError tooLarge */
  #entry(name: string): Entry | null {
    const actual = this.find(name);
    const entry = actual === null ? undefined : this.#entries.get(actual);
    if (!entry) return null;
    if (entry.size > MOST_BYTES || (entry.size > SUSPECT_BYTES && entry.size > SUSPECT_RATIO * entry.compressed.length))
      throw new WorkbookFileError("tooLarge", `${name} unpacks to ${entry.size} bytes`, name);
    return entry;
  }

  bytes(name: string): Uint8Array | null {
    const entry = this.#entry(name);
    if (!entry) return null;
    const bytes = unpacked(entry);
    if (bytes === null || bytes.length !== entry.size || crc32(bytes) !== entry.crc)
      throw new WorkbookFileError("corrupt", `${name} cannot be unpacked`, name);
    return bytes;
  }

  text(name: string): string | null {
    const bytes = this.bytes(name);
    return bytes === null ? null : decodeText(bytes);
  }

  /** The same in steps, for parts that may be large. */
  *textInSteps(name: string): Steps<string | null> {
    const entry = this.#entry(name);
    if (!entry || entry.method === 0 || entry.size <= PIECE) return this.text(name);
    const text = yield* unpackedText(entry);
    if (text === null) throw new WorkbookFileError("corrupt", `${name} cannot be unpacked`, name);
    return text;
  }

  write(name: string, content: string | Uint8Array): void {
    atOnce(this.writeInSteps(name, content));
  }

  /** The same in steps. @param told how much of the part is packed, 0 to 1 */
  *writeInSteps(name: string, content: string | Uint8Array, told: (share: number) => void = () => {}): Steps<void> {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const entry = yield* packed(bytes, told);
    const actual = this.find(name) ?? name;
    this.#entries.set(actual, { name: actual, method: 8, size: bytes.length, ...entry });
    this.#byLowerName.set(name.toLowerCase(), actual);
  }

  remove(name: string): void {
    const actual = this.find(name);
    if (actual === null) return;
    this.#entries.delete(actual);
    this.#byLowerName.delete(name.toLowerCase());
  }

  toBytes(): Uint8Array {
    const encoder = new TextEncoder();
    const entries = [...this.#entries].map(([name, entry]) => ({ ...entry, encodedName: encoder.encode(name) }));
    const localSize = entries.reduce(
      (total, entry) => total + 30 + entry.encodedName.length + entry.compressed.length,
      0,
    );
    const directorySize = entries.reduce((total, entry) => total + 46 + entry.encodedName.length, 0);
    const bytes = new Uint8Array(localSize + directorySize + 22);
    const view = new DataView(bytes.buffer);
    let at = 0;
    let directory = localSize;
    const shared = (offset: number, entry: (typeof entries)[number]): void => {
      view.setUint16(offset, 20, true);
      view.setUint16(offset + 2, 0x0800, true);
      view.setUint16(offset + 4, entry.method, true);
      view.setUint16(offset + 8, DOS_DATE, true);
      view.setUint32(offset + 10, entry.crc, true);
      view.setUint32(offset + 14, entry.compressed.length, true);
      view.setUint32(offset + 18, entry.size, true);
      view.setUint16(offset + 22, entry.encodedName.length, true);
    };
    for (const entry of entries) {
      view.setUint32(at, LOCAL_ENTRY, true);
      shared(at + 4, entry);
      bytes.set(entry.encodedName, at + 30);
      bytes.set(entry.compressed, at + 30 + entry.encodedName.length);
      view.setUint32(directory, DIRECTORY_ENTRY, true);
      view.setUint16(directory + 4, 20, true);
      shared(directory + 6, entry);
      view.setUint32(directory + 42, at, true);
      bytes.set(entry.encodedName, directory + 46);
      at += 30 + entry.encodedName.length + entry.compressed.length;
      directory += 46 + entry.encodedName.length;
    }
    view.setUint32(directory, END_OF_DIRECTORY, true);
    view.setUint16(directory + 8, entries.length, true);
    view.setUint16(directory + 10, entries.length, true);
    view.setUint32(directory + 12, directorySize, true);
    view.setUint32(directory + 16, localSize, true);
    return bytes;
  }
}

/** XML parts are UTF-8 or, rarely, UTF-16 with a byte-order mark. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

const decodeText = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);
