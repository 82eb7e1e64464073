import type { HttpHandler } from "msw";
import { ENDPOINTS, type Endpoint } from "#src/api/endpoints.ts";
import type { RuntimeConfig } from "#src/api/runtime-config.ts";
import { type Answer, answerAtOnce } from "./handlers/answer.ts";
import { configHandler, MOCK_CONFIG } from "./handlers/config.ts";
import { endpointHandler } from "./handlers/endpoint.ts";

/** What each endpoint answers: a publication, or one with something wrong in it. */
export type Bodies = Readonly<Record<Endpoint, unknown>>;

/** One handler an endpoint, and the configuration. `answers` names the endpoints that answer in another way than at once. */
export function handlersFor(
  bodies: Bodies,
  answers: Partial<Record<Endpoint, Answer>> = {},
  config: RuntimeConfig = MOCK_CONFIG,
): HttpHandler[] {
  return [
    configHandler(config),
    ...ENDPOINTS.map((endpoint) => endpointHandler(endpoint, bodies[endpoint], answers[endpoint] ?? answerAtOnce)),
  ];
}
