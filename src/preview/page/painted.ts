/** Longest wait for a frame, ms: a page that is hidden meanwhile draws none and works on. */
const NO_FRAME = 250;

/** Once what there is to show is on the screen. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) {
      setTimeout(resolve);
      return;
    }
    // The page is drawn between a frame's own work and the next task.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, NO_FRAME);
  });
