/** What is to be done, in order, with the minutes that it takes: the page that is printed and ticked off. */
import type { SiteAddress } from "./address";
import type { Answers } from "./answers";
import { NGINX_SITE_FOLDER, type WebServer } from "./server-files";

export interface Step {
  readonly what: string;
  readonly how: readonly string[];
  readonly minutes: number;
}

export interface Steps {
  /** Once, on the server. */
  readonly server: readonly Step[];
  /** Once, at the desk: shared folder, policy, the administration's portal. */
  readonly once: readonly Step[];
  /** On each PC. */
  readonly each: readonly Step[];
}

const copySite: Readonly<Record<WebServer, (address: SiteAddress) => readonly string[]>> = {
  iis: ({ path }) => [
    "把发布包里 site 文件夹的全部内容拷到网站目录（例如 D:\\rectification），在 IIS 里建成" +
      `${path === "/" ? "网站" : `应用程序 ${path.slice(0, -1)}`}，允许匿名访问。`,
    "把 web.config 也放进去。",
  ],
  nginx: () => [
    `把发布包里 site 文件夹的全部内容拷到 ${NGINX_SITE_FOLDER}/。`,
    "把 rectification.conf 放进 /etc/nginx/conf.d/。",
  ],
  other: ({ base }) => [
    `把发布包里 site 文件夹的全部内容放到 ${base} 对应的目录，允许匿名访问。`,
    "响应头设 Cache-Control: no-cache；.js 的类型是 text/javascript，.xlsx 不要按压缩包处理。",
  ],
};

function certificateSteps({ certificate, server, hasDomain }: Answers): { server: Step[]; once: Step[]; each: Step[] } {
  if (certificate === "present") return { server: [], once: [], each: [] };
  if (certificate === "authority")
    return {
      server: [
        { what: "证书", how: ["请单位的 CA 按主机名签一张（SAN 里要有这个主机名），装到这台服务器。"], minutes: 10 },
      ],
      once: [],
      each: [],
    };
  return {
    server: [
      {
        what: "自签证书",
        how: [
          server === "iis"
            ? "以管理员身份运行 certificate.ps1；在 IIS 的“绑定”里加 https，选中这张证书。"
            : "运行 certificate.sh，证书放到网站设置里指的位置。",
          "记下到期日：过期那天所有人都打不开。",
        ],
        minutes: 10,
      },
    ],
    once: hasDomain
      ? [
          {
            what: "让全部电脑信任证书（组策略）",
            how: [
              "组策略：计算机配置 → 策略 → Windows 设置 → 安全设置 → 公钥策略 → 受信任的根证书颁发机构 → 导入 server.cer。",
            ],
            minutes: 10,
          },
        ]
      : [],
    each: hasDomain
      ? []
      : [
          {
            what: "信任证书",
            how: ["以管理员身份运行 trust-certificate.cmd（server.cer 和它放在一起）。"],
            minutes: 1,
          },
        ],
  };
}

const waySteps: Readonly<Record<Answers["way"], (answers: Answers, address: SiteAddress) => Omit<Steps, "server">>> = {
  share: ({ share, hasDomain }) => ({
    once: [
      {
        what: "共享文件夹",
        how: [`把 manifest.xml 放进 ${share}，用户能读。文件名以后都不要改。`],
        minutes: 5,
      },
      ...(hasDomain
        ? [
            {
              what: "让全部电脑信任共享文件夹（组策略）",
              how: [
                "把 install.cmd 及同一包里的 .reg、.txt 放到 NETLOGON，登录脚本写 install.cmd /quiet；或照 catalog-policy.reg " +
                  "在组策略首选项里建注册表项。",
              ],
              minutes: 10,
            },
          ]
        : []),
    ],
    each: [
      ...(hasDomain ? [] : [{ what: "信任共享文件夹", how: ["双击 install.cmd。"], minutes: 1 }]),
      {
        what: "添加",
        how: [
          "关闭所有 Excel 再打开：开始 → 加载项 → 更多加载项 → 共享文件夹 → 督察整改月报 → 添加。",
          "“开始”选项卡里出现“督察整改”一组。",
        ],
        minutes: 1,
      },
    ],
  }),
  onePc: () => ({
    once: [],
    each: [
      {
        what: "安装",
        how: ["双击 install.cmd，关闭所有 Excel 再打开，“开始”选项卡里出现“督察整改”一组。"],
        minutes: 2,
      },
    ],
  }),
  central: () => ({
    once: [
      {
        what: "集中部署",
        how: [
          "Microsoft 365 管理中心 → 设置 → 集成应用 → 上传自定义应用 → Office 加载项 → 上传 manifest.xml，选人。政务云只有“集中部署”一项。",
          "生效最长要一天，用户不用动手。",
        ],
        minutes: 15,
      },
    ],
    each: [],
  }),
  browser: (_, { base }) => ({
    once: [{ what: "发快捷方式", how: ["把“督察整改月报（网页版）.url”发给用户，或推到桌面。"], minutes: 5 }],
    each: [{ what: "打开", how: [`双击快捷方式，或在 Edge、Chrome 里打开 ${base}try.html。`], minutes: 1 }],
  }),
};

/** Whoever tests on the server itself does not notice the firewall. */
const openPort = (server: WebServer, { port }: SiteAddress): string =>
  `让防火墙放行 ${port} 端口：` +
  (server === "iis"
    ? `高级安全 Windows Defender 防火墙 → 入站规则 → 新建规则 → 端口 → TCP ${port}。`
    : `firewall-cmd --permanent --add-port=${port}/tcp && firewall-cmd --reload（或 ufw allow ${port}/tcp）。`);

export function stepsFor(answers: Answers, address: SiteAddress): Steps {
  const certificate = certificateSteps(answers);
  const way = waySteps[answers.way](answers, address);
  const isBrowserOnly = answers.way === "browser";
  // Without a manifest of its own the site keeps the one that it was built with.
  const passed = isBrowserOnly ? "除“清单”一项外全部通过" : "全部通过";
  return {
    server: [
      { what: "放好网站", how: [...copySite[answers.server](address), openPort(answers.server, address)], minutes: 10 },
      ...certificate.server,
      {
        what: "在服务器上检查",
        how: [
          ...(isBrowserOnly ? [] : ["用生成的 manifest.xml 换下网站里的同名文件（它本来只是样子）。"]),
          `在本机以外的一台电脑上打开 ${address.base}check.html，${passed}再往下做。`,
        ],
        minutes: 5,
      },
    ],
    once: [...certificate.once, ...way.once],
    each: [
      ...certificate.each,
      ...way.each,
      { what: "检查", how: [`打开 ${address.base}check.html，${passed}。`], minutes: 1 },
    ],
  };
}

export const minutesOf = (steps: readonly Step[]): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);
