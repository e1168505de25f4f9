/** Indicators of staff's own over a sheet that no ledger knows: made with one tap, and taken back with one. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sheetWords } from "../../i18n/sheet-words";
import { withOwnIndicator, withoutOwnIndicator, type OwnIndicator } from "../../settings";
import { usePaneStyles } from "../shared/pane-styles";
import { useWords } from "../shared/words";
import type { Ready } from "../state/pane-state";
import type { PaneActions } from "../state/use-pane";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  kept: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface OwnIndicatorsProps {
  readonly sheet: string;
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function OwnIndicators({ sheet, state, actions }: OwnIndicatorsProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const { settings, settingsLocked: disabled, monthly } = state.prepared;
  const kept = settings.own.filter(({ table }) => table === sheet);
  const offered = monthly.proposals(sheet).filter(({ title }) => !kept.some((one) => one.title === title));
  if (kept.length === 0 && offered.length === 0) return null;
  const nameOf = ({ title }: OwnIndicator): string => title.slice(title.indexOf("：") + 1);
  return (
    <div className={shared.section}>
      {kept.map((one) => (
        <div key={one.title} className={styles.kept}>
          <span className={shared.quiet}>
            {say(sheetWords.ownCounted)({ title: one.title, condition: one.condition })}
          </span>
          <Button
            size="small"
            appearance="subtle"
            disabled={disabled}
            aria-label={say(sheetWords.ownRemove)({ title: one.title })}
            onClick={() => actions.changeSettings(withoutOwnIndicator(settings, one.title))}
          >
            {say(sheetWords.ownRemoveShort)}
          </Button>
        </div>
      ))}
      {offered.length === 0 ? null : <p className={shared.quiet}>{say(sheetWords.ownOffer)}</p>}
      <div className={styles.buttons}>
        {offered.map((one) => (
          <Button
            key={one.title}
            size="small"
            disabled={disabled}
            title={one.condition}
            onClick={() => actions.changeSettings(withOwnIndicator(settings, one))}
          >
            {nameOf(one)}
          </Button>
        ))}
      </div>
    </div>
  );
}
