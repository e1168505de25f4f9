/** What the bureau decides about its data; kept in the workbook. */
import { Label, Link, makeStyles, MessageBar, MessageBarBody, tokens, useId } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { daysInMonth } from "../calendar/day";
import type { Language, Words } from "../i18n/language";
import { paneWords } from "../i18n/pane";
import type { Settings } from "../settings";
import { ruleSets } from "../standards/rule-sets";
import type { Ready } from "./state/pane-state";
import { AnswersKept } from "./questions/answers-kept";
import { SelfCheckPanel } from "./self-check-panel";
import { AirChoices } from "./settings/air-choices";
import { Choice, type Option } from "./shared/choice";
import { usePaneStyles } from "./shared/pane-styles";
import type { PaneActions } from "./state/use-pane";
import { useLanguage, useWords } from "./shared/words";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
});

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
          <AirChoices {...props} air={monthly.air} />
          <RuleChoices {...props} />
        </div>
        <AnswersKept {...props} />
      </section>
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

interface SettingChoicesProps {
  readonly settings: Settings;
  readonly disabled: boolean;
  readonly change: (settings: Settings) => void;
}

function RuleChoices({ settings, disabled, change }: SettingChoicesProps): ReactNode {
  const say = useWords();
  const language = useLanguage();
  return (
    <>
      <Choice<Settings["standard"]>
        label={say(paneWords.standard)}
        value={settings.standard}
        disabled={disabled}
        choose={(standard) => change({ ...settings, standard })}
        options={[
          { value: "byDate", label: say(paneWords.standardByDate) },
          { value: "eachDay", label: say(paneWords.standardEachDay) },
          ...ruleSets.map(({ id, name }) => ({ value: id, label: name[language] })),
        ]}
      />
      <DateChoice
        label={say(paneWords.heatingFrom)}
        date={settings.heatingSeason.start}
        disabled={disabled}
        choose={(start) => change({ ...settings, heatingSeason: { ...settings.heatingSeason, start } })}
      />
      <DateChoice
        label={say(paneWords.heatingTo)}
        date={settings.heatingSeason.end}
        disabled={disabled}
        choose={(end) => change({ ...settings, heatingSeason: { ...settings.heatingSeason, end } })}
      />
      <Choice<Settings["primaryShareOf"]>
        label={say(paneWords.primaryShare)}
        value={settings.primaryShareOf}
        disabled={disabled}
        choose={(primaryShareOf) => change({ ...settings, primaryShareOf })}
        options={[
          { value: "allDays", label: say(paneWords.primaryAllDays) },
          { value: "daysWithPrimary", label: say(paneWords.primaryDaysWith) },
        ]}
      />
      <Choice<Settings["noticeForm"]>
        label={say(paneWords.noticeForm)}
        value={settings.noticeForm}
        disabled={disabled}
        choose={(noticeForm) => change({ ...settings, noticeForm })}
        options={[
          { value: "card", label: say(paneWords.noticeCard) },
          { value: "text", label: say(paneWords.noticeRunning) },
        ]}
      />
      <Choice<"on" | "off">
        label={say(paneWords.checkFormulas)}
        value={settings.checkFormulas ? "on" : "off"}
        disabled={disabled}
        choose={(choice) => change({ ...settings, checkFormulas: choice === "on" })}
        options={[
          { value: "off", label: say(paneWords.checkFormulasOff) },
          { value: "on", label: say(paneWords.checkFormulasOn) },
        ]}
      />
    </>
  );
}

interface DateOfYear {
  readonly month: number;
  readonly day: number;
}

/** A day of any year. 29 February is left out, since three years in four have none. */
function DateChoice({
  label,
  date,
  disabled,
  choose,
}: {
  readonly label: string;
  readonly date: DateOfYear;
  readonly disabled: boolean;
  readonly choose: (date: DateOfYear) => void;
}): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const id = useId("date-");
  const days = (month: number): number => daysInMonth(2021, month);
  return (
    <div role="group" aria-labelledby={id}>
      <Label id={id}>{label}</Label>
      <div className={styles.pair}>
        <Choice<number>
          labelHidden
          label={say(paneWords.monthOf)({ what: label })}
          value={date.month}
          disabled={disabled}
          choose={(month) => choose({ month, day: Math.min(date.day, days(month)) })}
          options={Array.from({ length: 12 }, (_, index) => ({
            value: index + 1,
            label: say(paneWords.monthNumber)({ month: index + 1 }),
          }))}
        />
        <Choice<number>
          labelHidden
          label={say(paneWords.dayOf)({ what: label })}
          value={date.day}
          disabled={disabled}
          choose={(day) => choose({ month: date.month, day })}
          options={Array.from({ length: days(date.month) }, (_, index) => ({
            value: index + 1,
            label: say(paneWords.dayNumber)({ day: index + 1 }),
          }))}
        />
      </div>
    </div>
  );
}

type Basis = Settings["basis"];

function BasisChoices({ settings, disabled, change }: SettingChoicesProps): ReactNode {
  const say = useWords();
  const { basis } = settings;
  const options = <Value extends string>(entries: readonly (readonly [Value, Words])[]): Option<Value | null>[] => [
    { value: null, label: say(paneWords.notStated) },
    ...entries.map(([value, label]) => ({ value, label: say(label) })),
  ];
  const set = (part: Partial<Basis>): void => change({ ...settings, basis: { ...basis, ...part } });
  return (
    <>
      <Choice<Basis["review"]>
        label={say(paneWords.review)}
        value={basis.review}
        disabled={disabled}
        choose={(review) => set({ review })}
        options={options([
          ["审核", paneWords.reviewed],
          ["原始", paneWords.raw],
        ])}
      />
      <Choice<Basis["state"]>
        label={say(paneWords.state)}
        value={basis.state}
        disabled={disabled}
        choose={(state) => set({ state })}
        options={options([
          ["实况", paneWords.actualState],
          ["标况", paneWords.standardState],
        ])}
      />
      <Choice<Basis["sandDust"]>
        label={say(paneWords.sandDust)}
        value={basis.sandDust}
        disabled={disabled}
        choose={(sandDust) => set({ sandDust })}
        options={options([
          ["扣沙", paneWords.sandDeducted],
          ["不扣沙", paneWords.sandKept],
        ])}
      />
    </>
  );
}
