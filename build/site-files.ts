/** files.json: what the built folder holds, so that 检查 can tell whether a server gives just that. */
import { createHash } from "node:crypto";
import webpack, { type Compiler } from "webpack";
import type { SiteFiles } from "../src/delivery/judge-site";

/** A CommonJS package: not every loader finds its names. */
const { Compilation, sources } = webpack;

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Left out: the manifest, which each bureau replaces by one with its own address, and what is no part of the site. */
const LEFT_OUT = new Set(["files.json", "manifest.xml", "deploy.html"]);

export function siteFiles(version: string, files: Iterable<readonly [name: string, bytes: Uint8Array]>): SiteFiles {
  const entries = [...files]
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256(bytes) }] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { version, files: Object.fromEntries(entries) };
}

export class SiteFilesList {
  constructor(private readonly version: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("SiteFilesList", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "SiteFilesList", stage }, (assets) => {
        const files = Object.entries(assets).map(([name, asset]) => {
          const source = asset.source();
          return [name, typeof source === "string" ? Buffer.from(source) : source] as const;
        });
        const text = JSON.stringify(siteFiles(this.version, files), null, 1);
        compilation.emitAsset("files.json", new sources.RawSource(text));
      });
    });
  }
}
