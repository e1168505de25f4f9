/** A dialog that stands before all else as long as it is drawn. */
import { useLayoutEffect, useRef, type RefObject } from "react";

export function useModal(): RefObject<HTMLDialogElement | null> {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = element.current;
    shown?.showModal();
    // Gives the focus back to where it was; so it is done before the dialog is gone.
    return () => shown?.close();
  }, []);
  return element;
}
