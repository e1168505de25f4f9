/** Builds the add-in with the try-out page, and serves it on a free port of this machine. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { serveFolder } from "../../src/preview/dev-server";

export interface ServedSite {
  /** The site's root, ending in "/". */
  readonly url: string;
  readonly close: () => void;
}

/** @throws Error with what webpack said, if the build fails */
export async function serveTryOut(folder: string): Promise<ServedSite> {
  const built = resolve(folder);
  const build = spawnSync("npm", ["run", "build", "--", "--env", "try-out", "--env", `out=${built}`], { encoding: "utf8", shell: process.platform === "win32" });
  if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}\n${build.stderr}`);
  const { url, server } = await serveFolder(built);
  return {
    url,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
