/**
 * One writer at a time on a workbook. The pane and every press of a ribbon button are pages of their own, so what holds
 * them apart must be the browser's: its locks are shared by all pages of one origin, and go when their page goes.
 */
import { officeContext } from "./context";

/** The workbook's address; null: not saved yet, so that it cannot be told from another such one. */
const workbookUrl = (): string | null => officeContext().document?.url || null;

/** Absent before Safari 15.4 and in Node. */
const browserLocks = (): LockManager | null =>
  typeof navigator === "undefined" ? null : ((navigator as { readonly locks?: LockManager }).locks ?? null);

/** Where the browser has no locks: those of this page alone. */
const underWay = new Map<string, Promise<unknown>>();

async function withOwnLock<Value>(name: string, job: () => Promise<Value>): Promise<Value> {
  while (underWay.has(name)) await underWay.get(name)?.catch(() => undefined);
  const done = job();
  underWay.set(name, done);
  try {
    return await done;
  } finally {
    underWay.delete(name);
  }
}

/** Does a job that writes to the workbook once nobody else does. */
export async function asOnlyWriter<Value>(job: () => Promise<Value>): Promise<Value> {
  const name = `rectification.write ${workbookUrl() ?? ""}`;
  const locks = browserLocks();
  return locks ? await locks.request(name, job) : withOwnLock(name, job);
}

/**
 * Does a job unless the same is being done to the same workbook already. Workbooks without an address cannot be told
 * apart: there the job waits, rather than be left out for another workbook's sake.
 * @returns null where it was left out
 */
export async function unlessUnderWay<Value>(what: string, job: () => Promise<Value>): Promise<Value | null> {
  const url = workbookUrl();
  const name = `rectification.${what} ${url ?? ""}`;
  const locks = browserLocks();
  if (locks) return await locks.request(name, { ifAvailable: url !== null }, (lock) => (lock ? job() : null));
  if (url !== null && underWay.has(name)) return null;
  return withOwnLock(name, job);
}
