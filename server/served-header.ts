/** Which version of a data file this is: "current", or "last-good; age=300", seconds since that one was the newest. The app says so on `/data`. */
export const SERVED = "X-Served";

/** What that header says of a file that was the newest at `lastGoodOf`, in epoch milliseconds; null: it is now. */
export function servedSince(lastGoodOf: number | null): string {
  return lastGoodOf === null ? "current" : `last-good; age=${Math.max(0, Math.round((Date.now() - lastGoodOf) / 1000))}`;
}

export const NOT_KEPT = { "Cache-Control": "no-store" };
