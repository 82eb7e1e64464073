import { type HttpHandler, http } from "msw";
import { type Answer, answerAtOnce } from "./answer.ts";

/** The agencies in charge, one row each. Any origin and base path; `body` is `unknown` so that a test can send what breaks the contract. */
export function agenciesHandler(body: unknown, answer: Answer = answerAtOnce): HttpHandler {
  return http.get("*/api/agencies.json", () => answer(body));
}
