/** 自检 in 设置: tries what a report does, shows what holds and what differs, and gives it as JSON. */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Trial } from "../../excel/self-check/self-check";
import { selfCheckWords, trialStates, trialWords } from "../../i18n/self-check";
import { copyPlainText } from "../shared/copy-text";
import { usePaneStyles } from "../shared/pane-styles";
import { useLanguage, useWords } from "../shared/words";
import type { Problem } from "../session/session";
import type { PaneActions } from "../state/use-pane";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
  item: { paddingBlock: tokens.spacingVerticalXXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  json: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100, whiteSpace: "pre-wrap" },
});

type State =
  | { readonly kind: "idle" | "running" }
  | { readonly kind: "done"; readonly trials: readonly Trial[] }
  | { readonly kind: "failed"; readonly problem: Problem };

export function SelfCheckPanel({
  actions,
  version,
}: {
  readonly actions: PaneActions;
  readonly version: string;
}): ReactNode {
  const shared = usePaneStyles();
  const language = useLanguage();
  const say = useWords();
  const [state, setState] = useState<State>({ kind: "idle" });
  const run = async (): Promise<void> => {
    setState({ kind: "running" });
    const outcome = await actions.selfCheck();
    setState(outcome.ok ? { kind: "done", trials: outcome.value } : { kind: "failed", problem: outcome.problem });
  };
  return (
    <section className={shared.section} aria-labelledby="self-check-title">
      <h2 id="self-check-title" className={shared.heading}>
        {say(selfCheckWords.title)}
      </h2>
      <p className={shared.quiet}>{say(selfCheckWords.text)}</p>
      <div>
        <Button disabled={state.kind === "running"} onClick={() => void run()}>
          {say(selfCheckWords.run)}
        </Button>
      </div>
      <div role="status">
        {state.kind === "running" ? <Spinner size="tiny" label={say(selfCheckWords.running)} /> : null}
        {state.kind === "failed" ? <p>{state.problem.words[language]}</p> : null}
        {state.kind === "done" ? <Result trials={state.trials} version={version} /> : null}
      </div>
    </section>
  );
}

function Result({ trials, version }: { readonly trials: readonly Trial[]; readonly version: string }): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  const json = JSON.stringify({ addIn: version, trials }, null, 1);
  const count = (state: Trial["state"]): number => trials.filter((trial) => trial.state === state).length;
  return (
    <>
      <p>
        {say(selfCheckWords.summary)({ holds: count("holds"), differs: count("differs"), refused: count("refused") })}
      </p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => setCopied(copyPlainText(json))}>
          {say(selfCheckWords.copy)}
        </Button>
        {copied === null ? null : <span>{say(copied ? selfCheckWords.copied : selfCheckWords.notCopied)}</span>}
      </div>
      <ul className={styles.list}>
        {trials.map((trial) => (
          <li key={trial.id} className={styles.item}>
            {trialStates[trial.state].sign} {say(trialWords[trial.id])}
            {"　"}
            {trial.state === "differs"
              ? say(selfCheckWords.expectedFound)({ expected: trial.expected ?? "", found: trial.found })
              : trial.state === "refused"
                ? `${say(trialStates.refused.words)} ${trial.found}`
                : trial.found}
          </li>
        ))}
      </ul>
      {copied === false ? <pre className={styles.json}>{json}</pre> : null}
    </>
  );
}
