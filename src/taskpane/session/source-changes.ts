/** Tells, once for a burst of edits, which sheets changed. */
export interface SourceChanges {
  /** A sheet changed, by worksheet id. */
  changed(sheetId: string): void;
  /** The pane starts to write: what changes meanwhile is told when it has finished. */
  holdBack(): void;
  letGo(): void;
  /** The workbook is about to be read: what changed until now is in what will be read. */
  forget(): void;
  stop(): void;
}

/**
 * @param settled called with the worksheet ids once the sheets have been quiet for `quietMilliseconds`; those that
 * changed only while the pane wrote are told apart
 */
export function sourceChanges(
  settled: (sheetIds: ReadonlySet<string>, onlyWhileWriting: ReadonlySet<string>) => void,
  quietMilliseconds: number,
): SourceChanges {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let sheets = new Set<string>();
  let byPeople = new Set<string>();
  let heldBack = false;

  const forget = (): void => {
    sheets = new Set();
    byPeople = new Set();
  };
  const restart = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      const told = sheets;
      const onlyWhileWriting = new Set([...sheets].filter((id) => !byPeople.has(id)));
      forget();
      settled(told, onlyWhileWriting);
    }, quietMilliseconds);
  };
  return {
    changed: (sheetId) => {
      sheets.add(sheetId);
      if (!heldBack) byPeople.add(sheetId);
      if (!heldBack) restart();
    },
    holdBack: () => {
      heldBack = true;
      if (timer !== null) clearTimeout(timer);
    },
    letGo: () => {
      heldBack = false;
      if (sheets.size > 0) restart();
    },
    forget: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      forget();
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
