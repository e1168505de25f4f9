/** Starts the pane once Office answers. Until then, and if it never does, `taskpane.html` speaks. */
import "../office/older-web-views";
import { createElement, lazy } from "react";
import packageJson from "../../package.json";
import { enterByTab } from "./enter-by-tab";
import { officeContext } from "../office/context";
import { chosenLanguage, keepLanguage, languageOf } from "../office/language";
import { isExcelNewEnough } from "../office/needed-api";
import { framePieces, readyPiece } from "./pane-pieces";
import type { Host } from "./state/use-pane";

/** The rules and the reading of sheets: half of the program, fetched while Office starts. */
const engine = import(/* webpackChunkName: "taskpane-engine" */ "./session/session-pieces");

// Where it does not load, the page's own guard speaks; outside Excel nobody misses it.
engine.catch(() => undefined);

async function hostFor(host: Office.HostType | null): Promise<Host> {
  if (host !== Office.HostType.Excel) return { kind: "outsideExcel" };
  if (!isExcelNewEnough()) return { kind: "unsupportedVersion" };
  const { createSession } = await engine;
  return { kind: "excel", session: await createSession() };
}

async function start(): Promise<void> {
  const container = document.getElementById("pane");
  if (!container) throw new Error("taskpane.html has no element #pane");
  const frame = framePieces();
  const { host } = await Office.onReady();
  const context = officeContext();
  enterByTab(container);
  const { createRoot, App } = await frame;
  const paneHost = await hostFor(host);
  document.documentElement.setAttribute("data-started", "");
  // While the workbook is being read.
  const ready = readyPiece();
  createRoot(container).render(
    createElement(App, {
      host: paneHost,
      ReadyPane: lazy(() => ready),
      version: packageJson.version,
      initialLanguage:
        chosenLanguage(context.partitionKey) ?? languageOf(context.displayLanguage ?? navigator.language),
      keepLanguage: (language) => keepLanguage(language, context.partitionKey),
      officeBackground: context.officeTheme?.bodyBackgroundColor,
    }),
  );
}

// Without Office.js, or in a browser that is too old, the page's own guard speaks instead.
if (typeof Office !== "undefined" && !document.documentElement.hasAttribute("data-too-old")) void start();
