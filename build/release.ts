/** `npm run release`: builds the site and packs what a bureau's IT needs, no Node and no internet, into out/. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { releaseArchive } from "./release-archive";
import { sha256 } from "./site-files";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const NAME = "督察整改月报";

/** Told by whoever opens the zip first. */
const readFirst = (version: string): string => `${NAME} ${version}

1. 双击“部署助手.html”（用 Edge 或 Chrome 打开，不联网）：填网站地址，选交给用户的方式，得到全部文件和步骤单。
2. 按步骤单做：site 文件夹的内容放到网站上，其余的在服务器和电脑上各做一次。
3. 用“检查.html”或网站上的 check.html 看每台电脑能不能用；网页看不到的用 check.ps1。

site            网站，原样拷贝，不要改名、不要只拷一部分
部署助手.html   出清单、注册表文件、网站设置、证书做法、步骤单
检查.html       查服务器、证书、文件、版本
check.ps1       查证书到期日、WebView2、Office、注册表
CHANGELOG.md    每一版改了什么
licences.txt    所含全部程序的许可
SHA256SUMS.txt  每个文件的 SHA-256；Windows 上看一个文件的：certutil -hashfile 文件名 SHA256

退回上一版：留着上一版的发布包。把其中 site 的内容放回原处，manifest.xml 用上一版的部署助手重新生成；
清单的文件名和 Id 各版相同，用户关掉 Excel 再开即可。工作簿里已写的月报不受影响。

更多见 site/help/deployment.html（安装与部署）。
`;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

/** Builds the site anew. @returns its folder */
function builtSite(): string {
  const folder = resolve(root, "out/release");
  rmSync(folder, { recursive: true, force: true });
  const build = spawnSync("npm", ["run", "build", "--", "--env", "fresh", "--env", `out=${folder}`], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (build.status !== 0) throw new Error("the build failed");
  return folder;
}

/** Path in the release → bytes. */
function contents(site: string, version: string): Map<string, Uint8Array> {
  const own = (name: string): Uint8Array => readFileSync(join(root, name));
  const built = (name: string): Uint8Array => readFileSync(join(site, name));
  const forWindows = (text: string): Uint8Array => new TextEncoder().encode(`\ufeff${text.replace(/\r?\n/g, "\r\n")}`);
  return new Map([
    ...filesBelow(site)
      .filter((name) => name !== "deploy.html")
      .map((name) => [`site/${name}`, built(name)] as const),
    ["部署助手.html", built("deploy.html")],
    ["检查.html", built("check.html")],
    ["check.ps1", forWindows(own("build/check.ps1").toString())],
    ["先看这里.txt", forWindows(readFirst(version))],
    ["CHANGELOG.md", own("docs/CHANGELOG.md")],
    ["licences.txt", built("licences.txt")],
  ]);
}

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const archive = releaseArchive(`${NAME}-${version}`, contents(builtSite(), version));
const file = join(root, "out", `${NAME}-${version}.zip`);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, archive);
process.stdout.write(`${file}\n${archive.length} bytes, SHA-256 ${sha256(archive)}\n`);
