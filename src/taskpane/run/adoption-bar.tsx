/**
 * Sheets of an earlier report that are not certain to be ours: one press takes them over, and until then nothing is
 * written.
 */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../../i18n/pane";
import { useWords } from "../shared/words";
import { isBusy, type Ready } from "../state/pane-state";
import type { PaneActions } from "../state/use-pane";

export function AdoptionBar({ state, actions }: { readonly state: Ready; readonly actions: PaneActions }): ReactNode {
  const say = useWords();
  const { adoptable } = state.prepared;
  if (adoptable.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{say(paneWords.adoptTitle)}</MessageBarTitle>
        {say(paneWords.adoptText)({ sheets: adoptable.join("、") })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={isBusy(state.job)} onClick={actions.adopt}>
          {say(paneWords.adopt)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
