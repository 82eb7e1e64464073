import { LANGUAGES } from "#src/lib/language.ts";
import { copiedTable } from "./copied-table.ts";

/** From now on every table of the page is copied as a spreadsheet takes it. Returns what ends that. */
export function copyTables(): () => void {
  addEventListener("copy", onCopy);
  return () => removeEventListener("copy", onCopy);
}

function onCopy(event: ClipboardEvent): void {
  const selection = getSelection();
  // Text in a field is that of the field.
  if (
    !selection ||
    !event.clipboardData ||
    event.target instanceof HTMLInputElement ||
    event.target instanceof HTMLTextAreaElement
  )
    return;
  const { lang } = document.documentElement;
  const copied = copiedTable(selection, LANGUAGES.find((language) => language === lang) ?? "vi");
  if (!copied) return;
  event.clipboardData.setData("text/plain", copied.plain);
  event.clipboardData.setData("text/html", copied.html);
  event.preventDefault();
}
