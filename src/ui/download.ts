/** Long enough for any browser to have begun reading it. */
const URL_LIFE_MS = 60_000;

/** Hands a file that was made here to the browser's downloads. */
export function download(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), URL_LIFE_MS);
}
