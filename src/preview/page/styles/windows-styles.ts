/** What lies over the page: windows, questions, what went wrong, the empty page and the veil while it works. */
export const windowsStyles = `
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
  .share {
    display: flex;
    align-items: center;
    gap: 10px;
    font-variant-numeric: tabular-nums;
  }
  .share progress {
    flex: 1;
    accent-color: var(--accent);
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
`;
