/** Below and beside the grid: the sheets' tabs, the status bar and the pane. */
export const shelfStyles = `
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
    /* On a phone the pane is as wide as the window, beside the bar that moves it. */
    max-width: calc(100vw - 7px);
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
