/** How long a page that is never at rest may put off what is for later, in milliseconds. */
const LATEST_REST_MS = 3000;

/** Calls once the browser has nothing else to do. */
export function whenIdle(call: () => void): void {
  // Not every Safari tells.
  if ("requestIdleCallback" in window) window.requestIdleCallback(call, { timeout: LATEST_REST_MS });
  else setTimeout(call);
}
