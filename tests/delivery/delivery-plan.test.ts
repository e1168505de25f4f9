/** For every answer, the files: what they say, in which encoding, and that the parsers of their kind take them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Language, Parser } from "@vscode/tree-sitter-wasm";
import { DOMParser } from "@xmldom/xmldom";
import { afterAll, describe, expect, it } from "vitest";
import { commands } from "../../src/commands/press";
import { readAddress, type SiteAddress } from "../../src/delivery/address";
import type { Answers } from "../../src/delivery/answers";
import { CATALOG_ID } from "../../src/delivery/catalog-files";
import { bytesOf, type DeliveredFile } from "../../src/delivery/delivered-file";
import { deliver, type Delivery } from "../../src/delivery/delivery-plan";
import { minutesOf } from "../../src/delivery/steps";
import { lintManifest, pngSize } from "../../src/manifest/lint-manifest";
import { manifestIdentity, withVersion } from "../../src/manifest/manifest-xml";

const require = createRequire(import.meta.url);
const manifest = readFileSync("manifest.xml", "utf8");
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const scratch = mkdtempSync(join(tmpdir(), "delivery-"));
afterAll(() => rmSync(scratch, { recursive: true }));

function address(typed: string): SiteAddress {
  const read = readAddress(typed);
  if ("problem" in read) throw new Error(read.problem);
  return read.value;
}

const addresses = ["https://oa.example.gov.cn/rectification/", "https://10.20.3.4:8443/", "https://oa/月报/甲&乙/"].map(
  address,
);
const SHARE = "\\\\文件服务器\\加载项";

/** All answers there are, for each address. */
const everyAnswer: readonly (readonly [Answers, SiteAddress])[] = (["share", "onePc", "central", "browser"] as const)
  .flatMap((way) => (["iis", "nginx", "other"] as const).map((server) => ({ way, server, share: SHARE })))
  .flatMap((some) => (["present", "authority", "own"] as const).map((certificate) => ({ ...some, certificate })))
  .flatMap((some) => [true, false].map((hasDomain) => ({ ...some, hasDomain })))
  .flatMap((answers) => addresses.map((site) => [answers, site] as const));

const deliveries: readonly (readonly [Answers, SiteAddress, Delivery])[] = everyAnswer.map(([answers, site]) => [
  answers,
  site,
  deliver(manifest, answers, site),
]);

const usual: Answers = { way: "share", server: "iis", share: SHARE, certificate: "own", hasDomain: false };
const [site = address("oa/r")] = addresses;
const file = (name: string, answers: Partial<Answers> = {}, where = site): DeliveredFile => {
  const found = deliver(manifest, { ...usual, ...answers }, where).files.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

describe("for every answer", () => {
  it("the manifest has no fault and names the address, and only who needs one gets one", () => {
    for (const [answers, { base }, { files }] of deliveries) {
      const found = files.filter(({ name }) => name === "manifest.xml");
      expect(found.length).toBe(answers.way === "browser" ? 0 : 1);
      for (const { text } of found) {
        const imageSize = (url: string) => {
          const path = url.startsWith(base) ? url.slice(base.length) : "outside";
          return existsSync(path) ? pngSize(readFileSync(path)) : null;
        };
        expect(lintManifest(text, { packageVersion: version, functions: Object.keys(commands), imageSize })).toEqual(
          [],
        );
      }
    }
  });

  it("each file has a name of its own, a purpose, and bytes; the steps have minutes", () => {
    for (const [, , { files, steps }] of deliveries) {
      expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
      for (const one of files) {
        expect(one.purpose).not.toBe("");
        expect(bytesOf(one).length).toBeGreaterThan(20);
      }
      expect(minutesOf([...steps.server, ...steps.once, ...steps.each])).toBeGreaterThan(10);
    }
  });

  it("every file that a step speaks of is among the files, or in the release", () => {
    const inRelease = new Set(["check.html", "check.ps1", "server.cer", "try.html", "taskpane.html", "index.html"]);
    for (const [answers, , { files, steps }] of deliveries) {
      const lines = [...steps.server, ...steps.once, ...steps.each].flatMap(({ how }) => how).join("\n");
      const spoken = [...lines.matchAll(/[\w.-]+\.(?:cmd|reg|ps1|sh|conf|config|xml|html|cer)\b/g)].map(
        ([name]) => name,
      );
      const unknown = spoken.filter((name) => !inRelease.has(name) && !files.some((one) => one.name === name));
      expect(unknown, JSON.stringify(answers)).toEqual([]);
    }
  });
});

describe("the catalogue's files", () => {
  it("the registry file names the folder with its backslashes doubled, in the encoding that regedit reads", () => {
    for (const name of ["catalog.reg", "catalog-policy.reg"]) {
      const bytes = bytesOf(file(name));
      expect([...bytes.slice(0, 2)]).toEqual([0xff, 0xfe]);
      const text = new TextDecoder("utf-16le").decode(bytes);
      expect(text).toMatch(/^Windows Registry Editor Version 5\.00\r\n/);
      expect(text).toContain('"Url"="\\\\\\\\文件服务器\\\\加载项"\r\n');
      expect(text).toContain(`WEF\\TrustedCatalogs\\${CATALOG_ID}]`);
    }
  });

  it("command files hold nothing that depends on the console's code page", () => {
    for (const [, , { files }] of deliveries)
      for (const one of files.filter(({ name }) => name.endsWith(".cmd"))) {
        expect(one.encoding).toBe("ascii");
        expect(new TextDecoder().decode(bytesOf(one))).not.toMatch(/[^\r]\n/);
      }
    expect(() => bytesOf({ name: "a.cmd", encoding: "ascii", text: "echo 好", purpose: "" })).toThrow(/a\.cmd/);
  });

  it("one PC's files register the manifest's own id", () => {
    const { id } = manifestIdentity(manifest);
    expect(file("install.cmd", { way: "onePc" }).text).toContain(`/v "${id}"`);
    expect(file("uninstall.cmd", { way: "onePc" }).text).toContain(`/v "${id}"`);
  });
});

describe("what a person does without reading", () => {
  const linesOf = ({ before, server, once, each, goingBack }: Delivery["steps"]): string =>
    [...before, ...[...server, ...once, ...each].flatMap(({ how }) => how), goingBack].join("\n");

  it("a command file says which file is missing beside it, by the name of one that is handed out with it", () => {
    for (const [, , { files }] of deliveries)
      for (const { name, text } of files.filter(({ name: one }) => one.endsWith(".cmd")))
        for (const [, needed] of text.matchAll(/if not exist "%~dp0([\w.-]+)"/g))
          expect([...files.map((one) => one.name), "server.cer"], name).toContain(needed);
    expect(file("install.cmd", { way: "onePc" }).text).toContain("manifest.xml is not beside this file");
    expect(file("install.cmd").text).toContain("catalog.reg is not beside this file");
  });

  it("failed.txt names no file that is not there", () => {
    for (const [answers, , { files }] of deliveries)
      for (const { text } of files.filter(({ name }) => name === "failed.txt"))
        for (const [named] of text.matchAll(/[\w-]+\.(?:reg|cmd|xml)/g))
          expect(
            files.map(({ name }) => name),
            JSON.stringify(answers),
          ).toContain(named);
  });

  it("nobody who only opens a browser is told of Excel, nor who has another server of Linux's firewall", () => {
    for (const [{ way, server }, , { steps }] of deliveries) {
      const lines = linesOf(steps);
      if (way === "browser") expect(lines).not.toMatch(/manifest|关掉 Excel|真正的 Excel/);
      else expect(lines).toContain("真正的 Excel");
      expect(/firewall-cmd/.test(lines)).toBe(server === "nginx");
    }
  });

  it("the first PC that is tried can trust a certificate of one's own before group policy does", () => {
    for (const [{ certificate }, , { files }] of deliveries)
      expect(files.some(({ name }) => name === "trust-certificate.cmd")).toBe(certificate === "own");
  });
});

describe("PowerShell's scripts", () => {
  it("are whole by its grammar: the release's check.ps1, and the certificate's recipe for each address", async () => {
    await Parser.init();
    const grammar = require.resolve("@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm");
    const parser = new Parser().setLanguage(await Language.load(grammar));
    const isWhole = (text: string): boolean => parser.parse(text)?.rootNode.hasError === false;
    expect(isWhole("if (")).toBe(false);
    const scripts = addresses.map((where) => file("certificate.ps1", { certificate: "own" }, where).text);
    for (const text of [readFileSync("build/check.ps1", "utf8").replace(/^\ufeff/, ""), ...scripts])
      expect(isWhole(text), text).toBe(true);
  });
});

const nginxTest = (): string =>
  spawnSync("nginx", ["-t", "-p", scratch, "-c", join(scratch, "nginx.conf")], { encoding: "utf8" }).stderr;

describe("the servers' files", () => {
  it("web.config is whole XML and says what each file is", () => {
    const onError = (level: string, message: string): never => {
      throw new Error(`${level}: ${message}`);
    };
    const parse = (text: string) => new DOMParser({ onError }).parseFromString(text, "text/xml");
    expect(() => parse("<a><b></a>")).toThrow();
    const parsed = parse(file("web.config").text);
    const keys = (tag: string, key: string): string[] =>
      [...parsed.getElementsByTagName(tag)].flatMap((element) => element.getAttribute(key) ?? []);
    const types = keys("mimeMap", "fileExtension");
    expect(types).toEqual(expect.arrayContaining([".html", ".js", ".css", ".png", ".ico", ".xlsx", ".json", ".xml"]));
    expect(new Set(types).size).toBe(types.length);
    // IIS stops the whole site at an entry that it has already: each is taken away before it is added.
    for (const type of types) expect(keys("remove", "fileExtension")).toContain(type);
    for (const name of keys("add", "name")) expect(keys("remove", "name")).toContain(name);
  });

  it.skipIf(spawnSync("nginx", ["-v"]).status !== 0 || spawnSync("openssl", ["version"]).status !== 0)(
    "nginx takes the site with the certificate of the recipe, whose name is in it (skipped without nginx, openssl)",
    () => {
      for (const where of addresses) {
        const recipe = file("certificate.sh", { server: "nginx" }, where).text.replaceAll(
          "/etc/nginx/certificates",
          scratch,
        );
        writeFileSync(join(scratch, "certificate.sh"), recipe.replace(/^cp .*$/m, ""));
        const made = spawnSync("sh", ["certificate.sh"], { cwd: scratch, encoding: "utf8" });
        expect(made.stderr).not.toMatch(/error/i);
        expect(made.stdout).toContain(where.isNumber ? `IP Address:${where.host}` : `DNS:${where.host}`);
        const site = file("rectification.conf", { server: "nginx" }, where).text;
        writeFileSync(join(scratch, "site.conf"), site.replaceAll("/etc/nginx/certificates", scratch));
        writeFileSync(
          join(scratch, "nginx.conf"),
          `pid ${scratch}/pid; error_log stderr; events {} http { access_log off; include ${scratch}/site.conf; }`,
        );
        expect(nginxTest()).toMatch(/test is successful/);
        // Where the address has a server of its own already, the site is a part of it.
        const part = file("rectification-location.conf", { server: "nginx", certificate: "present" }, where).text;
        writeFileSync(join(scratch, "site.conf"), `server { listen ${where.port}; ${part}\n}`);
        expect(nginxTest()).toMatch(/test is successful/);
      }
    },
  );

  it("nginx compares the address as it is read, and a command file keeps its % signs", () => {
    const chinese = address("https://oa/月报/甲&乙/");
    expect(file("rectification.conf", { server: "nginx" }, chinese).text).toContain('location "/月报/甲&乙/" {');
    expect(file("check.cmd", {}, chinese).text).toContain("/%%E6%%9C%%88%%E6%%8A%%A5/");
  });

  it("the certificate is there before the server is asked to use it", () => {
    for (const [answers, , { steps }] of deliveries) {
      if (answers.certificate === "present") continue;
      const certificate = steps.server.findIndex(({ what }) => what.includes("证书"));
      expect(certificate, JSON.stringify(answers)).toBeLessThan(
        steps.server.findIndex(({ what }) => what === "放好网站"),
      );
    }
  });
});

const schema = "../shared/manifest-xsd/OfficeAppManifestV1_1.xsd";
it.skipIf(!existsSync(schema) || spawnSync("xmllint", ["--version"]).status !== 0)(
  "the manifests are valid by Microsoft's schemas (skipped where ../shared/manifest-xsd or xmllint is absent)",
  () => {
    for (const where of addresses) {
      const { text } = file("manifest.xml", {}, where);
      const run = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, "-"], {
        input: text,
        encoding: "utf8",
      });
      expect(run.stderr).toMatch(/validates/);
    }
  },
);

it("the manifest's version follows the package's", () => {
  expect(manifestIdentity(withVersion(manifest, "3.20.1")).version).toBe("3.20.1.0");
  expect(withVersion(manifest, version).replace(/\s/g, "")).toBe(manifest.replace(/\s/g, ""));
});
