/** Finds an installed Edge, Chrome or Chromium; installs one where there is none. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const candidates: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
  ],
  darwin: [
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    return folder
      ? [join(folder, "Microsoft/Edge/Application/msedge.exe"), join(folder, "Google/Chrome/Application/chrome.exe")]
      : [];
  }),
};

function onPath(name: string): string | null {
  if (name.includes("/") || name.includes("\\")) return existsSync(name) ? name : null;
  for (const folder of (process.env.PATH ?? "").split(":")) {
    if (folder && existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

function installedBrowser(): string | null {
  const chosen = process.env.BROWSER_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`BROWSER_PATH is ${chosen}, but there is no such file`);
    return chosen;
  }
  for (const name of candidates[process.platform] ?? []) {
    const path = onPath(name);
    if (path) return path;
  }
  return null;
}

type Attempt = readonly [command: string, ...args: string[]];

/** Debian's own package where we may install it, else the build that Playwright downloads. */
function waysToInstall(): Attempt[][] {
  const ways: Attempt[][] = [];
  if (process.platform === "linux" && process.getuid?.() === 0 && onPath("apt-get")) {
    ways.push([
      ["apt-get", "update", "-qq"],
      ["apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-cjk"],
    ]);
  }
  ways.push([["npx", "playwright-core", "install", "chromium"]]);
  return ways;
}

/**
 * The path of a browser that Playwright can drive.
 * @throws Error naming every way that was tried, if none is installed and none could be
 */
export async function findBrowser(): Promise<string> {
  const found = installedBrowser();
  if (found) return found;
  const tried: string[] = [];
  for (const way of waysToInstall()) {
    const failure = way.find(([command, ...args]) => {
      const run = spawnSync(command, args, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
        shell: process.platform === "win32",
      });
      return run.status !== 0;
    });
    tried.push(`${way.map((command) => command.join(" ")).join(" && ")}: ${failure ? "failed" : "done"}`);
    if (failure) continue;
    const installed = installedBrowser();
    if (installed) return installed;
    const { chromium } = await import("playwright-core");
    if (existsSync(chromium.executablePath())) return chromium.executablePath();
  }
  throw new Error(
    `No Edge, Chrome or Chromium for the browser tests, and none could be installed.\n${tried.join("\n")}` +
      "\nInstall one, or set BROWSER_PATH.",
  );
}
