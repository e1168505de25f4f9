/** Whether a site answers as the pane needs it: judged from what a browser got, without a browser. */
import { parseManifest, manifestIdentity, manifestUrls } from "../manifest/manifest-xml";
import { mimeTypes } from "./server-files";

/** What the built folder holds, noted by the build beside it (files.json). */
export interface SiteFiles {
  /** Of the package: "0.1.0". */
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

/** One file as the server gave it. */
export interface Fetched {
  readonly name: string;
  /** null: no answer at all. */
  readonly status: number | null;
  readonly sha256: string;
  /** Response headers, "" where there is none. */
  readonly type: string;
  readonly cacheControl: string;
  readonly policy: string;
  readonly frameOptions: string;
}

export type State = "good" | "watch" | "bad";

export interface Verdict {
  readonly title: string;
  readonly state: State;
  /** What is wrong and what to do; for "good" what was found. */
  readonly lines: readonly string[];
}

const NAMES_SHOWN = 6;

const listed = (names: readonly string[]): string =>
  names.slice(0, NAMES_SHOWN).join("、") + (names.length > NAMES_SHOWN ? ` 等 ${names.length} 个` : "");

const extensionOf = (name: string): string => /\.\w+$/.exec(name)?.[0] ?? "";

const isPage = ({ name }: Fetched): boolean => name.endsWith(".html");

/** Both words for a script are understood; older servers say the other. */
const asJavaScript = (type: string): string => type.replace(/^application\/(x-)?javascript$/, "text/javascript");
const bareType = (type: string): string => asJavaScript(type.replace(/;.*/, "").trim().toLowerCase());

function filesWhole(expected: SiteFiles, fetched: readonly Fetched[]): Verdict {
  const missing = fetched.filter(({ status }) => status !== 200);
  const changed = fetched.filter(
    ({ name, status, sha256 }) => status === 200 && sha256 !== expected.files[name]?.sha256,
  );
  const title = "文件齐全，内容未被改动";
  if (missing.length + changed.length === 0)
    return { title, state: "good", lines: [`${fetched.length} 个文件，SHA-256 全部相符`] };
  return {
    title,
    state: "bad",
    lines: [
      ...(missing.length > 0
        ? [
            `打不开：${listed(missing.map(({ name, status }) => `${name}（${status ?? "无应答"}）`))}。请把 site 文件夹整个重新拷一遍。`,
          ]
        : []),
      ...(changed.length > 0
        ? [`内容不同：${listed(changed.map(({ name }) => name))}。新旧版本混在一起，或者有代理、审计设备改写了网页。`]
        : []),
    ],
  };
}

function typesRight(fetched: readonly Fetched[]): Verdict {
  const wrong = fetched.filter(({ name, status, type }) => {
    const wanted = mimeTypes[extensionOf(name)];
    return status === 200 && wanted !== undefined && bareType(type) !== bareType(wanted);
  });
  const title = "文件类型";
  if (wrong.length === 0) return { title, state: "good", lines: ["各类文件的 Content-Type 都对"] };
  // A browser runs no script of another type once the server forbids it to guess.
  const stops = wrong.some(({ name }) => /\.(js|css|html)$/.test(name));
  return {
    title,
    state: stops ? "bad" : "watch",
    lines: [
      `类型不对：${listed(wrong.map(({ name, type }) => `${name}（${type || "没有"}）`))}。请用部署助手给的网站设置。`,
    ],
  };
}

function cachingRight(fetched: readonly Fetched[]): Verdict {
  const title = "缓存";
  const kept = fetched.filter((file) => isPage(file) && !/no-cache|no-store|max-age=0/i.test(file.cacheControl));
  const neverKept = fetched.filter(({ name, cacheControl }) => /\.png$/.test(name) && /no-store/i.test(cacheControl));
  if (kept.length + neverKept.length === 0)
    return { title, state: "good", lines: ["网页每次核对新旧，图标没有被禁止保存"] };
  return {
    title,
    state: neverKept.length > 0 ? "bad" : "watch",
    lines: [
      ...(kept.length > 0
        ? [`网页没有 Cache-Control: no-cache：${listed(kept.map(({ name }) => name))}。更新以后有人会用到旧版。`]
        : []),
      ...(neverKept.length > 0 ? ["图标带 no-store，功能区按钮会没有图标。"] : []),
    ],
  };
}

function policyAsBuilt(fetched: readonly Fetched[]): Verdict {
  const title = "内容安全策略";
  const added = [...new Set(fetched.map(({ policy }) => policy).filter((policy) => policy !== ""))];
  const framed = [...new Set(fetched.map(({ frameOptions }) => frameOptions).filter((value) => value !== ""))];
  const lines = [
    ...added.map(
      (policy) => `服务器另加了策略：${policy}。与网页自带的同时生效，可能拦下窗格；请去掉，网页自带的已经最严。`,
    ),
    ...framed.map((value) => `服务器加了 X-Frame-Options: ${value}，网页版 Excel 里窗格打不开；只用桌面版的可以不管。`),
  ];
  return lines.length === 0
    ? { title, state: "good", lines: ["每个网页自带（default-src 'none'），服务器没有另加"] }
    : { title, state: "watch", lines };
}

/** @param base where the site lies, ending in "/" */
export function judgeManifest(xml: string | null, version: string, base: string): Verdict {
  const title = "清单";
  if (xml === null)
    return { title, state: "bad", lines: ["网站里没有 manifest.xml，请把 site 文件夹整个重新拷一遍。"] };
  const identity = manifestIdentity(xml);
  const elsewhere = manifestUrls(parseManifest(xml)).filter(({ url }) => !url.startsWith(base));
  if (identity.version !== `${version}.0`)
    return {
      title,
      state: "bad",
      lines: [`清单是 ${identity.version} 版，网站是 ${version} 版：请用同一个发布包里的部署助手重新生成。`],
    };
  if (elsewhere[0])
    return {
      title,
      state: "watch",
      lines: [
        `网站里的清单指向 ${new URL(elsewhere[0].url).origin}，不是这里。用部署助手生成 manifest.xml，换下网站里的，也核对共享文件夹里的那一份。只用网页版的可以不管。`,
      ],
    };
  return { title, state: "good", lines: [`版本 ${identity.version}，网址一致`] };
}

export const judgeSite = (expected: SiteFiles, fetched: readonly Fetched[]): Verdict[] => [
  filesWhole(expected, fetched),
  typesRight(fetched),
  cachingRight(fetched),
  policyAsBuilt(fetched),
];
