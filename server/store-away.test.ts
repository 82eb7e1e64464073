// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { http, passthrough } from "msw";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { server as mockServer } from "#mocks/server.ts";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { type RunningServer, startServer } from "#test/e2e/start-server.ts";
import { sessionHeaders, signedInStore } from "#test/signed-in-store.ts";
import { type RunningPostgres, startPostgres } from "#test/start-postgres.ts";
import { aPublication, aWireLine } from "#test/store-rows.ts";
import type { NewSession } from "./accounts/sessions.ts";

const folder = mkdtempSync(path.join(tmpdir(), "away-"));
const distDir = path.join(folder, "dist");
const STAFF = { name: "Cán bộ huyện", role: "staff", scope: { communes: [], sponsors: [] } } as const;
const ADDRESSES = [...ENDPOINTS.map((endpoint) => `api/${endpoint}.json`), "config.json", ""];

let postgres: RunningPostgres;
let server: RunningServer;
let line: Line;
let session: NewSession;

beforeAll(async () => {
  mkdirSync(distDir);
  writeFileSync(path.join(distDir, "index.html"), "<!doctype html><div id=root></div>");
  postgres = await startPostgres();
  session = await signedInStore({ url: postgres.url }, aPublication({ support: [aWireLine({ id: "first" })] }), STAFF);
  line = await lineTo(Number(new URL(postgres.url).port));
  const url = new URL(postgres.url);
  url.port = String(line.port);
  server = await startServer({ place: { url: url.href }, distDir, env: { ACCESS_LOG: "off", RATE_LIMIT: "off" } });
});
afterAll(async () => {
  await server?.stop();
  await line?.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});
// These tests speak to a real server on this machine.
beforeEach(() => mockServer.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())));

/** The network between the server and its database: it can swallow everything, with nobody told. */
type Line = { readonly port: number; fallSilent(): void; speakAgain(): void; close(): Promise<void> };

async function lineTo(port: number): Promise<Line> {
  const ends = new Set<Socket>();
  let isSilent = false;
  const front = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.on("data", (bytes) => other.write(bytes));
      // What is swallowed is only late: it goes on where it was when the line speaks again.
      if (isSilent) one.pause();
      one.once("close", () => {
        ends.delete(one);
        other.destroy();
      });
      one.on("error", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const address = front.address();
  if (address === null || typeof address === "string") throw new TypeError("The line has no port");
  return {
    port: address.port,
    fallSilent: () => {
      isSilent = true;
      for (const end of ends) end.pause();
    },
    speakAgain: () => {
      isSilent = false;
      for (const end of ends) end.resume();
    },
    close: () =>
      new Promise((resolve) => {
        for (const end of ends) end.destroy();
        front.close(() => resolve());
      }),
  };
}

const get = (address: string, headers: Record<string, string> = {}) => fetch(`${server.url}/${address}`, { headers });
const textOf = async (address: string) => await (await get(address, { Accept: "text/html, */*" })).text();

async function enter(id: string): Promise<Response> {
  const body = JSON.stringify({ reason: "", row: aWireLine({ id }) });
  const headers = { ...sessionHeaders(session), "If-None-Match": "*" };
  return await fetch(`${server.url}/api/rows/support/${id}`, { method: "PUT", headers, body });
}

async function linesServed(): Promise<string[]> {
  return [...(await textOf("api/support.json")).matchAll(/"id":"([\w-]+)","communeId"/g)].map(([, id = ""]) => id);
}

async function healthOf(): Promise<{ status: number; said: string }> {
  const answer = await get("api/health.json");
  return { status: answer.status, said: await answer.text() };
}

describe.each([["stops", "cut"] as const, ["is lost", "crash"] as const])("while PostgreSQL %s", (_what, how) => {
  it("readers keep the last version and its age, writers are told when to come again, and all of it comes back by itself", async () => {
    expect((await enter(`before-${how}`)).status).toBe(200);
    await expect.poll(linesServed).toContain(`before-${how}`);
    const before = new Map(await Promise.all(ADDRESSES.map(async (address) => [address, await textOf(address)] as const)));
    const etag = (await get("api/support.json")).headers.get("ETag") ?? "";
    expect(etag).not.toBe("");
    expect(await healthOf()).toMatchObject({ status: 200, said: expect.stringContaining('"status":"ok"') });

    await postgres.stopServer(how);

    // Nobody has to ask twice: the first answers already are those of the last version.
    const during = await Promise.all(
      ADDRESSES.map(async (address) => [address, await get(address, { Accept: "text/html, */*" })] as const),
    );
    for (const [address, answer] of during) {
      expect(answer.status, address).toBe(200);
      expect(await answer.text(), address).toBe(before.get(address));
      if (address.startsWith("api/")) expect(answer.headers.get("X-Served"), address).toMatch(/^last-good; age=\d+$/);
    }
    const unchanged = await get("api/support.json", { "If-None-Match": etag });
    expect(unchanged.status).toBe(304);
    expect(unchanged.headers.get("X-Served")).toMatch(/^last-good; age=\d+$/);

    const refused = await enter(`during-${how}`);
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ error: "store-away" });
    expect(await healthOf()).toMatchObject({ status: 503, said: expect.stringContaining('"status":"degraded"') });
    expect((await get("api/totals.json")).status).toBe(503);
    // The age grows: it is since when nobody could ask.
    const ageOf = async () => Number(/\d+$/.exec((await get("api/support.json")).headers.get("X-Served") ?? "")?.[0]);
    await expect.poll(ageOf, { timeout: 20_000 }).toBeGreaterThan(1);

    await postgres.startAgain();

    // What was refused is sent again as it was, and taken once.
    await expect.poll(async () => (await enter(`during-${how}`)).status, { timeout: 20_000 }).toBe(200);
    expect((await enter(`during-${how}`)).status).toBe(412);
    await expect.poll(linesServed, { timeout: 20_000 }).toContain(`during-${how}`);
    const after = await get("api/support.json");
    expect(after.headers.get("X-Served")).toBe("current");
    expect(after.headers.get("ETag")).not.toBe(etag);
    expect(await healthOf()).toMatchObject({ status: 200, said: expect.stringContaining('"status":"ok"') });
    expect((await linesServed()).filter((id) => id === `during-${how}`)).toHaveLength(1);
  });
});

describe("while PostgreSQL is silent, and refuses nothing", () => {
  it("readers do not wait for it, and have the newest again once it speaks", async () => {
    expect((await enter("before-silence")).status).toBe(200);
    await expect.poll(linesServed).toContain("before-silence");

    line.fallSilent();
    const during = await Promise.all(
      ADDRESSES.map(async (address) => [address, await get(address, { Accept: "text/html, */*" })] as const),
    );
    for (const [address, answer] of during) {
      expect(answer.status, address).toBe(200);
      if (address.startsWith("api/")) expect(answer.headers.get("X-Served"), address).toMatch(/^last-good; age=\d+$/);
    }
    expect(await healthOf()).toMatchObject({ status: 503, said: expect.stringContaining('"status":"degraded"') });
    const entering = enter("during-silence");

    line.speakAgain();
    expect((await entering).status).toBe(200);
    await expect.poll(linesServed, { timeout: 20_000 }).toContain("during-silence");
    expect(await healthOf()).toMatchObject({ status: 200 });
  });
});
