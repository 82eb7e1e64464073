// @vitest-environment node
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { http, passthrough } from "msw";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { server as mockServer } from "#mocks/server.ts";
import { openDatabase } from "#server/database/open-database.ts";
import { ROLES } from "#src/api/entry/account.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import {
  type App,
  type Asked,
  ask,
  forgetEverybody,
  makeWorld,
  someoneSignedIn,
  type World,
  worldApp,
} from "#test/entry-world.ts";
import { makeAccounts } from "../accounts/accounts.ts";
import { trustedProxies } from "./client.ts";
import { type Guards, mountRoutes, strictTransport } from "./mount-routes.ts";
import type { Access, Route } from "./route.ts";

const ACCESSES: readonly Access[] = ["anybody", "reader", "signed-in", "reporter", "staff", "administrator"];

/** A route for each kind of access, to ask and to change. */
const BY_ACCESS: Route[] = ACCESSES.flatMap((access) =>
  (["GET", "PUT"] as const).map(
    (method): Route => ({
      method,
      path: `/api/${access}/:id`,
      access,
      handle: async (c) => c.json({ account: c.get("account")?.role ?? null }),
    }),
  ),
);

function route(given: Partial<Route> & Pick<Route, "handle">): Route {
  return { method: "PUT", path: "/api/one/:id", access: "signed-in", ...given };
}

describe.each(DATABASE_PLACES)("what stands before every route, on $name", ({ make }) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(await make());
  });
  beforeEach(async () => {
    await forgetEverybody(world);
    world.log.length = 0;
  });
  afterAll(async () => world.close());

  const appOf = (routes: readonly Route[], guards: Partial<Guards> = {}): App => worldApp(world, guards, routes);
  const status = async (app: App, path: string, asked: Asked): Promise<number> => (await ask(app, path, asked)).status;

  it.each([
    ["open", "anybody", [200, 200, 200, 200, 200]],
    ["open", "reader", [200, 200, 200, 200, 200]],
    ["open", "signed-in", [401, 200, 200, 200, 200]],
    ["open", "reporter", [401, 403, 200, 200, 200]],
    ["open", "staff", [401, 403, 403, 200, 200]],
    ["open", "administrator", [401, 403, 403, 403, 200]],
    ["closed", "anybody", [200, 200, 200, 200, 200]],
    ["closed", "reader", [401, 200, 200, 200, 200]],
    ["closed", "signed-in", [401, 200, 200, 200, 200]],
  ] as const)(
    "reading %s, access %s: nobody, viewer, reporter, staff, administrator get %j",
    async (reading, access, expected) => {
      const app = appOf(BY_ACCESS, { reading });
      const sessions = [null, ...(await Promise.all(ROLES.map((role) => someoneSignedIn(world, { role }))))];
      const statuses = await Promise.all(sessions.map((session) => status(app, `/api/${access}/1`, { session })));
      expect(statuses).toEqual(expected);
    },
  );

  it("says of nobody that they have to sign in, and of somebody that they may not", async () => {
    const app = appOf(BY_ACCESS);
    const refused = async (session: Asked["session"]) => (await ask(app, "/api/staff/1", { session: session ?? null })).json();
    expect(await refused(null)).toEqual({ error: "sign-in-needed", message: expect.stringContaining("Sign in first") });
    expect(await refused(await someoneSignedIn(world))).toMatchObject({ error: "not-allowed" });
  });

  it("answers nothing below api/ that is no row of the table", async () => {
    const app = appOf(BY_ACCESS);
    const session = await someoneSignedIn(world, { role: "administrator" });
    for (const path of ["/api/none", "/api/staff", "/api/staff/1/more", "/api/"]) {
      const response = await ask(app, path, { session });
      expect([response.status, await response.json()]).toEqual([404, expect.objectContaining({ error: "not-found" })]);
    }
    const response = await ask(app, "/api/staff/1", { method: "DELETE", session });
    expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, PUT"]);
  });

  it("takes a change from a page of this server only, with the token of the session", async () => {
    const app = appOf(BY_ACCESS);
    const session = await someoneSignedIn(world);
    const change = async (headers: Asked["headers"]) =>
      await status(app, "/api/signed-in/1", { method: "PUT", session, headers: headers ?? {} });
    const own = "http://127.0.0.1:4173";
    expect(await change({})).toBe(200);
    expect(await change({ "Sec-Fetch-Site": undefined, Origin: own })).toBe(200);
    for (const site of ["cross-site", "same-site", "none"])
      expect(await change({ "Sec-Fetch-Site": site, Origin: own })).toBe(403);
    for (const origin of [undefined, "null", "http://127.0.0.1:9999", "https://127.0.0.1:4173", "http://elsewhere.example"]) {
      expect(await change({ "Sec-Fetch-Site": undefined, Origin: origin })).toBe(403);
    }
    const other = await someoneSignedIn(world);
    for (const csrf of [undefined, "", other.csrf, session.token, `${session.csrf} `.repeat(2)]) {
      expect(await change({ "X-CSRF": csrf })).toBe(403);
    }
  });

  it("asks for no token where there is no session yet, but for a page of this server all the same", async () => {
    const app = appOf(BY_ACCESS);
    expect(await status(app, "/api/anybody/1", { method: "PUT" })).toBe(200);
    expect(await status(app, "/api/anybody/1", { method: "PUT", headers: { "Sec-Fetch-Site": "cross-site" } })).toBe(403);
  });

  it("lets nobody write or sign in over plain http from another machine, and says how that is changed; one can read", async () => {
    const app = appOf([
      ...BY_ACCESS,
      route({ method: "GET", path: "/api/in", access: "anybody", signsIn: true, handle: async (c) => c.text("in") }),
    ]);
    const session = await someoneSignedIn(world, { role: "administrator" });
    const far = {
      from: "10.0.0.7",
      headers: { Host: "10.0.0.2:4173", Origin: "http://10.0.0.2:4173", "Sec-Fetch-Site": undefined },
    };
    for (const access of ACCESSES) {
      const response = await ask(app, `/api/${access}/1`, { method: "PUT", session, ...far });
      expect(response.status).toBe(403);
      expect(await response.json()).toEqual({ error: "https-needed", message: expect.stringContaining("TLS_CERT") });
    }
    expect(await status(app, "/api/in", far)).toBe(403);
    expect(await status(app, "/api/reader/1", far)).toBe(200);
    expect(await status(app, "/api/signed-in/1", { session, ...far }), "a cookie that was sent in the clear is none").toBe(401);
  });

  it("lets everybody in over https, and says that it stays so", async () => {
    const app = appOf(BY_ACCESS, { proxies: trustedProxies("10.0.0.5") });
    const session = await someoneSignedIn(world);
    const own = { headers: { Host: "app.example.vn", Origin: "https://app.example.vn", "Sec-Fetch-Site": undefined } };
    const direct = await ask(app, "/api/signed-in/1", { method: "PUT", session, ...own, from: "10.0.0.7", isEncrypted: true });
    expect([direct.status, direct.headers.get("Strict-Transport-Security")]).toEqual([200, "max-age=31536000"]);
    const headers = { ...own.headers, "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9" };
    expect(await status(app, "/api/signed-in/1", { method: "PUT", session, headers, from: "10.0.0.5" })).toBe(200);
    expect(await status(app, "/api/signed-in/1", { method: "PUT", session, headers, from: "10.0.0.6" })).toBe(403);
    const here = await ask(app, "/api/signed-in/1", { session });
    expect([here.status, here.headers.get("Strict-Transport-Security")]).toEqual([200, null]);
  });

  it("takes JSON, and nothing that a form of another site could send", async () => {
    const app = appOf([route({ handle: async (c) => c.json(await c.req.json()) })]);
    const session = await someoneSignedIn(world);
    const sent = async (type: string | undefined) =>
      await status(app, "/api/one/1", { method: "PUT", session, body: {}, headers: { "Content-Type": type } });
    for (const type of ["application/json", "application/json; charset=utf-8", "Application/JSON"])
      expect(await sent(type)).toBe(200);
    for (const type of [undefined, "text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
      expect(await sent(type)).toBe(415);
    const chunked = { "Content-Type": "text/plain", "Content-Length": undefined, "Transfer-Encoding": "chunked" };
    expect(await status(app, "/api/one/1", { method: "PUT", session, body: {}, headers: chunked })).toBe(415);
  });

  it("takes a megabyte, or what the route says, and not a byte more, however it is announced", async () => {
    const seen = { bodies: 0 };
    const handle: Route["handle"] = async (c) => {
      await c.req.text();
      seen.bodies += 1;
      return c.body(null, 204);
    };
    const app = appOf([route({ handle }), route({ path: "/api/large/:id", largestBody: 2_000_000, handle })]);
    const session = await someoneSignedIn(world);
    const sent = async (path: string, bytes: number, headers = {}) =>
      await status(app, path, { method: "PUT", session, body: "x".repeat(bytes - 2), headers });
    const chunked = { "Content-Length": undefined, "Transfer-Encoding": "chunked" };
    expect(await sent("/api/one/1", 1_048_576)).toBe(204);
    expect(await sent("/api/one/1", 1_048_576, chunked)).toBe(204);
    expect(await sent("/api/large/1", 2_000_000)).toBe(204);
    expect(seen.bodies).toBe(3);
    expect(await sent("/api/one/1", 1_048_577)).toBe(413);
    expect(await sent("/api/one/1", 1_048_577, chunked)).toBe(413);
    expect(await sent("/api/large/1", 2_000_001)).toBe(413);
    expect(seen.bodies).toBe(3);
  });

  it.each([
    ["any of them", {}, { patienceMs: 1 }],
    ["its own route", { patienceMs: 1 }, {}],
  ])("lets no request take longer than %s may", { timeout: 20_000 }, async (_whose, given, guards) => {
    const never = route({ ...given, handle: () => new Promise(() => undefined) });
    const response = await ask(appOf([never], guards), "/api/one/1", {
      method: "PUT",
      session: await someoneSignedIn(world),
    });
    expect([response.status, await response.json()]).toEqual([503, expect.objectContaining({ error: "too-slow" })]);
    expect(response.headers.get("Retry-After")).toBe("5");
  });

  it("limits what one address asks for, reading, writing and signing in each by itself", async () => {
    const one = { burst: 1, perSecond: 0.1 };
    const app = appOf(BY_ACCESS, { rates: { reading: one, writing: one, signingIn: one } });
    const session = await someoneSignedIn(world);
    const asked = [
      ["/api/reader/1", { session }],
      ["/api/signed-in/1", { method: "PUT", session }],
      ["/api/anybody/1", { method: "PUT" }],
    ] as const;
    for (const [path, how] of asked) {
      expect(await status(app, path, how)).toBe(200);
      const response = await ask(app, path, how);
      expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "10"]);
      expect(await status(app, path, { ...how, from: "127.0.0.2" })).toBe(200);
    }
  });

  it("tells whoever asked nothing of what went wrong inside, and whoever runs the server everything", async () => {
    const app = appOf([
      route({
        access: "anybody",
        handle: async () => {
          throw new Error("secret of the inside");
        },
      }),
    ]);
    const response = await ask(app, "/api/one/1", { method: "PUT" });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: "server-error", message: "Lỗi máy chủ · Server error" });
    expect(world.log).toContainEqual(
      expect.objectContaining({
        kind: "error",
        route: "/api/one/:id",
        error: expect.stringMatching(/secret of the inside\n +at /),
      }),
    );
  });

  it("writes a line for each request: the row of the table, and no more of it than that", async () => {
    const session = await someoneSignedIn(world, { name: "Chị Lan", signIn: "lan" });
    const app = appOf(BY_ACCESS);
    await ask(app, "/api/reader/gia-minh?q=thu-bi-mat", { session });
    await ask(app, "/api/signed-in/gia-minh", { method: "PUT", session, body: { secret: "thu-bi-mat" } });
    await ask(app, "/api/staff/gia-minh", { session });
    await ask(app, "/api/signed-in/gia-minh", { method: "PUT", from: "203.0.113.9" });
    const at = new Date(world.clock.now()).toISOString();
    const ms = expect.any(Number);
    expect(world.log).toEqual([
      { kind: "access", at, method: "GET", route: "/api/reader/:id", status: 200, ms },
      { kind: "access", at, method: "PUT", route: "/api/signed-in/:id", status: 200, ms, account: session.account.id },
      { kind: "access", at, method: "GET", route: "/api/staff/:id", status: 403, ms },
      { kind: "access", at, method: "PUT", route: "/api/signed-in/:id", status: 403, ms },
    ]);
    expect(JSON.stringify(world.log)).not.toMatch(/gia-minh|thu-bi-mat|Lan|lan"|127\.0|203\.0|4173/);
  });
});

describe("where the database is away", () => {
  const database = openDatabase({ url: "postgres://postgres@127.0.0.1:9/none" });
  afterAll(() => database.close());
  const app: App = new Hono();
  mountRoutes(app, BY_ACCESS, {
    accounts: makeAccounts(database),
    reading: "open",
    proxies: trustedProxies(""),
    log: () => undefined,
    rates: null,
  });
  const session = { token: "A".repeat(43), csrf: "B".repeat(43) };

  it("readers are answered, whoever they are: the files do not come from it", async () => {
    expect((await ask(app, "/api/reader/1", { session })).status).toBe(200);
    expect((await ask(app, "/api/reader/1")).status).toBe(200);
  });

  it.each(["signed-in", "staff", "anybody"])(
    "whoever has a session hears on a route for %s that it is for a moment, and loses nothing",
    async (access) => {
      const response = await ask(app, `/api/${access}/1`, { method: "PUT", session });
      expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "2"]);
      expect(await response.json()).toMatchObject({ error: "store-away" });
      expect(response.headers.get("Set-Cookie")).toBeNull();
    },
  );
});

describe("over a real socket", () => {
  beforeEach(() => mockServer.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())));

  it("knows this machine, the page, the body and its end", async () => {
    const database = openDatabase({ url: "postgres://postgres@127.0.0.1:9/none" });
    onTestFinished(() => database.close());
    const app: App = new Hono();
    mountRoutes(
      app,
      [route({ access: "anybody", largestBody: 20, handle: async (c) => c.json([c.get("client"), await c.req.json()]) })],
      {
        accounts: makeAccounts(database),
        reading: "open",
        proxies: trustedProxies(""),
        log: () => undefined,
        rates: null,
      },
    );
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
    onTestFinished(() => void server.close());
    const port = await new Promise((resolve) => {
      server.once("listening", () => resolve(portOf(server.address())));
    });
    const origin = `http://127.0.0.1:${port}`;
    const put = async (body: BodyInit, headers = {}) => {
      const all = { Origin: origin, "Content-Type": "application/json", ...headers };
      const init = { method: "PUT", body, headers: all, duplex: "half" };
      return await fetch(`${origin}/api/one/1`, init);
    };
    const done = await put("[1]");
    expect([done.status, await done.json()]).toEqual([
      200,
      [{ address: "127.0.0.1", isHttps: false, canEnter: true, origin }, [1]],
    ]);
    expect((await put(`["${"x".repeat(20)}"]`)).status).toBe(413);
    expect((await put(new Blob([`["${"x".repeat(20)}"]`]).stream())).status, "in pieces, without a length").toBe(413);
    expect((await put("[1]", { Origin: "http://127.0.0.1:1" })).status).toBe(403);
    expect((await put("[1]", { "X-Forwarded-For": "10.0.0.7" })).status).toBe(403);
  });
});

function portOf(address: ReturnType<ReturnType<typeof serve>["address"]>): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("the rest of the app", () => {
  it("says over https, and only there, that it stays so", async () => {
    const app = new Hono();
    app.use(strictTransport(trustedProxies("")));
    app.get("/", (c) => c.text("page"));
    const transport = async (encrypted: boolean) =>
      (await app.request("/", {}, { incoming: { socket: { remoteAddress: "10.0.0.7", encrypted } } })).headers.get(
        "Strict-Transport-Security",
      );
    expect(await transport(true)).toBe("max-age=31536000");
    expect(await transport(false)).toBeNull();
  });
});
