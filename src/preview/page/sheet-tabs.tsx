/**
 * Sheet tabs as Excel has them: those that do not fit are scrolled to, and a list holds all; hidden ones stand in the
 * list only.
 */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import type { Sheet } from "../workbook/sheet";
import { pageWords, type PageLanguage } from "./words";

interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly language: PageLanguage;
  readonly choose: (sheet: Sheet) => void;
  readonly unhide: (sheet: Sheet) => void;
}

const STEP = 240;

export function SheetTabs(props: SheetTabsProps): ReactNode {
  const { sheets, active, language, choose } = props;
  const strip = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const visible = sheets.filter(({ visibility }) => visibility === "Visible");
  const overflows = useOverflow(strip, visible.length);

  useEffect(() => {
    strip.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active, sheets.length]);

  const keyDown = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const usable = visible.filter(({ kind }) => kind === "worksheet");
    const next = by === 0 ? undefined : usable[usable.indexOf(active) + by];
    if (!next) return;
    event.preventDefault();
    choose(next);
    requestAnimationFrame(() => strip.current?.querySelector<HTMLElement>("[aria-current]")?.focus());
  };
  const scrolled = (by: number, label: string, sign: string): ReactNode =>
    overflows ? (
      <button
        className="tab-scroll"
        tabIndex={-1}
        aria-label={label}
        onClick={() => strip.current?.scrollBy({ left: by })}
      >
        {sign}
      </button>
    ) : null;

  return (
    <div className="tab-bar" data-region>
      <button
        className="tab-scroll"
        aria-label={pageWords.allSheets[language]}
        title={pageWords.allSheets[language]}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        ☰
      </button>
      {scrolled(-STEP, pageWords.previousSheets[language], "‹")}
      <nav ref={strip} className="tabs" aria-label={pageWords.sheets[language]} onKeyDown={keyDown}>
        {visible.map((sheet) => (
          <button
            key={sheet.id}
            aria-current={sheet === active ? "page" : undefined}
            tabIndex={sheet === active ? 0 : -1}
            data-focus={sheet === active ? "" : undefined}
            disabled={sheet.kind !== "worksheet"}
            title={sheet.kind === "worksheet" ? undefined : pageWords.notASheet[language]}
            style={{ borderBottomColor: sheet.tabColor ?? "transparent" }}
            onClick={() => choose(sheet)}
          >
            {sheet.name}
          </button>
        ))}
      </nav>
      {scrolled(STEP, pageWords.nextSheets[language], "›")}
      {open ? <SheetList {...props} close={() => setOpen(false)} /> : null}
    </div>
  );
}

/** Whether a strip holds more than it is wide. @param count of what stands in it */
function useOverflow(strip: RefObject<HTMLElement | null>, count: number): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = strip.current;
    if (!element) return undefined;
    const measure = (): void => setOverflows(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [count]);
  return overflows;
}

/** All sheets but those that only code can show. */
function SheetList(props: SheetTabsProps & { readonly close: () => void }): ReactNode {
  const { sheets, active, language, choose, unhide, close } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>("[aria-current], button")?.focus(), []);
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") close();
    const items = [...(list.current?.querySelectorAll<HTMLElement>("button:not(:disabled)") ?? [])];
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    items[(items.indexOf(document.activeElement as HTMLElement) + by + items.length) % items.length]?.focus();
  };
  return (
    <div
      ref={list}
      className="sheet-list"
      role="group"
      aria-label={pageWords.allSheets[language]}
      onKeyDown={keyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      {sheets
        .filter(({ visibility }) => visibility !== "VeryHidden")
        .map((sheet) => (
          <button
            key={sheet.id}
            aria-current={sheet === active ? "page" : undefined}
            disabled={sheet.kind !== "worksheet"}
            onClick={() => {
              close();
              if (sheet.visibility === "Visible") choose(sheet);
              else unhide(sheet);
            }}
          >
            <span className="swatch" style={{ background: sheet.tabColor ?? "transparent" }} />
            {sheet.name}
            {sheet.visibility === "Visible" ? null : <em>{pageWords.hiddenSheet[language]}</em>}
          </button>
        ))}
    </div>
  );
}
