/** What people typed where a run writes: told before it is written over, with the way to keep it. */
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { localAddress } from "../../cells/address";
import { paneWords } from "../../i18n/pane";
import { usePaneStyles } from "../shared/pane-styles";
import { useWords } from "../shared/words";
import { isBusy, type Ready } from "../state/pane-state";
import type { PaneActions } from "../state/use-pane";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0, overflowWrap: "anywhere" },
});

/** Places named before "…", and characters of each. */
const MOST_NAMED = 3;
const LONGEST = 24;

export function TypedOverBar({ state, actions }: { readonly state: Ready; readonly actions: PaneActions }): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const { typedOver } = state.prepared;
  if (typedOver.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{say(paneWords.typedOver)({ count: typedOver.length })}</MessageBarTitle>
        {say(paneWords.typedOverText)}
        <ul className={styles.list}>
          {typedOver.slice(0, MOST_NAMED).map(({ at, value }) => {
            const text = String(value);
            return (
              <li key={`${at.sheet} ${localAddress(at)}`}>
                <Link as="button" inline className={shared.link} onClick={() => actions.goTo(at)}>
                  {at.sheet}!{localAddress(at)}
                </Link>{" "}
                {text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}
              </li>
            );
          })}
          {typedOver.length > MOST_NAMED ? <li>…</li> : null}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={isBusy(state.job)} onClick={actions.keepAsRemarks}>
          {say(paneWords.keepAsRemarks)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
