/** So many columns shared out among so many cells, that none is left over: shares(13, 3) is [4, 4, 5]. */
export const shares = (columns: number, cells: number): number[] =>
  Array.from(
    { length: cells },
    (_, index) => Math.floor(((index + 1) * columns) / cells) - Math.floor((index * columns) / cells),
  );
