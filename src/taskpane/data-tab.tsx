/** What each sheet was taken for; wrong guesses are put right here. */
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../i18n/pane";
import type { Ready } from "./pane-state";
import { usePaneStyles } from "./pane-styles";
import { recognisedSheets, type RecognisedSheet } from "./recognised-sheets";
import { SheetCard } from "./sheet-card";
import type { PaneActions } from "./use-pane";
import { useWords } from "./words";

interface DataTabProps {
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function DataTab({ state, actions }: DataTabProps): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const { monthly, settings, settingsLocked } = state.prepared;
  const { used, unused } = recognisedSheets(monthly);
  const card = (recognised: RecognisedSheet): ReactNode => (
    <SheetCard key={recognised.sheetId} recognised={recognised} monthly={monthly} settings={settings} locked={settingsLocked} change={actions.changeSettings} goTo={actions.goTo} />
  );
  return (
    <div className={shared.sections}>
      <section className={shared.section} aria-labelledby="recognised">
        <h2 id="recognised" className={shared.heading}>{say(paneWords.recognised)}</h2>
        <p className={shared.quiet}>{say(paneWords.recognisedText)}</p>
        {settingsLocked ? <MessageBar intent="info" layout="multiline"><MessageBarBody>{say(paneWords.settingsLocked)}</MessageBarBody></MessageBar> : null}
        {used.map(card)}
      </section>
      {unused.length === 0 ? null : (
        <section className={shared.section} aria-labelledby="unused">
          <h2 id="unused" className={shared.heading}>{say(paneWords.unused)}</h2>
          {unused.map(card)}
        </section>
      )}
    </div>
  );
}
