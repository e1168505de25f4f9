/**
 * The first Tab enters the pane. Fluent begins and ends its page with empty stops that hand the focus on (tabster);
 * where nobody has the focus yet, they hand it to nobody, press after press.
 */

const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";

const isStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(":disabled, [data-tabster-dummy]") && element.getClientRects().length > 0;

/** Tab takes the first control of the container, Shift+Tab the last, where the focus is in none. */
export function enterByTab(container: HTMLElement): void {
  const { ownerDocument: page } = container;
  page.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return;
      if (page.activeElement !== null && page.activeElement !== page.body) return;
      const stops = [...container.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
      const target = event.shiftKey ? stops.at(-1) : stops[0];
      if (target === undefined) return;
      event.preventDefault();
      target.focus();
    },
    { capture: true },
  );
}
