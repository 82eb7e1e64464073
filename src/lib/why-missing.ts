/** Why a script of the app did not arrive. "server": it answers, with this version, and not with that script. */
export type WhyMissing = "network" | "new-version" | "server";

/** How long the answer may take before there is none, in milliseconds. */
const PATIENCE_MS = 8_000;

/**
 * Asks for the app's page: whether there is a network, and whether the page still starts the script that this one was started by. Its scripts lie one
 * folder below it. Never throws.
 */
export async function whyMissing(): Promise<WhyMissing> {
  try {
    const own = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? location.href;
    const page = new URL("../index.html", own);
    const answer = await fetch(page, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) return "server";
    return (await answer.text()).includes(own.slice(own.lastIndexOf("/") + 1)) ? "server" : "new-version";
  } catch {
    return "network";
  }
}

/** What browsers say of a script that was asked for in passing and did not come: Chromium, Firefox, Safari; and of its style sheet. */
const MISSING = /dynamically imported module|Importing a module script failed|Unable to preload/i;

export function isMissingCode(error: unknown): boolean {
  return error instanceof Error && MISSING.test(error.message);
}
