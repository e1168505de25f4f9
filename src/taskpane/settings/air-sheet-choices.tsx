/** What the bureau decides about its air data: the place and its name, its stations, what the hours' stamps mean. */
import { Checkbox, Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { HourStamp } from "../../datasets/air-day";
import type { Words } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import { stationLevelWords } from "../../i18n/questions";
import {
  stationLevels,
  withPlaceName,
  withStation,
  type AirChoices as Choices,
  type Settings,
  type StationLevel,
} from "../../settings";
import type { ShownAirData, ShownPlace } from "../../shown-month";
import { Choice } from "./choice";
import type { SettingChoicesProps } from "./rule-choices";
import { usePaneStyles } from "../shared/pane-styles";
import { useWords } from "../shared/words";

interface AirChoicesProps extends SettingChoicesProps {
  readonly air: ShownAirData;
}

export function AirSheetChoices({ air, ...props }: AirChoicesProps): ReactNode {
  const chosen = (air.series ?? []).find(({ place }) => place === air.place) ?? null;
  return (
    <>
      {chosen === null || chosen.place === null ? null : <PlaceName key={chosen.place} {...props} series={chosen} />}
      <NamelessChoice {...props} air={air} />
      <SheetsAreChoice {...props} air={air} />
      <StationLevelChoice {...props} air={air} />
      <MeanChoice {...props} air={air} />
      {chosen === null || chosen.stations.length < 2 ? null : <StationChoices {...props} series={chosen} />}
      {air.hours ? <StampChoice {...props} stamps={air.hours.stamps} /> : null}
    </>
  );
}

const withAir = (settings: Settings, air: Partial<Choices>): Settings => ({
  ...settings,
  air: { ...settings.air, ...air },
});

type OfSeries = SettingChoicesProps & { readonly series: ShownPlace };

const writtenName = ({ written, place }: ShownPlace): string | null => (written === undefined ? place : written);

/** Kept when the field is left, so that no half name is computed with. */
function PlaceName({ settings, disabled, change, series }: OfSeries): ReactNode {
  const say = useWords();
  const [typed, setTyped] = useState(series.place ?? "");
  const written = writtenName(series);
  const keep = (): void => {
    const name = typed.trim();
    if (name !== series.place) change(withPlaceName(settings, written, name));
  };
  return (
    <Field label={say(paneWords.placeName)} hint={say(paneWords.placeNameText)({ written })}>
      <Input
        value={typed}
        disabled={disabled}
        maxLength={30}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === "Enter") keep();
        }}
      />
    </Field>
  );
}

/** Whose the rows are that name no place, where others name several. */
function NamelessChoice({ settings, disabled, change, air }: AirChoicesProps): ReactNode {
  const say = useWords();
  const named = (air.series ?? []).filter((one) => writtenName(one) !== null);
  const isOpen = named.length > 0 && named.length < (air.series ?? []).length;
  if (!isOpen && (settings.air.nameless === null || named.length < 2)) return null;
  return (
    <Choice<string | null>
      label={say(paneWords.namelessRows)}
      value={settings.air.nameless}
      disabled={disabled}
      choose={(nameless) => change(withAir(settings, { nameless }))}
      options={[
        { value: null, label: say(paneWords.notStated) },
        ...named.flatMap(({ place }) => (place === null ? [] : [{ value: place, label: place }])),
        { value: "", label: say(paneWords.namelessNobodys) },
      ]}
    />
  );
}

/** What sheets under names of their own stand for: where it is asked, and where it was answered. */
function SheetsAreChoice({ settings, disabled, change, air }: AirChoicesProps): ReactNode {
  const say = useWords();
  const { sheetsAre } = settings.air;
  if (sheetsAre === null && !(air.questions ?? []).some(({ code }) => code === "sheetsAre")) return null;
  return (
    <Choice<"places" | "stations" | null>
      label={say(paneWords.sheetsAre)}
      value={sheetsAre}
      disabled={disabled}
      choose={(are) => change(withAir(settings, { sheetsAre: are }))}
      options={[
        { value: null, label: say(paneWords.sheetsAreByName) },
        { value: "places", label: say(paneWords.sheetsArePlaces) },
        { value: "stations", label: say(paneWords.sheetsAreStations) },
      ]}
    />
  );
}

/** Whose stations the place is judged by: where it is asked, and where it was answered. */
function StationLevelChoice({ settings, disabled, change, air }: AirChoicesProps): ReactNode {
  const say = useWords();
  const { stationLevel } = settings.air;
  const asked = (air.questions ?? []).find(({ code }) => code === "stationLevel");
  if (stationLevel === null && asked === undefined) return null;
  return (
    <Choice<StationLevel | null>
      label={say(paneWords.stationLevel)}
      value={stationLevel}
      disabled={disabled}
      choose={(level) => change(withAir(settings, { stationLevel: level }))}
      options={[
        { value: null, label: say(paneWords.notStated) },
        ...stationLevels.map((level) => ({ value: level, label: say(stationLevelWords[level]) })),
      ]}
    />
  );
}

/** Which of several means of the place counts: where it is asked, and where it was answered. */
function MeanChoice({ settings, disabled, change, air }: AirChoicesProps): ReactNode {
  const say = useWords();
  const { meanOf } = settings.air;
  const asked = (air.questions ?? []).find(({ code }) => code === "whichMean");
  if (meanOf === null && asked === undefined) return null;
  const offered = asked?.answers.flatMap((sets) => ("settings" in sets ? (sets.settings.meanOf ?? []) : [])) ?? [];
  return (
    <Choice<string | null>
      label={say(paneWords.meanOf)}
      value={meanOf}
      disabled={disabled}
      choose={(name) => change(withAir(settings, { meanOf: name }))}
      options={[
        { value: null, label: say(paneWords.notStated) },
        ...[...new Set([...(meanOf === null ? [] : [meanOf]), ...offered])].map((name) => ({
          value: name,
          label: name,
        })),
      ]}
    />
  );
}

function StationChoices({ settings, disabled, change, series }: OfSeries): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  return (
    <Field label={say(paneWords.stations)} hint={say(paneWords.stationsText)}>
      <div role="group" aria-label={say(paneWords.stations)} className={shared.list}>
        {series.stations.map(({ station, takesPart }) => (
          <Checkbox
            key={station}
            label={station}
            checked={takesPart}
            disabled={disabled}
            onChange={(_, { checked }) =>
              change(withStation(settings, writtenName(series) ?? "", station, checked === true))
            }
          />
        ))}
      </div>
    </Field>
  );
}

const stampWords: Readonly<Record<HourStamp, Words>> = {
  beginning: paneWords.stampBeginning,
  ending: paneWords.stampEnding,
};

function StampChoice({
  settings,
  disabled,
  change,
  stamps,
}: SettingChoicesProps & { readonly stamps: readonly HourStamp[] }) {
  const say = useWords();
  const proposed = stamps.map((stamp) => say(stampWords[stamp])).join("、");
  return (
    <Choice<HourStamp | null>
      label={say(paneWords.hourStamp)}
      value={settings.air.hourStamp}
      disabled={disabled}
      choose={(hourStamp) => change(withAir(settings, { hourStamp }))}
      options={[
        {
          value: null,
          label: say(paneWords.stampByData)({ proposed: settings.air.hourStamp === null ? proposed : "" }),
        },
        { value: "beginning", label: say(stampWords.beginning) },
        { value: "ending", label: say(stampWords.ending) },
      ]}
    />
  );
}
