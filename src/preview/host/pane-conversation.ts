/** What a page of the add-in asks of the host that it runs in, and is told by it: the messages of Office on the web. */
import { documentUrl, type ExcelHost } from "./excel-host";
import type { RequestBody } from "./protocol";

export type PaneLanguage = "zh-CN" | "en-US";

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

export interface RibbonCommand {
  readonly controlId: string;
  /** FunctionName of the manifest. */
  readonly functionName: string;
  /** The page has started and is told to run it. */
  readonly called: () => void;
  /** @param code Office's code where the page has no such function, else 0 */
  readonly completed: (code: number) => void;
}

/** The host's end of a conversation, and what it knows of the page at the other. */
export interface PaneEnd {
  readonly host: ExcelHost;
  readonly language: PaneLanguage;
  /** Absent: this Excel knows no windows (DialogApi). */
  readonly showDialog?: ShowDialog;
  /** The page is itself in a window: who hears what it tells the page that asked for it. */
  readonly tellParent?: (message: string) => void;
  /** What the page behind the ribbon's buttons is to run, once it is ready. */
  readonly command?: RibbonCommand;
  readonly id: string;
  readonly conversation: string;
  readonly pane: () => Window | null;
  readonly paneOrigin: string;
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
export const ADD_IN_ID = "rectification-monthly-report";
const DIALOG_EVENT = "dialogMessageReceived";
const WAC_PARTITION = "WacPartition";

const DONE = { Error: 0, Version: 1 };

/** What the pane asks and is told. */
export class PaneConversation {
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
