/**
 * The pane at top level, over the sample workbook in the same page: for looking at the pane alone, at any width.
 * `pane-alone.html?language=en-US&api=1.13` (an Excel of that level)
 */
import { ExcelHost } from "../host/excel-host";
import { connectThisPage } from "../host/wac-transport";
import { openWorkbook } from "../xlsx/open-workbook";

const bytes = async (path: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(path)).arrayBuffer());

/** Scripts that a page builds itself run in the order in which they have loaded, so each waits for the one before. */
function run(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${source} does not load`));
    document.head.append(script);
  });
}

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const language = asked.get("language") === "en-US" ? "en-US" : "zh-CN";
  const apiLevel = asked.get("api");
  const pane = new DOMParser().parseFromString(await (await fetch("taskpane.html")).text(), "text/html");
  const workbook = openWorkbook(await bytes("assets/sample-workbook.xlsx"));
  workbook.fileName = "示例工作簿.xlsx";
  connectThisPage(new ExcelHost(workbook, apiLevel === null ? {} : { apiLevel }), language);
  document.body.replaceChildren(...[...pane.body.children].map((element) => document.importNode(element, true)));
  document.head.append(...[...pane.head.querySelectorAll("style")].map((style) => document.importNode(style, true)));
  for (const { src } of pane.querySelectorAll("script")) if (src) await run(src);
}

void start();
