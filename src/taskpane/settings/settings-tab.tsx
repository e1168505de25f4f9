/** What the bureau decides about its data; kept in the workbook. */
import { Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Language } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import type { Ready } from "../state/pane-state";
import { AnswersKept } from "../questions/answers-kept";
import { AirSheetChoices } from "./air-sheet-choices";
import { BasisChoices } from "./basis-choices";
import { Choice } from "./choice";
import { PlaceChoice } from "./place-choice";
import { AirChoices, SheetChoices } from "./rule-choices";
import { WorkstreamChoices } from "./workstream-choices";
import { SelfCheckPanel } from "./self-check-panel";
import { usePaneStyles } from "../shared/pane-styles";
import type { PaneActions } from "../state/use-pane";
import { useLanguage, useWords } from "../shared/words";

interface SettingsTabProps {
  readonly state: Ready;
  readonly actions: PaneActions;
  readonly version: string;
  readonly changeLanguage: (language: Language) => void;
}

export function SettingsTab({ state, actions, version, changeLanguage }: SettingsTabProps): ReactNode {
  const shared = usePaneStyles();
  const language = useLanguage();
  const say = useWords();
  const { settings, settingsLocked, monthly } = state.prepared;
  const props = { settings, disabled: settingsLocked, change: actions.changeSettings };
  return (
    <div className={shared.sections}>
      <section className={shared.section} aria-labelledby="settings-title">
        <h2 id="settings-title" className={shared.heading}>
          {say(paneWords.settingsTitle)}
        </h2>
        <p className={shared.quiet}>{say(paneWords.settingsText)}</p>
        {settingsLocked ? (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{say(paneWords.settingsLocked)}</MessageBarBody>
          </MessageBar>
        ) : null}
        <div className={shared.fields}>
          <PlaceChoice {...props} places={monthly.air.places} place={monthly.place} />
          <AirSheetChoices {...props} air={monthly.air} />
          <AirChoices {...props} />
          <SheetChoices {...props} />
        </div>
        <AnswersKept {...props} keys={state.prepared.sourceKeys} />
      </section>
      <WorkstreamChoices {...props} monthly={monthly} />
      <section className={shared.section} aria-labelledby="basis-title">
        <h2 id="basis-title" className={shared.heading}>
          {say(paneWords.basis)}
        </h2>
        <p className={shared.quiet}>{say(paneWords.basisText)}</p>
        <div className={shared.fields}>
          <BasisChoices {...props} />
        </div>
      </section>
      <section className={shared.section}>
        <Choice<Language>
          label={say(paneWords.language)}
          value={language}
          disabled={false}
          choose={changeLanguage}
          options={[
            { value: "zh-CN", label: "简体中文" },
            { value: "en", label: "English" },
          ]}
        />
      </section>
      <SelfCheckPanel actions={actions} version={version} />
      <section className={shared.section}>
        <p className={shared.quiet}>
          <Link href="help.html" target="_blank">
            {say(paneWords.help)}
          </Link>{" "}
          · {say(paneWords.version)({ version })} · {say(paneWords.localOnly)}
        </p>
      </section>
    </div>
  );
}
