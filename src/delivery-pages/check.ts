/**
 * 检查: on the site it fetches every file and judges what came; from a disk, where a page may read nothing of a server,
 * it only finds out whether the server answers over a trusted connection, and leads there.
 */
import { readAddress } from "../delivery/address";
import { judgeManifest, judgeSite, type Fetched, type SiteFiles, type Verdict } from "../delivery/judge-site";
import { byId, copyText, element } from "./draw";

/** src/office/web-view-guard.js, which stands in the page. */
declare const webViewGuard: { readonly tooOld: boolean; readonly webView: string };

const OFFICE_WAIT_MILLISECONDS = 20_000;

const marks = { good: ["✓", "通过"], watch: ["▲", "留意"], bad: ["✕", "不通过"] } as const;

const hex = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

async function fetched(name: string): Promise<Fetched> {
  const answer = await fetch(name, { cache: "no-store" }).catch(() => null);
  const header = (key: string): string => answer?.headers.get(key) ?? "";
  const body = answer?.ok ? await answer.arrayBuffer() : null;
  return {
    name,
    status: answer?.status ?? null,
    sha256: body ? hex(await crypto.subtle.digest("SHA-256", body)) : "",
    type: header("Content-Type"),
    cacheControl: header("Cache-Control"),
    policy: header("Content-Security-Policy"),
    frameOptions: header("X-Frame-Options"),
  };
}

/** In a plain browser Office.js answers that there is no Office: that is how it should be here. */
function officeJs(): Promise<Verdict> {
  const title = "Office.js";
  const failed = (line: string): Verdict => ({ title, state: "bad", lines: [line] });
  return new Promise((resolve) => {
    const script = element("script", { src: "office/office.js" });
    const late = setTimeout(
      () => resolve(failed(`${OFFICE_WAIT_MILLISECONDS / 1000} 秒没有应答：网络太慢，或 office 文件夹不全。`)),
      OFFICE_WAIT_MILLISECONDS,
    );
    script.onerror = () => {
      clearTimeout(late);
      resolve(failed("office/office.js 没有下载成功。"));
    };
    script.onload = () => {
      void Office.onReady().then(() => {
        clearTimeout(late);
        resolve({ title, state: "good", lines: ["下载并启动了（这里不是 Excel，到此为止是对的）"] });
      });
    };
    document.head.append(script);
  });
}

function connection(): Verdict {
  const title = "服务器和证书";
  if (location.protocol !== "https:")
    return { title, state: "bad", lines: ["本页不是经 https 打开的：Office 不从 http 加载加载项。"] };
  return {
    title,
    state: "good",
    lines: [
      `经 https 打开了 ${location.host}。打开时如果出现过证书警告、地址栏写着“不安全”，那就是不通过：这台电脑还不信任证书。`,
    ],
  };
}

function webView(): Verdict {
  const title = "浏览器";
  const { tooOld, webView: name } = webViewGuard;
  return tooOld
    ? { title, state: "bad", lines: [`${name} 太旧，窗格和网页版要 85 或更新（Mac 要 Safari 16.4）。`] }
    : { title, state: "good", lines: [`${name}，需要 85 或更新（Mac 要 Safari 16.4 或更新）`] };
}

async function inspect(): Promise<Verdict[]> {
  const list = await fetch("files.json", { cache: "no-store" }).catch(() => null);
  if (!list?.ok)
    return [
      connection(),
      { title: "文件", state: "bad", lines: ["读不到 files.json：请把 site 文件夹整个重新拷一遍。"] },
    ];
  const expected = (await list.json()) as SiteFiles;
  const names = Object.keys(expected.files);
  const files: Fetched[] = [];
  for (const [index, name] of names.entries()) {
    byId("summary", HTMLElement).textContent = `正在检查… ${index + 1} / ${names.length}`;
    files.push(await fetched(name));
  }
  const manifest = await fetch("manifest.xml", { cache: "no-store" }).catch(() => null);
  const base = new URL(".", location.href).href;
  return [
    connection(),
    ...judgeSite(expected, files),
    await officeJs(),
    judgeManifest(manifest?.ok ? await manifest.text() : null, expected.version, base),
    webView(),
  ];
}

const asText = (summary: string, verdicts: readonly Verdict[]): string =>
  [
    `督察整改月报 检查　${location.href}　${new Date().toISOString()}`,
    navigator.userAgent,
    summary,
    ...verdicts.map(({ title, state, lines }) => `${marks[state][0]} ${title}：${lines.join(" ")}`),
  ].join("\n");

const verdictView = ({ title, state, lines }: Verdict): HTMLElement =>
  element(
    "div",
    { class: "verdict", "data-state": state },
    element("h3", { class: state }, `${marks[state][0]} ${title}`),
    ...lines.map((line) => element("p", {}, line)),
  );

async function run(): Promise<void> {
  const [copy, again] = [byId("copy", HTMLButtonElement), byId("again", HTMLButtonElement)];
  copy.disabled = again.disabled = true;
  const verdicts = await inspect();
  const count = (state: Verdict["state"]): number => verdicts.filter((verdict) => verdict.state === state).length;
  const summary =
    count("bad") > 0
      ? `${count("bad")} 项不通过`
      : count("watch") > 0
        ? `可以用，${count("watch")} 项请留意`
        : "全部通过，这台电脑可以用";
  byId("summary", HTMLElement).textContent = summary;
  byId("verdicts", HTMLElement).replaceChildren(...verdicts.map(verdictView));
  copy.disabled = again.disabled = false;
  copy.onclick = () => {
    void copyText(asText(summary, verdicts)).then((copied) => {
      copy.textContent = copied ? "已复制" : "复制没有成功，请选中下面的文字复制";
    });
  };
}

/** From a disk: whether a picture of the site's loads, which it does over trusted connections only. */
function probe(): void {
  const read = readAddress(byId("address", HTMLInputElement).value);
  const says = byId("probe-says", HTMLElement);
  if ("problem" in read) {
    says.textContent = "请填 https 开头的网站地址（文件夹，不带文件名）。";
    says.className = "bad";
    return;
  }
  const { base } = read.value;
  says.className = "";
  says.textContent = "正在连接…";
  const picture = new Image();
  picture.onload = () => {
    says.className = "good";
    says.replaceChildren(
      "✓ 服务器有应答，证书受信任。其余的在服务器上的这一页查：",
      element("a", { href: `${base}check.html` }, `${base}check.html`),
    );
  };
  picture.onerror = () => {
    says.className = "bad";
    says.replaceChildren(
      "✕ 没有应答，或证书不受信任，或地址不对。打开这个网址，浏览器会说明是哪一种：",
      element("a", { href: `${base}check.html` }, `${base}check.html`),
    );
  };
  picture.src = `${base}assets/icons/icon-32.png?${Date.now()}`;
}

if (location.protocol === "file:") {
  byId("ask", HTMLElement).hidden = false;
  byId("probe", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    probe();
  });
} else {
  byId("found", HTMLElement).hidden = false;
  byId("again", HTMLButtonElement).addEventListener("click", () => location.reload());
  void run();
}
