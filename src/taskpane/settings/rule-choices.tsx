/** By which rules and words the report is made. */
import type { ReactNode } from "react";
import { paneWords } from "../../i18n/pane";
import type { Settings } from "../../settings";
import { ruleSets } from "../../standards/rule-sets";
import { Choice } from "./choice";
import { DateChoice } from "./date-choice";
import { useLanguage, useWords } from "../shared/words";

export interface SettingChoicesProps {
  readonly settings: Settings;
  readonly disabled: boolean;
  readonly change: (settings: Settings) => void;
}

/** How the air is reckoned. */
export function AirChoices({ settings, disabled, change }: SettingChoicesProps): ReactNode {
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
    </>
  );
}

/** How the report's sheets are made. */
export function SheetChoices({ settings, disabled, change }: SettingChoicesProps): ReactNode {
  const say = useWords();
  return (
    <>
      <Choice<Settings["noticeForm"]>
        label={say(paneWords.noticeForm)}
        value={settings.noticeForm}
        disabled={disabled}
        choose={(noticeForm) => change({ ...settings, noticeForm })}
        options={[
          { value: "card", label: say(paneWords.noticeCard) },
          { value: "text", label: say(paneWords.noticeRunning) },
          { value: "annex", label: say(paneWords.noticeAnnex) },
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
