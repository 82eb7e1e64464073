import { type HttpHandler, http } from "msw";
import { type Answer, answerAtOnce } from "./answer.ts";

/** The programme itself: one object. Any origin and base path; `body` is `unknown` so that a test can send what breaks the contract. */
export function programmeHandler(body: unknown, answer: Answer = answerAtOnce): HttpHandler {
  return http.get("*/api/programme.json", () => answer(body));
}
