/** The add-in's real pane in its frame, and the bar that makes it wider or narrower, as Excel's does. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import type { ExcelHost } from "../host/excel-host";
import { connectFrame } from "../host/wac-transport";
import { pageWords, type PageLanguage } from "./words";

const NARROWEST = 300;
const WIDEST = 450;
const USUAL = 350;
const STEP = 10;

export function PaneFrame({
  host,
  language,
}: {
  readonly host: ExcelHost;
  readonly language: PageLanguage;
}): ReactNode {
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL);
  const resize = (wanted: number): void => setWidth(Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted))));

  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const frame = document.createElement("iframe");
    frame.title = pageWords.pane[language];
    const connection = connectFrame({ host, frame, url: new URL("taskpane.html", location.href), language });
    element.append(frame);
    return () => {
      connection.disconnect();
      frame.remove();
    };
  }, [host, language]);

  const drag = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  };
  const keyDown = ({ key }: KeyboardEvent): void => {
    const widths: Readonly<Record<string, number>> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: NARROWEST,
      End: WIDEST,
    };
    const wanted = widths[key];
    if (wanted !== undefined) resize(wanted);
  };
  return (
    <>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={pageWords.paneWidth[language]}
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={0}
        className="splitter"
        data-region
        data-focus
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={keyDown}
        onDoubleClick={() => setWidth(USUAL)}
      />
      <div ref={holder} className="pane" style={{ width }} />
    </>
  );
}
