/** What Excel says at its foot: the selected numbers at a glance; and what this page does not draw. */
import { useMemo, type ReactNode } from "react";
import type { CellArea } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import { pageWords, staleWords, undrawnWords, type PageLanguage } from "./words";

interface StatusBarProps {
  readonly sheet: Sheet;
  readonly selection: CellArea;
  readonly version: number;
  readonly undrawn: number;
  readonly stale: number;
  readonly language: PageLanguage;
}

export function StatusBar({ sheet, selection, version, undrawn, stale, language }: StatusBarProps): ReactNode {
  // The sheet object stays the same while it changes: its version tells.
  const { count, numbers, sum } = useMemo(() => summary(sheet, selection), [sheet, selection, version]);
  const notes = [
    ...(undrawn > 0 ? [undrawnWords(undrawn)[language]] : []),
    ...(stale > 0 ? [staleWords(stale)[language]] : []),
  ];
  const shown = (value: number): string => String(Number(value.toPrecision(10)));
  return (
    <footer className="status">
      <span role="status">{notes.length > 0 ? `⚠ ${notes.join("　")}` : ""}</span>
      <span className="keys">{pageWords.keys[language]}</span>
      {count > 1 ? (
        <output>
          {numbers > 0 ? `${pageWords.average[language]}: ${shown(sum / numbers)}　` : ""}
          {pageWords.count[language]}: {count}
          {numbers > 0 ? `　${pageWords.sum[language]}: ${shown(sum)}` : ""}
        </output>
      ) : null}
    </footer>
  );
}

function summary(
  sheet: Sheet,
  area: CellArea,
): { readonly count: number; readonly numbers: number; readonly sum: number } {
  if (area.top === area.bottom && area.left === area.right) return { count: 0, numbers: 0, sum: 0 };
  let [count, numbers, sum] = [0, 0, 0];
  for (const [, , { value }] of sheet.cellsIn(area)) {
    if (value === null) continue;
    count += 1;
    if (typeof value !== "number") continue;
    numbers += 1;
    sum += value;
  }
  return { count, numbers, sum };
}
