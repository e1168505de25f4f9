/** Colours by light and dark, buttons and fields, the header and the ribbon's strip. */
export const chromeStyles = `
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
`;
