/** The pane, drawn from its state: what is to be seen before a workbook was read, and the place for what follows. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Skeleton,
  SkeletonItem,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { Suspense, type ComponentType, type ReactNode } from "react";
import type { Language } from "../i18n/language";
import { paneWords } from "../i18n/pane";
import { ProblemBar } from "./problem-bar";
import { usePaneStyles } from "./shared/pane-styles";
import type { PaneState, Ready } from "./state/pane-state";
import type { PaneActions } from "./state/use-pane";
import { useWords } from "./shared/words";

const useStyles = makeStyles({
  whole: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  // Office draws its own menu over the top right corner of the pane.
  title: { ...typographyStyles.subtitle1, margin: 0, paddingRight: "40px" },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** What the pane shows of a workbook that was read. */
export interface ReadyPaneProps {
  readonly state: Ready;
  readonly actions: PaneActions;
  readonly version: string;
  readonly changeLanguage: (language: Language) => void;
}

export interface PaneProps extends Omit<ReadyPaneProps, "state"> {
  readonly state: PaneState;
  /** Most of the program, which comes while the workbook is being read. */
  readonly ReadyPane: ComponentType<ReadyPaneProps>;
}

export function Pane({ state, ReadyPane, ...props }: PaneProps): ReactNode {
  const { actions } = props;
  const say = useWords();
  switch (state.kind) {
    case "starting":
      return <Waiting text={say(paneWords.starting)} />;
    case "reading":
      return <Waiting text={say(paneWords.reading)} />;
    case "outsideExcel":
      return <WholeMessage title={say(paneWords.outsideTitle)} text={say(paneWords.outsideText)} />;
    case "unsupportedVersion":
      return <WholeMessage title={say(paneWords.unsupportedTitle)} text={say(paneWords.unsupportedText)} />;
    case "readFailed":
      return (
        <Whole>
          <ProblemBar title={say(paneWords.readFailedTitle)} problem={state.problem} retry={actions.reread} />
        </Whole>
      );
    case "ready":
      return (
        <Suspense fallback={<Waiting text={say(paneWords.reading)} />}>
          <ReadyPane {...props} state={state} />
        </Suspense>
      );
  }
}

function Whole({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const say = useWords();
  return (
    <main className={styles.whole}>
      <h1 className={styles.title}>{say(paneWords.paneTitle)}</h1>
      {children}
    </main>
  );
}

function WholeMessage({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  const say = useWords();
  return (
    <Whole>
      <MessageBar intent="warning" layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {text}
        </MessageBarBody>
        <MessageBarActions>
          <Button as="a" href="try.html" target="_blank" size="small">
            {say(paneWords.webVersion)}
          </Button>
          <Button as="a" href="help.html" target="_blank" size="small">
            {say(paneWords.help)}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </Whole>
  );
}

function Waiting({ text }: { readonly text: string }): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  return (
    <Whole>
      <p className={shared.text} role="status">
        {text}
      </p>
      <Skeleton aria-hidden className={styles.lines}>
        {[32, 20, 48, 48, 48].map((size, line) => (
          <SkeletonItem key={line} size={size === 20 ? 20 : size === 32 ? 32 : 48} />
        ))}
      </Skeleton>
    </Whole>
  );
}
