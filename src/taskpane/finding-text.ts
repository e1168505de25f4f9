/** A finding in words. */
import type { Finding, FindingCode, FindingFacts } from "../findings/finding";
import { findingMessages } from "../i18n/findings";
import type { Language } from "../i18n/language";

/** Generic over the code, so that the compiler holds each message to the facts of its own code. */
function worded<Code extends FindingCode>(code: Code, facts: FindingFacts[Code], language: Language): string {
  return findingMessages[code][language](facts);
}

export const findingText = (finding: Finding, language: Language): string => worded(finding.code, finding.facts, language);
