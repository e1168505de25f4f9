/** What IT types as the site's address and the shared folder. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress, readShare } from "../../src/delivery/address";

const base = (typed: string): string => {
  const read = readAddress(typed);
  return "value" in read ? read.value.base : read.problem;
};

describe("the site's address", () => {
  it.each([
    ["https://oa.example.gov.cn/rectification/", "https://oa.example.gov.cn/rectification/"],
    ["https://oa.example.gov.cn/rectification", "https://oa.example.gov.cn/rectification/"],
    ["  oa/rectification ", "https://oa/rectification/"],
    ["ｈｔｔｐｓ：／／oa／月报", "https://oa/%E6%9C%88%E6%8A%A5/"],
    ["https://10.20.3.4:8443/a/b", "https://10.20.3.4:8443/a/b/"],
    ["https://OA.Example:443/", "https://oa.example/"],
    ["https://[fd00::1]/r/", "https://[fd00::1]/r/"],
    ["", "empty"],
    ["http://oa/rectification/", "notHttps"],
    ["file:///C:/rectification/", "notHttps"],
    ["https//oa.local/x", "notAnAddress"],
    ["https:oa.local", "notAnAddress"],
    ["https://oa.local:80/", "notHttps"],
    ["https://oa_local/x/", "badHost"],
    ["https://oa..local/", "badHost"],
    ["https://例子.测试/", "https://xn--fsqu00a.xn--0zwm56d/"],
    ["10.1.1.300", "notAnAddress"],
    ["C:\\rectification", "notAnAddress"],
    ["\\\\server\\share", "notAnAddress"],
    ["https://oa oa/", "notAnAddress"],
    ["https://user@oa/", "notAnAddress"],
    ["https://localhost:3000/", "thisComputer"],
    ["127.0.0.1/r", "thisComputer"],
    ["https://oa/r/taskpane.html", "aFile"],
    ["https://oa/r/?v=1", "hasQuery"],
    ["https://oa/r/#x", "hasQuery"],
  ])("%j is %s", (typed, expected) => expect(base(typed)).toBe(expected));

  it("whatever is typed, is refused or is an https folder that reads as itself", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.webPath()), (typed) => {
        const read = readAddress(typed);
        if ("problem" in read) return;
        expect(read.value.base).toMatch(/^https:\/\/[^?#]*\/$/);
        expect(readAddress(read.value.base)).toEqual(read);
      }),
    );
  });
});

describe("the shared folder", () => {
  const share = (typed: string): string => {
    const read = readShare(typed);
    return "value" in read ? read.value : read.problem;
  };
  it.each([
    ["\\\\server\\share", "\\\\server\\share"],
    ["\\\\文件服务器\\加载项\\", "\\\\文件服务器\\加载项"],
    ["//server/share/addins/", "\\\\server\\share\\addins"],
    ["＼＼server＼share", "\\\\server\\share"],
    ["", "empty"],
    ["D:\\addins", "aDrive"],
    ["server\\share", "notAShare"],
    ["\\\\server", "notAShare"],
    ["\\\\server\\share\\manifest.xml", "aFile"],
    ["\\\\server\\%USERNAME%", "badCharacter"],
    ['\\\\server\\a"b', "badCharacter"],
    ["\\\\server\\a\\\\b", "badCharacter"],
  ])("%j is %s", (typed, expected) => expect(share(typed)).toBe(expected));
});
