import { setupWorker } from "msw/browser";
import { scenarioHandlers, scenarioOf } from "./scenarios.ts";

/**
 * Answers the endpoints in the browser by the scenario of the address's search ("?scenario=slow"). Development only.
 * What is not an endpoint goes on to the development server.
 */
export async function startMocking(search: string): Promise<void> {
  const { scenario, unknown } = scenarioOf(search);
  if (unknown !== null) console.info(`Unknown scenario "${unknown}": showing "${scenario}"`);
  const worker = setupWorker(...scenarioHandlers(scenario));
  await worker.start({ onUnhandledFrame: "bypass", quiet: true, serviceWorker: { url: "/mockServiceWorker.js" } });
}
