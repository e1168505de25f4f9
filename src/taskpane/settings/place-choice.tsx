/** Of which place the report is: one of those that the sheets name, or one that is typed where they name none. */
import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { paneWords } from "../../i18n/pane";
import { Choice } from "./choice";
import type { SettingChoicesProps } from "./rule-choices";
import { useWords } from "../shared/words";

interface PlaceChoiceProps extends SettingChoicesProps {
  /** As the sheets name them. */
  readonly places: readonly string[];
  /** As the report calls it. */
  readonly place: string | null;
}

export function PlaceChoice({ settings, disabled, change, places, place }: PlaceChoiceProps): ReactNode {
  const say = useWords();
  const choose = (chosen: string | null): void => change({ ...settings, place: chosen });
  if (places.length === 0) {
    const { place: typed } = settings;
    const titled = typed === null ? place : null;
    return <TypedPlace key={typed} start={typed ?? ""} titled={titled} disabled={disabled} save={choose} />;
  }
  // A place that was chosen once stays on the list although this workbook's sheets no longer name it.
  const known = settings.place === null || places.includes(settings.place) ? places : [...places, settings.place];
  return (
    <Choice<string | null>
      label={say(paneWords.place)}
      value={settings.place}
      disabled={disabled}
      choose={choose}
      options={[
        { value: null, label: say(paneWords.placeAuto) },
        ...known.map((place) => ({ value: place, label: place })),
      ]}
    />
  );
}

interface TypedPlaceProps {
  readonly start: string;
  /** As titles of sheets have it, where nothing was typed; null: they have none. */
  readonly titled: string | null;
  readonly disabled: boolean;
  /** null: none. */
  readonly save: (place: string | null) => void;
}

/** Saved when the field is left or Enter is pressed: each saving reads the workbook again. */
function TypedPlace({ start, titled, disabled, save }: TypedPlaceProps): ReactNode {
  const say = useWords();
  const [text, setText] = useState(start);
  const done = (): void => {
    if (text.trim() !== start) save(text.trim() === "" ? null : text.trim());
  };
  return (
    <Field label={say(paneWords.place)} hint={say(paneWords.placeTyped)({ titled })}>
      <Input
        id="place-typed"
        value={text}
        placeholder={titled ?? ""}
        disabled={disabled}
        maxLength={30}
        onChange={(_, { value }) => setText(value)}
        onBlur={done}
        onKeyDown={({ key }) => {
          if (key === "Enter") done();
        }}
      />
    </Field>
  );
}
