/**
 * The release as a county's IT uses it: the same bytes from any folder, unpacked behind nginx with the certificate of
 * its own recipe and behind a server without TLS, and its command files run by Wine. What the machine lacks
 * (nginx, openssl, Wine) is skipped, and said so.
 */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAddress, type SiteAddress } from "../../src/delivery/address";
import type { Answers } from "../../src/delivery/answers";
import { CATALOG_ID } from "../../src/delivery/catalog-files";
import { bytesOf, type DeliveredFile } from "../../src/delivery/delivered-file";
import { deliver } from "../../src/delivery/delivery-plan";
import { mimeTypes, NGINX_SITE_FOLDER } from "../../src/delivery/server-files";
import { manifestIdentity } from "../../src/manifest/manifest-xml";
import { findBrowser } from "../browser/find-browser";
import { launchBrowser } from "../browser/launch-browser";

const scratch = mkdtempSync(join(tmpdir(), "release-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const has = (program: string, ...asked: string[]): boolean => spawnSync(program, asked).status === 0;
/** A name that nobody has: the browser is told that it is this computer. */
const HOST = "report.test";
const PORT = 18_443;
const SHARE = "\\\\文件服务器\\加载项";
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const zip = join("out", `督察整改月报-${version}.zip`);

/** Path in the release → bytes. */
let release: Readonly<Record<string, Uint8Array>> = {};
let site = "";

function made(folder: string): Buffer {
  const run = spawnSync("npm", ["run", "release"], { cwd: folder, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  return readFileSync(join(folder, zip));
}

beforeAll(() => {
  release = unzipSync(made("."));
  for (const [name, bytes] of Object.entries(release)) {
    const path = join(scratch, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  site = join(scratch, `督察整改月报-${version}`, "site");
});

it("is the same to the byte from a folder of another name", () => {
  const other = join(scratch, "别处", "build");
  const tracked = spawnSync("git", ["ls-files", "-z"], { encoding: "utf8" }).stdout.split("\0").filter(Boolean);
  for (const name of tracked) cpSync(name, join(other, name));
  cpSync("node_modules", join(other, "node_modules"), { recursive: true, verbatimSymlinks: true });
  expect(made(other).equals(readFileSync(zip))).toBe(true);
});

it("holds the sums of its files, in the form that sha256sum reads", () => {
  const run = spawnSync("sha256sum", ["--check", "--quiet", "SHA256SUMS.txt"], {
    cwd: dirname(site),
    encoding: "utf8",
  });
  expect(run.stdout + run.stderr).toBe("");
});

/** Every page of the site opened in a browser: what failed to load, and what was asked for elsewhere. */
async function opened(base: string): Promise<{ readonly failed: string[]; readonly elsewhere: string[] }> {
  const browser = await launchBrowser(await findBrowser(), `--host-resolver-rules=MAP ${HOST} 127.0.0.1`);
  const [failed, elsewhere] = [new Array<string>(), new Array<string>()];
  try {
    // The certificate is the server's own; that it names its host is held by the tests of its recipe.
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "zh-CN" });
    context.on("response", (response) => {
      if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
    });
    context.on("request", (request) => {
      if (!request.url().startsWith(base) && !/^(blob|data):/.test(request.url())) elsewhere.push(request.url());
    });
    const pages = Object.keys(release).flatMap((name) => /\/site\/(.+\.html)$/.exec(name)?.[1] ?? []);
    expect(pages).toEqual(expect.arrayContaining(["index.html", "taskpane.html", "try.html", "check.html"]));
    for (const name of pages) {
      const page = await context.newPage();
      page.on("pageerror", ({ message }) => failed.push(`${name}: ${message}`));
      await page.goto(base + name, { waitUntil: "load" });
      await page.close();
    }
    const page = await context.newPage();
    await page.goto(`${base}check.html`);
    await page.getByText("内容安全策略").first().waitFor();
    const trial = await context.newPage();
    await trial.goto(`${base}try.html`);
    await trial.getByRole("banner").getByRole("button", { name: "打开示例" }).click();
    const pane = trial.frameLocator("iframe");
    await pane.getByRole("button", { name: "生成月报" }).click();
    await pane.getByText("月报已生成").first().waitFor();
  } finally {
    await browser.close();
  }
  return { failed, elsewhere };
}

describe("the unpacked site", () => {
  it("says over http that Office.js needs https", async () => {
    const server = createServer(({ url }, response) => {
      const path = join(site, decodeURIComponent(new URL(url ?? "/", "http://localhost").pathname));
      response.statusCode = existsSync(path) ? 200 : 404;
      response.setHeader("Content-Type", mimeTypes[extname(path)] ?? "application/octet-stream");
      response.end(existsSync(path) ? readFileSync(path) : undefined);
    }).listen(0);
    const browser = await launchBrowser(await findBrowser());
    try {
      const page = await browser.newPage({ locale: "zh-CN" });
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/try.html`);
      await page.getByRole("alert").getByText("不是 https").waitFor();
    } finally {
      await browser.close();
      server.close();
      server.closeAllConnections();
    }
  });

  it.skipIf(!has("nginx", "-v") || !has("openssl", "version"))(
    "opens behind nginx and TLS with the files of 部署助手, and asks nobody else (skipped without nginx, openssl)",
    async () => {
      const address = addressOf(`https://${HOST}:${PORT}/report/`);
      const files = handedOut({ server: "nginx", certificate: "own" }, address);
      const text = (name: string): string =>
        (files.find((one) => one.name === name)?.text ?? "")
          .replaceAll("/etc/nginx/certificates", scratch)
          .replaceAll(NGINX_SITE_FOLDER, site);
      writeFileSync(join(scratch, "certificate.sh"), text("certificate.sh").replace(/^cp .*$/m, ""));
      expect(spawnSync("sh", ["certificate.sh"], { cwd: scratch }).status).toBe(0);
      writeFileSync(join(scratch, "site.conf"), text("rectification.conf"));
      writeFileSync(
        join(scratch, "nginx.conf"),
        `pid ${scratch}/pid; error_log stderr; daemon off; user root; events {}\n` +
          `http { access_log off; include ${scratch}/site.conf; }`,
      );
      const nginx = spawn("nginx", ["-p", scratch, "-c", join(scratch, "nginx.conf")], { stdio: "inherit" });
      try {
        const asked = ["--resolve", `${HOST}:${PORT}:127.0.0.1`, "-skf", `${address.base}files.json`];
        await expect.poll(() => has("curl", ...asked), { timeout: 15_000 }).toBe(true);
        expect(await opened(address.base)).toEqual({ failed: [], elsewhere: [] });
      } finally {
        nginx.kill();
      }
    },
  );
});

function addressOf(typed: string): SiteAddress {
  const read = readAddress(typed);
  if ("problem" in read) throw new Error(read.problem);
  return read.value;
}

function handedOut(some: Partial<Answers>, address: SiteAddress): readonly DeliveredFile[] {
  const answers: Answers = { way: "share", share: SHARE, server: "iis", certificate: "present", hasDomain: true };
  return deliver(readFileSync("manifest.xml", "utf8"), { ...answers, ...some }, address).files;
}

describe.skipIf(!has("wine", "--version"))("command files, run by Wine (skipped without it)", () => {
  const env = { ...process.env, WINEPREFIX: join(scratch, "wine"), WINEDEBUG: "-all", LC_ALL: "C.UTF-8" };
  const wine = (...asked: string[]) => spawnSync("wine", asked, { env, encoding: "utf8", cwd: join(scratch, "given") });
  const address = addressOf("https://oa.example.gov.cn/rectification/");

  function given(some: Partial<Answers>): void {
    const folder = join(scratch, "given");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const one of handedOut(some, address)) writeFileSync(join(folder, one.name), bytesOf(one));
  }

  it("trust the shared folder, twice without harm, and take it back", () => {
    given({ way: "share" });
    const key = `HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${CATALOG_ID}`;
    for (let times = 1; times <= 2; times += 1) {
      expect(wine("cmd", "/c", "install.cmd", "/quiet").status).toBe(0);
      // Into a file: Wine's console has no Chinese.
      expect(wine("reg", "export", key, "written.reg", "/y").status).toBe(0);
      const written = new TextDecoder("utf-16le").decode(readFileSync(join(scratch, "given", "written.reg")));
      expect(written).toContain(`"Url"="${SHARE.replaceAll("\\", "\\\\")}"`);
      expect(written).toContain('"Flags"=dword:00000001');
    }
    expect(wine("cmd", "/c", "uninstall.cmd", "/quiet").status).toBe(0);
    expect(wine("reg", "query", key).status).not.toBe(0);
    expect(wine("cmd", "/c", "uninstall.cmd", "/quiet").status).toBe(0);
  });

  it("register the manifest on one PC, and take it back", () => {
    given({ way: "onePc" });
    const { id } = manifestIdentity(readFileSync("manifest.xml", "utf8"));
    const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
    expect(wine("cmd", "/c", "install.cmd", "/quiet").status).toBe(0);
    const written = /REG_SZ\s+(.+manifest\.xml)/.exec(wine("reg", "query", key, "/v", id).stdout)?.[1] ?? "";
    const path = wine("winepath", "-u", written.trim()).stdout.trim();
    expect(existsSync(path)).toBe(true);
    expect(wine("cmd", "/c", "uninstall.cmd", "/quiet").status).toBe(0);
    expect(existsSync(path)).toBe(false);
  });
});
