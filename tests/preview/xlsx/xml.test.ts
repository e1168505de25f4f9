/** XML that is damaged ends with a reason, wherever the damage lies: reading never goes back in the text. */
import { expect, it } from "vitest";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { WorkbookFileError } from "../../../src/preview/xlsx/workbook-file-error";
import { parseXml, XmlSyntaxError } from "../../../src/preview/xlsx/xml";
import { ZipPackage } from "../../../src/preview/xlsx/zip-package";

it.each([
  ["a quotation mark without its other, the last of the text", '<a><b c=d" e="f"/></a>'],
  ["a quotation mark that opens and never closes", '<a><b c="d/></a>'],
  ["a tag without its end", '<a><b c="d"'],
  ["an end of another tag", "<a><b></a></b>"],
])("%s", (_, text) => {
  expect(() => parseXml(text)).toThrow(XmlSyntaxError);
});

it("a sign > in quotation marks ends no tag", () => {
  expect(parseXml('<a b="1>0"><c/></a>')).toMatchObject({ attributes: { b: "1>0" }, children: [{ name: "c" }] });
});

it.each<[string, string, (text: string) => string | null]>([
  ["its list of parts lacks a quotation mark", "_rels/.rels", (text) => text.replace('Id="', "Id=")],
  ["its types of content end too early", "[Content_Types].xml", (text) => text.slice(0, -8)],
  ["its types of content are missing", "[Content_Types].xml", () => null],
])("a file is refused as damaged where %s", (_, part, change) => {
  const zip = ZipPackage.read(saveWorkbook(newWorkbook())).copy();
  const changed = change(zip.text(part) ?? "");
  if (changed === null) zip.remove(part);
  else zip.write(part, changed);
  let refusal: unknown = null;
  try {
    openWorkbook(zip.toBytes());
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(WorkbookFileError);
  expect(refusal).toMatchObject({ code: "corrupt" });
});
