/** The page's style sheet. The chrome follows the system's light or dark; cells stay as Excel shows them. */
const css = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
html, body, #try-out { height: 100%; margin: 0; }
.page { height: 100%; display: flex; flex-direction: column; font: 13px/1.5 "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; background: light-dark(#f3f3f3, #1f1f1f); color: light-dark(#1a1a1a, #f0f0f0); }
header { display: flex; gap: 8px; align-items: center; padding: 8px 12px; flex-wrap: wrap; }
header button, .tabs button { font: inherit; padding: 4px 12px; border: 1px solid light-dark(#c7c7c7, #5a5a5a); border-radius: 4px; background: light-dark(#ffffff, #2d2d2d); color: inherit; cursor: pointer; }
button:disabled { opacity: .5; cursor: default; }
button:focus-visible, .grid:focus-visible { outline: 2px solid #1f5a7a; outline-offset: -2px; }
.badge { background: #8a5a00; color: #ffffff; padding: 3px 10px; border-radius: 4px; font-weight: 600; }
.name { flex: 1; opacity: .8; }
.problem { margin: 0; padding: 8px 12px; background: #b3261e; color: #ffffff; }
.empty { flex: 1; display: grid; place-items: center; font-size: 18px; opacity: .8; margin: 12px; border: 2px dashed light-dark(#b0b0b0, #666666); border-radius: 8px; }
.book { flex: 1; min-height: 0; display: flex; }
.sheet { flex: 1; min-width: 0; display: flex; flex-direction: column; }
.formula-bar { display: flex; gap: 12px; padding: 2px 12px; height: 26px; background: light-dark(#ffffff, #2d2d2d); border-top: 1px solid light-dark(#d9d9d9, #444444); overflow: hidden; white-space: nowrap; }
.formula-bar span { min-width: 64px; font-weight: 600; }
.grid { flex: 1; min-height: 0; position: relative; overflow: auto; background: #ffffff; color: #000000; color-scheme: light; border-top: 1px solid #d0d0d0; }
.overlay { position: sticky; top: 0; left: 0; overflow: hidden; background: #ffffff; }
.quadrant { position: absolute; overflow: hidden; background: #ffffff; }
.heading { position: absolute; background: #f0f0f0; border-right: 1px solid #d0d0d0; border-bottom: 1px solid #d0d0d0; display: grid; place-items: center; font-size: 11px; color: #444444; user-select: none; }
.cell { position: absolute; display: flex; padding-right: 2px; line-height: 1.25; user-select: none; }
.chart { position: absolute; z-index: 6; }
.selection { position: absolute; z-index: 7; border: 2px solid #1f7a46; pointer-events: none; }
.editor { position: absolute; z-index: 8; border: 2px solid #1f7a46; font: 14px "宋体", "Noto Serif CJK SC", serif; padding: 0 2px; background: #ffffff; color: #000000; }
.tabs { display: flex; overflow-x: auto; gap: 2px; padding: 4px 8px; background: light-dark(#e8e8e8, #2a2a2a); }
.tabs button { border-width: 1px 1px 3px; white-space: nowrap; }
.tabs button[aria-current] { font-weight: 600; background: light-dark(#ffffff, #3a3a3a); }
.pane { width: 350px; min-width: 320px; max-width: 450px; resize: horizontal; overflow: hidden; direction: rtl; border-left: 1px solid light-dark(#c7c7c7, #555555); }
.pane iframe { width: 100%; height: 100%; border: 0; direction: ltr; background: #ffffff; }
`;

export function installStyles(): void {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
}
