/** Tells, once for a burst of edits, that the bureau's own sheets changed; what the add-in writes itself is no change. */
export interface SourceChanges {
  /** A sheet changed, by worksheet id. */
  changed(sheetId: string): void;
  /** The add-in starts to write: whose sheets change is decided when it has finished. */
  holdBack(): void;
  /** It has finished; `isOwn` knows the sheets that it wrote. */
  letGo(): void;
  stop(): void;
}

/**
 * @param isOwn whether a worksheet id is one of the add-in's sheets
 * @param report called once the sheets have been quiet for `quietMilliseconds`
 */
export function sourceChanges(isOwn: (sheetId: string) => boolean, report: () => void, quietMilliseconds: number): SourceChanges {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let heldBack: Set<string> | null = null;

  const restart = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      report();
    }, quietMilliseconds);
  };
  const changed = (sheetId: string): void => {
    if (heldBack) heldBack.add(sheetId);
    else if (!isOwn(sheetId)) restart();
  };
  return {
    changed,
    holdBack: () => {
      heldBack ??= new Set();
    },
    letGo: () => {
      const sheets = heldBack ?? [];
      heldBack = null;
      for (const sheetId of sheets) changed(sheetId);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
