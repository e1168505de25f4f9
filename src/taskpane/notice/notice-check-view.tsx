/** A notice's text against itself and against the workbook: what is odd, and where in the text. */
import {
  Button,
  Field,
  Link,
  makeStyles,
  mergeClasses,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { NoticeCheck } from "../../checks/check-notice-text";
import type { TextFinding } from "../../checks/notice-rules/rule";
import type { SelectedText } from "../../excel/selection";
import { severities, severitySymbol } from "../../findings/severity";
import { findingText } from "../../i18n/findings";
import { noticePaneWords } from "../../i18n/notice-pane";
import { paneWords } from "../../i18n/pane";
import type { Words } from "../../i18n/language";
import type { ShownMonth } from "../../shown-month";
import { askedFields } from "../../notice/templates/field-labels";
import { usePaneStyles, useToneStyles } from "../shared/pane-styles";
import { useLanguage, useWords } from "../shared/words";

const useStyles = makeStyles({
  text: { width: "100%", "& textarea": { minHeight: "120px" } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  row: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  message: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  show: { ...typographyStyles.caption1 },
});

const tones = { error: "bad", warning: "watch", note: "open" } as const;

interface NoticeCheckViewProps {
  readonly monthly: ShownMonth;
  /** null: Excel did not answer; the pane has said why. */
  readonly takeSelection: () => Promise<SelectedText | null>;
}

interface Checked {
  readonly text: string;
  readonly result: NoticeCheck;
}

/** A text on its way through the check. */
interface TextCheck {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Of the text as it was when it was checked; null: nothing was checked. */
  readonly checked: Checked | null;
  /** Why the selection in Excel was no text to take. */
  readonly trouble: Words | null;
  readonly check: (what: string) => Promise<void>;
  /** Takes what is selected in Excel and checks it. */
  readonly take: () => Promise<void>;
}

function useTextCheck({ monthly, takeSelection }: NoticeCheckViewProps): TextCheck {
  const [text, type] = useState("");
  const [checked, setChecked] = useState<Checked | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const check = async (what: string): Promise<void> => {
    // Most openings of the pane check no text: the reader of notices is fetched when it is asked for.
    const [{ checkNoticeText }, { knownFigures }] = await Promise.all([
      import(/* webpackChunkName: "taskpane-notice" */ "../../checks/check-notice-text"),
      import(/* webpackChunkName: "taskpane-notice" */ "../../checks/known-figures"),
    ]);
    const known = monthly.progress === null ? undefined : knownFigures(monthly.progress, monthly.assessment);
    const asked = monthly.notice && monthly.notice.notices.length > 0 ? askedFields(monthly.notice.layout) : null;
    setChecked(
      what.trim() === "" ? null : { text: what, result: checkNoticeText(what, known, asked, monthly.notice?.ownDays) },
    );
  };
  const take = async (): Promise<void> => {
    const selected = await takeSelection();
    if (selected === null) return;
    if (selected.kind !== "text") {
      setTrouble(selected.kind === "empty" ? noticePaneWords.selectionEmpty : noticePaneWords.selectionTooLarge);
      return;
    }
    setTrouble(null);
    type(selected.text);
    await check(selected.text);
  };
  return { text, type, checked, trouble, check, take };
}

export function NoticeCheckView(props: NoticeCheckViewProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, type, checked, trouble, check, take } = useTextCheck(props);
  const show = ({ from, to }: TextFinding): void => {
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  };

  return (
    <section className={shared.section} aria-labelledby="notice-check">
      <h2 id="notice-check" className={shared.heading}>
        {say(noticePaneWords.checkTitle)}
      </h2>
      <p className={shared.quiet}>{say(noticePaneWords.checkText)}</p>
      <Field
        label={say(noticePaneWords.textLabel)}
        {...(trouble ? { validationState: "warning" as const, validationMessage: say(trouble) } : {})}
      >
        <Textarea
          textarea={{ ref: area }}
          className={styles.text}
          value={text}
          resize="vertical"
          onChange={(_, { value }) => type(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button onClick={() => void take()}>{say(noticePaneWords.takeSelection)}</Button>
        <Button disabledFocusable={text.trim() === ""} onClick={() => void check(text)}>
          {say(noticePaneWords.check)}
        </Button>
      </div>
      <div role="status">{checked === null ? null : <Summary checked={checked} text={text} />}</div>
      {checked === null ? null : (
        <Findings findings={checked.result.findings} show={checked.text === text ? show : null} />
      )}
    </section>
  );
}

/** What the check came to, in a line. */
export function Summary({
  checked: { text: then, result },
  text,
}: {
  readonly checked: Checked;
  readonly text: string;
}): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  if (then !== text) return <p className={shared.quiet}>▲ {say(noticePaneWords.stale)}</p>;
  // Of a text without a figure "nothing found" would be no verdict.
  if (result.figures.length === 0 && result.findings.length === 0)
    return <p className={shared.text}>▲ {say(noticePaneWords.noFigures)}</p>;
  return (
    <p className={mergeClasses(shared.text, shared.figures)}>
      {say(noticePaneWords.checked)({
        figures: result.figures.length,
        confirmed: result.confirmed.length,
        differing: result.figures.filter(({ known }) => known?.agrees === false).length,
      })}
      {result.findings.length === 0 ? ` ${say(noticePaneWords.clean)}` : ""}
    </p>
  );
}

/** `show` null: the text is no longer the one that was checked, so places in it mean nothing. */
function Findings({
  findings,
  show,
}: {
  readonly findings: readonly TextFinding[];
  readonly show: ((finding: TextFinding) => void) | null;
}): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const toneStyles = useToneStyles();
  const language = useLanguage();
  const say = useWords();
  const titles = { error: paneWords.errors, warning: paneWords.warnings, note: paneWords.notes } as const;
  return severities.map((severity) => {
    const group = findings.filter(({ finding }) => finding.severity === severity);
    if (group.length === 0) return null;
    return (
      <div key={severity}>
        <h3 className={shared.heading}>
          <span aria-hidden className={toneStyles[tones[severity]]}>
            {severitySymbol[severity]}
          </span>{" "}
          {say(titles[severity])({ count: group.length })}
        </h3>
        <ul className={mergeClasses(shared.list, shared.figures)}>
          {group.map((found) => (
            <li key={`${found.finding.code}-${found.from}-${found.to}`} className={styles.row}>
              <p className={styles.message}>{findingText(found.finding, language)}</p>
              {show === null ? null : (
                <Link as="button" className={styles.show} onClick={() => show(found)}>
                  {say(noticePaneWords.showInText)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
