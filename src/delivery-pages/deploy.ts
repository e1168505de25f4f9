/** 部署助手: asks the address and the way, shows the files and the steps. Opened from a disk; asks nobody for anything. */
import { zipSync, type Zippable } from "fflate";
import { readAddress, readShare, type AddressProblem, type ShareProblem, type SiteAddress } from "../delivery/address";
import type { Answers, Certificate, Way, WebServer } from "../delivery/answers";
import { deliver, type Delivery } from "../delivery/delivery-plan";
import { bytesOf } from "../delivery/delivered-file";
import { minutesOf, withoutUsers, type Step, type Steps } from "../delivery/steps";
import { manifestIdentity } from "../manifest/manifest-xml";
import { byId, download, element } from "./draw";

/** manifest.xml with the package's version, put in by the build. */
declare const MANIFEST: string;

const addressWords: Readonly<Record<AddressProblem, string>> = {
  empty: "",
  notAnAddress: "这不像一个网址。例：https://intranet.example/rectification/",
  badHost: "主机名里只能有字母、数字、- 和点：证书认不了别的（下划线也不行）。",
  notHttps: "必须是 https（80 端口是 http 的）：Office 不从 http 加载加载项。",
  thisComputer: "localhost 只有这台电脑自己打得开，请填别的电脑也能打开的主机名。",
  aFile: "请填文件夹的地址，不要带文件名。",
  hasQuery: "地址里不要有 ? 和 #。",
};

const shareWords: Readonly<Record<ShareProblem, string>> = {
  empty: "请填共享文件夹的网络路径，文件和步骤才会出来。例：\\\\服务器\\文件夹",
  notAShare: "请填网络路径，以两个反斜杠开头：\\\\服务器\\文件夹",
  aDrive: "盘符路径每台电脑不一样，Office 也不认；请填网络路径：\\\\服务器\\文件夹",
  aFile: "请填文件夹，不要带 manifest.xml。",
  badCharacter: '路径里不能有 < > : " | ? * % 和连续的反斜杠。',
};

const form = byId("answers", HTMLFormElement);

function answers(): Answers & { readonly address: string } {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? "");
  return {
    address: text("address"),
    way: text("way") as Way,
    share: text("share"),
    server: text("server") as WebServer,
    certificate: text("certificate") as Certificate,
    hasDomain: data.has("domain"),
  };
}

function tell(field: "address" | "share" | "count", words: string, isProblem: boolean): void {
  const says = byId(`${field}-says`, HTMLElement);
  says.textContent = words;
  says.classList.toggle("bad", isProblem);
  byId(field, HTMLInputElement).setAttribute("aria-invalid", String(isProblem));
}

/** The address that was typed, said back as it was understood; null: not yet one. */
function understoodAddress(typed: string): SiteAddress | null {
  const read = readAddress(typed);
  if ("problem" in read) {
    tell("address", addressWords[read.problem], read.problem !== "empty");
    return null;
  }
  const { base, isNumber } = read.value;
  tell("address", `窗格的网址是 ${base}taskpane.html${isNumber ? "。用数字地址时，证书里要写这个 IP。" : ""}`, false);
  return read.value;
}

function understoodShare(typed: string): string | null {
  const read = readShare(typed);
  if ("problem" in read) {
    tell("share", shareWords[read.problem], read.problem !== "empty");
    return null;
  }
  tell("share", `manifest.xml 要放在 ${read.value}\\manifest.xml`, false);
  return read.value;
}

/** How many PCs there are to begin with; what somebody typed stays. */
function proposeCount(way: Way): void {
  const field = byId("count", HTMLInputElement);
  if (field.dataset["typed"] === undefined) field.value = way === "onePc" ? "1" : "30";
}

function understoodCount(): number | null {
  const field = byId("count", HTMLInputElement);
  const isCount = field.validity.valid && Number.isInteger(field.valueAsNumber);
  tell("count", isCount ? "" : "请填电脑的台数，1 到 9999。", !isCount);
  return isCount ? field.valueAsNumber : null;
}

let delivery: Delivery | null = null;

function drawFiles({ files }: Delivery): void {
  byId("file-rows", HTMLElement).replaceChildren(
    ...files.map((file) => {
      const save = element("button", { type: "button" }, "下载");
      save.addEventListener("click", () => download(file.name, bytesOf(file)));
      return element(
        "tr",
        {},
        element("td", { class: "name" }, file.name),
        element(
          "td",
          {},
          file.purpose,
          element("details", {}, element("summary", {}, "看内容"), element("pre", {}, file.text)),
        ),
        element("td", {}, save),
      );
    }),
  );
}

const stepItem = ({ what, how, minutes, byUser }: Step): HTMLElement =>
  element(
    "li",
    {},
    element("span", { class: "tick", "aria-hidden": "true" }),
    element("b", {}, what),
    " ",
    element("span", { class: "minutes" }, `约 ${minutes} 分钟${byUser ? " · 用户" : ""}`),
    ...how.map((line) => element("p", {}, line)),
  );

function drawSteps({ before, server, once, each, goingBack }: Steps, address: SiteAddress, count: number): void {
  const part = (title: string, steps: readonly Step[]): Node[] =>
    steps.length === 0 ? [] : [element("h3", {}, title), element("ol", {}, ...steps.map(stepItem))];
  const first = minutesOf([...server, ...once]);
  const own = first + count * minutesOf(withoutUsers(each));
  const total = first + count * minutesOf(each);
  const shared = own < total ? `标“用户”的由用户自己做，信息人员约 ${own} 分钟；全由一个人做` : "一个人";
  const { version } = manifestIdentity(MANIFEST);
  byId("step-list", HTMLElement).replaceChildren(
    element("p", {}, `地址 ${address.base}　版本 ${version}　${count} 台电脑，${shared}约 ${total} 分钟。`),
    ...before.map((line) => element("p", { class: "watch" }, line)),
    ...part(`服务器上做一次（约 ${minutesOf(server)} 分钟）`, server),
    ...part(`在管理的电脑上做一次（约 ${minutesOf(once)} 分钟）`, once),
    ...part(`每台电脑（约 ${minutesOf(each)} 分钟）`, each),
    element("h3", {}, "退回上一版"),
    element("p", {}, goingBack),
  );
}

function redraw(): void {
  const given = answers();
  const address = understoodAddress(given.address);
  const needsShare = given.way === "share";
  byId("share-field", HTMLElement).hidden = !needsShare;
  const share = needsShare ? understoodShare(given.share) : "";
  byId("domain-field", HTMLElement).hidden = !needsShare && given.certificate !== "own";
  proposeCount(given.way);
  const count = understoodCount();
  const isReady = address !== null && share !== null && count !== null;
  byId("files", HTMLElement).hidden = !isReady;
  byId("steps", HTMLElement).hidden = !isReady;
  delivery = isReady ? deliver(MANIFEST, { ...given, share }, address) : null;
  if (!delivery || !address || count === null) return;
  drawFiles(delivery);
  drawSteps(delivery.steps, address, count);
}

function downloadAll(): void {
  if (!delivery) return;
  const files: Zippable = Object.fromEntries(delivery.files.map((file) => [file.name, bytesOf(file)]));
  download("督察整改月报-部署文件.zip", zipSync(files) as Uint8Array<ArrayBuffer>);
}

const { version } = manifestIdentity(MANIFEST);
for (const place of document.querySelectorAll("[data-version]")) place.textContent = version;
byId("count", HTMLInputElement).addEventListener("input", ({ currentTarget }) => {
  (currentTarget as HTMLElement).dataset["typed"] = "";
});
form.addEventListener("input", redraw);
form.addEventListener("submit", (event) => event.preventDefault());
byId("all", HTMLButtonElement).addEventListener("click", downloadAll);
byId("print", HTMLButtonElement).addEventListener("click", () => print());
redraw();
