/** The composed notices as they will be written, each figure a way to its source. */
import { Field, Link, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Place } from "../cells/address";
import { noticePaneWords } from "../i18n/notice-pane";
import type { Notice, NoticeSection, NoticeText } from "../notice/notice";
import { usePaneStyles } from "./pane-styles";
import { useWords } from "./words";

const useStyles = makeStyles({
  paragraph: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  figure: { fontWeight: tokens.fontWeightSemibold },
  kept: { ...typographyStyles.body1, margin: 0, paddingLeft: tokens.spacingHorizontalS, borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

interface NoticePreviewProps {
  readonly notices: readonly Notice[];
  readonly goTo: (place: Place) => void;
}

export function NoticePreview({ notices, goTo }: NoticePreviewProps): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  const [chosen, choose] = useState<string | null>(null);
  const notice = notices.find(({ item }) => item === chosen) ?? notices[0];
  return (
    <section className={shared.section} aria-labelledby="notice-preview">
      <h2 id="notice-preview" className={shared.heading}>{say(noticePaneWords.previewTitle)}</h2>
      {notice ? <p className={shared.quiet}>{say(noticePaneWords.previewText)}</p> : <p className={shared.text}>{say(noticePaneWords.noNotice)}</p>}
      {notice && notices.length > 1 ? (
        <Field label={say(noticePaneWords.item)}>
          <Select className={styles.select} value={notice.item} onChange={(_, { value }) => choose(value)}>
            {notices.map(({ item, problem }) => <option key={item} value={item}>{item}. {problem.text.slice(0, 40)}</option>)}
          </Select>
        </Field>
      ) : null}
      {notice ? [...notice.completion, ...(notice.outcome ? [notice.outcome] : [])].map((section) => <Section key={section.id} section={section} goTo={goTo} />) : null}
    </section>
  );
}

function Section({ section: { composed, rewritten }, goTo }: { readonly section: NoticeSection; readonly goTo: (place: Place) => void }): ReactNode {
  const styles = useStyles();
  const shared = usePaneStyles();
  const say = useWords();
  return (
    <div className={shared.section}>
      <p className={styles.paragraph}><Linked text={composed} goTo={goTo} /></p>
      {rewritten === null ? null : (
        <>
          <p className={shared.quiet}>✎ {say(noticePaneWords.rewrittenText)}</p>
          <p className={styles.kept}>{rewritten}</p>
        </>
      )}
    </div>
  );
}

/** The text with its figures as links. */
function Linked({ text: { text, figures }, goTo }: { readonly text: NoticeText; readonly goTo: (place: Place) => void }): ReactNode {
  const styles = useStyles();
  const say = useWords();
  const ordered = [...figures].sort((a, b) => a.from - b.from);
  return (
    <>
      {ordered.map(({ from, to, name, sources: [source] }, index) => (
        <span key={from}>
          {text.slice(ordered[index - 1]?.to ?? 0, from)}
          {source === undefined
            ? <span className={styles.figure}>{text.slice(from, to)}</span>
            : <Link as="button" inline className={styles.figure} title={say(noticePaneWords.toSource)({ name })} onClick={() => goTo(source)}>{text.slice(from, to)}</Link>}
        </span>
      ))}
      {text.slice(ordered.at(-1)?.to ?? 0)}
    </>
  );
}
