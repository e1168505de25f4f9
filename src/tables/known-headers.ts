/** What is known about the names of columns, whoever declares them; a header is a row that holds some of them. */
export interface KnownHeaders {
  /** Whether a cell's text is the very name of some column: quick, for finding headers among many rows. */
  isName(text: string): boolean;
  /** Whether a text holds the name of some column: 目前累计完成户数. Slower than `isName`, and sooner true of data. */
  holdsName(text: string): boolean;
  /** Whether a text is a choice that may stand over a column of its own: 铁路, 公路. */
  isLying(text: string): boolean;
  /** 0–1: how much a column's texts, from the upper row to the lowest, are like the name that they are most like. */
  likeness(header: readonly string[]): number;
}
