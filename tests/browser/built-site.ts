/** Builds the site with the pane alone once, and serves it while the browser tests run. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { serveFolder } from "../../build/dev-server";
import { findBrowser } from "./find-browser";

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
    browserPath: string;
  }
}

/** Builds it anew. @returns its folder */
export function buildSite(): string {
  const folder = resolve("out/browser-tests");
  const build = spawnSync("npm", ["run", "build", "--", "--env", "pane-alone", "--env", `out=${folder}`], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}\n${build.stderr}`);
  return folder;
}

export default async function builtSite(project: TestProject): Promise<() => void> {
  project.provide("browserPath", await findBrowser());
  // While a test is being written: BUILT_SITE=out/browser-tests takes what the last run built.
  const { url, server } = await serveFolder(process.env.BUILT_SITE ? resolve(process.env.BUILT_SITE) : buildSite());
  project.provide("baseUrl", url);
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
