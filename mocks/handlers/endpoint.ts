import { type HttpHandler, http } from "msw";
import type { Endpoint } from "#src/api/endpoints.ts";
import { type Answer, answerAtOnce } from "./answer.ts";

/** Answers one endpoint. Any origin and base path; `body` is `unknown` so that a test can send what breaks the contract. */
export function endpointHandler(endpoint: Endpoint, body: unknown, answer: Answer = answerAtOnce): HttpHandler {
  return http.get(`*/api/${endpoint}.json`, () => answer(body));
}
