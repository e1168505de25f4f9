/** Work in steps: a large file is opened without holding up the page that shows it. */

/** Stops now and then, and ends with its result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All steps in one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Longest time in which the page draws nothing, ms: below what a person feels as a stop. */
const SLICE = 40;

/** As many steps at a time as leave the page quick. @param pause lets the page draw */
export async function inSlices<Result>(steps: Steps<Result>, pause: () => Promise<void>): Promise<Result> {
  for (let since = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < SLICE) continue;
    await pause();
    since = performance.now();
  }
}
