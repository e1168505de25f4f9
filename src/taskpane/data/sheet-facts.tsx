/** What was read of a table: its rows, its days, and how sure the reading is. */
import type { ReactNode } from "react";
import { isoDate } from "../../calendar/day";
import type { SheetGuess } from "../../datasets/air-day";
import { paneWords } from "../../i18n/pane";
import { usePaneStyles } from "../shared/pane-styles";
import { certainty } from "./recognised-sheets";
import { useWords } from "../shared/words";

export function SheetFacts({ guess }: { readonly guess: SheetGuess }): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const { dataset, rowCount: rows, firstDay, lastDay, confidence, corrected } = guess;
  if (dataset === null) return corrected ? <p className={shared.quiet}>{say(paneWords.correctedByStaff)}</p> : null;
  const extent =
    firstDay !== null && lastDay !== null
      ? say(paneWords.rowsAndSpan)({ rows, from: isoDate(firstDay), to: isoDate(lastDay) })
      : say(paneWords.rowsOnly)({ rows });
  const trust = corrected ? say(paneWords.correctedByStaff) : say(paneWords[certainty(confidence)]);
  return (
    <p className={shared.quiet}>
      {extent} · {trust}
    </p>
  );
}
