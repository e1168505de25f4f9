/** Builds the add-in with the try-out page once, and serves it while the browser tests run. */
import type { TestProject } from "vitest/node";
import { findBrowser } from "./find-browser";
import { serveTryOut } from "./serve-try-out";

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
    browserPath: string;
  }
}

export default async function builtSite(project: TestProject): Promise<() => void> {
  project.provide("browserPath", await findBrowser());
  const { url, close } = await serveTryOut("out/browser-tests");
  project.provide("baseUrl", url);
  return close;
}
