/**
 * A job in a request context of its own. Excel.run has every range kept until the run ends, whether it is needed so
 * long or not: a call more for each, some five hundred of a report's four thousand. A range made here is good
 * for the request in which it is made, and what was loaded of it stays.
 */
export async function runUntracked<Value>(job: (context: Excel.RequestContext) => Promise<Value>): Promise<Value> {
  const context = new Excel.RequestContext();
  const value = await job(context);
  await context.sync();
  return value;
}
