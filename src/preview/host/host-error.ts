/** A failure that Excel would answer with: one of its own codes, which the client passes on as `error.code`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** "Worksheet.getRange": the member that failed, where the engine does not know better. */
    readonly location: string | null = null,
  ) {
    super(message);
  }
}

export const invalidArgument = (what: string): HostError =>
  new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}`);
export const itemNotFound = (what: string): HostError =>
  new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}`);
export const notImplemented = (what: string): HostError =>
  new HostError("NotImplemented", `The embedded Excel does not have ${what}.`);

/** `member`: "Worksheet.getRange". */
export const memberNotImplemented = (member: string, isMethod = false): HostError =>
  new HostError("NotImplemented", `The embedded Excel does not have ${member}${isMethod ? "()" : ""}.`, member);

/** The same failure with the member that it came from, where it does not say so itself. */
export const located = (error: unknown, location: string): unknown =>
  error instanceof HostError && error.location === null ? new HostError(error.code, error.message, location) : error;
