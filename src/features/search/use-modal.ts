import { type RefObject, useEffect, useRef } from "react";

/** A dialog that is open for as long as it is drawn. The browser gives the focus back when it closes. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  return dialog;
}
