import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/commands/press";
import { lintManifest, pngSize, type ManifestFacts } from "../../src/manifest/lint-manifest";
import { DEVELOPMENT_URL, deployManifest } from "../../src/manifest/manifest-xml";

const manifest = readFileSync("manifest.xml", "utf8");
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

const facts: ManifestFacts = {
  packageVersion: version,
  functions: Object.keys(commands),
  imageSize: (url) => {
    const file = url.slice(DEVELOPMENT_URL.length);
    return existsSync(file) ? pngSize(readFileSync(file)) : null;
  },
};

describe("manifest.xml", () => {
  it("has none of the faults that Excel answers with silence", () => {
    expect(lintManifest(manifest, facts)).toEqual([]);
  });

  // One named defect each: a lint that finds nothing anywhere would pass the test above.
  it.each([
    ["a resid without its resource", /resid="open.tip"/, 'resid="open.tipp"', /open\.tipp" is not defined/],
    ["a resource nobody uses", /<bt:Url id="help.url"/, '<bt:Url id="spare.url"', /spare\.url" is never used/],
    ["a resource id over 32 characters", /icon\.80/g, `icon.${"8".repeat(40)}`, /longer than 32/],
    [
      "a short string over 125 characters",
      /DefaultValue="督察整改">\s*<bt:Override/,
      `DefaultValue="${"整".repeat(126)}"><bt:Override`,
      /longer than 125/,
    ],
    ["a URL without https", /https(?=:\/\/localhost:3000\/taskpane)/g, "http", /taskpane\.html is not https/],
    ["an icon of another size", /icons\/icon-80/, "icons/icon-64", /is 64 × 64, declared 80/],
    ["an icon that does not exist", /icons\/icon-48/, "icons/icon-47", /icon-47\.png is not a PNG/],
    [
      "a label without English",
      /<bt:Override Locale="en-US" Value="Rectification"\/>/,
      "",
      /"督察整改" has no en-US override/,
    ],
    [
      "an override of the default locale",
      /Locale="en-US" Value="Rectification"/,
      'Locale="zh-CN" Value="督察"',
      /overrides the default locale/,
    ],
    ["a version that lags behind", /<Version>[\d.]+/, "<Version>0.0.9.0", /package\.json says/],
    ["a permission too small", /ReadWriteDocument/, "ReadDocument", /not ReadWriteDocument/],
    [
      "a function that no command associates",
      /<FunctionName>updateReport/,
      "<FunctionName>updateReports",
      /"updateReports" is associated by no command/,
    ],
    [
      "a command that no button calls",
      /<Action xsi:type="ExecuteFunction">[\s\S]*?<\/Action>/,
      "",
      /"updateReport" is called by no button/,
    ],
    ["a function without a page to find it in", /<FunctionFile resid="commands.url"\/>/, "", /no FunctionFile/],
    [
      "a page of functions that nobody calls",
      /<Action xsi:type="ExecuteFunction">[\s\S]*?<\/Action>/,
      "",
      /no button runs a function/,
    ],
    [
      "a FunctionFile whose address is not given",
      /<bt:Url id="commands.url"[^>]*>/,
      "",
      /"commands\.url" is not defined/,
    ],
    [
      "a FunctionFile that is no address",
      /<FunctionFile resid="commands.url"/,
      '<FunctionFile resid="update.label"',
      /FunctionFile "update\.label" is one of ShortStrings/,
    ],
    [
      "a description among the short strings",
      /<Description resid="update.tip"/,
      '<Description resid="update.label"',
      /Description "update\.label" is one of ShortStrings/,
    ],
    ["two buttons of one id", /id="report.update"/, 'id="report.open"', /"report\.open" is given twice/],
    [
      "a button without its small icon",
      /<bt:Image size="16" resid="update.16"\/>/,
      "",
      /"report\.update" has no size 16/,
    ],
    [
      "a long string over 250 characters",
      /(id="update.tip" DefaultValue=")[^"]*/,
      `$1${"月".repeat(251)}`,
      /longer than 250/,
    ],
    ["an Id that is no GUID", /<Id>[^<]+/, "<Id>rectification", /not a GUID/],
  ])("is rejected with %s", (_defect, pattern, replacement, problem) => {
    expect(lintManifest(manifest.replace(pattern, replacement), facts).join("\n")).toMatch(problem);
  });

  it("is read by Microsoft's own reader", async () => {
    const info = await OfficeAddinManifest.readManifestFile("manifest.xml");
    expect(info).toMatchObject({
      displayName: "督察整改月报",
      defaultLocale: "zh-CN",
      permissions: "ReadWriteDocument",
      hosts: ["Workbook"],
    });
  });

  it("moves to another host whole", () => {
    const deployed = deployManifest(manifest, "https://intranet.example/rectification");
    expect(deployed).not.toMatch(/localhost/);
    for (const page of ["taskpane.html", "commands.html", "help.html", "assets/icons/update-80.png"])
      expect(deployed).toContain(`DefaultValue="https://intranet.example/rectification/${page}"`);
    const lint = lintManifest(deployed, {
      ...facts,
      imageSize: (url) => facts.imageSize(url.replace("https://intranet.example/rectification/", DEVELOPMENT_URL)),
    });
    expect(lint).toEqual([]);
  });

  it("refuses to move to a host without https, or to leave a URL behind", () => {
    expect(() => deployManifest(manifest, "http://intranet.example/")).toThrow(/https only/);
    expect(() =>
      deployManifest(
        manifest.replace("https://localhost:3000/help", "https://elsewhere.example/help"),
        "https://a.example/",
      ),
    ).toThrow(/is not under/);
  });
});

const schema = "../shared/manifest-xsd/OfficeAppManifestV1_1.xsd";
const canValidate = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;
describe.skipIf(!canValidate)(
  "by Microsoft's schemas (skipped where ../shared/manifest-xsd or xmllint is absent)",
  () => {
    const validate = (xml: string) =>
      spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, "-"], { input: xml, encoding: "utf8" });

    it("is valid, here and deployed", () => {
      expect(validate(manifest).stderr).toMatch(/validates/);
      expect(validate(deployManifest(manifest, "https://intranet.example/rectification/")).stderr).toMatch(/validates/);
    });

    it("is invalid with its elements in another order", () => {
      expect(
        validate(
          manifest
            .replace(/<Permissions>.*<\/Permissions>/, "")
            .replace("<Hosts>", "<Permissions>ReadWriteDocument</Permissions><Hosts>"),
        ).status,
      ).not.toBe(0);
    });
  },
);
