/** Bytes packed piece by piece: all at once takes longer than a click should wait. */
import { Gzip } from "fflate";
import type { Breath } from "../next-task";

const PIECE = 65_536;

/** The same bytes give the same: without a time stamp, which gzip would take from the clock. */
export async function gzipped(bytes: Uint8Array, breath: Breath): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const gzip = new Gzip({ mtime: 0, level: 9 }, (piece) => void pieces.push(piece));
  for (let from = 0; from === 0 || from < bytes.length; from += PIECE) {
    gzip.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length);
    await breath.take();
  }
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
