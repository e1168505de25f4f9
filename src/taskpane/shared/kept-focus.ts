/**
 * The focus is never lost: where the control that had it goes away, the same one elsewhere gets it, else its neighbour.
 */
import { useEffect, useRef, type RefObject } from "react";

const TABBABLE = "a[href], button, input, select, textarea, [tabindex='0']";

/** Who had the focus, and the controls around it as they were then. */
interface Held {
  readonly element: HTMLElement;
  readonly around: readonly HTMLElement[];
}

/**
 * For the element whose controls come and go: a finding that is answered, a sheet that moves to another group, a
 * message that is closed.
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = root;
    if (!current) return;
    let held: Held | null = null;
    const gained = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement)
        held = { element: target, around: [...current.querySelectorAll<HTMLElement>(TABBABLE)] };
    };
    const left = ({ target }: FocusEvent): void =>
      queueMicrotask(() => {
        // Somebody went elsewhere; a control that is taken away gives no such word, or gives it as it goes.
        if (target === held?.element && held?.element.isConnected && document.activeElement !== target) held = null;
      });
    const observer = new MutationObserver(() => {
      if (held === null || held.element.isConnected || document.activeElement !== document.body) return;
      const { element, around } = held;
      held = null;
      next(current, element, around)?.focus();
    });
    current.addEventListener("focusin", gained);
    current.addEventListener("focusout", left);
    observer.observe(current, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      current.removeEventListener("focusin", gained);
      current.removeEventListener("focusout", left);
    };
  }, []);
  return root;
}

function next(root: HTMLElement, gone: HTMLElement, around: readonly HTMLElement[]): HTMLElement | undefined {
  const same = gone.id === "" ? null : root.querySelector<HTMLElement>(`#${CSS.escape(gone.id)}`);
  const index = around.indexOf(gone);
  const stands = (element: HTMLElement): boolean => element.isConnected && element.tabIndex >= 0;
  return same ?? around.slice(index + 1).find(stands) ?? around.slice(0, Math.max(index, 0)).reverse().find(stands);
}
