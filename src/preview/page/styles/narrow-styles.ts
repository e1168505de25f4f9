/** A window as narrow as a phone: what stands side by side elsewhere stands one below the other, and all in sight. */
export const narrowStyles = `
  @media (max-width: 640px) {
    header,
    .ribbon {
      flex-wrap: wrap;
    }
    /* Said on the first page too. */
    .stays {
      display: none;
    }
    .language {
      margin-left: auto;
    }
    .book {
      flex-direction: column;
    }
    .sheet {
      min-height: 0;
      overflow: hidden;
    }
    /* Below the sheet the pane is as wide as the window: there is nothing to move. */
    .splitter {
      display: none;
    }
    .pane {
      flex: 2;
      min-height: 0;
      width: 100% !important;
      max-width: none;
      border-top: 1px solid var(--line);
    }
  }
`;
