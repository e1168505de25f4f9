/** One sheet of the workbook as a line, to be opened. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { paneWords } from "../../i18n/pane";
import { sheetWords } from "../../i18n/sheet-words";
import type { Ready } from "../state/pane-state";
import { usePaneStyles, useToneStyles } from "../shared/pane-styles";
import { SheetDetails } from "./sheet-details";
import type { SheetLine } from "./sheet-groups";
import type { PaneActions } from "../state/use-pane";
import { useWords } from "../shared/words";

const useStyles = makeStyles({
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    "&:last-child": { borderBottomStyle: "none" },
  },
  head: { margin: 0 },
  toggle: {
    ...typographyStyles.body1,
    width: "100%",
    minHeight: "32px",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outlineStyle: "solid",
      outlineWidth: tokens.strokeWidthThick,
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "-2px",
    },
  },
  mark: { color: tokens.colorNeutralForeground3, justifySelf: "center" },
  turned: { transform: "rotate(90deg)" },
  name: { overflowWrap: "anywhere" },
  facts: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    whiteSpace: "nowrap",
    position: "relative",
  },
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingLeft: "20px",
    paddingBottom: tokens.spacingVerticalM,
  },
});

interface SheetItemProps {
  readonly line: SheetLine;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly state: Ready;
  readonly actions: PaneActions;
}

export function SheetItem({ line, open, toggle, state, actions }: SheetItemProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const tones = useToneStyles();
  const say = useWords();
  const { sheet, sheetId, guesses } = line;
  const rows = guesses.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const detailsId = `sheet-details-${sheetId}`;
  const corrected = state.prepared.settings.corrections[sheetId] !== undefined;
  const grave = line.open.some(({ severity }) => severity === "error");
  return (
    <li className={styles.item}>
      <h4 className={styles.head}>
        <button
          id={`sheet-${sheetId}`}
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? detailsId : undefined}
          onClick={toggle}
        >
          <ChevronRightRegular aria-hidden className={mergeClasses(styles.mark, open ? styles.turned : undefined)} />
          <span className={styles.name}>{sheet}</span>
          <span className={mergeClasses(styles.facts, shared.figures)}>
            {corrected ? <Sign sign="✎" meaning={say(paneWords.correctedByStaff)} /> : null}
            {line.open.length === 0 ? null : (
              <span className={tones[grave ? "bad" : "watch"]}>
                <Sign
                  sign={`${grave ? "■" : "▲"} ${line.open.length}`}
                  meaning={say(sheetWords.doubts)({ count: line.open.length })}
                />
              </span>
            )}
            {rows > 0 ? <span>{say(sheetWords.rowCount)({ rows })}</span> : null}
          </span>
        </button>
      </h4>
      {open ? (
        <div id={detailsId} className={styles.details}>
          <SheetDetails line={line} corrected={corrected} state={state} actions={actions} />
        </div>
      ) : null}
    </li>
  );
}

/** A sign for the eye, its meaning for the ear and the pointer. */
function Sign({ sign, meaning }: { readonly sign: string; readonly meaning: string }): ReactNode {
  const shared = usePaneStyles();
  return (
    <span title={meaning}>
      <span aria-hidden>{sign}</span>
      <span className={shared.unseen}>{meaning}</span>
    </span>
  );
}
