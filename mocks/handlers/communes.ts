import { type HttpHandler, http } from "msw";
import { type Answer, answerAtOnce } from "./answer.ts";

/** The communes, one row each. Any origin and base path; `body` is `unknown` so that a test can send what breaks the contract. */
export function communesHandler(body: unknown, answer: Answer = answerAtOnce): HttpHandler {
  return http.get("*/api/communes.json", () => answer(body));
}
