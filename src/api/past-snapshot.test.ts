// @vitest-environment node
import { http } from "msw";
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { healthHandler, pastHandlers } from "#mocks/office/past-handlers.ts";
import { server } from "#mocks/server.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { ContractError, HttpError, UnreachableError } from "./errors.ts";
import { getPastSnapshot } from "./past-snapshot.ts";

const API = "http://app.test/api";
const AT = "2026-11-26T23:59:59+07:00";
const SINCE = "2026-11-25T01:00:00.000Z";
const publication = illustrativePublication();

/** Answers every file of the past with headers of its own. */
function answerWith(headersOf: (endpoint: string) => Record<string, string>): void {
  server.use(
    ...ENDPOINTS.map((endpoint) =>
      http.get(`${API}/${endpoint}.json`, () => Response.json(publication[endpoint], { headers: headersOf(endpoint) })),
    ),
  );
}

describe("the data of a past moment", () => {
  it("is a snapshot of that moment, of all files", async () => {
    const asked: number[] = [];
    const support = publication.support.slice(1);
    const bodiesAt = (at: number) => {
      asked.push(at);
      return { ...publication, support };
    };
    server.use(...pastHandlers({ since: SINCE, bodiesAt }));
    const past = await getPastSnapshot(API, AT);
    if (past.kind !== "read") throw new Error(past.kind);
    expect(past.snapshot.frozenAt).toBe(AT);
    expect(past.snapshot.answers.support).toHaveLength(publication.support.length - 1);
    expect(past.snapshot.answers.communes).toHaveLength(publication.communes.length);
    expect(asked).toEqual(ENDPOINTS.map(() => Date.parse("2026-11-26T16:59:59Z")));
  });

  it("that lies before the ledger is told with the ledger's beginning", async () => {
    server.use(...pastHandlers({ since: SINCE, bodiesAt: () => publication }));
    expect(await getPastSnapshot(API, "2026-11-25T07:59:59+07:00")).toEqual({ kind: "before-ledger", since: SINCE });
  });

  it.each<[string, (endpoint: string) => Record<string, string>]>([
    ["says no version, as a folder does", () => ({})],
    [
      "says a version of some files alone",
      (endpoint): Record<string, string> => (endpoint === "support" ? {} : { "X-Data-Version": "7" }),
    ],
    ["says for each file when it changed last", (endpoint) => ({ "X-Data-Version": endpoint === "support" ? "9" : "7" })],
    ["serves what is current", () => ({ "X-Data-Version": "7", "X-Served": "current" })],
  ])("is not what a source sends that %s", async (_, headersOf) => {
    answerWith(headersOf);
    expect(await getPastSnapshot(API, AT)).toEqual({ kind: "no-past" });
  });

  it("fails as today's does: no network, no server, no contract", async () => {
    server.use(http.get(`${API}/programme.json`, () => Response.error()));
    await expect(getPastSnapshot(API, AT)).rejects.toThrow(UnreachableError);
    server.use(http.get(`${API}/programme.json`, () => new Response("", { status: 503 })));
    await expect(getPastSnapshot(API, AT)).rejects.toThrow(HttpError);
    answerWith(() => ({ "X-Data-Version": "7" }));
    server.use(http.get(`${API}/support.json`, () => Response.json({}, { headers: { "X-Data-Version": "7" } })));
    await expect(getPastSnapshot(API, AT)).rejects.toThrow(ContractError);
  });

  it.each([
    ["the ledger had begun by then", () => healthHandler()],
    ["nobody says when the ledger began", () => http.get(`${API}/health.json`, () => new Response("", { status: 404 }))],
  ])("is a file that is not found where %s", async (_, health) => {
    server.use(
      health(),
      http.get(`${API}/programme.json`, () => new Response("", { status: 404 })),
    );
    await expect(getPastSnapshot(API, AT)).rejects.toThrow("programme.json");
  });
});
