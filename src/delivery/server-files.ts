/** The site's settings for the two web servers that bureaus have, and for neither a program to run. */
import { readablePath, type SiteAddress } from "./address";
import type { Certificate, WebServer } from "./answers";
import type { DeliveredFile } from "./delivered-file";

/** What each kind of file must be called; a wrong word here is a white pane. */
export const mimeTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".xml": "text/xml; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * "Ask each time whether it is still so": on a bureau's own net that costs nothing, and nobody works with half an
 * update.
 */
export const CACHE_CONTROL = "no-cache";

const webConfig = (): string => `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <staticContent>
      <clientCache cacheControlMode="NoControl" />
${Object.entries(mimeTypes)
  .map(
    ([extension, type]) => `      <remove fileExtension="${extension}" />
      <mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  )
  .join("\n")}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="Cache-Control" />
        <add name="Cache-Control" value="${CACHE_CONTROL}" />
        <remove name="X-Content-Type-Options" />
        <add name="X-Content-Type-Options" value="nosniff" />
        <remove name="X-Powered-By" />
        <remove name="X-Frame-Options" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`;

/** Where the recipe for Linux puts the site and the certificate. */
export const NGINX_SITE_FOLDER = "/srv/rectification";
export const NGINX_CERTIFICATES = "/etc/nginx/certificates";
/** For a server that has settings of its own for the address: these go into them. */
export const NGINX_LOCATION = "/etc/nginx/rectification-location.conf";

/** Nginx compares the address as it is read, without %, and takes what is no plain word in quotation marks. */
function nginxPath(path: string): string {
  const read = readablePath(path);
  return /^[\w/.~-]+$/.test(read) ? read : `"${read.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "    ");

function nginxLocations({ path }: SiteAddress, cache: string): string {
  const types = Object.entries(mimeTypes)
    .map(([extension, type]) => `        ${type.replace(/;.*/, "")} ${extension.slice(1)};`)
    .join("\n");
  const toFolder = path === "/" ? "" : `location = ${nginxPath(path.slice(0, -1))} { return 301 ${path}; }\n`;
  return `${toFolder}location ${nginxPath(path)} {
    alias ${NGINX_SITE_FOLDER}/;
    index index.html;
    charset utf-8;
    charset_types text/javascript text/css text/xml text/plain application/json;
    types {
${types}
    }
    add_header Cache-Control ${cache} always;
    add_header X-Content-Type-Options nosniff always;
}
`;
}

function nginxSite(address: SiteAddress): string {
  const { host, port } = address;
  return `# 放进 /etc/nginx/conf.d/，然后 nginx -t && systemctl reload nginx
# 名字里带指纹的程序永远不变，可以一直缓存；其余每次问一下有没有变。
map $uri $rectification_cache {
    default                 "${CACHE_CONTROL}";
    "~\\.[0-9a-f]{10}\\.js$"  "public, max-age=31536000, immutable";
}
server {
    listen ${host.startsWith("[") ? `[::]:${port}` : port} ssl;
    server_name ${host.replace(/^\[|\]$/g, "")};
    ssl_certificate     ${NGINX_CERTIFICATES}/rectification.crt;
    ssl_certificate_key ${NGINX_CERTIFICATES}/rectification.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    server_tokens off;
${indented(nginxLocations(address, "$rectification_cache"))}}
`;
}

/** The address has settings already: a second server of its name would be passed over. */
const nginxInclude = (address: SiteAddress): string => `# 存成 ${NGINX_LOCATION}，
# 在这个地址原有的 server { } 里加一行：include ${NGINX_LOCATION};
# 然后 nginx -t && systemctl reload nginx
${nginxLocations(address, CACHE_CONTROL)}`;

export function serverFiles(server: WebServer, certificate: Certificate, address: SiteAddress): DeliveredFile[] {
  switch (server) {
    case "iis":
      return [
        {
          name: "web.config",
          encoding: "utf-8",
          text: webConfig(),
          purpose: "放进网站文件夹（和 taskpane.html 在一起）：文件类型和缓存",
        },
      ];
    case "nginx":
      if (certificate === "present")
        return [
          {
            name: "rectification-location.conf",
            encoding: "utf-8",
            text: nginxInclude(address),
            purpose: `存成 ${NGINX_LOCATION}，由这个地址原有的 server { } 引用：网站、文件类型和缓存`,
          },
        ];
      return [
        {
          name: "rectification.conf",
          encoding: "utf-8",
          text: nginxSite(address),
          purpose: "放进 /etc/nginx/conf.d/：站点、证书、文件类型和缓存",
        },
      ];
    case "other":
      return [];
  }
}
