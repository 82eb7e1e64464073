import { readDevice, writeDevice } from "#src/lib/device-store.ts";

const KEY = "single-keys";

/** Shortcuts of one key, remembered on this device; on until they are turned off. */
export function singleKeysAreOn(): boolean {
  return readDevice(KEY) !== "off";
}

export function setSingleKeys(isOn: boolean): void {
  writeDevice(KEY, isOn ? null : "off");
}

export type Opened = "search" | "shortcuts";

/** What a key opens; null for every key that belongs to whatever has the focus. */
export function openedBy(event: KeyboardEvent): Opened | null {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if ((ctrlKey || metaKey) && !altKey) return key.toLowerCase() === "k" ? "search" : null;
  const opens = key === "/" ? "search" : key === "?" ? "shortcuts" : null;
  if (opens === null || altKey || event.isComposing || isTypedInto(target) || !singleKeysAreOn()) return null;
  return opens;
}

/** The field of a dialog that has just closed keeps the focus until the browser draws next; nothing is typed into it any more. */
function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest("dialog:not([open])")) return false;
  return target.closest("input, select, textarea, [contenteditable]") !== null;
}
