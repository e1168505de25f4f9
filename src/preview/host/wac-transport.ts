/**
 * How a page of the add-in comes to this host, as with Office on the web: in an iframe,
 *
 *   const frame = document.createElement("iframe");
 *   const connection = connectFrame({ host, frame, url: new URL("taskpane.html", location.href), language: "zh-CN" });
 *   document.body.append(frame);
 *   connection.disconnect();
 *
 * where the unmodified office.js finds the host by the frame's name; or in this very page, called before office.js
 * loads:
 *
 *   connectThisPage(host, "zh-CN");
 */
import type { ExcelHost } from "./excel-host";
import { ADD_IN_ID, PaneConversation, type PaneEnd, type PaneLanguage } from "./pane-conversation";

export interface FrameConnection {
  readonly disconnect: () => void;
}

export interface FrameOptions extends Pick<PaneEnd, "host" | "language" | "showDialog" | "tellParent" | "command"> {
  readonly frame: HTMLIFrameElement;
  readonly url: URL;
}

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
