/** What an annex of several problems says once: its title, and what stands under the table. */
import type { Notice } from "../notice";
import type { LayoutFieldId, NoticeLayout } from "../templates/notice-layout";

/** Told once for the whole annex. */
export const TOLD_BELOW: ReadonlySet<LayoutFieldId> = new Set([
  "publication",
  "receiver",
  "address",
  "phone",
  "mail",
  "signedBy",
]);

/** Without the number of the problem: the table has several; where they are of several inspections, without those. */
export function annexTitle(notices: readonly Notice[], place: string | null): string {
  const titles = new Set(
    notices.map(({ title }) => title.replace(/第[^第项]{1,6}项问题|“[^”]*”问题/, "").replace(/（\d+）$/, "")),
  );
  const [only = ""] = titles;
  return titles.size === 1 ? only : `${place ?? ""}生态环境保护督察整改情况公示表`;
}

type PlainField = Exclude<LayoutFieldId, "completion" | "outcome">;

export const composedOf = (notice: Notice, id: PlainField): string => {
  const value = notice[id];
  return value === null ? "" : typeof value === "string" ? value : value.text;
};

/** As it stands under the table: what staff made of it, else as it was composed. */
export const saidBelow = (notice: Notice, id: LayoutFieldId): string =>
  id === "completion" || id === "outcome" ? "" : (notice.rewrittenFields[id] ?? composedOf(notice, id));

const keyBelow = (notice: Notice, layout: NoticeLayout): string =>
  layout.fields.flatMap(({ id }) => (TOLD_BELOW.has(id) ? [saidBelow(notice, id)] : [])).join("\n");

/** "1、3": the rows of the table that it is said of. */
export const rowsOf = (notices: readonly Notice[], of: Notice, layout: NoticeLayout): string =>
  notices
    .flatMap((notice, index) => (keyBelow(notice, layout) === keyBelow(of, layout) ? [String(index + 1)] : []))
    .join("、");

/** One for each way in which what stands under the table differs. */
export function distinctBelow(notices: readonly Notice[], layout: NoticeLayout): readonly Notice[] {
  const keyOf = (notice: Notice): string => keyBelow(notice, layout);
  return notices.filter((notice, index) => notices.findIndex((other) => keyOf(other) === keyOf(notice)) === index);
}
