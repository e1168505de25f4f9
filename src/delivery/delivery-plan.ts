/** From what IT answers to what she gets: the files, and what to do with them. */
import { deployManifest, manifestIdentity } from "../manifest/manifest-xml";
import type { SiteAddress } from "./address";
import type { Answers, Way } from "./answers";
import { catalogFiles, onePcFiles } from "./catalog-files";
import { certificateFiles } from "./certificate-files";
import type { DeliveredFile } from "./delivered-file";
import { serverFiles } from "./server-files";
import { stepsFor, type Steps } from "./steps";

export interface Delivery {
  readonly files: readonly DeliveredFile[];
  readonly steps: Steps;
}

const shortcut = (address: SiteAddress): DeliveredFile => ({
  name: "督察整改月报（网页版）.url",
  encoding: "ascii",
  text: `[InternetShortcut]\nURL=${address.base}try.html\n`,
  purpose: "发给用户的快捷方式",
});

/** In a command file one % would begin the name of a variable. */
const inCommandFile = (text: string): string => text.replaceAll("%", "%%");

const checkScript = (address: SiteAddress): DeliveredFile => ({
  name: "check.cmd",
  encoding: "ascii",
  text: [
    "@echo off",
    "rem check.ps1 is in the release; put it beside this file.",
    `powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0check.ps1" ` +
      `-Address "${inCommandFile(address.base)}"`,
    "pause",
    "",
  ].join("\n"),
  purpose: "和发布包里的 check.ps1 放在一起，双击：读证书、WebView2、Office 的版本和注册表",
});

/**
 * @param manifest the add-in's manifest as it stands in the repository
 * @throws Error where it cannot be moved to the address
 */
export function deliver(manifest: string, answers: Answers, address: SiteAddress): Delivery {
  const deployed: DeliveredFile = {
    name: "manifest.xml",
    encoding: "utf-8",
    text: deployManifest(manifest, address.base),
    purpose: "清单，网址已改成上面的地址；文件名和其中的 Id 以后都不要改",
  };
  const ways: Readonly<Record<Way, () => readonly DeliveredFile[]>> = {
    share: () => [deployed, ...catalogFiles(answers.share)],
    onePc: () => [deployed, ...onePcFiles(manifestIdentity(manifest).id)],
    central: () => [deployed],
    browser: () => [shortcut(address)],
  };
  return {
    files: [
      ...ways[answers.way](),
      ...serverFiles(answers.server, answers.certificate, address),
      ...(answers.certificate === "own" ? certificateFiles(address, answers.server, answers.hasDomain) : []),
      checkScript(address),
    ],
    steps: stepsFor(answers, address),
  };
}
