/**
 * Excel.createWorkbook of the real Office.js against the embedded Excel. The web's own way to it is tested in a
 * browser.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Workbook } from "../../../src/preview/workbook/workbook";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { sampleFile, withOffice } from "../../excel/office-bench";

/** "opened", or the code of the error that it fails with. */
const create = (base64: string | undefined): Promise<string> =>
  Excel.createWorkbook(base64).then(
    () => "opened",
    (error: unknown) => (error as { code: string }).code,
  );

describe("a workbook of its own", () => {
  it("is opened beside the one at hand, which stays as it is", async () => {
    const opened: Workbook[] = [];
    const workbook = newWorkbook("手头的");
    await withOffice(workbook, async (host) => {
      host.openBeside = (other) => opened.push(other);
      expect(await create(readFileSync(sampleFile).toString("base64"))).toBe("opened");
    });
    expect(opened.map(({ sheets }) => sheets[0]?.name)).toEqual(["说明"]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["手头的"]);
  });

  it("is blank where no file is given", async () => {
    const opened: Workbook[] = [];
    await withOffice(newWorkbook(), async (host) => {
      host.openBeside = (other) => opened.push(other);
      expect(await create(undefined)).toBe("opened");
    });
    expect(opened.map(({ sheets }) => sheets.length)).toEqual([1]);
  });

  it.each([
    ["no base64", "这不是"],
    ["no workbook", btoa("hello")],
  ])("is refused for %s", async (_what, base64) => {
    await withOffice(newWorkbook(), async (host) => {
      host.openBeside = () => undefined;
      expect(await create(base64)).toBe("InvalidArgument");
    });
  });

  it("is refused where nothing could show it, and by an Excel that is too old", async () => {
    await withOffice(newWorkbook(), async () => expect(await create(undefined)).toBe("NotImplemented"));
    await withOffice(newWorkbook(), async () => expect(await create(undefined)).toBe("ApiNotFound"), {
      apiLevel: "1.7",
    });
  });
});
