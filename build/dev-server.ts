/**
 * What `npm start` adds to webpack's server, and the plain server that the browser tests use.
 *
 * Over http, Office.js asks a page beside itself whether its host may be trusted.
 * These servers answer for that page, on this machine only; a deployed folder has no such page.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { homedir } from "node:os";
import { extname, join, normalize, sep } from "node:path";
import type WebpackDevServer from "webpack-dev-server";
import { mimeTypes } from "../src/delivery/server-files";

const TRUST_PATH = "/office/AgaveErrorUX/index.html";
const TRUST_PAGE =
  '<!doctype html><script>addEventListener("message",e=>{if(e.source===parent)' +
  "e.source.postMessage('{\"hostUserTrusted\":true}',e.origin)})</script>";

function answerTrust(request: IncomingMessage, response: ServerResponse): boolean {
  if (new URL(request.url ?? "/", "http://localhost").pathname.toLowerCase() !== TRUST_PATH.toLowerCase()) return false;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(TRUST_PAGE);
  return true;
}

/** A webpack-dev-server middleware. */
export const trustPreviewOverHttp = {
  name: "trust-preview-over-http",
  middleware: (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (!answerTrust(request, response)) next();
  },
};

const SIDELOAD_PORT = 3000;

/** Where `npx office-addin-dev-certs install` puts the certificate that this machine trusts. */
const certificateFolder = join(homedir(), ".office-addin-dev-certs");

/**
 * Excel loads add-ins over https only, and only with a certificate that the machine trusts. Where there is one, the
 * same server also answers at https://localhost:3000 (what manifest.xml names); where there is none, says how to get
 * it.
 */
export function serveForSideloading(server: WebpackDevServer): void {
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  say("试用页 Try-out page: http://localhost:3001/try.html");
  const [key, cert] = ["localhost.key", "localhost.crt"].map((file) => join(certificateFolder, file)) as [
    string,
    string,
  ];
  if (!existsSync(key) || !existsSync(cert)) {
    say("在 Excel 中旁加载需要受信任的证书。For sideloading into Excel, run once: npx office-addin-dev-certs install");
    return;
  }
  if (!server.app) throw new Error("webpack-dev-server has no application to serve over https");
  const secure = createTlsServer(
    { key: readFileSync(key), cert: readFileSync(cert) },
    server.app as unknown as RequestListener,
  );
  secure.listen(SIDELOAD_PORT, "localhost", () =>
    say(`旁加载 Sideload manifest.xml: https://localhost:${SIDELOAD_PORT}`),
  );
}

/** Serves a built folder on a free port of this machine. */
export function serveFolder(folder: string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    if (answerTrust(request, response)) return;
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const file = join(folder, path);
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader("Content-Type", mimeTypes[extname(file)] ?? "application/octet-stream");
    response.setHeader("Cache-Control", "no-cache");
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, "localhost", () => {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("the server has no port");
      resolve({ url: `http://localhost:${address.port}/`, server });
    });
  });
}
