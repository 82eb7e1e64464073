/** What this device remembers between visits. Storage that is full or forbidden is no reason to fail. */
export function readDevice(key: string): string | null {
  try {
    return globalThis.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Whether it will be remembered. */
export function writeDevice(key: string, value: string | null): boolean {
  try {
    if (value === null) globalThis.localStorage.removeItem(key);
    else globalThis.localStorage.setItem(key, value);
    return true;
  } catch {
    // Remembering is a convenience: the choice still holds for this visit.
    return false;
  }
}
