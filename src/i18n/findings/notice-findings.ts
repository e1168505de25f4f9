/** See findings/notice-findings.ts. */
import type { NoticeFindingFacts } from "../../findings/notice-findings";
import type { Messages } from "./messages";

export const noticeFindingMessages: Messages<NoticeFindingFacts> = {};
