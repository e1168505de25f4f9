/** What runs in the worker beside the pane, or beside the page behind the ribbon's buttons. */
import "./older-web-views";
import type { ToWorker } from "../excel/reckoning/messages";
import { WorkerDesk } from "../excel/reckoning/worker-desk";

const desk = new WorkerDesk((message) => postMessage(message));
addEventListener("message", ({ data }: MessageEvent<ToWorker>) => desk.hear(data));
postMessage({ type: "ready" });
