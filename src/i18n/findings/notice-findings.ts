/** See findings/notice-findings.ts. */
import type { NoticeFindingFacts } from "../../findings/notice-findings";
import { composedNoticeFindingMessages } from "./composed-notice-findings";
import type { Messages } from "./messages";
import { noticeFigureFindingMessages } from "./notice-figure-findings";
import { noticeTextFindingMessages } from "./notice-text-findings";

export const noticeFindingMessages: Messages<NoticeFindingFacts> = {
  ...composedNoticeFindingMessages,
  ...noticeFigureFindingMessages,
  ...noticeTextFindingMessages,
};
