/** What 检查 says of a site: of a whole one nothing but good, and each trouble by its name. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { judgeManifest, judgeSite, type Fetched, type SiteFiles, type State } from "../../src/delivery/judge-site";
import { CACHE_CONTROL, mimeTypes } from "../../src/delivery/server-files";
import { deployManifest } from "../../src/manifest/manifest-xml";

const names = ["taskpane.html", "taskpane.0123456789.js", "help.css", "assets/icons/icon-32.png", "files.xlsx"];
const expected: SiteFiles = {
  version: "1.2.3",
  files: Object.fromEntries(names.map((name) => [name, { bytes: 1, sha256: `sum of ${name}` }])),
};
const whole: readonly Fetched[] = names.map((name) => ({
  name,
  status: 200,
  sha256: `sum of ${name}`,
  type: mimeTypes[/\.\w+$/.exec(name)?.[0] ?? ""] ?? "",
  cacheControl: CACHE_CONTROL,
  policy: "",
  frameOptions: "",
}));

const states = (fetched: readonly Fetched[]): State[] => judgeSite(expected, fetched).map(({ state }) => state);
const withOne = (name: string, change: Partial<Fetched>): Fetched[] =>
  whole.map((file) => (file.name === name ? { ...file, ...change } : file));

it("a whole site is good in everything", () => {
  expect(states(whole)).toEqual(["good", "good", "good", "good"]);
});

it.each<readonly [string, string, Partial<Fetched>, readonly State[]]>([
  ["a missing file", "help.css", { status: 404, sha256: "", type: "" }, ["bad", "good", "good", "good"]],
  ["no answer", "taskpane.html", { status: null, sha256: "" }, ["bad", "good", "good", "good"]],
  ["a file that somebody changed", "taskpane.html", { sha256: "another" }, ["bad", "good", "good", "good"]],
  ["a script called text", "taskpane.0123456789.js", { type: "text/plain" }, ["good", "bad", "good", "good"]],
  [
    "an older word for scripts",
    "taskpane.0123456789.js",
    { type: "application/x-javascript" },
    ["good", "good", "good", "good"],
  ],
  [
    "a workbook without its type",
    "files.xlsx",
    { type: "application/octet-stream" },
    ["good", "watch", "good", "good"],
  ],
  ["a page that is kept", "taskpane.html", { cacheControl: "max-age=86400" }, ["good", "good", "watch", "good"]],
  [
    "an icon that is never kept",
    "assets/icons/icon-32.png",
    { cacheControl: "no-store" },
    ["good", "good", "bad", "good"],
  ],
  ["another policy", "taskpane.html", { policy: "script-src 'none'" }, ["good", "good", "good", "watch"]],
  ["no frames", "taskpane.html", { frameOptions: "DENY" }, ["good", "good", "good", "watch"]],
])("%s is told", (_, name, change, expectedStates) => expect(states(withOne(name, change))).toEqual(expectedStates));

describe("the site's manifest", () => {
  const manifest = readFileSync("manifest.xml", "utf8");
  const here = "https://oa.example/r/";
  const state = (xml: string | null, version: string): State => judgeManifest(xml, version, here).state;
  it("is good with the address and the version of the site, else told", () => {
    expect(state(deployManifest(manifest, here), "0.1.0")).toBe("good");
    expect(state(deployManifest(manifest, "https://oa.example/other/"), "0.1.0")).toBe("watch");
    expect(state(manifest, "0.1.0")).toBe("watch");
    expect(state(deployManifest(manifest, here), "0.2.0")).toBe("bad");
    expect(state(null, "0.1.0")).toBe("bad");
  });
});
