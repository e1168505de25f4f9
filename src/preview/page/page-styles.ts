/** The page's style sheet. The chrome follows the system's light or dark; cells stay as Excel shows them. */
import { standInFaces } from "./cell/fonts";

const css = `
  :root {
    color-scheme: light dark;
    --chrome: #f3f3f3;
    --raised: #ffffff;
    --line: #d0d0d0;
    --text: #1a1a1a;
    --quiet: #595959;
    --accent: #1f5a7a;
    --excel: #1f7a46;
    --unsaved: #8a5a00;
    --pressed: #e3edf2;
    --pressed-line: #b9d2de;
    --veil: rgb(255 255 255 / 0.8);
    --shelf: #e8e8e8;
    --front-tab: #ffffff;
    --front-text: #14532d;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --chrome: #1f1f1f;
      --raised: #2d2d2d;
      --line: #4a4a4a;
      --text: #f0f0f0;
      --quiet: #b8b8b8;
      --accent: #7fb8d8;
      --unsaved: #e8b45a;
      --pressed: #26414f;
      --pressed-line: #3c6478;
      --veil: rgb(30 30 30 / 0.8);
      --shelf: #2a2a2a;
      --front-tab: #454545;
      --front-text: #9fd8b6;
    }
  }
  * {
    box-sizing: border-box;
  }
  html,
  body,
  #try-out {
    height: 100%;
    margin: 0;
    overflow: hidden;
  }
  .page {
    height: 100%;
    display: flex;
    flex-direction: column;
    font:
      13px/1.5 "Segoe UI",
      "Microsoft YaHei",
      "PingFang SC",
      "Noto Sans CJK SC",
      sans-serif;
    background: var(--chrome);
    color: var(--text);
    position: relative;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    padding: 4px 12px;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--raised);
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover:not(:disabled) {
    border-color: var(--accent);
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  button.primary {
    background: #1f5a7a;
    border-color: #1f5a7a;
    color: #ffffff;
  }
  button:focus-visible,
  input:focus-visible,
  .splitter:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -1px;
  }
  header {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 8px 12px;
    border-bottom: 1px solid var(--line);
  }
  .badge {
    background: #8a5a00;
    color: #ffffff;
    padding: 4px 10px;
    border-radius: 4px;
    font-weight: 600;
    white-space: nowrap;
  }
  .name {
    font-weight: 600;
    margin-left: 8px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .unsaved {
    color: var(--unsaved);
    white-space: nowrap;
  }
  .unsaved::before {
    content: "● ";
  }
  .stays {
    flex: 1;
    text-align: right;
    color: var(--quiet);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ribbon {
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 4px 12px;
    background: var(--raised);
    border-bottom: 1px solid var(--line);
    min-height: 36px;
  }
  .ribbon-group {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-right: 14px;
    border-right: 1px solid var(--line);
  }
  .ribbon-group button {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px 10px;
    border-color: transparent;
    background: transparent;
  }
  .ribbon-group button:hover {
    background: var(--chrome);
    border-color: var(--line);
  }
  .ribbon-group button[aria-pressed="true"] {
    background: var(--pressed);
    border-color: var(--pressed-line);
  }
  .ribbon-group img {
    display: block;
  }
  .ribbon-caption {
    color: var(--quiet);
    font-size: 12px;
    margin-left: 8px;
  }
  .ribbon-status {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--quiet);
  }
  .ribbon-status .spinner {
    width: 14px;
    height: 14px;
    border-width: 2px;
  }
  dialog {
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--raised);
    color: var(--text);
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.35);
    font: inherit;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  .window {
    max-width: calc(100vw - 32px);
    max-height: calc(100vh - 32px);
    overflow: hidden;
  }
  .window[open] {
    display: flex;
    flex-direction: column;
  }
  .window-title {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 4px 4px 4px 14px;
    background: var(--chrome);
    border-bottom: 1px solid var(--line);
  }
  .window-title button {
    border-color: transparent;
    background: transparent;
    font-size: 18px;
    line-height: 1;
    padding: 4px 10px;
  }
  .window-page {
    flex: 1;
    min-height: 0;
  }
  .window-page iframe {
    width: 100%;
    height: 100%;
    border: 0;
    display: block;
  }
  .question {
    padding: 20px 24px;
    max-width: 32em;
  }
  .question h2 {
    margin: 0 0 8px;
    font-size: 16px;
    overflow-wrap: anywhere;
  }
  .question p {
    margin: 0 0 16px;
  }
  .answers {
    display: flex;
    gap: 8px;
    justify-content: flex-end;
    flex-wrap: wrap;
  }
  .problem {
    margin: 0;
    padding: 6px 12px;
    background: #b3261e;
    color: #ffffff;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .problem button {
    background: transparent;
    border-color: #ffffff;
    padding: 2px 10px;
  }
  .empty {
    flex: 1;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 12px;
    margin: 16px;
    text-align: center;
    border: 2px dashed var(--line);
    border-radius: 8px;
  }
  .empty h1 {
    font-size: 22px;
    font-weight: 600;
    margin: 0;
  }
  .empty p {
    margin: 0;
    max-width: 52em;
  }
  .empty button {
    padding: 8px 20px;
    margin: 8px 4px;
  }
  .empty .hint {
    color: var(--quiet);
  }
  .empty .about {
    max-width: 46em;
    margin: 12px 16px 0;
    padding: 0;
    list-style: none;
    text-align: left;
    color: var(--quiet);
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  .veil {
    position: absolute;
    inset: 0;
    z-index: 30;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 12px;
    font-size: 18px;
    background: var(--veil);
    pointer-events: none;
  }
  .veil.drop {
    border: 3px dashed var(--accent);
    color: var(--accent);
    font-weight: 600;
    margin: 6px;
    border-radius: 8px;
  }
  .spinner {
    width: 20px;
    height: 20px;
    border: 3px solid var(--line);
    border-top-color: var(--accent);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(360deg);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
  .book {
    flex: 1;
    min-height: 0;
    display: flex;
  }
  .sheet {
    flex: 1;
    min-width: 0;
    display: flex;
    flex-direction: column;
  }
  .formula-bar {
    display: flex;
    align-items: center;
    height: 28px;
    background: var(--raised);
    border-bottom: 1px solid var(--line);
  }
  .formula-bar input {
    height: 100%;
    border: 0;
    background: transparent;
    padding: 0 8px;
    min-width: 0;
  }
  .name-box {
    width: 110px;
    border-right: 1px solid var(--line) !important;
    font-weight: 600;
  }
  .fx {
    padding: 0 10px;
    font-style: italic;
    color: var(--quiet);
    border-right: 1px solid var(--line);
  }
  .content {
    flex: 1;
    text-overflow: ellipsis;
  }
  .grid {
    flex: 1;
    min-height: 0;
    position: relative;
    overflow: auto;
    background: #ffffff;
    color: #000000;
    color-scheme: light;
    outline: none;
    contain: strict;
  }
  .overlay {
    position: sticky;
    top: 0;
    left: 0;
    overflow: hidden;
    background: #ffffff;
    cursor: cell;
    user-select: none;
  }
  .quadrant {
    position: absolute;
    overflow: hidden;
    background: #ffffff;
  }
  .quadrant.rows,
  .quadrant.corner {
    box-shadow: 0 1px 0 #8a8a8a;
    z-index: 2;
  }
  .quadrant.columns,
  .quadrant.corner {
    box-shadow: 1px 0 0 #8a8a8a;
    z-index: 2;
  }
  .quadrant.corner {
    box-shadow:
      1px 0 0 #8a8a8a,
      0 1px 0 #8a8a8a,
      1px 1px 0 #8a8a8a;
    z-index: 3;
  }
  .layer {
    position: absolute;
    left: 0;
    top: 0;
    will-change: transform;
  }
  .column-line {
    position: absolute;
    width: 1px;
    background: #e1e1e1;
  }
  .row {
    position: absolute;
    left: 0;
    pointer-events: none;
  }
  .row.lined::after {
    content: "";
    position: absolute;
    left: 0;
    right: 0;
    bottom: 0;
    height: 1px;
    background: #e1e1e1;
    z-index: -1;
  }
  .cell {
    position: absolute;
    display: flex;
    overflow: hidden;
    pointer-events: auto;
  }
  .cell.spills {
    overflow: visible;
    z-index: 1;
  }
  .cell.linked {
    cursor: pointer;
  }
  .cell.covers {
    background: #ffffff;
    border-right: 1px solid #e1e1e1;
    border-bottom: 1px solid #e1e1e1;
  }
  .text {
    position: relative;
    flex: none;
  }
  .spill {
    position: absolute;
    top: 1px;
    bottom: 1px;
    display: flex;
    overflow: hidden;
    justify-content: inherit;
    align-items: inherit;
    padding-left: inherit;
    padding-right: inherit;
  }
  .spill.covers {
    background: #ffffff;
  }
  .icon {
    flex: none;
    align-self: center;
    margin: 0 auto 0 1px;
    position: relative;
  }
  .bar-room {
    position: absolute;
    inset: 2px 2px 2px 3px;
  }
  .bar {
    position: absolute;
    top: 0;
    bottom: 0;
  }
  .bar-axis {
    position: absolute;
    top: -2px;
    bottom: -2px;
    border-left: 1px dashed;
  }
  .chart {
    position: absolute;
    z-index: 4;
    cursor: default;
  }
  .selection {
    position: absolute;
    z-index: 5;
    border: 2px solid var(--excel);
    pointer-events: none;
  }
  .selection.several {
    background: rgb(31 122 70 / 0.09);
  }
  .heads {
    position: absolute;
    overflow: hidden;
    background: #f0f0f0;
    z-index: 6;
    cursor: default;
  }
  .heads.still {
    z-index: 1;
  }
  .heading {
    position: absolute;
    background: #f0f0f0;
    border-right: 1px solid #d0d0d0;
    border-bottom: 1px solid #d0d0d0;
    display: grid;
    place-items: center;
    font-size: 11px;
    color: #444444;
    overflow: hidden;
  }
  .heading.chosen {
    background: #dcebe2;
    color: #14532d;
    font-weight: 600;
  }
  .corner-heading {
    z-index: 7;
  }
  .editor {
    position: absolute;
    left: 0;
    top: 0;
    z-index: 8;
    margin: 0;
    border: 2px solid var(--excel);
    outline: none;
    padding: 0 1px;
    background: #ffffff;
    resize: none;
    overflow: hidden;
    white-space: pre;
    user-select: text;
  }
  .editor.unseen {
    opacity: 0;
    pointer-events: none;
    caret-color: transparent;
  }
  .tab-bar {
    display: flex;
    align-items: stretch;
    gap: 2px;
    padding: 3px 6px;
    background: var(--shelf);
    border-top: 1px solid var(--line);
    position: relative;
  }
  .tabs {
    display: flex;
    overflow-x: auto;
    gap: 2px;
    min-width: 0;
    scrollbar-width: none;
    scroll-behavior: smooth;
  }
  .tabs button {
    flex: none;
    padding: 3px 12px;
    border-width: 1px 1px 3px;
    border-radius: 4px 4px 0 0;
  }
  .tabs button[aria-current] {
    font-weight: 600;
    background: var(--front-tab);
    color: var(--front-text);
  }
  .tab-scroll {
    flex: none;
    padding: 0 9px;
    border-color: transparent;
    background: transparent;
  }
  .sheet-list {
    position: absolute;
    left: 6px;
    bottom: 100%;
    z-index: 20;
    max-height: min(60vh, 480px);
    overflow-y: auto;
    display: flex;
    flex-direction: column;
    min-width: 220px;
    padding: 4px;
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: 6px;
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.25);
  }
  .sheet-list button {
    display: flex;
    align-items: center;
    gap: 8px;
    border-color: transparent;
    text-align: left;
    flex: none;
  }
  .sheet-list button[aria-current] {
    font-weight: 600;
    background: var(--chrome);
  }
  .sheet-list em {
    margin-left: auto;
    color: var(--quiet);
    font-style: normal;
    font-size: 12px;
  }
  .swatch {
    width: 4px;
    height: 14px;
    border-radius: 2px;
  }
  .status {
    display: flex;
    gap: 16px;
    align-items: center;
    padding: 0 12px;
    height: 24px;
    font-size: 12px;
    color: var(--quiet);
    background: var(--chrome);
    border-top: 1px solid var(--line);
    white-space: nowrap;
    overflow: hidden;
  }
  .status .keys {
    margin-left: auto;
  }
  .status output {
    color: var(--text);
  }
  .splitter {
    flex: none;
    width: 7px;
    cursor: col-resize;
    background: var(--chrome);
    border-left: 1px solid var(--line);
    border-right: 1px solid var(--line);
    touch-action: none;
  }
  .splitter:hover,
  .splitter:focus-visible {
    background: var(--accent);
  }
  .pane {
    flex: none;
    overflow: hidden;
    background: #ffffff;
  }
  .pane iframe {
    width: 100%;
    height: 100%;
    border: 0;
    display: block;
  }
`;

/** A sheet of the page's own making: its policy takes no style element with text in it. */
export function adoptStyles(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

export const installStyles = (): void => adoptStyles(`${standInFaces}\n${css}`);
