/** The build's own pieces: policies, single-file pages, sums, the archive. */
import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { policyOf, withPolicy } from "../../build/content-security-policy";
import { packageFolder } from "../../build/licence-texts";
import { releaseArchive } from "../../build/release-archive";
import { withScriptInside } from "../../build/single-file-pages";
import { siteFiles } from "../../build/site-files";

const sum = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("a page's policy", () => {
  const page =
    `<html><head><meta charset="utf-8"><style>p{}</style><script>let a</script><script ` +
    `src="b.js"></script></head>`;

  it("names what stands in the page by its hash, and nothing that has a source", () => {
    const policy = policyOf(page, "app");
    expect(policy).toContain(`script-src 'self' ${sum("let a")};`);
    expect(policy).toContain(`style-src 'self' ${sum("")} ${sum("p{}")};`);
    expect(policy).not.toMatch(/unsafe/);
  });

  it("lets Office.js come from where the build says, a document run nothing, a file ask nobody", () => {
    expect(policyOf(page, "app", "https://appsforoffice.microsoft.com")).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com",
    );
    expect(policyOf(page, "document")).not.toMatch(/script-src|connect-src/);
    expect(policyOf(page, "file")).not.toMatch(/'self'|https:|connect-src|img-src/);
  });

  it("stands before all that it rules, and a page without its encoding is refused", () => {
    expect(withPolicy(page, "app")).toMatch(/<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/);
    expect(() => withPolicy("<html>", "app")).toThrow(/charset/);
  });
});

it("a script is put into its page without ending it", () => {
  const html = withScriptInside(
    "<head><script defer src=a.1.js></script></head><body></body>",
    "a.1.js",
    'x="</script>"',
  );
  expect(html).toBe('<head></head><body><script>x="<\\/script>"</script></body>');
  expect(() => withScriptInside("<head></head>", "a.js", "")).toThrow(/a\.js/);
});

it("the package of a file is found, scoped and nested ones too", () => {
  expect(packageFolder("/r/node_modules/react/index.js")).toBe("/r/node_modules/react");
  expect(packageFolder("/r/node_modules/@a/b/lib/c.js")).toBe("/r/node_modules/@a/b");
  expect(packageFolder("/r/node_modules/a/node_modules/b/c.js")).toBe("/r/node_modules/a/node_modules/b");
  expect(packageFolder("/r/src/a.ts")).toBeNull();
});

it("the list of files leaves out what each bureau replaces", () => {
  const bytes = new Uint8Array([1]);
  const { files } = siteFiles("1.0.0", [
    ["b.js", bytes],
    ["manifest.xml", bytes],
    ["a.html", bytes],
    ["deploy.html", bytes],
  ]);
  expect(Object.keys(files)).toEqual(["a.html", "b.js"]);
});

describe("the archive", () => {
  const files = new Map([
    ["部署助手.html", new TextEncoder().encode("<p>")],
    ["site/a.js", new TextEncoder().encode("let a")],
  ]);

  it("holds the files in their folder, with their sums", () => {
    const read = unzipSync(releaseArchive("月报-1.0.0", files));
    expect(Object.keys(read)).toEqual([
      "月报-1.0.0/SHA256SUMS.txt",
      "月报-1.0.0/site/a.js",
      "月报-1.0.0/部署助手.html",
    ]);
    const sums = new TextDecoder().decode(read["月报-1.0.0/SHA256SUMS.txt"]);
    expect(sums).toBe(
      [...files]
        .map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`)
        .reverse()
        .join(""),
    );
  });

  it("is the same to the byte in whatever order, hour and time zone", () => {
    const zone = process.env.TZ;
    const one = releaseArchive("月报", files);
    process.env.TZ = "America/New_York";
    const other = releaseArchive("月报", new Map([...files].reverse()));
    process.env.TZ = zone;
    expect(Buffer.compare(one, other)).toBe(0);
  });
});
