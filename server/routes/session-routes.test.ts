// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeFirstLink, makeLink } from "#server/accounts/links.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import {
  type App,
  type Asked,
  ask,
  forgetEverybody,
  makeWorld,
  someone,
  someoneSignedIn,
  type World,
  worldApp,
} from "#test/entry-world.ts";

const RIGHT = "mật khẩu dài";

describe.each(DATABASE_PLACES)("a session over HTTP, on $name", ({ make }) => {
  let world: World;
  let app: App;
  beforeAll(async () => {
    world = await makeWorld(await make());
    app = worldApp(world);
  });
  beforeEach(async () => {
    await forgetEverybody(world);
    world.log.length = 0;
  });
  afterAll(async () => world.close());

  const signIn = async (password: string, given: Asked = {}) =>
    await ask(app, "/api/session", { method: "POST", body: { signIn: "lan", password }, ...given });
  const who = async (session: Asked["session"]) => await (await ask(app, "/api/session", { session: session ?? null })).json();
  const events = () => world.log.flatMap((line) => (line.kind === "audit" ? [[line.event, line.account]] : []));

  /** The session of an answer, as a browser would have it. */
  async function sessionOf(response: Response) {
    const [cookie = ""] = response.headers.getSetCookie();
    const token = /^__Host-session=([\w-]{43}); Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/.exec(cookie)?.[1];
    const { csrf } = await response.clone().json();
    expect(token).toBeDefined();
    expect(csrf).toMatch(/^[\w-]{43}$/);
    return { token: token ?? "", csrf };
  }

  it("begins with a password and ends with signing out, here and nowhere else", async () => {
    const scope = { communes: ["gia-minh"], sponsors: [] };
    const { id } = await someone(world, { name: "Chị Lan", signIn: "lan", role: "reporter", scope, password: RIGHT });
    const response = await signIn(RIGHT);
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    const said = await response.clone().json();
    expect(said).toEqual({
      account: { id, name: "Chị Lan", role: "reporter", scope },
      csrf: said.csrf,
      canEnter: true,
      signIn: { password: true, oidc: null },
    });
    const [here, there] = [await sessionOf(response), await sessionOf(await signIn(RIGHT))];
    expect(await who(here)).toEqual(said);
    const out = await ask(app, "/api/session", { method: "DELETE", session: here });
    expect([out.status, out.headers.getSetCookie()]).toEqual([
      204,
      [expect.stringMatching(/^__Host-session=; Max-Age=0;.*Secure/)],
    ]);
    expect(await who(here)).toMatchObject({ account: null, csrf: "" });
    expect(await who(there)).toMatchObject({ account: { id } });
    expect(events()).toEqual([
      ["signed-in", id],
      ["signed-in", id],
      ["signed-out", id],
    ]);
  });

  it("ends everywhere", async () => {
    const { id } = await someone(world, { signIn: "lan", password: RIGHT });
    const [here, there] = [await sessionOf(await signIn(RIGHT)), await sessionOf(await signIn(RIGHT))];
    expect((await ask(app, "/api/sessions", { method: "DELETE", session: here })).status).toBe(204);
    for (const session of [here, there]) expect(await who(session)).toMatchObject({ account: null });
    expect(events().at(-1)).toEqual(["signed-out-everywhere", id]);
  });

  it("takes the place of the one that the browser had", async () => {
    await someone(world, { signIn: "lan", password: RIGHT });
    const before = await sessionOf(await signIn(RIGHT));
    const after = await sessionOf(await signIn(RIGHT, { session: before }));
    expect(await who(before)).toMatchObject({ account: null });
    expect(await who(after)).toMatchObject({ account: { name: "lan" } });
  });

  it("does not begin with a wrong password, nor with a right one after too many: in words, and when to come again", async () => {
    await someone(world, { signIn: "lan", password: RIGHT });
    const wrong = await signIn("sai");
    expect([wrong.status, await wrong.json()]).toEqual([
      401,
      { error: "wrong-sign-in", message: expect.stringContaining("Wrong name or password") },
    ]);
    expect(wrong.headers.getSetCookie()).toEqual([]);
    for (let count = 0; count < 4; count += 1) expect((await signIn("sai")).status).toBe(401);
    const locked = await signIn(RIGHT);
    expect([locked.status, locked.headers.get("Retry-After")]).toEqual([429, "30"]);
    expect(await locked.json()).toEqual({ error: "locked", retryAfter: 30, message: expect.stringContaining("hãy đợi") });
    expect(events()).toEqual([...Array.from({ length: 5 }, () => ["sign-in-refused", ""]), ["locked-out", ""]]);
    world.clock.pass(30_000);
    expect((await signIn(RIGHT)).status).toBe(200);
  });

  it("says that one can read only, over plain http from another machine, and how to change it", async () => {
    const far = await ask(app, "/api/session", { from: "10.0.0.7", headers: { Host: "10.0.0.2:4173" } });
    expect(await far.json()).toMatchObject({ account: null, canEnter: false, why: "https-needed" });
    expect(await who(null)).not.toHaveProperty("why");
  });

  it.each([
    ["no JSON", "{", 400, { error: "not-json" }],
    ["nothing", "", 400, { error: "not-json" }],
    ["a list", "[]", 422, { error: "refused" }],
    ["no password", `{"signIn":"lan"}`, 422, { faults: [{ field: "password", reason: "missing" }] }],
    ["a name that is a number", `{"signIn":1,"password":"x"}`, 422, { faults: [{ field: "signIn", reason: "wrong-type" }] }],
    [
      "a password without an end",
      JSON.stringify({ signIn: "lan", password: "x".repeat(501) }),
      422,
      { faults: [{ field: "password", reason: "too-long" }] },
    ],
  ])("does not begin with %s", async (_what, text, status, expected) => {
    const request = {
      method: "POST",
      headers: { Host: "127.0.0.1:4173", "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" },
      body: text,
    };
    const response = await app.request("/api/session", request, { incoming: { socket: { remoteAddress: "127.0.0.1" } } });
    expect([response.status, await response.json()]).toEqual([status, expect.objectContaining(expected)]);
  });

  describe("begun with a link", () => {
    const use = async (token: string | undefined, given = {}) =>
      await ask(app, "/api/link", { method: "POST", body: { token, password: RIGHT, ...given } });

    it("makes the administrator who sets up the rest", async () => {
      const link = await makeFirstLink(world.accounts);
      const missing = await use(link?.token);
      expect([missing.status, await missing.json()]).toEqual([
        422,
        expect.objectContaining({ faults: [{ field: "name", reason: "missing" }] }),
      ]);
      const short = await use(link?.token, { name: "Anh Minh", signIn: "minh", password: "123456789" });
      expect([short.status, await short.json()]).toEqual([
        422,
        expect.objectContaining({ faults: [{ field: "password", reason: "too-short" }] }),
      ]);
      const response = await use(link?.token, { name: "Anh Minh", signIn: "minh", password: "1234567890" });
      expect(response.status).toBe(200);
      const session = await sessionOf(response);
      expect(await who(session)).toMatchObject({ account: { name: "Anh Minh", role: "administrator" } });
      expect((await ask(app, "/api/accounts", { session })).status).toBe(200);
      const again = await use(link?.token, { name: "Khác", signIn: "khac" });
      expect([again.status, await again.json()]).toEqual([
        410,
        { error: "link-used", message: expect.stringContaining("has run out") },
      ]);
    });

    it("does not make an administrator with somebody's name to sign in with", async () => {
      await someone(world, { signIn: "lan" });
      const link = await makeFirstLink(world.accounts);
      const response = await use(link?.token, { name: "Lan", signIn: "Lan" });
      expect([response.status, await response.json()]).toEqual([
        422,
        expect.objectContaining({ faults: [{ field: "signIn", reason: "sign-in-taken" }] }),
      ]);
    });

    it("is on record by who used it, and without the link", async () => {
      const { id } = await someone(world);
      const link = await makeLink(world.accounts, id);
      await use(link?.token);
      expect(events()).toEqual([["link-used", id]]);
      expect(JSON.stringify(world.log)).not.toContain(link?.token);
    });
  });
});

describe.each(DATABASE_PLACES)("accounts over HTTP, on $name", ({ make }) => {
  let world: World;
  let app: App;
  beforeAll(async () => {
    world = await makeWorld(await make());
    app = worldApp(world);
  });
  beforeEach(async () => {
    await forgetEverybody(world);
    world.log.length = 0;
  });
  afterAll(async () => world.close());

  const FORM = { name: "Chị Hoa", signIn: "hoa", role: "staff", scope: { communes: [], sponsors: [] } };

  it("are made, listed, changed and handed a link, and each of it is on record", async () => {
    const session = await someoneSignedIn(world, { name: "A", signIn: "a", role: "administrator" });
    const made = await ask(app, "/api/accounts", { method: "POST", session, body: FORM });
    expect(made.status).toBe(201);
    const account = await made.json();
    expect(account).toEqual({ ...FORM, id: account.id, disabled: false });
    const list = await ask(app, "/api/accounts", { session });
    expect([list.headers.get("Cache-Control"), (await list.json()).length]).toEqual(["no-store", 2]);
    const link = await (await ask(app, `/api/accounts/${account.id}/link`, { method: "POST", session, body: {} })).json();
    expect(link).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/), expiresAt: "2017-10-10T08:00:00+07:00" });
    const changed = await ask(app, `/api/accounts/${account.id}`, { method: "PUT", session, body: { ...FORM, disabled: true } });
    expect([changed.status, await changed.json()]).toEqual([200, { ...account, disabled: true }]);
    const [by, of] = [session.account.id, account.id];
    expect(world.log.flatMap((line) => (line.kind === "audit" ? [[line.event, line.account, line.subject]] : []))).toEqual([
      ["account-added", by, of],
      ["link-made", by, of],
      ["account-disabled", by, of],
    ]);
    expect(JSON.stringify(world.log)).not.toMatch(/Hoa|hoa/);
  });

  it("are refused by field, and not found where there is none", async () => {
    const session = await someoneSignedIn(world, { name: "A", signIn: "a", role: "administrator" });
    const own = { ...FORM, name: "A", signIn: "a" };
    const put = async (id: string, body: unknown) => await ask(app, `/api/accounts/${id}`, { method: "PUT", session, body });
    const refused = async (response: Response) => [response.status, (await response.json()).faults];
    expect(await refused(await put(session.account.id, own))).toEqual([422, [{ field: "role", reason: "last-administrator" }]]);
    expect(await refused(await ask(app, "/api/accounts", { method: "POST", session, body: own }))).toEqual([
      422,
      [{ field: "signIn", reason: "sign-in-taken" }],
    ]);
    expect(
      await refused(await ask(app, "/api/accounts", { method: "POST", session, body: { ...FORM, role: "emperor", name: " " } })),
    ).toEqual([
      422,
      [
        { field: "name", reason: "empty" },
        { field: "role", reason: "not-in-list" },
      ],
    ]);
    expect((await put("none", FORM)).status).toBe(404);
    expect((await ask(app, "/api/accounts/none/link", { method: "POST", session })).status).toBe(404);
  });
});
