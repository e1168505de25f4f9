/**
 * How long the pane is busy at a stretch, in a real browser: every task of the page's own thread in a trace, without
 * what the embedded Excel does in it. Meanwhile nothing can be clicked.
 */
import type { Browser, CDPSession, Page } from "playwright-core";
import { serveFolder } from "../../build/dev-server";
import { findBrowser } from "../browser/find-browser";
import { launchBrowser } from "../browser/launch-browser";

/** Of the trace that Chromium keeps; microseconds: by the clock, and of the thread's own. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
}

const TASK = "ThreadControllerImpl::RunTask";
const EXCEL = "embedded Excel";
const OPENED = "embedded Excel is open";
const SHOWN = "the month is shown";

/**
 * In the page, before anything: marks what is the embedded Excel's, which opens the workbook before it listens, and
 * answers each request in a task of its own. As text: what compiles this file names functions by a helper that the page
 * does not have.
 */
const MARKING = `
  const add = window.addEventListener.bind(window);
  let ears = 0;
  const marking = (heard) => (event) => {
    const isRequest = typeof event.data === "string" && event.data.slice(0, 200).includes('"_messageType":0');
    if (isRequest) performance.mark("${EXCEL}");
    heard(event);
  };
  window.addEventListener = (type, heard, ...options) => {
    if (type === "message" && (ears += 1) === 1) performance.mark("${OPENED}");
    add(type, type === "message" ? marking(heard) : heard, ...options);
  };
  const looking = setInterval(() => {
    if (!/\\d{4}年\\d+月/.test(document.querySelector("#pane h1")?.textContent ?? "")) return;
    clearInterval(looking);
    console.debug("${SHOWN}");
  }, 100);
`;

/** Told by the page itself: to ask it would have a program put into it, and that takes as long as what is measured. */
async function open(page: Page, address: string): Promise<void> {
  const shown = page.waitForEvent("console", (message) => message.text() === SHOWN);
  await page.goto(address);
  await shown;
}

async function traced(session: CDPSession, job: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "blink.user_timing"] },
  });
  await job();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", collect);
  return events;
}

/**
 * Milliseconds of the processor's that each task took of the thread in which Excel was asked, the longest first: on a
 * busy machine a task takes longer, and does no more. @param all whatever was traced, in any order
 */
export function tasksIn(all: readonly TraceEvent[]): number[] {
  const excel = all.filter(({ name }) => name === EXCEL);
  const [{ pid = -1, tid = -1 } = {}] = excel;
  const opened = all.find(({ name }) => name === OPENED)?.ts ?? 0;
  const isOf = ({ ts, dur = 0 }: TraceEvent, moment: number): boolean => ts <= moment && moment <= ts + dur;
  return all
    .filter((one) => one.name === TASK && one.pid === pid && one.tid === tid && one.ts > opened)
    .filter((task) => !excel.some(({ ts }) => isOf(task, ts)))
    .map(({ dur = 0, tdur = dur }) => tdur / 1000)
    .sort((a, b) => b - a);
}

/**
 * Waits by what stands in the page, as cheaply as can be: to look for a button by its name, as tests do, takes the page
 * longer than what is measured.
 */
const shows = async (page: Page, condition: string): Promise<void> => {
  await page.waitForFunction(condition, undefined, { polling: 200 });
};
const IDLE = `[...document.querySelectorAll("footer button")].some(({ textContent }) => textContent === "生成月报")`;
const FRESH = `document.querySelector("header p")?.textContent.includes("已按现有数据计算")`;

async function generate(page: Page): Promise<void> {
  await page.locator("footer button", { hasText: "生成月报" }).click();
  await shows(page, `!${IDLE}`);
  await shows(page, `${IDLE} && ${FRESH}`);
}

/** A line for each thing that a person asks for. @param slowed how many times slower the processor is made */
async function measured(browser: Browser, address: string, file: Uint8Array, slowed: number): Promise<string[]> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 350, height: 800 }, bypassCSP: true });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(600_000);
    await page.addInitScript(MARKING);
    await page.route("**/sample-workbook.xlsx", (route) => route.fulfill({ body: Buffer.from(file) }));
    const session = await context.newCDPSession(page);
    if (slowed > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
    const jobs = [
      ["opening", () => open(page, address)],
      ["first report", () => generate(page)],
      ["unchanged", () => generate(page)],
    ] as const;
    const lines: string[] = [];
    for (const [name, job] of jobs) {
      const begun = performance.now();
      const tasks = tasksIn(await traced(session, job));
      const longest = tasks.slice(0, 6).map((task) => task.toFixed(0));
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      lines.push(`${name}: longest own tasks ${longest.join(", ")} ms, ${seconds} s in all`);
    }
    return lines;
  } finally {
    await context.close();
  }
}

/** @param folder the site, built with the page that shows the pane alone; @param print each line as it is found */
export async function paneTasks(
  folder: string,
  print: (line: string) => void,
  files: readonly (readonly [name: string, file: Uint8Array])[],
): Promise<void> {
  const { url, server } = await serveFolder(folder);
  const browser = await launchBrowser(await findBrowser());
  try {
    for (const [name, file] of files)
      for (const slowed of [1, 4]) {
        const processor = slowed === 1 ? "as it is" : `${slowed}× slower`;
        for (const line of await measured(browser, `${url}pane-alone.html`, file, slowed))
          print(`${name}, processor ${processor}, ${line}`);
      }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
