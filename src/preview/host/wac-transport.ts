/**
 * The host's side of the protocol that Office on the web speaks with an add-in: with a page of the
 * add-in in an iframe,
 *
 *   const frame = document.createElement("iframe");
 *   const connection = connectFrame({ host, frame, url: new URL("taskpane.html", location.href), language: "zh-CN" });
 *   document.body.append(frame);      // the pane loads the unmodified office.js, which finds this host by the frame's
 * name
 *   connection.disconnect();
 *
 * or with the pane in this very page, called before office.js loads:
 *
 *   connectThisPage(host, "zh-CN");
 */
import { documentUrl, type ExcelHost } from "./excel-host";
import type { RequestBody } from "./protocol";

export type PaneLanguage = "zh-CN" | "en-US";

export interface FrameConnection {
  readonly disconnect: () => void;
}

/** A window that the add-in asks for, and what may happen to it. */
export interface DialogRequest {
  /** As the add-in gave it: always https. */
  readonly url: URL;
  /** Percent of the screen. */
  readonly width: number;
  readonly height: number;
  /** The page in the window has something to say to the page that asked for it. */
  readonly tellParent: (message: string) => void;
  /** Somebody closed the window. */
  readonly closed: () => void;
}

/** Shows a window; gives what closes it when the add-in says so. */
export type ShowDialog = (request: DialogRequest) => () => void;

export interface FrameOptions {
  readonly host: ExcelHost;
  readonly frame: HTMLIFrameElement;
  readonly url: URL;
  readonly language: PaneLanguage;
  /** Absent: this Excel knows no windows (DialogApi). */
  readonly showDialog?: ShowDialog;
  /** The page is itself in a window: who hears what it tells the page that asked for it. */
  readonly tellParent?: (message: string) => void;
  /** What the page behind the ribbon's buttons is to run, once it is ready. */
  readonly command?: RibbonCommand;
}

export interface RibbonCommand {
  readonly controlId: string;
  /** FunctionName of the manifest. */
  readonly functionName: string;
  /** The page has started and is told to run it. */
  readonly called: () => void;
  /** @param code Office's code where the page has no such function, else 0 */
  readonly completed: (code: number) => void;
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
  readonly messageToParent?: unknown;
  /** Status of a command that has completed. */
  readonly 1?: unknown;
}

/** What comes with the registration for an event. */
interface Registration {
  /** A window's particulars as JSON. */
  readonly targetId?: string;
}

const MESSAGE_REQUEST = 0;
const MESSAGE_RESPONSE = 1;
const REGISTER_EVENT = 1;
const UNREGISTER_EVENT = 2;
const DISPATCH_RICH_API = 93;
const DISPATCH_SAVE_SETTINGS = 76;
const DISPATCH_REFRESH_SETTINGS = 75;
const DISPATCH_COMMAND_COMPLETED = 94;
const DISPATCH_MESSAGE_PARENT = 144;
const DIALOG_MESSAGE = 0;
const DIALOG_CLOSED = 12_006;
const DIALOG_ALREADY_OPENED = 12_007;
const RICH_API_CATEGORY = 65_536;
/** "Not supported": what Excel answers to methods of the old API that it does not have. */
const NOT_SUPPORTED = 5_000;
const EXCEL_ON_THE_WEB = 16;
const ADD_IN_ID = "rectification-monthly-report";
const DIALOG_EVENT = "dialogMessageReceived";
const WAC_PARTITION = "WacPartition";

let conversations = 0;

/** A new conversation each time: Office.js keeps settings in the session by it. */
function newConversation(): string {
  conversations += 1;
  return `preview-${Date.now()}-${conversations}`;
}

const hostInfo = (language: PaneLanguage, isDialog: boolean): string =>
  `Excel$Web$16.01$${language}$$${isDialog ? "isDialog" : ""}$disableLogging$0`;
const channelInfo = (conversation: string, id: string): string => [conversation, id, location.origin].join("|");

export function connectFrame({ frame, url, tellParent, ...options }: FrameOptions): FrameConnection {
  const conversation = newConversation();
  const isDialog = tellParent !== undefined;
  // Office.js notes by the id, for all pages of the tab, that an add-in is in a window.
  const id = isDialog ? `${ADD_IN_ID}-dialog` : ADD_IN_ID;
  const connection = connect({
    ...options,
    ...(tellParent ? { tellParent } : {}),
    id,
    conversation,
    pane: () => frame.contentWindow,
    paneOrigin: url.origin,
  });
  frame.name = JSON.stringify({
    baseFrameName: "preview",
    hostInfo: hostInfo(options.language, isDialog),
    xdmInfo: channelInfo(conversation, id),
    serializerVersion: 1,
    flights: "[]",
  });
  frame.src = url.href;
  return connection;
}

/** The pane and its host are one page: Office.js finds the host in the page's own address. */
export function connectThisPage(host: ExcelHost, language: PaneLanguage): FrameConnection {
  const conversation = newConversation();
  const connection = connect({
    host,
    language,
    id: ADD_IN_ID,
    conversation,
    pane: () => window,
    paneOrigin: location.origin,
  });
  history.replaceState(
    null,
    "",
    `?_host_Info=${hostInfo(language, false)}#&_xdm_Info=${channelInfo(conversation, ADD_IN_ID)}`,
  );
  return connection;
}

interface PaneEnd extends Pick<FrameOptions, "host" | "language" | "showDialog" | "tellParent" | "command"> {
  readonly id: string;
  readonly conversation: string;
  readonly pane: () => Window | null;
  readonly paneOrigin: string;
}

/** Listens to the pane until it is disconnected. */
function connect(end: PaneEnd): FrameConnection {
  const conversation = new PaneConversation(end);
  const receive = (event: MessageEvent<unknown>): void => conversation.receive(event);
  const deafen = end.host.events.connect(conversation.events);
  addEventListener("message", receive);
  return {
    disconnect: () => {
      removeEventListener("message", receive);
      deafen();
      conversation.close();
    },
  };
}

const DONE = { Error: 0, Version: 1 };

/** What the pane asks and is told. */
class PaneConversation {
  readonly #end: PaneEnd;
  readonly #registered = new Map<string, PaneMessage>();
  #closeDialog: (() => void) | null = null;

  constructor(end: PaneEnd) {
    this.#end = end;
  }

  /** The workbook's events, for whoever has registered for them. */
  readonly events: Parameters<ExcelHost["events"]["connect"]>[0] = {
    deliver: ({ type, targetId, message }) =>
      this.#tell("richApiMessage", { ArrayData: [[RICH_API_CATEGORY, type, targetId, message, 1, false]] }),
    deliverSelection: () => this.#tell("documentSelectionChanged", {}),
  };

  receive({ source, origin, data }: MessageEvent<unknown>): void {
    const { pane, paneOrigin, command, conversation } = this.#end;
    if (source !== pane() || origin !== paneOrigin || typeof data !== "string") return;
    const message = parse(data);
    if (!message || message._messageType !== MESSAGE_REQUEST) return;
    this.#post(message, 0, this.#answer(message));
    if (!command || !isReady(message) || !this.#registered.has("appCommandInvoked")) return;
    command.called();
    const pressed = JSON.stringify({ source: { id: command.controlId } });
    this.#tell("appCommandInvoked", [conversation, command.functionName, pressed]);
  }

  close(): void {
    this.#closeDialog?.();
    this.#closeDialog = null;
  }

  #tell(event: string, data: unknown): void {
    const registration = this.#registered.get(event);
    if (registration) this.#post(registration, 1, data);
  }

  #post(message: PaneMessage, responseType: 0 | 1, data: unknown): void {
    const { pane, paneOrigin } = this.#end;
    const answer = {
      _messageType: MESSAGE_RESPONSE,
      _actionName: message._actionName,
      _conversationId: message._conversationId,
      _correlationId: message._correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    pane()?.postMessage(JSON.stringify(answer), paneOrigin);
  }

  #answer(message: PaneMessage): unknown {
    const { _actionType: type, _actionName: name } = message;
    if (type === REGISTER_EVENT) {
      this.#registered.set(name, message);
      return { Error: name === DIALOG_EVENT ? this.#openDialog(message) : 0, Version: 1 };
    }
    if (type === UNREGISTER_EVENT) {
      this.#registered.delete(name);
      if (name === DIALOG_EVENT) this.close();
      return DONE;
    }
    switch (name) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#appContext();
      case "ContextActivationManager_notifyHost":
        return null;
      case "executeMethod":
        return this.#execute(message._data as MethodCall);
      default:
        return DONE;
    }
  }

  /** An add-in asks for a window by registering for what it says. @returns Office's code */
  #openDialog(registration: PaneMessage): number {
    const { showDialog, paneOrigin } = this.#end;
    if (!showDialog) return NOT_SUPPORTED;
    if (this.#closeDialog) return DIALOG_ALREADY_OPENED;
    const { url, width, height } = JSON.parse((registration._data as Registration).targetId ?? "{}") as {
      readonly url: string;
      readonly width: number;
      readonly height: number;
    };
    const say = (data: unknown): void => this.#post(registration, 1, data);
    this.#closeDialog = showDialog({
      url: new URL(url),
      width,
      height,
      tellParent: (messageContent) => say({ messageType: DIALOG_MESSAGE, messageContent, messageOrigin: paneOrigin }),
      closed: () => {
        this.#closeDialog = null;
        say({ messageType: DIALOG_CLOSED });
      },
    });
    return 0;
  }

  #execute(call: MethodCall): unknown {
    const { host, command, tellParent } = this.#end;
    switch (call.DdaMethod.DispatchId) {
      case DISPATCH_RICH_API: {
        const partition = call.ArrayData?.[0] === WAC_PARTITION ? WAC_PARTITION : "Excel";
        const answer = host.answer(requestOf(call), Number(call.ArrayData?.[6]), partition);
        return { ...DONE, Data: [200, [], answer] };
      }
      case DISPATCH_COMMAND_COMPLETED:
        command?.completed(Number(call[1]));
        return DONE;
      case DISPATCH_MESSAGE_PARENT:
        tellParent?.(String(call.messageToParent));
        return { Error: tellParent ? 0 : NOT_SUPPORTED, Version: 1 };
      case DISPATCH_SAVE_SETTINGS:
        for (const [key, value] of call.DdaSettingsMethod?.Properties ?? [])
          host.workbook.setSetting(key, JSON.parse(value));
        return DONE;
      case DISPATCH_REFRESH_SETTINGS:
        return { ...DONE, Settings: this.#settingPairs() };
      default:
        return { Error: NOT_SUPPORTED, Version: 1 };
    }
  }

  #settingPairs(): [string, string][] {
    return [...this.#end.host.workbook.settings].map(([key, value]) => [key, JSON.stringify(value)]);
  }

  #appContext(): Record<string, unknown> {
    const { id, host, language, conversation, showDialog } = this.#end;
    return {
      _id: id,
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: "16.01",
      _appUILocale: language,
      _dataLocale: language,
      _docUrl: documentUrl(host.workbook.fileName),
      _clientMode: 1,
      _settings: this.#settingPairs(),
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: conversation,
      _appInstanceId: conversation,
      _appMinorVersion: 1,
      _hostFullVersion: "16.0.14000.0",
      _addinName: ADD_IN_ID,
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 0,
      _requirementMatrix: JSON.stringify({
        ExcelApi: host.options.apiLevel,
        RichApiRuntime: "1.2",
        Settings: "1.1",
        ...(showDialog ? { DialogApi: "1.1" } : {}),
      }),
    };
  }
}

const requestOf = ({ ArrayData }: MethodCall): string => String(ArrayData?.[4]);

/** Office.js says that the page has started and its functions may be called. */
function isReady({ _actionName, _data }: PaneMessage): boolean {
  if (_actionName !== "executeMethod") return false;
  const call = _data as MethodCall;
  return (
    call.DdaMethod.DispatchId === DISPATCH_RICH_API &&
    call.ArrayData?.[0] === WAC_PARTITION &&
    (JSON.parse(requestOf(call)) as RequestBody).Actions.some(({ Name }) => Name === "NotifyActionHandlerReady")
  );
}

/** Other frames and browser extensions post messages too; what is no JSON is not for us. */
function parse(data: string): PaneMessage | null {
  try {
    return JSON.parse(data) as PaneMessage;
  } catch {
    return null;
  }
}
