/**
 * The real, unmodified Office.js in Node, talking to a host in the same process.
 *
 *   const office = await connectOfficeJs(new ExcelHost(openWorkbook(bytes)));
 *   await office.Excel.run(async (context) => { … });
 *   office.disconnect();
 *
 * The client library keeps global state, so one host is connected at a time.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import { documentUrl, type ExcelHost } from "./excel-host";
import type { RequestBody } from "./protocol";
import { isAtMost } from "./api-sets";

interface RequestMessage {
  readonly Body: RequestBody;
}

/** What this needs of the client library's own global. */
interface ClientLibrary {
  SessionBase: { prototype: object; _overrideSession: unknown };
  GenericEventRegistration: { getGenericEventRegistration(context: unknown): unknown };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: {
    entries: { messageCategory: number; messageType: number; targetId: string; message: string }[];
  }): void;
}

interface OfficeGlobals {
  Excel: typeof Excel;
  OfficeExtension: ClientLibrary;
  Office?: unknown;
  OSF?: { _OfficeAppFactory?: unknown };
}

export interface ConnectedOffice {
  readonly Excel: typeof Excel;
  readonly disconnect: () => void;
}

const globals = globalThis as unknown as OfficeGlobals & Record<string, unknown>;

let loaded = false;
let connected: ExcelHost | null = null;

/** Just enough of a browser for the library to load; it draws nothing here. */
function pretendBrowser(): void {
  const nothing = (): void => undefined;
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
    key: (index: number) => [...stored.keys()][index] ?? null,
    get length() {
      return stored.size;
    },
  };
  const element = () => ({ setAttribute: nothing, style: {}, appendChild: nothing });
  const define = (name: string, value: unknown): void => {
    if (globals[name] === undefined)
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  define("window", globalThis);
  define("document", {
    domain: "localhost",
    addEventListener: nothing,
    getElementById: () => null,
    getElementsByTagName: () => [],
    createElement: element,
    querySelectorAll: () => [],
  });
  define("navigator", { userAgent: "Node", language: "zh-CN" });
  define("location", {
    hash: "",
    search: "",
    href: "https://localhost/",
    origin: "https://localhost",
    protocol: "https:",
    hostname: "localhost",
  });
  define("localStorage", storage);
  define("sessionStorage", storage);
  define("addEventListener", nothing);
  define("removeEventListener", nothing);
  define("name", "");
}

const SUPPORTED_RUNTIME = "1.2";

function load(): void {
  pretendBrowser();
  const file = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  // In this realm, so that dates and arrays of the add-in are what the library takes for such.
  runInThisContext(readFileSync(file, "utf8"), { filename: "excel-web-16.00.js" });
  const context = {
    displayLanguage: "zh-CN",
    contentLanguage: "zh-CN",
    document: {
      get url() {
        return connected ? documentUrl(connected.workbook.fileName) : null;
      },
    },
    requirements: {
      isSetSupported: (set: string, version = "1.1") => {
        if (set === "ExcelApi") return connected !== null && isAtMost(String(version), connected.options.apiLevel);
        return set === "RichApiRuntime" && isAtMost(String(version), SUPPORTED_RUNTIME);
      },
    },
  };
  globals.OSF = {
    ...globals.OSF,
    _OfficeAppFactory: { getContext: () => context, getHostInfo: () => ({ hostType: "excel", hostPlatform: "web" }) },
  };
  globals.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  loaded = true;
}

/**
 * What the client library sends requests through while this host is connected. What it still had to say when the host
 * was let go (it tidies up on timers) is refused, and never reaches the next one.
 */
function sessionOf(host: ExcelHost): unknown {
  const { OfficeExtension } = globals;
  return Object.assign(Object.create(OfficeExtension.SessionBase.prototype) as object, {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_customData: string, flags: number, message: RequestMessage) => {
        if (connected !== host) throw new Error("Office.js is not connected to this host");
        return Promise.resolve({
          HttpStatusCode: 200,
          ErrorCode: "",
          ErrorMessage: "",
          Headers: {},
          Body: JSON.parse(host.answer(JSON.stringify(message.Body), flags)) as unknown,
        });
      },
    }),
    getEventRegistration: (clientContext: unknown) =>
      OfficeExtension.GenericEventRegistration.getGenericEventRegistration(clientContext),
  });
}

/** @throws Error if another host is still connected */
export function connectOfficeJs(host: ExcelHost): Promise<ConnectedOffice> {
  if (!loaded) load();
  if (connected) throw new Error("another host is still connected");
  connected = host;
  globals.OfficeExtension.SessionBase._overrideSession = sessionOf(host);
  const deafen = host.events.connect({
    deliver: ({ type, targetId, message }) =>
      globals.OfficeExtension._testTriggerRichApiMessageEvent({
        entries: [{ messageCategory: 65536, messageType: type, targetId, message }],
      }),
    deliverSelection: () => undefined,
  });
  return Promise.resolve({
    Excel: globals.Excel,
    disconnect: () => {
      connected = null;
      deafen();
    },
  });
}
