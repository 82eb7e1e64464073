import { PropertySymbol } from "happy-dom";
import type { SetupServer } from "msw/node";

/** What Node says when a handler answers with `Response.error()`, and when the app gives a request up: nothing else makes these errors here. */
const ENDED = new Set(["Network error", "socket hang up"]);

/**
 * happy-dom says on its page's own console, past the one that tests watch, what a browser says of a request that ends badly. Of what a
 * handler of the test has answered that is no news; everything else goes to `record`.
 */
export function watchPageConsole(server: SetupServer, record: (values: unknown[]) => void): void {
  // Not `window`, which Vitest makes of the global object.
  const page: { console: Console } = Reflect.get(document, PropertySymbol.window);
  const answered = new Set<string>();
  server.events.on("response:mocked", ({ request, response }) => {
    answered.add(`${request.method} ${request.url} ${response.status}`);
  });
  page.console.error = (...values: unknown[]) => {
    const [first] = values;
    // Node's own, not of the simulated window: `instanceof` would not know it.
    const isNoNews = hasMessage(first) ? ENDED.has(first.message) : answered.has(String(first).replace(/ \(.*\)$/, ""));
    if (!isNoNews) record(values);
  };
}

function hasMessage(value: unknown): value is { message: string } {
  return typeof value === "object" && value !== null && "message" in value && typeof value.message === "string";
}
