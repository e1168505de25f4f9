/** What is wrong with an indicator that staff define. */
import type { Finding } from "../../findings/finding";

/** A fault, thrown within `define` only: the first one ends it. */
export class Fault extends Error {
  constructor(readonly finding: Finding) {
    super(finding.code);
  }
}
