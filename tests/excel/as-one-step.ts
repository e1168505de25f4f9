/**
 * A job with Microsoft's own copy of Office.js, which takes a run as one step of undo by an option. The copy on npm
 * (1.1.110) does not read it: this one is told from it by a getter, as the add-in tells them apart.
 */
export async function asOneStep<Result>(job: () => Promise<Result>): Promise<Result> {
  const { run } = Excel;
  const reading = ((...given: [Excel.RunOptions, (context: Excel.RequestContext) => Promise<unknown>]) => {
    if (given.length === 2) void given[0].mergeUndoGroup;
    return run(...given);
  }) as typeof run;
  Object.assign(Excel, { run: reading });
  try {
    return await job();
  } finally {
    Object.assign(Excel, { run });
  }
}
