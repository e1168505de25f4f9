/** A headless browser for one test file. */
import { chromium, type Browser } from "playwright-core";
import { inject } from "vitest";

/** Flags that keep Chromium from talking to the network on its own, and let it run as root in a container. */
const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: inject("browserPath"), headless: true, args: flags });

/** The built site's root, ending in "/". */
export const baseUrl = (): string => inject("baseUrl");
