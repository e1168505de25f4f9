/** `npm run report` as people call it: what it writes, and how it says no. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { fill } from "../browser/try-out-steps";
import { smallSampleFile } from "../excel/office-bench";
import { reportNames } from "../report/report-names";

const folder = mkdtempSync(join(tmpdir(), "report-"));
const report = (...args: string[]) =>
  spawnSync(process.execPath, ["build/start.mjs", "src/preview/command-line.ts", ...args], { encoding: "utf8" });

interface Figures {
  readonly until: string;
  readonly targets: readonly {
    readonly status: string;
    readonly controlValue: { readonly reported: number } | null;
    readonly figure: { readonly value: number; readonly reported: number; readonly sources: readonly string[] };
  }[];
  readonly workstreams: readonly { readonly indicators: readonly object[] }[];
  readonly history: readonly object[];
  readonly periods: Readonly<Record<string, { readonly validDays: number } | null>>;
}

interface Asked {
  readonly questions: readonly { readonly code: string }[];
  readonly account: readonly object[];
}

describe("npm run report", () => {
  it("writes the workbook and every figure, and says in a few lines what stands in it", () => {
    const [output, json] = [join(folder, "out.xlsx"), join(folder, "out.json")];
    const run = report("--output", output, "--json", json, "--until", "2021-12-15");
    expect(run.stderr.replace(/npm warn.*\n/g, "")).toBe("");
    expect(run.status).toBe(0);
    expect(run.stdout).toContain("已锁定达标：剩余 16 天日均不超过 467 微克/立方米即可");
    expect(run.stdout).toMatch(/5\. 煤炭消费总量控制：· 2\n/);
    expect(
      openWorkbook(readFileSync(output))
        .sheets.map(({ name }) => name)
        .filter((name) => name.startsWith("月报·")),
    ).toEqual(reportNames);
    const figures = JSON.parse(readFileSync(json, "utf8")) as Figures;
    expect(figures).toMatchObject({
      until: "2021-12-15",
      periods: { yearToDate: { validDays: 349 }, baselineYear: { validDays: 365 } },
    });
    expect(figures.workstreams[4]?.indicators[0]).toMatchObject({
      title: "工业企业煤炭消费量",
      cumulative: { reported: 749.34, dataUntil: { year: 2021, month: 11 } },
      status: "countedOnly",
    });
    expect(figures.history).toContainEqual(
      expect.objectContaining({ month: "2021-12", indicator: "heavyDays", value: 27 }),
    );
    expect(figures.targets[0]).toMatchObject({
      status: "lockedIn",
      controlValue: { reported: 467 },
      figure: { value: 45, reported: 45, sources: ["2021年!A3:A351"] },
    });
  });

  const small = join(folder, "small.xlsx");
  writeFileSync(small, smallSampleFile());

  it.each<[string, string[], number, RegExp]>([
    ["a file that is none", ["--input", "nowhere.xlsx"], 1, /文件打不开：nowhere\.xlsx/],
    ["a file that is no workbook", ["--input", "package.json"], 1, /不是 Excel 工作簿/],
    ["a month without data", ["--input", small, "--month", "2030-01"], 1, /所选月份没有可报告的数据/],
    ["a month that is none", ["--month", "2021-13"], 2, /请写成 2021-12 的形式/],
    ["an option that is none", ["--moth", "2021-12"], 2, /用法 Usage/],
    ["a place that is not there", ["--input", small, "--city", "乌有市"], 2, /数据中没有这个地区/],
  ])("says no to %s, and what to do", (_, args, status, words) => {
    const run = report(...args, "--output", join(folder, "no.xlsx"));
    expect(run.status).toBe(status);
    expect(run.stderr).toMatch(words);
  });

  it("asks where all that a workbook holds is asked about, gives the JSON, and reports once it is answered", () => {
    const workbook = newWorkbook("台账");
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    fill(sheet, [
      ["水电站清理整改台账"],
      ["序号", "整改任务", "责任单位", "整改时限", "完成情况"],
      [1, "拆除甲坝", "县水利局", "2024年6月底", "已完成整改"],
      [2, "拆除乙坝", "县水利局", "2024年底", "尚未启动"],
    ]);
    const [input, json, answers] = ["asked.xlsx", "asked.json", "answers.json"].map((name) => join(folder, name));
    if (input === undefined || json === undefined || answers === undefined) throw new Error("no file");
    writeFileSync(input, saveWorkbook(workbook));
    const call = ["--input", input, "--output", join(folder, "asked-out.xlsx"), "--json", json, "--month", "2024-05"];
    const asked = report(...call);
    expect([asked.status, asked.stdout]).toEqual([0, expect.stringContaining("？ 台账：")]);
    expect(asked.stdout).toContain("请先回答以上 1 个问题");
    const figures = JSON.parse(readFileSync(json, "utf8")) as Asked;
    expect(figures).toMatchObject({ format: 2, month: null, tasks: null, workstreams: [] });
    expect(figures.questions.map(({ code }) => code)).toEqual(["whichDataset"]);
    expect(figures.account).toMatchObject([{ sheet: "台账", became: "unused", rows: { left: 4 } }]);
    writeFileSync(answers, JSON.stringify([{ sheet: "台账", dataset: "rectificationTasks" }]));
    expect(report(...call, "--answers", answers).status).toBe(0);
    expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({
      month: { month: 5 },
      tasks: { total: { total: 2 } },
    });
  });

  it.skipIf(process.platform === "win32")("ends its job though nobody reads on", () => {
    const json = join(folder, "unread.json");
    const files = `--output "${join(folder, "unread.xlsx")}" --json "${json}"`;
    const command = `"${process.execPath}" build/start.mjs src/preview/command-line.ts ${files} --until 2021-12-15`;
    const run = spawnSync("sh", ["-c", `${command} | true`], { encoding: "utf8" });
    expect(run.stderr).not.toMatch(/EPIPE/);
    expect(JSON.parse(readFileSync(json, "utf8"))).toHaveProperty("until", "2021-12-15");
  });

  it("says no to a damaged workbook", () => {
    const file = join(folder, "damaged.xlsx");
    writeFileSync(file, readFileSync("assets/sample-workbook.xlsx").subarray(0, 50_000));
    expect(report("--input", file)).toMatchObject({ status: 1 });
  });
});
