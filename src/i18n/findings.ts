/** Every finding in words: what happened, where, and what to do next. One file a room in `findings/`. */
import type { FindingFacts } from "../findings/finding";
import { airFindingMessages } from "./findings/air-findings";
import { ledgerFindingMessages } from "./findings/ledger-findings";
import type { Messages } from "./findings/messages";
import { noticeFindingMessages } from "./findings/notice-findings";
import { progressFindingMessages } from "./findings/progress-findings";
import { reportFindingMessages } from "./findings/report-findings";
import { taskFindingMessages } from "./findings/task-findings";

export const findingMessages: Messages<FindingFacts> = { ...airFindingMessages, ...ledgerFindingMessages, ...progressFindingMessages, ...taskFindingMessages, ...noticeFindingMessages, ...reportFindingMessages };
