/**
 * A notice as a document of running text (一、二、三), for Word and for the web: what staff rewrote in the 公示表 goes
 * before what was composed, and a part that has nothing to say is left out.
 */
import type { Notice, NoticeFieldId, NoticeSection } from "../notice";
import { chineseNumeral } from "../composing/figure-words";
import {
  layoutField,
  layoutFieldNames,
  parseLayout,
  standardLayouts,
  type LayoutFieldId,
  type NoticeLayout,
} from "../templates/notice-layout";

export type BlockKind = "title" | "heading" | "paragraph" | "signature";

export interface NoticeBlock {
  readonly kind: BlockKind;
  /** One paragraph, without line breaks and indents. */
  readonly text: string;
}

const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

const endsSentence = (text: string): string => (/[。！？；：.]$/.test(text) ? text : `${text}。`);

/** "……整改情况" of "……整改情况公示表（2）". */
export const disclosed = (title: string): string => title.replace(/公示表?(?=（\d+）$|$)/, "");

/** The bureau's preamble under another title than the notice's own. */
export const preambleOf = ({ preamble, title }: Pick<Notice, "preamble" | "title">, other: string): string =>
  preamble.replace(disclosed(title), disclosed(other));

type Own = (field: NoticeFieldId) => string;

/** What is told together at the end, under the heading of the days of publication. */
const CONTACT: ReadonlySet<LayoutFieldId> = new Set(["receiver", "address", "phone", "mail"]);
/** Left to be filled in by hand, as papers that are not signed yet have it. */
const OPEN_DATE = "年　　月　　日";
const CONTACT_HEADING = "公示期限及意见反映方式";

/** What staff made of a field, else what was composed; "" where there is nothing. */
export const ownTexts =
  (notice: Notice): Own =>
  (field) =>
    (notice.rewrittenFields[field] ?? composedField(notice, field) ?? "").trim();

/** The paragraphs of a field as they stand in a cell of its own. */
export const linesOfField = (notice: Notice, id: LayoutFieldId): string[] =>
  id === "publication" ? lines(ownTexts(notice)(id)) : textOfField(notice, ownTexts(notice), id);

function textOfField(notice: Notice, own: Own, id: LayoutFieldId): string[] {
  switch (id) {
    case "completion":
      return notice.rewrittenFields.completion === undefined
        ? notice.completion.flatMap(sectionLines)
        : lines(own("completion"));
    case "outcome":
      return notice.rewrittenFields.outcome === undefined
        ? notice.outcome === null
          ? []
          : sectionLines(notice.outcome)
        : lines(own("outcome"));
    case "publication":
      return contact(notice, own);
    default:
      return lines(own(id));
  }
}

/** In the order that the bureau gives its fields in running text. */
export function noticeDocument(
  notice: Notice,
  layout: NoticeLayout = parseLayout(standardLayouts.text),
): NoticeBlock[] {
  const own = ownTexts(notice);
  const said = layout.fields.flatMap(({ id, label }) => {
    const text = CONTACT.has(id) || id === "signedBy" ? [] : textOfField(notice, own, id);
    const heading = id === "publication" && label === layoutFieldNames.publication ? CONTACT_HEADING : label;
    return text.length === 0 ? [] : [{ heading: heading.replace(/\n/g, ""), text }];
  });
  return [
    { kind: "title", text: own("title") },
    ...(notice.preamble === "" ? [] : [{ kind: "paragraph", text: notice.preamble } as const]),
    ...said.flatMap(({ heading, text }, index): NoticeBlock[] => [
      { kind: "heading", text: `${chineseNumeral(index + 1)}、${heading}` },
      ...text.map((line): NoticeBlock => ({ kind: "paragraph", text: line })),
    ]),
    ...signatureBlocks(notice, layout),
  ];
}

/** Who signs, and when. */
export function signatureBlocks(notice: Notice, layout: NoticeLayout): readonly NoticeBlock[] {
  const own = ownTexts(notice);
  const signed = layoutField(layout, "signedBy") === null ? "" : own("signedBy");
  return [signed, own("signedOn") || OPEN_DATE]
    .filter((text) => text !== "")
    .map((text): NoticeBlock => ({ kind: "signature", text }));
}

const DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
/** Days of one form in their order; what is no day comes last. */
const inOrder = (text: string): string => {
  const [, year = "9999", month = "", day = ""] = DAY.exec(text) ?? [];
  return year + month.padStart(2, "0") + day.padStart(2, "0");
};

/**
 * An annex is one paper, and is signed once: by each who signs for one of its problems, on the first of their days, so
 * that it is there before the first of them is shown.
 */
export function annexSignature(notices: readonly Notice[], layout: NoticeLayout): readonly NoticeBlock[] {
  const own = (field: "signedBy" | "signedOn"): readonly string[] => [
    ...new Set(notices.map((notice) => ownTexts(notice)(field)).filter((text) => text !== "")),
  ];
  const signers = layoutField(layout, "signedBy") === null ? [] : own("signedBy");
  const [day] = [...own("signedOn")].sort((a, b) => inOrder(a).localeCompare(inOrder(b)));
  if (day === undefined && layoutField(layout, "signedBy") === null) return [];
  return [...signers, day ?? OPEN_DATE].map((text): NoticeBlock => ({ kind: "signature", text }));
}

const sectionLines = ({ composed, rewritten }: NoticeSection): string[] => lines(rewritten ?? composed.text);

/** Who has an objection is told where to turn; nothing is said of a way that is not given. */
function contact({ objection }: Notice, own: Own): string[] {
  const publication = own("publication");
  return [
    ...(publication === "" ? [] : [endsSentence(`公示期：${publication}`)]),
    ...(objection === null ? [] : [objection]),
  ];
}

function composedField(notice: Notice, field: NoticeFieldId): string | null {
  if (field === "problem" || field === "goal") return notice[field].text;
  if (field === "completion" || field === "outcome") return null;
  return notice[field];
}

/** As it goes onto the clipboard as plain text: paragraphs two characters in, as official papers have them. */
export const documentText = (blocks: readonly NoticeBlock[]): string =>
  blocks.map(({ kind, text }) => (kind === "title" || kind === "signature" ? text : `　　${text}`)).join("\n");
