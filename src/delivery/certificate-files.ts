/** A certificate of one's own for a server without an authority: made on the server, trusted on each PC. */
import type { SiteAddress } from "./address";
import type { DeliveredFile } from "./delivered-file";
import type { WebServer } from "./answers";
import { NGINX_CERTIFICATES } from "./server-files";

/** Chromium takes no certificate any more that names its host only in the subject (since version 58). */
const alternativeName = ({ host, isNumber }: SiteAddress): string =>
  `${isNumber ? "IP" : "DNS"}:${host.replace(/^\[|\]$/g, "")}`;

/** What public authorities were held to, and Apple holds all to. */
const DAYS = 825;

const toNginx = `mkdir -p ${NGINX_CERTIFICATES}
cp rectification.key rectification.crt ${NGINX_CERTIFICATES}/
`;

const opensslRecipe = (address: SiteAddress, server: WebServer): string => `#!/bin/sh
# 在服务器上以 root 运行一次：sh certificate.sh
# 得到 rectification.key（留在服务器）、rectification.crt（服务器用）、server.cer（发给每台电脑信任）
set -e
cat > rectification.cnf <<'END'
[req]
prompt = no
distinguished_name = name
x509_extensions = server
[name]
CN = ${address.host}
[server]
subjectAltName = ${alternativeName(address)}
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth
END
openssl req -x509 -newkey rsa:2048 -sha256 -nodes -days ${DAYS} \\
  -config rectification.cnf -keyout rectification.key -out rectification.crt
openssl x509 -in rectification.crt -outform DER -out server.cer
chmod 600 rectification.key
${server === "nginx" ? toNginx : ""}openssl x509 -in rectification.crt -noout -subject -enddate
openssl x509 -in rectification.crt -noout -text | grep -A1 "Subject Alternative Name"
`;

/** The address as a certificate's alternative name in the words of PowerShell, which writes IPAddress for IP. */
const windowsName = (address: SiteAddress): string =>
  alternativeName(address).replace(/^IP:/, "IPAddress=").replace(/^DNS:/, "DNS=");

const powershellRecipe = (address: SiteAddress): string => `# 在服务器上以管理员身份运行一次：
#   powershell -ExecutionPolicy Bypass -File certificate.ps1
# 证书进入“本地计算机 → 个人”，在 IIS 的网站绑定里选它；server.cer 发给每台电脑信任
$ErrorActionPreference = 'Stop'
$certificate = New-SelfSignedCertificate -Subject 'CN=${address.host}' \`
  -TextExtension @('2.5.29.17={text}${windowsName(address)}', '2.5.29.37={text}1.3.6.1.5.5.7.3.1') \`
  -CertStoreLocation 'Cert:\\LocalMachine\\My' -KeyAlgorithm RSA -KeyLength 2048 -HashAlgorithm SHA256 \`
  -FriendlyName 'Rectification Monthly Report' -NotAfter (Get-Date).AddDays(${DAYS})
Export-Certificate -Cert $certificate -FilePath (Join-Path $PSScriptRoot 'server.cer') | Out-Null
Write-Host "指纹 $($certificate.Thumbprint)"
Write-Host "到期 $($certificate.NotAfter.ToString('yyyy-MM-dd'))，请记在日历上：过期那天所有人都打不开"
`;

/** A script of PowerShell opens in an editor when it is pressed, and may not run by itself: this runs it. */
const RUN_POWERSHELL = `@echo off
rem Run as administrator on the server, once, with certificate.ps1 beside it.
if not exist "%~dp0certificate.ps1" echo certificate.ps1 is not beside this file: unpack the zip first.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0certificate.ps1"
pause
`;

const TRUST = `@echo off
rem Run as administrator on each PC, with server.cer beside it. Domain: use group policy for all but the first PC.
if not exist "%~dp0server.cer" echo server.cer is not beside this file. & goto failed
certutil -addstore -f Root "%~dp0server.cer"
if errorlevel 1 goto failed
if /i not "%~1"=="/quiet" pause
exit /b 0
:failed
echo NOT TRUSTED. Right-click this file and choose "Run as administrator".
if /i not "%~1"=="/quiet" pause
exit /b 1
`;

export function certificateFiles(address: SiteAddress, server: WebServer, hasDomain: boolean): DeliveredFile[] {
  const recipe: readonly DeliveredFile[] =
    server === "iis"
      ? [
          {
            name: "certificate.cmd",
            encoding: "ascii",
            text: RUN_POWERSHELL,
            purpose: "在服务器上右键、以管理员身份运行一次，和 certificate.ps1 放在一起",
          },
          {
            name: "certificate.ps1",
            encoding: "utf-8-bom",
            text: powershellRecipe(address),
            purpose: "签一张带主机名（SAN）的证书（Windows Server 2016 或更新），由 certificate.cmd 运行",
          },
        ]
      : [
          {
            name: "certificate.sh",
            encoding: "utf-8",
            text: opensslRecipe(address, server),
            purpose: "在服务器上运行一次，签一张带主机名（SAN）的证书",
          },
        ];
  const trust: DeliveredFile = {
    name: "trust-certificate.cmd",
    encoding: "ascii",
    text: TRUST,
    purpose: hasDomain
      ? "先试的那台电脑以管理员身份运行，和 server.cer 放在一起；其余的由组策略信任"
      : "在每台电脑上以管理员身份运行，和 server.cer 放在一起",
  };
  return [...recipe, trust];
}
