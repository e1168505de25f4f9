/** What runs in the worker beside the pane, or beside the page behind the ribbon's buttons. */
import "./older-web-views";
import type { ToWorker } from "../excel/computing/messages";
import { EngineInWorker } from "../excel/computing/engine-in-worker";

const engine = new EngineInWorker((message) => postMessage(message));
addEventListener("message", ({ data }: MessageEvent<ToWorker>) => engine.hear(data));
postMessage({ type: "ready" });
