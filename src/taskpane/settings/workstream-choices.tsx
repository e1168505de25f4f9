/** Which kinds of work the report has, and in which order; remembered in the workbook. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { questionWords } from "../../i18n/question-words";
import { workstreams, type WorkstreamId } from "../../indicators/workstreams";
import type { Settings } from "../../settings";
import type { ShownMonth } from "../../shown-month";
import { usePaneStyles } from "../shared/pane-styles";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", alignItems: "center" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  text: { paddingLeft: tokens.spacingHorizontalXXS },
});

interface WorkstreamChoicesProps {
  readonly monthly: ShownMonth;
  readonly settings: Settings;
  readonly disabled: boolean;
  readonly change: (settings: Settings) => void;
}

const isKnown = (key: string): key is WorkstreamId => Object.hasOwn(workstreams, key);

export function WorkstreamChoices({ monthly, settings, disabled, change }: WorkstreamChoicesProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const language = useLanguage();
  const say = useWords();
  const { off } = settings.workstreams;
  const shown = (monthly.progress?.workstreams ?? []).map(({ workstream, title }) => workstream ?? title);
  const keys = [...shown, ...off.filter((key) => !shown.includes(key))];
  if (keys.length < 2 && off.length === 0) return null;
  const nameOf = (key: string): string => (isKnown(key) ? workstreams[key][language] : key);
  const move = (index: number, by: number): void => {
    const order = [...shown];
    const [moved] = order.splice(index, 1);
    if (moved === undefined) return;
    order.splice(index + by, 0, moved);
    change({ ...settings, workstreams: { off, order } });
  };
  const turn = (key: string, on: boolean): void => {
    const others = off.filter((one) => one !== key);
    change({ ...settings, workstreams: { ...settings.workstreams, off: on ? others : [...others, key] } });
  };
  return (
    <section className={shared.section} aria-labelledby="workstreams-title">
      <h2 id="workstreams-title" className={shared.heading}>
        {say(questionWords.workstreams)}
      </h2>
      <p className={shared.quiet}>{say(questionWords.workstreamsText)}</p>
      <ul className={styles.list}>
        {keys.map((key, index) => {
          const isOn = !off.includes(key);
          return (
            <WorkstreamRow
              key={key}
              name={nameOf(key)}
              isOn={isOn}
              disabled={disabled}
              turn={(on) => turn(key, on)}
              up={isOn && index > 0 ? () => move(index, -1) : null}
              down={isOn && index < shown.length - 1 ? () => move(index, 1) : null}
            />
          );
        })}
      </ul>
    </section>
  );
}

interface WorkstreamRowProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly disabled: boolean;
  readonly turn: (on: boolean) => void;
  /** null: it cannot go further. */
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
}

function WorkstreamRow({ name, isOn, disabled, turn, up, down }: WorkstreamRowProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const arrows = [
    { icon: <ArrowUpRegular />, label: say(questionWords.moveUp)({ name }), press: up },
    { icon: <ArrowDownRegular />, label: say(questionWords.moveDown)({ name }), press: down },
  ];
  return (
    <li className={styles.row}>
      <Checkbox label={name} checked={isOn} disabled={disabled} onChange={(_, { checked }) => turn(checked === true)} />
      {arrows.map(({ icon, label, press }) => (
        <Button
          key={label}
          size="small"
          appearance="subtle"
          icon={icon}
          aria-label={label}
          disabledFocusable={disabled || press === null}
          onClick={() => press?.()}
        />
      ))}
    </li>
  );
}
