/** The composed notices as they will be written, each figure a way to its source. */
import { Button, Field, Link, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, useState, type ReactNode } from "react";
import type { Place } from "../../cells/address";
import { noticeFieldWords, noticePaneWords } from "../../i18n/notice-pane";
import type { PaperSource } from "../../notice/document/notice-papers";
import { noticeEditKey, type Notice, type NoticeSection, type NoticeText } from "../../notice/notice";
import type { LayoutField, NoticeLayout } from "../../notice/templates/notice-layout";
import { usePaneStyles } from "../shared/pane-styles";
import { useLanguage, useWords } from "../shared/words";
import { copyNotice } from "./copy-notice";
import { saveNotices } from "./save-notices";

const useStyles = makeStyles({
  part: { ...typographyStyles.body1Strong, margin: 0 },
  paragraph: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  figure: { fontWeight: tokens.fontWeightSemibold },
  kept: {
    ...typographyStyles.body1,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

/** Required by the bureau's list of fields, and given by nobody. */
const lackingIn = ({ rewrittenFields, ...notice }: Notice, { fields }: NoticeLayout): readonly LayoutField[] =>
  fields.filter(({ id, required }) => {
    if (!required || id === "completion" || id === "outcome") return false;
    const said = rewrittenFields[id] ?? notice[id] ?? "";
    return (typeof said === "string" ? said : said.text).trim() === "";
  });

const unsigned = ({ signedOn, rewrittenFields }: Notice): boolean =>
  (rewrittenFields.signedOn ?? signedOn ?? "").trim() === "";

interface NoticePreviewProps {
  readonly draft: PaperSource;
  /** Where 公示表 paragraphs stand, by their edit keys. */
  readonly reportRows: ReadonlyMap<string, Place>;
  readonly goTo: (place: Place) => void;
}

export function NoticePreview({ draft, reportRows, goTo }: NoticePreviewProps): ReactNode {
  const { notices } = draft;
  const shared = usePaneStyles();
  const say = useWords();
  const [chosen, choose] = useState<string | null>(null);
  const notice = notices.find(({ item }) => item === chosen) ?? notices[0];
  return (
    <section className={shared.section} aria-labelledby="notice-preview">
      <h2 id="notice-preview" className={shared.heading}>
        {say(noticePaneWords.previewTitle)}
      </h2>
      {notice ? (
        <>
          <p className={shared.quiet}>{say(noticePaneWords.previewText)}</p>
          {notices.length > 1 ? <NoticeChoice notices={notices} chosen={notice.item} choose={choose} /> : null}
          <OneNotice
            draft={draft}
            notice={notice}
            stands={reportRows.get(noticeEditKey(notice.item, "title"))}
            goTo={goTo}
          />
        </>
      ) : (
        <p className={shared.text}>{say(noticePaneWords.noNotice)}</p>
      )}
    </section>
  );
}

interface NoticeChoiceProps {
  readonly notices: readonly Notice[];
  readonly chosen: string;
  readonly choose: (item: string) => void;
}

function NoticeChoice({ notices, chosen, choose }: NoticeChoiceProps): ReactNode {
  const styles = useStyles();
  const say = useWords();
  return (
    <Field label={say(noticePaneWords.item)}>
      <Select className={styles.select} value={chosen} onChange={(_, { value }) => choose(value)}>
        {notices.map(({ item, problem }) => (
          <option key={item} value={item}>
            {item}. {problem.text.slice(0, 40)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface OneNoticeProps {
  readonly draft: NoticePreviewProps["draft"];
  readonly notice: Notice;
  /** Where it stands in the report; undefined: it was not written yet. */
  readonly stands: Place | undefined;
  readonly goTo: (place: Place) => void;
}

function OneNotice({ draft, notice, stands, goTo }: OneNoticeProps): ReactNode {
  const shared = usePaneStyles();
  const language = useLanguage();
  const say = useWords();
  const { rewrittenFields: rewritten } = notice;
  const lacking = lackingIn(notice, draft.layout);
  // The bureau's own names of its fields.
  const labels = [...lacking.map(({ label }) => label), ...(unsigned(notice) ? [say(noticeFieldWords.signedOn)] : [])];
  const fields = labels.join(language === "en" ? ", " : "、");
  const whole = (id: "problem" | "goal"): PartProps["sections"] => [
    { id, composed: notice[id], rewritten: rewritten[id] ?? null },
  ];
  return (
    <>
      {labels.length === 0 ? null : <p className={shared.text}>▲ {say(noticePaneWords.toFill)({ fields })}</p>}
      <div>
        <CopyButton key={notice.item} notice={notice} layout={draft.textLayout} /> <SaveButton draft={draft} />{" "}
        {stands ? (
          <Button size="small" onClick={() => goTo(stands)}>
            {say(noticePaneWords.showInSheet)({ sheet: stands.sheet })}
          </Button>
        ) : null}
      </div>
      <Part title={say(noticeFieldWords.problem)} sections={whole("problem")} goTo={goTo} />
      <Part title={say(noticeFieldWords.goal)} sections={whole("goal")} goTo={goTo} />
      <Part title={say(noticeFieldWords.completion)} sections={notice.completion} goTo={goTo} />
      {notice.outcome ? <Part title={say(noticePaneWords.outcome)} sections={[notice.outcome]} goTo={goTo} /> : null}
    </>
  );
}

/** What came of it is told beside the button, to a screen reader as well. */
function CopyButton({ notice, layout }: { readonly notice: Notice; readonly layout: NoticeLayout }): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <Button size="small" onClick={() => setCopied(copyNotice(notice, layout))}>
        {say(noticePaneWords.copyAll)}
      </Button>
      <span role="status" className={shared.quiet}>
        {copied === null ? "" : say(copied ? noticePaneWords.copied : noticePaneWords.notCopied)}
      </span>
    </>
  );
}

/** All notices of the month in one file. */
function SaveButton({ draft }: { readonly draft: NoticePreviewProps["draft"] }): ReactNode {
  const shared = usePaneStyles();
  const say = useWords();
  const [saved, setSaved] = useState<boolean | null>(null);
  return (
    <>
      <Button size="small" onClick={() => void saveNotices(draft).then(setSaved)}>
        {say(noticePaneWords.saveWord)}
      </Button>
      <span role="status" className={shared.quiet}>
        {saved === null ? "" : say(saved ? noticePaneWords.savedWord : noticePaneWords.notSavedWord)}
      </span>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly sections: readonly Omit<NoticeSection, "title">[];
  readonly goTo: (place: Place) => void;
}

function Part({ title, sections, goTo }: PartProps): ReactNode {
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <div className={shared.section}>
      <h3 className={styles.part}>{title}</h3>
      {sections.map((section) => (
        <Section key={section.id} section={section} goTo={goTo} />
      ))}
    </div>
  );
}

function Section({
  section: { composed, rewritten },
  goTo,
}: {
  readonly section: Omit<NoticeSection, "title">;
  readonly goTo: (place: Place) => void;
}): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  return (
    <div className={shared.section}>
      <p lang="zh-CN" className={styles.paragraph}>
        {composed.text === "" ? "—" : <Linked text={composed} goTo={goTo} />}
      </p>
      {rewritten === null ? null : (
        <>
          <p className={shared.quiet}>✎ {say(noticePaneWords.rewrittenText)}</p>
          <p lang="zh-CN" className={styles.kept}>
            {rewritten}
          </p>
        </>
      )}
    </div>
  );
}

/** The text with its figures as links: spans, since a button would not break with its line. */
function Linked({
  text: { text, figures },
  goTo,
}: {
  readonly text: NoticeText;
  readonly goTo: (place: Place) => void;
}): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const ordered = [...figures].sort((a, b) => a.from - b.from);
  return (
    <>
      {ordered.map(({ from, to, name, sources: [source] }, index) => (
        <Fragment key={from}>
          {text.slice(ordered[index - 1]?.to ?? 0, from)}
          {source === undefined ? (
            <span className={styles.figure}>{text.slice(from, to)}</span>
          ) : (
            <Link
              as="span"
              inline
              className={styles.figure}
              title={say(noticePaneWords.toSource)({ name })}
              onClick={() => goTo(source)}
            >
              {text.slice(from, to)}
            </Link>
          )}
        </Fragment>
      ))}
      {text.slice(ordered.at(-1)?.to ?? 0)}
    </>
  );
}
