import { type HttpHandler, http } from "msw";
import { type Answer, answerAtOnce } from "./answer.ts";

/** The proposals, one row each. Any origin and base path; `body` is `unknown` so that a test can send what breaks the contract. */
export function proposalsHandler(body: unknown, answer: Answer = answerAtOnce): HttpHandler {
  return http.get("*/api/proposals.json", () => answer(body));
}
