/** Puts a text on the clipboard. False where that is forbidden, as for a page that did not come by https. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
