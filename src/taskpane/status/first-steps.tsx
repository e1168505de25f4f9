/** A workbook in which nothing is recognised yet: three lines, and a way to begin. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../../i18n/pane";
import { usePaneStyles } from "../shared/pane-styles";
import type { PaneActions } from "../state/use-pane";
import { useWords } from "../shared/words";

const useStyles = makeStyles({
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  buttons: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
});

export function FirstSteps({ actions }: { readonly actions: PaneActions }): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  return (
    <section className={shared.section} aria-labelledby="first-steps">
      <h2 id="first-steps" className={shared.heading}>
        {say(paneWords.firstTitle)}
      </h2>
      <ol className={styles.steps}>
        {[paneWords.firstOpen, paneWords.firstCheck, paneWords.firstWrite].map((line, index) => (
          <li key={index} className={shared.text}>
            {say(line)}
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button onClick={actions.openSample}>{say(paneWords.openSample)}</Button>
        <Button onClick={actions.createTargets}>{say(paneWords.createTargets)}</Button>
        <Button appearance="subtle" onClick={() => actions.show("data")}>
          {say(paneWords.openData)}
        </Button>
      </div>
      <p className={shared.quiet}>{say(paneWords.localOnly)}</p>
    </section>
  );
}
