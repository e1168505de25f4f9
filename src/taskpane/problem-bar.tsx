/** What went wrong, in words, with the next step and the code for support. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../i18n/pane";
import { usePaneStyles } from "./shared/pane-styles";
import { CloseButton } from "./shared/close-button";
import type { Problem } from "./session/session";
import { useLanguage, useWords } from "./shared/words";

interface ProblemBarProps {
  readonly title: string;
  readonly problem: Problem;
  readonly retry?: () => void;
  readonly close?: () => void;
  /** Said after the problem: what was left as it was. */
  readonly reassurance?: string;
  /** Further paragraphs, for instance what was done before it. */
  readonly children?: ReactNode;
}

export function ProblemBar({ title, problem, retry, close, reassurance, children }: ProblemBarProps): ReactNode {
  const say = useWords();
  const language = useLanguage();
  const styles = usePaneStyles();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {[say(problem.words), reassurance].filter(Boolean).join(language === "en" ? " " : "")}
        <span className={styles.quiet}> {say(paneWords.codeForSupport)({ code: problem.code })}</span>
        {children}
      </MessageBarBody>
      <MessageBarActions {...(close ? { containerAction: <CloseButton close={close} /> } : {})}>
        {retry && problem.canRetry ? (
          <Button size="small" onClick={retry}>
            {say(paneWords.retry)}
          </Button>
        ) : null}
      </MessageBarActions>
    </MessageBar>
  );
}
