import { type HttpHandler, http } from "msw";
import { type Answer, answerAtOnce } from "../handlers/answer.ts";

/** How far monthly reports have come at a mocked server: its `months.json`. */
export function monthsHandler(reports: unknown, answer: Answer = answerAtOnce): HttpHandler {
  return http.get("*/api/months.json", () => answer(reports));
}
