/** A headless browser for one test file. */
import type { Browser } from "playwright-core";
import { inject } from "vitest";
import { launchBrowser } from "./launch-browser";

export const openBrowser = (): Promise<Browser> => launchBrowser(inject("browserPath"));

/** The built site's root, ending in "/". */
export const baseUrl = (): string => inject("baseUrl");
