/** Every finding in words: what happened, where, and what to do next. One file a room in `findings/`. */
import type { Finding, FindingCode, FindingFacts } from "../findings/finding";
import { airFigureFindingMessages } from "./findings/air-figure-findings";
import { airReadingFindingMessages } from "./findings/air-reading-findings";
import { ledgerFindingMessages } from "./findings/ledger-findings";
import type { Messages } from "./findings/messages";
import { noticeFindingMessages } from "./findings/notice-findings";
import { progressFindingMessages } from "./findings/progress-findings";
import { quotedFacts } from "./findings/quoted-facts";
import { reportFindingMessages } from "./findings/report-findings";
import { taskFindingMessages } from "./findings/task-findings";
import type { Language } from "./language";

export const findingMessages: Messages<FindingFacts> = {
  ...airReadingFindingMessages,
  ...airFigureFindingMessages,
  ...ledgerFindingMessages,
  ...progressFindingMessages,
  ...taskFindingMessages,
  ...noticeFindingMessages,
  ...reportFindingMessages,
};

/** What is quoted; or a hyphen that is the sign of a number: not within a date, a range or a name. */
const SIGN_OR_QUOTED = /“[^”]*”|"[^"]*"|(?<![\p{L}\p{N})）\]-])-(?=\d)/gu;

/** Our own numbers bear a minus; what a cell says is repeated as it stands. */
const withMinus = (text: string): string => text.replaceAll(SIGN_OR_QUOTED, (found) => (found === "-" ? "−" : found));

/** Generic over the code, so that the compiler holds each message to the facts of its own code. */
const worded = <Code extends FindingCode>(code: Code, facts: FindingFacts[Code], language: Language): string =>
  withMinus(findingMessages[code][language](quotedFacts(facts, language)));

export const findingText = ({ code, facts }: Pick<Finding, "code" | "facts">, language: Language): string =>
  worded(code, facts, language);
