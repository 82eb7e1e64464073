import { type HttpHandler, http } from "msw";
import type { RuntimeConfig } from "#src/api/runtime-config.ts";
import { type Answer, answerAtOnce } from "./answer.ts";

export const MOCK_CONFIG: RuntimeConfig = { apiBase: "api", authority: null, refreshMinutes: 15, language: "vi" };

/** The runtime configuration, which points at the mocked endpoints beside it. */
export function configHandler(body: unknown = MOCK_CONFIG, answer: Answer = answerAtOnce): HttpHandler {
  return http.get("*/config.json", () => answer(body));
}
