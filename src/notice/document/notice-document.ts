/**
 * A notice as a document of running text (一、二、三), for Word and for the web: what staff rewrote in the 公示表 goes
 * before what was composed, and a part that has nothing to say is left out.
 */
import type { Notice, NoticeFieldId, NoticeSection } from "../notice";
import { chineseNumeral } from "../composing/figure-words";

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

/** What opens running text, from the notice's own title. */
export const preamble = (title: string): string => `现将${title.replace(/公示表(?=（\d+）$|$)/, "")}公示如下。`;

/** In the order of the document. */
export function noticeDocument(notice: Notice): NoticeBlock[] {
  const own = (field: NoticeFieldId): string =>
    (notice.rewrittenFields[field] ?? composedField(notice, field) ?? "").trim();
  const title = own("title");
  const parts: readonly (readonly [heading: string, text: readonly string[]])[] = [
    ["整改任务", lines(own("problem"))],
    ["整改目标", lines(own("goal"))],
    ["整改时限", lines(own("deadline"))],
    ["责任单位", lines(own("responsible"))],
    ["督导单位", lines(own("supervisor"))],
    ["整改措施", lines(own("measures"))],
    ["整改完成情况", notice.completion.flatMap(sectionLines)],
    ["整改成效", notice.outcome === null ? [] : sectionLines(notice.outcome)],
    ["验收情况", lines(own("acceptance"))],
    ["公示期限及意见反映方式", contact(own)],
  ];
  const said = parts.filter(([, text]) => text.length > 0);
  return [
    { kind: "title", text: title },
    { kind: "paragraph", text: preamble(title) },
    ...said.flatMap(([heading, text], index): NoticeBlock[] => [
      { kind: "heading", text: `${chineseNumeral(index + 1)}、${heading}` },
      ...text.map((line): NoticeBlock => ({ kind: "paragraph", text: line })),
    ]),
    ...[own("signedBy"), own("signedOn")]
      .filter((text) => text !== "")
      .map((text): NoticeBlock => ({ kind: "signature", text })),
  ];
}

const sectionLines = ({ composed, rewritten }: NoticeSection): string[] => lines(rewritten ?? composed.text);

/** Who has an objection is told where to turn; nothing is said of a way that is not given. */
function contact(own: (field: NoticeFieldId) => string): string[] {
  const [publication, phone, mail] = [own("publication"), own("phone"), own("mail")];
  const ways = [...(phone === "" ? [] : [`电话${phone}`]), ...(mail === "" ? [] : [`电子邮箱${mail}`])];
  return [
    ...(publication === "" ? [] : [endsSentence(`公示期：${publication}`)]),
    ...(ways.length === 0 ? [] : [`对公示内容有异议的，可在公示期内向受理部门反映：${ways.join("，")}。`]),
  ];
}

function composedField(notice: Notice, field: NoticeFieldId): string | null {
  if (field === "problem" || field === "goal") return notice[field].text;
  return notice[field];
}

/** As it goes onto the clipboard as plain text: paragraphs two characters in, as official papers have them. */
export const documentText = (blocks: readonly NoticeBlock[]): string =>
  blocks.map(({ kind, text }) => (kind === "title" || kind === "signature" ? text : `　　${text}`)).join("\n");
