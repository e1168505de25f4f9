/** Indicators of staff's own over a sheet: made with one tap or in a form, and taken back with one tap. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Asked, SheetOffers } from "../../excel/computing/engine";
import { ownIndicatorWords } from "../../i18n/own-indicator-words";
import { sheetWords } from "../../i18n/sheet-words";
import { standingsOf } from "../../indicators/ledgers/progress";
import type { OwnColumn } from "../../indicators/own/propose-indicators";
import { withOwnIndicator, withoutOwnIndicator, type OwnIndicator } from "../../settings";
import { fixed, unitText } from "../status/figure-text";
import { OwnIndicatorForm } from "./own-indicator-form";
import { useAnswer } from "../shared/asked";
import { usePaneStyles } from "../shared/pane-styles";
import { useLanguage, useWords } from "../shared/words";
import type { Ready } from "../state/pane-state";
import type { PaneActions } from "../state/use-pane";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  kept: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface OwnIndicatorsProps {
  readonly sheet: string;
  /** Whether what could be counted is offered: on a sheet that no ledger knows. */
  readonly offers: boolean;
  readonly state: Ready;
  readonly actions: PaneActions;
}

const noOffers: SheetOffers = { columns: [], proposals: [] };

const askOffers = (asked: Asked, sheet: string): Promise<SheetOffers> => asked.offers(sheet);

export function OwnIndicators({ sheet, offers, state, actions }: OwnIndicatorsProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const { settings, settingsLocked: disabled } = state.prepared;
  const { columns, proposals } = useAnswer(sheet, askOffers) ?? noOffers;
  const kept = settings.own.filter(({ table }) => table === sheet);
  const offered = offers ? proposals.filter(({ title }) => !kept.some((one) => one.title === title)) : [];
  const nameOf = ({ title }: OwnIndicator): string => title.slice(title.indexOf("：") + 1);
  return (
    <div className={shared.section}>
      {kept.map((one) => (
        <div key={one.title} className={styles.kept}>
          <KeptIndicator own={one} state={state} />
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
      <OwnIndicatorMaker sheet={sheet} columns={columns} state={state} actions={actions} />
    </div>
  );
}

interface OwnIndicatorMakerProps extends Omit<OwnIndicatorsProps, "offers"> {
  readonly columns: readonly OwnColumn[];
}

/** The form, behind a button of its own. */
function OwnIndicatorMaker({ sheet, columns, state, actions }: OwnIndicatorMakerProps): ReactNode {
  const say = useWords();
  const [isDefining, setDefining] = useState(false);
  const { settings, settingsLocked: disabled, monthly } = state.prepared;
  if (columns.length === 0) return null;
  if (!isDefining)
    return (
      <div>
        <Button size="small" appearance="subtle" disabled={disabled} onClick={() => setDefining(true)}>
          {say(ownIndicatorWords.define)}
        </Button>
      </div>
    );
  return (
    <OwnIndicatorForm
      sheet={sheet}
      year={monthly.period?.month.year ?? null}
      columns={columns}
      taken={settings.own.map(({ title }) => title)}
      save={(own) => {
        setDefining(false);
        actions.changeSettings(withOwnIndicator(settings, own));
      }}
      close={() => setDefining(false)}
    />
  );
}

/** What it counts, what is asked of it, and what it comes to now. */
function KeptIndicator({ own, state }: { readonly own: OwnIndicator; readonly state: Ready }): ReactNode {
  const shared = usePaneStyles();
  const language = useLanguage();
  const say = useWords();
  const { progress } = state.prepared.monthly;
  const standing = progress === null ? undefined : standingsOf(progress).find(isOwn);
  const reported = standing?.cumulative.reported ?? null;
  const figure =
    standing === undefined || reported === null
      ? null
      : `${fixed(reported, standing.indicator.decimals)}${unitText(standing.indicator.unit, language)}`;
  const parts = [
    own.condition,
    own.target?.wording ?? "",
    figure === null ? "" : say(ownIndicatorWords.now)({ figure }),
  ];
  return (
    <span className={shared.quiet}>
      {say(sheetWords.ownCounted)({ title: own.title, condition: parts.filter(Boolean).join("；") })}
    </span>
  );

  function isOwn({ indicator }: { readonly indicator: { readonly title: { readonly "zh-CN": string } } }): boolean {
    return indicator.title["zh-CN"] === own.title;
  }
}
