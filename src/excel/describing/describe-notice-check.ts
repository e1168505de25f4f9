/** The findings about a notice's text as plain data: what the command line prints of them. */
import { checkNoticeText } from "../../checks/check-notice-text";
import type { Severity } from "../../findings/finding";
import { severitySymbol } from "../../findings/severity";
import { findingText } from "../../i18n/findings";

/** `from` and `to` count UTF-16 units of the text as it was given. */
export interface DescribedTextFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly from: number;
  readonly to: number;
  /** The message in the default language. */
  readonly text: string;
}

export interface DescribedTextCheck {
  readonly findings: readonly DescribedTextFinding[];
}

/** @param text a notice, a report or a part of one; an empty text has no findings */
export const describeNoticeCheck = (text: string): DescribedTextCheck => ({
  findings: checkNoticeText(text).findings.map(({ finding, from, to }) => ({
    code: finding.code,
    severity: finding.severity,
    from,
    to,
    text: findingText(finding, "zh-CN"),
  })),
});

/** One line a finding, as the pane shows it. */
export const textCheckLines = ({ findings }: DescribedTextCheck): readonly string[] =>
  findings.map(({ severity, text }) => `${severitySymbol[severity]} ${text}`);
