/** What this device remembers between visits. Storage that is full or forbidden is no reason to fail. */
export function readDevice(key: string): string | null {
  try {
    return globalThis.localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeDevice(key: string, value: string | null): void {
  try {
    if (value === null) globalThis.localStorage.removeItem(key);
    else globalThis.localStorage.setItem(key, value);
  } catch {
    // Remembering is a convenience: the choice still holds for this visit.
  }
}
