/** The open findings of one severity, those of a kind together. */
import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Severity } from "../../findings/finding";
import { severitySymbol } from "../../findings/severity";
import { paneWords } from "../../i18n/pane";
import { findingCount, isAboutTheWork, type CheckEntry } from "./check-entries";
import { CheckItem } from "./check-item";
import { CheckKindItem } from "./check-kind-item";
import { checkKinds } from "./check-kinds";
import { PagedList } from "../shared/paged-list";
import { usePaneStyles, useToneStyles } from "../shared/pane-styles";
import type { PaneActions } from "../state/use-pane";
import { useWords } from "../shared/words";

const titles = { error: paneWords.errors, warning: paneWords.warnings, note: paneWords.notes } as const;
const hints = { error: paneWords.errorsHint, warning: paneWords.warningsHint, note: paneWords.notesHint } as const;
/** Overdue work is no figure that cannot be trusted. */
function hintOf(severity: Severity, entries: readonly CheckEntry[]) {
  if (severity !== "error" || !entries.some(isAboutTheWork)) return hints[severity];
  return entries.every(isAboutTheWork) ? paneWords.workErrorsHint : paneWords.mixedErrorsHint;
}

const tones = { error: "bad", warning: "watch", note: "open" } as const;

interface CheckGroupProps {
  readonly severity: Severity;
  readonly entries: readonly CheckEntry[];
  readonly locked: boolean;
  readonly actions: PaneActions;
}

export function CheckGroup({ severity, entries, locked, actions }: CheckGroupProps): ReactNode {
  const shared = usePaneStyles();
  const toneStyles = useToneStyles();
  const say = useWords();
  const headingId = `findings-${severity}`;
  return (
    <section className={shared.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={shared.heading}>
        <span aria-hidden className={toneStyles[tones[severity]]}>
          {severitySymbol[severity]}
        </span>{" "}
        {say(titles[severity])({ count: findingCount(entries) })}
        <span className={shared.quiet}> · {say(hintOf(severity, entries))}</span>
      </h2>
      <PagedList
        className={mergeClasses(shared.list, shared.figures)}
        entries={checkKinds(entries)}
        item={(kind) =>
          kind.others.length === 0 ? (
            <CheckItem key={kind.key} entry={kind.first} locked={locked} actions={actions} />
          ) : (
            <CheckKindItem key={kind.key} kind={kind} locked={locked} actions={actions} />
          )
        }
      />
    </section>
  );
}
