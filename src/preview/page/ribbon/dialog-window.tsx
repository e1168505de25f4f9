/** A window that the add-in asked for, as Excel in a browser shows it: its page in a frame over everything else. */
import { useLayoutEffect, useRef, type ReactNode } from "react";
import type { ExcelHost } from "../../host/excel-host";
import type { DialogRequest } from "../../host/pane-conversation";
import { connectFrame } from "../../host/wac-transport";
import { pageWords, type PageLanguage } from "../words";

const SMALLEST = { width: 320, height: 240 };

interface DialogWindowProps {
  readonly host: ExcelHost;
  readonly language: PageLanguage;
  readonly title: string;
  readonly request: DialogRequest;
  /** Somebody closed it here. */
  readonly close: () => void;
}

/**
 * Office.js lets an add-in ask for pages over https only. This site may be served over http on one's own machine; the
 * page asked for is then its own all the same.
 * @throws Error where the window is of another site, which Excel refuses too
 */
function servedHere(url: URL): URL {
  if (url.host !== location.host) throw new Error(`${url.host} is not the add-in's own site`);
  return new URL(url.pathname + url.search + url.hash, location.origin);
}

export function DialogWindow({ host, language, title, request, close }: DialogWindowProps): ReactNode {
  const element = useRef<HTMLDialogElement>(null);
  const holder = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const frame = document.createElement("iframe");
    frame.title = title;
    const connection = connectFrame({
      host,
      frame,
      language,
      url: servedHere(request.url),
      tellParent: request.tellParent,
    });
    holder.current?.append(frame);
    const shown = element.current;
    shown?.showModal();
    return () => {
      connection.disconnect();
      frame.remove();
      // Gives the focus back to where it was; so it is done before the window is gone.
      shown?.close();
    };
  }, [host, language, title, request]);

  const size = {
    width: Math.max(SMALLEST.width, Math.round((request.width / 100) * screen.width)),
    height: Math.max(SMALLEST.height, Math.round((request.height / 100) * screen.height)),
  };
  return (
    <dialog
      ref={element}
      className="window"
      aria-label={title}
      style={size}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="window-title">
        <span>{title}</span>
        <button onClick={close} aria-label={pageWords.closeWindow[language]}>
          ×
        </button>
      </div>
      <div ref={holder} className="window-page" />
    </dialog>
  );
}
