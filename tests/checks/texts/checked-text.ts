import type { Severity } from "../../../src/findings/finding";
import type { FindingCode } from "../../../src/findings/finding";

/** A text with what an auditor would find in it; without faults it must stay quiet. */
export interface CheckedText {
  readonly name: string;
  readonly text: string;
  readonly faults: readonly {
    /** Any of these names the fault. */
    readonly codes: readonly FindingCode[];
    /** The words that the finding must touch. */
    readonly quote: string;
    /** At least so grave. */
    readonly severity: Severity;
  }[];
}
