import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const WRONG = "全年召开各类会议30次，其中：常委会6次、常务会8次、专题会17次。\r\n";
const RIGHT = "全年召开各类会议31次，其中：常委会6次、常务会8次、专题会17次。\n";

describe("npm run check-notice", () => {
  let folder = "";
  const file = (name: string): string => join(folder, name);
  const run = (...more: string[]) =>
    spawnSync(process.execPath, ["build/start.mjs", "src/preview/check-notice.ts", ...more], { encoding: "utf8" });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "texts-"));
    writeFileSync(file("wrong.txt"), WRONG);
    writeFileSync(file("right.txt"), RIGHT);
    writeFileSync(file("gbk.txt"), Buffer.from([0xb9, 0xab, 0xca, 0xbe]));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("prints the findings of one file as JSON, with places in the file", () => {
    const { stdout, status } = run(file("wrong.txt"), "--json");
    const { findings } = JSON.parse(stdout) as { findings: { code: string; from: number; to: number; text: string }[] };
    expect(status).toBe(0);
    expect(findings.map(({ code }) => code)).toEqual(["textPartsDiffer"]);
    expect(WRONG.slice(findings[0]?.from, findings[0]?.to)).toContain("30次");
    expect(findings[0]?.text).toContain("31次");
  });

  it("prints those of several by file", () => {
    const { stdout } = run("--json", file("wrong.txt"), file("right.txt"));
    expect(JSON.parse(stdout)).toMatchObject({ [file("wrong.txt")]: {}, [file("right.txt")]: { findings: [] } });
  });

  it("prints lines to read without --json", () => {
    const { stdout } = run(file("wrong.txt"), file("right.txt"));
    expect(stdout).toContain("■ ");
    expect(stdout).toContain(`${file("right.txt")}：没有发现问题`);
  });

  it.each([
    ["no file", []],
    ["a file that is not there", ["nowhere.txt"]],
    ["an unknown option", ["--jsn"]],
  ])("tells the caller of %s", (_, more) => {
    const { status, stderr } = run(...more);
    expect(status).toBe(2);
    expect(stderr).not.toBe("");
  });

  it("takes no text for UTF-8 that is not", () => {
    expect(run(file("gbk.txt"))).toMatchObject({ status: 2, stderr: expect.stringContaining("UTF-8") as unknown });
  });
});
