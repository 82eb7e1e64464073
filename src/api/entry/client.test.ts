// @vitest-environment node
import { HttpResponse, http } from "msw";
import { describe, expect, it, vi } from "vitest";
import { server } from "#mocks/server.ts";
import { entryClient } from "./client.ts";
import type { EntryError } from "./entry-problem.ts";

const BASE = "http://localhost/api";
const refusing = (status: number, error: string, headers: Record<string, string> = {}) =>
  server.use(http.all(`${BASE}/*`, () => HttpResponse.json({ error }, { status, headers })));
const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: EntryError) => error.problem,
  );

describe("a call of the client", () => {
  it("brings the session's proof with each change, and on which revision it is made", async () => {
    const asked: Record<string, string | null>[] = [];
    server.use(
      http.all(`${BASE}/*`, ({ request: { headers, method } }) => {
        asked.push({
          method,
          csrf: headers.get("X-CSRF"),
          match: headers.get("If-Match"),
          none: headers.get("If-None-Match"),
          type: headers.get("Content-Type"),
        });
        return HttpResponse.json({ revision: 13, row: {} });
      }),
    );
    const client = entryClient(BASE, "proof");
    await client.put("support", "ht-1", 12, "", {});
    await client.put("support", "ht-2", null, "", {});
    await client.row("support", "ht-1");
    expect(asked).toEqual([
      { method: "PUT", csrf: "proof", match: '"12"', none: null, type: "application/json" },
      { method: "PUT", csrf: "proof", match: null, none: "*", type: "application/json" },
      { method: "GET", csrf: null, match: null, none: null, type: null },
    ]);
  });

  it("says how long the server asks to wait", async () => {
    refusing(503, "store-away", { "Retry-After": "2" });
    expect(await problemOf(entryClient(BASE).months())).toEqual({ kind: "store-away", retryAfter: 2 });
    refusing(503, "store-away", { "Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT" });
    expect(await problemOf(entryClient(BASE).months())).toEqual({ kind: "store-away", retryAfter: null });
  });

  it("tells a server that is not reached from one that refuses", async () => {
    server.use(http.all(`${BASE}/*`, () => HttpResponse.error()));
    expect(await problemOf(entryClient(BASE).months())).toEqual({ kind: "offline" });
    refusing(403, "https-needed");
    expect(await problemOf(entryClient(BASE).months())).toEqual({ kind: "https-needed" });
  });

  it.each([
    [401, "sign-in-needed", 1],
    [403, "wrong-csrf", 1],
    [403, "not-allowed", 0],
    [503, "store-away", 0],
  ])("tells that the session is over where %d %s says so, and nowhere else", async (status, error, times) => {
    const onOver = vi.fn();
    refusing(status, error);
    expect((await problemOf(entryClient(BASE, "proof", onOver).months()))?.kind).toBe(error);
    expect(onOver).toHaveBeenCalledTimes(times);
  });

  it("takes an answer that keeps no contract for none", async () => {
    server.use(http.all(`${BASE}/*`, () => HttpResponse.json({ months: [] })));
    expect(await problemOf(entryClient(BASE).months())).toEqual({ kind: "unexpected", status: 200 });
  });

  it("sends an import as it is, or as a worker has written it", async () => {
    const sent: [string, string | null, unknown][] = [];
    server.use(
      http.post(`${BASE}/*`, async ({ request }) => {
        sent.push([new URL(request.url).pathname, request.headers.get("Content-Type"), await request.json()]);
        return HttpResponse.json({ number: 5, version: 5, rows: [{ id: "nk-1", revision: 5 }] });
      }),
    );
    const body = { files: [{ name: "a.xlsx", sha256: "0".repeat(64) }], reason: "Tháng 9", rows: [] };
    const client = entryClient(BASE, "proof");
    expect((await client.putImport(body)).number).toBe(5);
    await client.putImport(new Blob([JSON.stringify(body)]));
    expect(sent).toEqual([
      ["/api/imports", "application/json", body],
      ["/api/imports", "application/json", body],
    ]);
  });

  it("says which rows an import cannot be undone for", async () => {
    const rows = [{ id: "nk-1", fault: "changed", by: { id: "1", name: "Chị Hoa" }, at: "2017-10-09T08:00:00+07:00" }];
    server.use(
      http.post(`${BASE}/imports/5/undo`, () => HttpResponse.json({ error: "changed-since", count: 1, rows }, { status: 409 })),
    );
    expect(await problemOf(entryClient(BASE).undoImport(5))).toEqual({
      kind: "changed-since",
      count: 1,
      rows: [{ ...rows[0], by: "Chị Hoa" }],
    });
  });
});
