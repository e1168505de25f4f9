/**
 * What makes a PC trust a shared folder as a catalogue of add-ins, and what makes one PC take a manifest of its own.
 * Keys: Microsoft's "Create a network shared folder catalog" (office-js-docs-pr, docs/testing), and the add-in
 * debugger's.
 */
import type { DeliveredFile } from "./delivered-file";

/** Always the same, so that doing it twice changes nothing and a new folder takes the place of the old. */
export const CATALOG_ID = "{21bb9933-c552-4b36-875a-2738aa91cb6e}";

const USER_KEY = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs";
/** Group policy writes here; where policy forbids catalogues of users' own, only these count. */
const POLICY_KEY = "HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs";
const DEVELOPER_KEY = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
const short = (key: string): string => key.replace("HKEY_CURRENT_USER", "HKCU");

/** A text as a registry file quotes it. */
const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

const catalogEntry = (parent: string, share: string): string =>
  [
    `[${parent}\\${CATALOG_ID}]`,
    `"Id"=${quoted(CATALOG_ID)}`,
    `"Url"=${quoted(share)}`,
    // 1: shown among the add-ins.
    '"Flags"=dword:00000001',
  ].join("\n");

const registryFile = (...entries: readonly string[]): string =>
  `Windows Registry Editor Version 5.00\n\n${entries.join("\n\n")}\n`;

/** Command files speak English and leave Chinese to a text that the console can show whatever its code page. */
const commandFile = (
  done: "installed" | "uninstalled",
  lines: readonly string[],
  needs: readonly string[] = [],
): string =>
  [
    "@echo off",
    "setlocal",
    // Pressed inside the zip, a command file stands alone in a temporary folder.
    ...needs.map(
      (name) => `if not exist "%~dp0${name}" echo ${name} is not beside this file. Unpack the zip first. & goto failed`,
    ),
    ...lines,
    "if errorlevel 1 goto failed",
    ":done",
    `type "%~dp0${done}.txt"`,
    'if /i not "%~1"=="/quiet" pause',
    "exit /b 0",
    ":failed",
    'type "%~dp0failed.txt"',
    'if /i not "%~1"=="/quiet" pause',
    "exit /b 1",
    "",
  ].join("\n");

/** @param instead what to do where policy forbids it */
const failedText = (instead: string): string => `没有成功。上面的英文提示写着原因，请拍下来：
is not beside this file：旁边缺文件。先把压缩包解压到文件夹里，再双击。
Access is denied、拒绝访问：单位的策略禁止修改注册表。${instead}
`;

const texts = (done: string, instead: string): DeliveredFile[] => [
  { name: "installed.txt", encoding: "utf-16le", text: done, purpose: "install.cmd 做完后显示的话，要和它放在一起" },
  {
    name: "uninstalled.txt",
    encoding: "utf-16le",
    text: "已撤销。请关闭所有 Excel 窗口再打开。\n",
    purpose: "uninstall.cmd 做完后显示的话，要和它放在一起",
  },
  { name: "failed.txt", encoding: "utf-16le", text: failedText(instead), purpose: "没成功时显示的话，要和它放在一起" },
];

/** @param share the folder, as `readShare` gives it */
export function catalogFiles(share: string): DeliveredFile[] {
  return [
    {
      name: "install.cmd",
      encoding: "ascii",
      text: commandFile("installed", ['reg import "%~dp0catalog.reg"'], ["catalog.reg"]),
      purpose: "在每台电脑上双击（不需要管理员）；/quiet 不等按键，可放进登录脚本",
    },
    {
      name: "uninstall.cmd",
      encoding: "ascii",
      text: commandFile("uninstalled", [
        `reg query "${short(USER_KEY)}\\${CATALOG_ID}" >nul 2>&1`,
        "if errorlevel 1 goto done",
        `reg delete "${short(USER_KEY)}\\${CATALOG_ID}" /f`,
      ]),
      purpose: "撤销 install.cmd",
    },
    {
      name: "catalog.reg",
      encoding: "utf-16le",
      text: registryFile(catalogEntry(USER_KEY, share)),
      purpose: "install.cmd 导入的就是它：信任共享文件夹（当前用户）",
    },
    {
      name: "catalog-policy.reg",
      encoding: "utf-16le",
      text: registryFile(
        // Known since the administrative templates of July 2024: without it, policy may forbid users' own folders.
        `[${POLICY_KEY}]\n"AllowUserDefinedFileShareCatalogs"=dword:00000001`,
        catalogEntry(POLICY_KEY, share),
      ),
      purpose: "同样的内容，写在组策略的位置；有域的，照它在“组策略首选项 → 注册表”里建项",
    },
    ...texts(
      `已完成：这台电脑信任了共享文件夹。
请关闭所有 Excel 窗口再打开，然后：
开始 → 加载项 → 更多加载项 → 共享文件夹 → 督察整改月报 → 添加
`,
      "请改用组策略（catalog-policy.reg 的内容）。",
    ),
  ];
}

/** One PC without a shared folder, by the key that Microsoft's own debugger uses. @param addInId of the manifest */
export function onePcFiles(addInId: string): DeliveredFile[] {
  const folder = "%LOCALAPPDATA%\\RectificationReport";
  return [
    {
      name: "install.cmd",
      encoding: "ascii",
      text: commandFile(
        "installed",
        [
          `if not exist "${folder}" mkdir "${folder}"`,
          `copy /y "%~dp0manifest.xml" "${folder}\\manifest.xml" >nul`,
          "if errorlevel 1 goto failed",
          `reg add "${DEVELOPER_KEY}" /v "${addInId}" /t REG_SZ /d "${folder}\\manifest.xml" /f`,
        ],
        ["manifest.xml"],
      ),
      purpose: "在这台电脑上双击（不需要管理员），和 manifest.xml 放在一起",
    },
    {
      name: "uninstall.cmd",
      encoding: "ascii",
      text: commandFile("uninstalled", [
        `reg query "${DEVELOPER_KEY}" /v "${addInId}" >nul 2>&1`,
        "if errorlevel 1 goto done",
        `if exist "${folder}\\manifest.xml" del "${folder}\\manifest.xml"`,
        `reg delete "${DEVELOPER_KEY}" /v "${addInId}" /f`,
      ]),
      purpose: "撤销 install.cmd",
    },
    ...texts(
      `已完成。请关闭所有 Excel 窗口再打开：
“开始”选项卡里会出现“督察整改”一组；没有出现的，开始 → 加载项 → 开发人员加载项。
`,
      "请改用共享文件夹或集中部署。",
    ),
  ];
}
