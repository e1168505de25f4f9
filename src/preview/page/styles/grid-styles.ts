/** The workbook: formula bar, cells, charts, selection, headings and the editor. Cells stay as Excel shows them. */
export const gridStyles = `
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
`;
