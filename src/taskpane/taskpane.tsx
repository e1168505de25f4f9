/** Starts the pane once Office answers. Until then, and if it never does, `taskpane.html` speaks. */
import "../office/older-web-views";
import { createRoot } from "react-dom/client";
import packageJson from "../../package.json";
import { App } from "./app";
import { enterByTab } from "./enter-by-tab";
import { officeContext } from "../office/context";
import { chosenLanguage, keepLanguage, languageOf } from "../office/language";
import { isExcelNewEnough } from "../office/needed-api";
import type { Host } from "./state/use-pane";

/** The rules and the reading of sheets: half of the program, fetched while Office starts. */
const engine = import(/* webpackChunkName: "taskpane-engine" */ "./session/excel-session");

// Where it does not load, the page's own guard speaks; outside Excel nobody misses it.
engine.catch(() => undefined);

async function hostFor(host: Office.HostType | null): Promise<Host> {
  if (host !== Office.HostType.Excel) return { kind: "outsideExcel" };
  if (!isExcelNewEnough()) return { kind: "unsupportedVersion" };
  const { createExcelSession } = await engine;
  return { kind: "excel", session: createExcelSession() };
}

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const context = officeContext();
  const container = document.getElementById("pane");
  if (!container) throw new Error("taskpane.html has no element #pane");
  enterByTab(container);
  const paneHost = await hostFor(host);
  document.documentElement.setAttribute("data-started", "");
  createRoot(container).render(
    <App
      host={paneHost}
      version={packageJson.version}
      initialLanguage={
        chosenLanguage(context.partitionKey) ?? languageOf(context.displayLanguage ?? navigator.language)
      }
      keepLanguage={(language) => keepLanguage(language, context.partitionKey)}
      officeBackground={context.officeTheme?.bodyBackgroundColor}
    />,
  );
}

// Without Office.js, or in a browser that is too old, the page's own guard speaks instead.
if (typeof Office !== "undefined" && !document.documentElement.hasAttribute("data-too-old")) void start();
