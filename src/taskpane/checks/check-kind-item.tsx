/** Many findings of a kind: the first in full, the others folded, and one answer for all. */
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { paneWords } from "../../i18n/pane";
import { AnswerForm } from "./answer-form";
import { CheckItem } from "./check-item";
import type { CheckKind } from "./check-kinds";
import { PagedList } from "../shared/paged-list";
import { usePaneStyles } from "../shared/pane-styles";
import type { PaneActions } from "../state/use-pane";
import { useWords } from "../shared/words";

const useStyles = makeStyles({
  kind: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    "& > ul > li": { borderBottomStyle: "none" },
  },
  others: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  ways: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", paddingBottom: tokens.spacingVerticalS },
  way: { ...typographyStyles.caption1 },
  mark: { verticalAlign: "-2px" },
  turned: { transform: "rotate(90deg)" },
});

interface CheckKindItemProps {
  readonly kind: CheckKind;
  readonly locked: boolean;
  readonly actions: PaneActions;
}

export function CheckKindItem({ kind, locked, actions }: CheckKindItemProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const [open, setOpen] = useState(false);
  const [answering, setAnswering] = useState(false);
  const { key, first, others, otherCount } = kind;
  const id = `kind-${key}`;
  return (
    <li className={styles.kind}>
      <ul className={shared.list}>
        <CheckItem entry={first} locked={locked} actions={actions} />
      </ul>
      <Ways
        foldId={id}
        others={otherCount}
        open={open}
        fold={() => setOpen(!open)}
        answer={locked || answering ? null : () => setAnswering(true)}
      />
      {answering ? <AnswerAll kind={kind} actions={actions} close={() => setAnswering(false)} /> : null}
      {open ? (
        <div id={id} className={styles.others}>
          <PagedList
            className={shared.list}
            entries={others}
            item={(entry) => <CheckItem key={entry.key} entry={entry} locked={locked} actions={actions} />}
          />
        </div>
      ) : null}
    </li>
  );
}

interface WaysProps {
  readonly foldId: string;
  readonly others: number;
  readonly open: boolean;
  readonly fold: () => void;
  /** null: nothing can be answered now. */
  readonly answer: (() => void) | null;
}

/** Under the first of a kind: to its others, and to one answer for all. */
function Ways({ foldId, others, open, fold, answer }: WaysProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const way = mergeClasses(styles.way, shared.link);
  return (
    <div className={styles.ways}>
      <Link
        as="button"
        id={`${foldId}-fold`}
        className={way}
        aria-expanded={open}
        aria-controls={open ? foldId : undefined}
        onClick={fold}
      >
        <ChevronRightRegular aria-hidden className={mergeClasses(styles.mark, open && styles.turned)} />{" "}
        {say(paneWords.alike)({ count: others })}
      </Link>
      {answer === null ? null : (
        <Link as="button" className={way} onClick={answer}>
          {say(paneWords.answerAll)({ count: others + 1 })}
        </Link>
      )}
    </div>
  );
}

interface AnswerAllProps {
  readonly kind: CheckKind;
  readonly actions: PaneActions;
  readonly close: () => void;
}

function AnswerAll({ kind: { first, others, otherCount }, actions, close }: AnswerAllProps): ReactNode {
  const say = useWords();
  return (
    <AnswerForm
      label={say(paneWords.reasonForAll)({ count: otherCount + 1 })}
      start=""
      canTakeBack={false}
      save={(text) => {
        close();
        actions.acknowledge(
          [first, ...others].map((entry) => entry.key),
          text,
        );
      }}
      close={close}
    />
  );
}
