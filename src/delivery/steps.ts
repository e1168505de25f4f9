/** What is to be done, in order, with the minutes that it takes: the page that is printed and ticked off. */
import { readablePath, type SiteAddress } from "./address";
import type { Answers, WebServer } from "./answers";
import { NGINX_CERTIFICATES, NGINX_LOCATION, NGINX_SITE_FOLDER } from "./server-files";

export interface Step {
  readonly what: string;
  readonly how: readonly string[];
  readonly minutes: number;
  /** Needs no administrator: each user does it alone. */
  readonly byUser?: boolean;
}

export interface Steps {
  /** To be read before anything is done. */
  readonly before: readonly string[];
  /** Once, on the server. */
  readonly server: readonly Step[];
  /** Once, at the desk: shared folder, policy, the administration's portal. */
  readonly once: readonly Step[];
  /** On each PC. */
  readonly each: readonly Step[];
  /** How the version before is put back. */
  readonly goingBack: string;
}

const UNPACK_FIRST = "先把压缩包解压到文件夹里再做：在压缩包里直接双击，旁边的文件找不到。";
const WARNED_ABOUT =
  "Windows 会对下载来的、共享文件夹里的 .cmd 提示“打开文件-安全警告”，选“运行”；命令窗口里关于 UNC 路径的一行可以不管。";

const NGINX_RELOAD = "运行 nginx -t && systemctl reload nginx。";

const copySite: Readonly<Record<WebServer, (answers: Answers, address: SiteAddress) => readonly string[]>> = {
  iis: (_, { path }) => [
    "把发布包里 site 文件夹的全部内容拷到网站目录（例如 D:\\rectification），在 IIS 里建成" +
      `${path === "/" ? "网站" : `应用程序 ${readablePath(path.slice(0, -1))}`}，允许匿名访问。`,
    "把 web.config 也放进去。没有 IIS 的，先在“添加角色和功能”里装 Web 服务器（IIS），勾上“静态内容”；" +
      "没有 https 站点的，新建一个，在“绑定”里加 https。",
  ],
  nginx: ({ certificate }) => [
    `把发布包里 site 文件夹的全部内容拷到 ${NGINX_SITE_FOLDER}/。` +
      `让 Nginx 读得到：chmod -R a+rX ${NGINX_SITE_FOLDER}。` +
      `开着 SELinux 的，再运行 chcon -R -t httpd_sys_content_t ${NGINX_SITE_FOLDER}。`,
    certificate === "present"
      ? `把 rectification-location.conf 存成 ${NGINX_LOCATION}，在这个地址原有的 server { } 里加一行 ` +
        `include ${NGINX_LOCATION};`
      : "把 rectification.conf 放进 /etc/nginx/conf.d/。",
    NGINX_RELOAD,
  ],
  other: (_, { base }) => [
    `把发布包里 site 文件夹的全部内容放到 ${base} 对应的目录，允许匿名访问。`,
    "响应头设 Cache-Control: no-cache；.js 的类型是 text/javascript，.xlsx 不要按压缩包处理。",
  ],
};

const installCertificate: Readonly<Record<WebServer, string>> = {
  iis: "装到这台服务器，在 IIS 的“绑定”里加 https，选中它。",
  nginx: `存成 ${NGINX_CERTIFICATES}/rectification.crt（连同中间证书）和 rectification.key。`,
  other: "装到这台服务器。",
};

const signOwn: Readonly<Record<WebServer, string>> = {
  iis: "右键 certificate.cmd，以管理员身份运行（certificate.ps1 和它放在一起；Windows Server 2016 或更新）；在 IIS 的“绑定”里加 https，选中这张证书。",
  nginx: `以 root 运行 sh certificate.sh，证书和私钥会放进 ${NGINX_CERTIFICATES}/。`,
  other: "运行 sh certificate.sh（要有 openssl），把 rectification.crt 和 rectification.key 装到网站上。",
};

type Certified = Pick<Steps, "server" | "once" | "each">;

const ownCertificate = ({ server, hasDomain }: Answers): Certified => ({
  server: [
    {
      what: "自签证书",
      how: [
        signOwn[server],
        "把同时得到的 server.cer 拷到管理的电脑上，后面要用。记下到期日：过期那天所有人都打不开。",
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
            "各台电脑一两个小时内生效；等不及的运行 gpupdate /force。",
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
});

function certificateSteps(answers: Answers): Certified {
  switch (answers.certificate) {
    case "present":
      return { server: [], once: [], each: [] };
    case "authority":
      return {
        server: [
          {
            what: "证书",
            how: [`请单位的 CA 按主机名签一张（SAN 里要有这个主机名），${installCertificate[answers.server]}`],
            minutes: 10,
          },
        ],
        once: [],
        each: [],
      };
    case "own":
      return ownCertificate(answers);
  }
}

const waySteps: Readonly<
  Record<Answers["way"], (answers: Answers, address: SiteAddress) => Pick<Steps, "once" | "each">>
> = {
  share: ({ share, hasDomain }) => ({
    once: [
      {
        what: "共享文件夹",
        how: [
          `把 manifest.xml 放进 ${share}，用户能读。文件名以后都不要改。`,
          ...(hasDomain
            ? []
            : [
                "install.cmd、catalog.reg 和三个 .txt 放在一起，放到每台电脑都够得到的地方，" +
                  "例如这个共享文件夹里新建的“安装”文件夹。",
              ]),
        ],
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
      ...(hasDomain
        ? []
        : [{ what: "信任共享文件夹", how: ["用户自己登录后双击 install.cmd。"], minutes: 1, byUser: true }]),
      {
        what: "添加",
        how: [
          "关闭所有 Excel 再打开：开始 → 加载项 → 更多加载项 → 共享文件夹 → 督察整改月报 → 添加。",
          "“开始”选项卡里出现“督察整改”一组。",
        ],
        minutes: 1,
        byUser: true,
      },
    ],
  }),
  onePc: () => ({
    once: [],
    each: [
      {
        what: "安装",
        how: [
          "用户自己登录后双击 install.cmd（manifest.xml 和三个 .txt 与它放在一起），关闭所有 Excel 再打开，" +
            "“开始”选项卡里出现“督察整改”一组。",
        ],
        minutes: 2,
        byUser: true,
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
    each: [
      { what: "打开", how: [`双击快捷方式，或在 Edge、Chrome 里打开 ${base}try.html。`], minutes: 1, byUser: true },
    ],
  }),
};

/** Whoever tests on the server itself does not notice the firewall. */
const openPort: Readonly<Record<WebServer, (address: SiteAddress) => string>> = {
  iis: ({ port }) =>
    `让防火墙放行 ${port} 端口：高级安全 Windows Defender 防火墙 → 入站规则 → 新建规则 → 端口 → TCP ${port}。`,
  nginx: ({ port }) =>
    `让防火墙放行 ${port} 端口：firewall-cmd --permanent --add-port=${port}/tcp && firewall-cmd --reload` +
    `（或 ufw allow ${port}/tcp）。`,
  other: ({ port }) => `让防火墙放行 ${port} 端口。`,
};

/** Whoever tests on the server itself does not notice that its name leads nowhere. */
const nameServer = ({ host, isNumber }: SiteAddress): readonly string[] =>
  isNumber ? [] : [`内网 DNS 里要有 ${host}，指向这台服务器；还没有的，请管网络的人加上。`];

export function stepsFor(answers: Answers, address: SiteAddress): Steps {
  const certificate = certificateSteps(answers);
  const way = waySteps[answers.way](answers, address);
  const isBrowserOnly = answers.way === "browser";
  // Without a manifest of its own the site keeps the one that it was built with.
  const passed = isBrowserOnly ? "除“清单”一项外全部通过" : "全部通过";
  const trustFirst =
    answers.certificate === "own"
      ? "先让它信任证书（server.cer 放在 trust-certificate.cmd 旁，以管理员身份运行），"
      : "";
  return {
    before: [
      UNPACK_FIRST,
      ...(isBrowserOnly
        ? []
        : [WARNED_ABOUT, "加载项还没有在真正的 Excel 里打开过：请先在一两台电脑上做完、试过，再推给大家。"]),
    ],
    server: [
      ...certificate.server,
      {
        what: "放好网站",
        how: [...copySite[answers.server](answers, address), openPort[answers.server](address), ...nameServer(address)],
        minutes: 10,
      },
      {
        what: "检查网站",
        how: [
          ...(isBrowserOnly ? [] : ["用生成的 manifest.xml 换下网站里的同名文件（它本来只是样子）。"]),
          `换一台电脑，${trustFirst}打开 ${address.base}check.html，${passed}再往下做。`,
        ],
        minutes: 5,
      },
    ],
    once: [...certificate.once, ...way.once],
    each: [
      ...certificate.each,
      ...way.each,
      {
        what: "检查",
        how: [
          `打开 ${address.base}check.html，${passed}。`,
          "不能用的，把 check.cmd 和发布包里的 check.ps1 放在一起，双击，结果发给信息人员。",
        ],
        minutes: 1,
        byUser: true,
      },
    ],
    goingBack:
      "把上一版发布包里的 site 文件夹放回原处" +
      (isBrowserOnly
        ? "，用户刷新网页即可。"
        : "（manifest.xml 用上一版部署助手重新生成），文件名和 Id 不变，用户关掉 Excel 再开即可。") +
      "工作簿里的月报不受影响；新版记下、旧版不认得的设置会原样留着。",
  };
}

export const minutesOf = (steps: readonly Step[]): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** What is left for whoever sees to it, when each user does what needs no administrator. */
export const withoutUsers = (steps: readonly Step[]): readonly Step[] => steps.filter(({ byUser }) => byUser !== true);
