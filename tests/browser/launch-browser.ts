/** Starts a headless browser, for tests and scripts alike. */
import { chromium, type Browser } from "playwright-core";

/** Flags that keep Chromium from talking to the network on its own, and let it run as root in a container. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launchBrowser = (executablePath: string, ...further: string[]): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: [...flags, ...further] });
