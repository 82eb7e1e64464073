import { type RefObject, useEffect, useState } from "react";

/**
 * Ctrl+F leads to the field that looks through all lines, where only some of them are in the page: the browser's own search would miss the
 * others in silence. Pressed again there it is the browser's, as it is where every row is in the page.
 * @param rows how many there are in all; null while that is not known
 * @returns how many of them were in the page when the key led here; and what takes that back: typing, leaving the field
 */
export function useFindKey(field: RefObject<HTMLInputElement | null>, rows: number | null) {
  const [led, setLed] = useState<{ readonly inPage: number; readonly rows: number } | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isFindKey(event) || rows === null || !field.current) return;
      // An open line is read whole; in the field the reader has been told.
      if (document.querySelector("dialog[open]") || document.activeElement === field.current) return;
      const drawn = document.querySelectorAll("tr[data-row]").length;
      if (drawn >= rows) return;
      event.preventDefault();
      field.current.focus();
      field.current.select();
      setLed({ inPage: drawn, rows });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [field, rows]);
  return { led, takeBack: () => setLed(null) };
}

function isFindKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "f" && ctrlKey !== metaKey && !altKey && !shiftKey;
}
