/**
 * The pane at top level, over the sample workbook in the same page: for looking at the pane alone, at any width.
 * `pane-alone.html?language=en-US&excel=1.20`
 */
import { ExcelHost } from "../host/excel-host";
import { connectThisPage } from "../host/wac-transport";
import { openWorkbook } from "../xlsx/open-workbook";
import { adoptStyles } from "./page-styles";
import { playedExcel } from "./played-excel";

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
  const language = new URLSearchParams(location.search).get("language") === "en-US" ? "en-US" : "zh-CN";
  const pane = new DOMParser().parseFromString(await (await fetch("taskpane.html")).text(), "text/html");
  const workbook = openWorkbook(await bytes("assets/sample-workbook.xlsx"));
  workbook.fileName = "示例工作簿.xlsx";
  connectThisPage(new ExcelHost(workbook, playedExcel(location.href)), language);
  document.body.replaceChildren(...[...pane.body.children].map((element) => document.importNode(element, true)));
  for (const style of pane.head.querySelectorAll("style")) adoptStyles(style.textContent);
  for (const { src } of pane.querySelectorAll("script")) if (src) await run(src);
}

void start();
