/**
 * The licence texts of all that the built folder holds: the packages whose modules are in its scripts, and Office.js.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import webpack, { type Compiler, type Module } from "webpack";

/** A CommonJS package: not every loader finds its names. */
const { Compilation, sources } = webpack;

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
}

/** The folder of the package that a file belongs to; null: it is ours. */
export function packageFolder(file: string): string | null {
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/@][^\\/]*)[\\/]/.exec(file);
  return found?.[1] ?? null;
}

/** Modules that were put into one another count each. */
function filesOf(module: Module): string[] {
  const { resource, modules } = module as { resource?: string; modules?: readonly Module[] };
  return [...(resource ? [resource] : []), ...(modules ?? []).flatMap(filesOf)];
}

const TEXT_FILE = /^(licen[cs]e|copying|notice|third.?party)[\w.-]*$/i;

const authorOf = ({ author }: PackageFacts): string => (typeof author === "string" ? author : (author?.name ?? ""));

/** MIT, for packages that declare it and bring no text. */
const mit = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** @throws Error where a package says nothing that could be passed on: then it must not be shipped unseen */
function licenceOf(folder: string): string {
  const facts = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageFacts;
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT_FILE.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim())
    .sort();
  if (texts.length === 0 && facts.license !== "MIT")
    throw new Error(`${facts.name} has no licence text and declares ${facts.license ?? "none"}`);
  const body = texts.length > 0 ? texts.join("\n\n") : mit(authorOf(facts) || `the authors of ${facts.name}`);
  return `${facts.name} ${facts.version}（${facts.license ?? "见下"}）\n${"-".repeat(72)}\n${body}\n`;
}

/** The whole text; packages by name. @param folders of packages, each once or more */
export function licenceTexts(ownLicence: string, folders: Iterable<string>): string {
  // A package may stand in several versions.
  const packages = [...new Set([...folders].filter((folder) => existsSync(join(folder, "package.json"))))];
  const texts = [...new Set(packages.map(licenceOf))].sort();
  return [
    "督察整改月报所含全部程序的许可文本。Licences of all that is shipped.",
    `督察整改月报（MIT）\n${"-".repeat(72)}\n${ownLicence.trim()}\n`,
    ...texts,
  ].join("\n\n");
}

export interface LicenceOptions {
  readonly ownLicence: string;
  /** Packages whose files are copied as they are, and webpack, whose few lines run in every script. */
  readonly copied: readonly string[];
  readonly file: string;
}

/** Adds the texts to what webpack emits. */
export class LicenceTexts {
  constructor(private readonly options: LicenceOptions) {}

  apply(compiler: Compiler): void {
    const { ownLicence, copied, file } = this.options;
    compiler.hooks.thisCompilation.tap("LicenceTexts", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "LicenceTexts", stage }, () => {
        const folders = [...compilation.modules].flatMap(filesOf).flatMap((name) => packageFolder(name) ?? []);
        compilation.emitAsset(file, new sources.RawSource(licenceTexts(ownLicence, [...copied, ...folders])));
      });
    });
  }
}
