/**
 * The host's side of the protocol that Office on the web speaks with an add-in (office-wire-protocol §1): with the pane in
 * an iframe,
 *
 *   const frame = document.createElement("iframe");
 *   const connection = connectFrame({ host, frame, paneUrl: new URL("taskpane.html", location.href), language: "zh-CN" });
 *   document.body.append(frame);      // the pane loads the unmodified office.js, which finds this host by the frame's name
 *   connection.disconnect();
 *
 * or with the pane in this very page (§1.8), called before office.js loads:
 *
 *   connectThisPage(host, "zh-CN");
 */
import type { ExcelHost } from "./excel-host";
import type { RequestBody } from "./protocol";

export type PaneLanguage = "zh-CN" | "en-US";

export interface FrameConnection {
  readonly disconnect: () => void;
}

export interface FrameOptions {
  readonly host: ExcelHost;
  readonly frame: HTMLIFrameElement;
  readonly paneUrl: URL;
  readonly language: PaneLanguage;
}

interface PaneMessage {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number | string;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [key: string, value: string])[] };
}

const MESSAGE_REQUEST = 0;
const MESSAGE_RESPONSE = 1;
const REGISTER_EVENT = 1;
const UNREGISTER_EVENT = 2;
const DISPATCH_RICH_API = 93;
const DISPATCH_SAVE_SETTINGS = 76;
const DISPATCH_REFRESH_SETTINGS = 75;
const RICH_API_CATEGORY = 65_536;
/** "Not supported": what Excel answers to methods of the old API that it does not have. */
const NOT_SUPPORTED = 5_000;
const EXCEL_ON_THE_WEB = 16;
const ADD_IN_ID = "rectification-monthly-report";

let conversations = 0;

/** A new conversation each time: Office.js keeps settings in the session by it. */
function newConversation(): string {
  conversations += 1;
  return `preview-${Date.now()}-${conversations}`;
}

const hostInfo = (language: PaneLanguage): string => `Excel$Web$16.01$${language}$$$disableLogging$0`;
const channelInfo = (conversation: string): string => [conversation, ADD_IN_ID, location.origin].join("|");

export function connectFrame({ host, frame, paneUrl, language }: FrameOptions): FrameConnection {
  const conversation = newConversation();
  const connection = connect({ host, language, conversation, pane: () => frame.contentWindow, paneOrigin: paneUrl.origin });
  frame.name = JSON.stringify({ baseFrameName: "preview", hostInfo: hostInfo(language), xdmInfo: channelInfo(conversation), serializerVersion: 1, flights: "[]" });
  frame.src = paneUrl.href;
  return connection;
}

/** The pane and its host are one page: Office.js finds the host in the page's own address. */
export function connectThisPage(host: ExcelHost, language: PaneLanguage): FrameConnection {
  const conversation = newConversation();
  const connection = connect({ host, language, conversation, pane: () => window, paneOrigin: location.origin });
  history.replaceState(null, "", `?_host_Info=${hostInfo(language)}#&_xdm_Info=${channelInfo(conversation)}`);
  return connection;
}

interface PaneEnd {
  readonly host: ExcelHost;
  readonly language: PaneLanguage;
  readonly conversation: string;
  readonly pane: () => Window | null;
  readonly paneOrigin: string;
}

function connect({ host, language, conversation, pane, paneOrigin }: PaneEnd): FrameConnection {
  const hostOrigin = location.origin;
  const registered = new Map<string, PaneMessage>();

  const post = (message: PaneMessage, responseType: 0 | 1, data: unknown): void =>
    pane()?.postMessage(JSON.stringify({
      _messageType: MESSAGE_RESPONSE, _actionName: message._actionName, _conversationId: message._conversationId, _correlationId: message._correlationId,
      _origin: hostOrigin, _data: data, _errorCode: 0, _responseType: responseType, _serializerVersion: 1,
    }), paneOrigin);

  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== pane() || event.origin !== paneOrigin || typeof event.data !== "string") return;
    const message = parse(event.data);
    if (!message || message._messageType !== MESSAGE_REQUEST) return;
    post(message, 0, answer(message));
  };

  function answer(message: PaneMessage): unknown {
    if (message._actionType === REGISTER_EVENT) {
      registered.set(message._actionName, message);
      return { Error: 0, Version: 1 };
    }
    if (message._actionType === UNREGISTER_EVENT) {
      registered.delete(message._actionName);
      return { Error: 0, Version: 1 };
    }
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext();
      case "ContextActivationManager_notifyHost":
        return null;
      case "executeMethod":
        return execute(message._data as MethodCall);
      default:
        return { Error: 0, Version: 1 };
    }
  }

  function execute({ DdaMethod, ArrayData, DdaSettingsMethod }: MethodCall): unknown {
    switch (DdaMethod.DispatchId) {
      case DISPATCH_RICH_API:
        return { Error: 0, Version: 1, Data: [200, [], JSON.stringify(host.execute(JSON.parse(String(ArrayData?.[4])) as RequestBody, Number(ArrayData?.[6])))] };
      case DISPATCH_SAVE_SETTINGS:
        for (const [key, value] of DdaSettingsMethod?.Properties ?? []) host.workbook.setSetting(key, JSON.parse(value));
        return { Error: 0, Version: 1 };
      case DISPATCH_REFRESH_SETTINGS:
        return { Error: 0, Version: 1, Settings: settingPairs() };
      default:
        return { Error: NOT_SUPPORTED, Version: 1 };
    }
  }

  const settingPairs = (): [string, string][] => [...host.workbook.settings].map(([key, value]) => [key, JSON.stringify(value)]);

  const appContext = (): Record<string, unknown> => ({
    _id: ADD_IN_ID, _appName: EXCEL_ON_THE_WEB, _appVersion: "16.01", _appUILocale: language, _dataLocale: language,
    _docUrl: `https://preview.invalid/${encodeURIComponent(host.workbook.fileName)}`, _clientMode: 1, _settings: settingPairs(), _reason: "documentOpened",
    _osfControlType: 1, _eToken: "", _correlationId: conversation, _appInstanceId: conversation, _appMinorVersion: 1, _hostFullVersion: "16.0.14000.0",
    _addinName: ADD_IN_ID, _appDomains: [], _featureGates: {}, _initialDisplayMode: 0,
    _requirementMatrix: JSON.stringify({ ExcelApi: host.options.apiLevel, RichApiRuntime: "1.2", Settings: "1.1", DialogApi: "1.1" }),
  });

  host.events.deliver = ({ type, targetId, message }) => {
    const registration = registered.get("richApiMessage");
    if (registration) post(registration, 1, { ArrayData: [[RICH_API_CATEGORY, type, targetId, message, 1, false]] });
  };
  host.events.deliverSelection = () => {
    const registration = registered.get("documentSelectionChanged");
    if (registration) post(registration, 1, {});
  };
  addEventListener("message", receive);
  return {
    disconnect: () => {
      removeEventListener("message", receive);
      host.events.deliver = () => undefined;
      host.events.deliverSelection = () => undefined;
    },
  };
}

/** Other frames and browser extensions post messages too; what is no JSON is not for us. */
function parse(data: string): PaneMessage | null {
  try {
    return JSON.parse(data) as PaneMessage;
  } catch {
    return null;
  }
}
