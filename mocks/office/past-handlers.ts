import { type HttpHandler, http } from "msw";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import type { Bodies } from "../handlers.ts";

/** What a mocked server that keeps a ledger knows of its past. */
export type MockPast = {
  /** When the ledger began: ISO 8601. */
  readonly since: string;
  /** What it held at a moment, in epoch milliseconds. */
  readonly bodiesAt: (at: number) => Bodies;
};

/** `?asOf=` of every file, and `health.json`. Questions of today are left to the handlers that follow. */
export function pastHandlers({ since, bodiesAt }: MockPast): HttpHandler[] {
  return [
    healthHandler({ since }),
    ...ENDPOINTS.map((endpoint) =>
      http.get(`*/api/${endpoint}.json`, ({ request }) => {
        const asOf = new URL(request.url).searchParams.get("asOf");
        if (asOf === null) return;
        const at = Date.parse(asOf);
        if (at < Date.parse(since)) return Response.json({ error: "before-the-ledger" }, { status: 404 });
        return Response.json(bodiesAt(at)[endpoint], { headers: { "X-Data-Version": "7" } });
      }),
    ),
  ];
}

/** What `health.json` says of the store, some of it otherwise. */
export function healthHandler(changed: Readonly<Record<string, unknown>> = {}): HttpHandler {
  const at = "2026-11-27T03:15:00.000Z";
  const since = "2026-11-25T01:00:00.000Z";
  return http.get("*/api/health.json", () =>
    Response.json({ status: "ok", version: 12, at, since, database: "sqlite", time: at, ...changed }),
  );
}
