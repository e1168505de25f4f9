/** How a job of many steps lets the pane take clicks and draw in between. */

/** Whatever waits in this thread comes first. Not by a timer, which is held back where the pane is hidden. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** A click is answered at once as long as nothing takes longer than this; half of it, for steps that take some. */
const LONGEST_MILLISECONDS = 20;

/** A job's own clock: gives way once it was at it for some time. */
export class Breath {
  #since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#since < LONGEST_MILLISECONDS) return;
    await nextTask();
    this.#since = performance.now();
  }
}
