// @vitest-environment node
import { http, passthrough } from "msw";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { server as mockServer } from "#mocks/server.ts";
import { type AccountRow, changeAccount } from "#server/accounts/accounts.ts";
import { makeOidc } from "#server/accounts/oidc.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { type App, ask, forgetEverybody, makeWorld, someone, type World, worldApp } from "#test/entry-world.ts";
import { type OwnProvider, ownOidcProvider, signInAtProvider, type Tampering } from "#test/own-oidc-provider.ts";
import { entrySettings } from "./entry-settings.ts";
import { wayBack } from "./oidc-routes.ts";

const REDIRECT = "http://127.0.0.1:4173/api/oidc/callback";
const LAN = { sub: "lan-1", email: "Lan@Gia-Vien.example.vn", email_verified: true };
const FROM_ELSEWHERE = { "Sec-Fetch-Site": "cross-site" };

// The provider is a real one on this machine.
beforeEach(() => mockServer.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())));

describe.each(DATABASE_PLACES)("signing in with an identity provider, on $name", ({ make }) => {
  let provider: OwnProvider;
  let world: World;
  let app: App;
  beforeAll(async () => {
    provider = await ownOidcProvider(REDIRECT);
    const { oidc: settings } = entrySettings({
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
      OIDC_NAME: "Một cửa",
    });
    if (!settings) throw new Error("No provider");
    world = await makeWorld(await make(), { oidc: makeOidc(settings) });
    app = worldApp(world);
  });
  beforeEach(async () => {
    await forgetEverybody(world);
    provider.person = LAN;
    provider.tampering = null;
  });
  afterAll(async () => {
    await world.close();
    await provider.stop();
  });

  /** Sets out from the app: where to, and the cookie to come back with. */
  async function setOut(returnTo = "/entry"): Promise<{ address: string; cookie: string }> {
    const response = await ask(app, `/api/oidc/start?${new URLSearchParams({ return: returnTo })}`);
    expect(response.status).toBe(302);
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith("__Host-oidc="));
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    return { address: response.headers.get("Location") ?? "", cookie: cookie?.split(";")[0] ?? "" };
  }
  async function comeBack(address: string, cookie: string): Promise<Response> {
    const { pathname, search } = new URL(address);
    return await ask(app, `${pathname}${search}`, { headers: { Cookie: cookie, ...FROM_ELSEWHERE } });
  }
  async function wholeWay(returnTo?: string): Promise<Response> {
    const { address, cookie } = await setOut(returnTo);
    return await comeBack(await signInAtProvider(provider, address), cookie);
  }
  async function accountRow(): Promise<AccountRow> {
    return await world.database.db.selectFrom("account").selectAll().executeTakeFirstOrThrow();
  }
  function sessionsBegun(response: Response): string[] {
    return response.headers.getSetCookie().filter((line) => /^__Host-session=[^;]/.test(line));
  }
  async function expectRefused(response: Response, words: string): Promise<void> {
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(words);
    expect(sessionsBegun(response)).toEqual([]);
    expect(await world.database.db.selectFrom("session").select("token_hash").execute()).toEqual([]);
  }

  it("asks for a code with proof key, state and nonce", async () => {
    const asked = new URL((await setOut()).address).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: provider.clientId,
      redirect_uri: REDIRECT,
      response_type: "code",
      code_challenge_method: "S256",
    });
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)?.length).toBeGreaterThanOrEqual(43);
  });

  it("is offered by name", async () => {
    expect(await (await ask(app, "/api/session")).json()).toMatchObject({
      signIn: { password: true, oidc: { name: "Một cửa" } },
    });
  });

  it("lets in whom an administrator has given an account with the verified e-mail, and leads back to the screen", async () => {
    const { id } = await someone(world, { signIn: "lan@gia-vien.example.vn", role: "staff" });
    const response = await wholeWay("/entry/lines?month=2017-09");
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe("../../entry/lines?month=2017-09");
    const [cookie = ""] = sessionsBegun(response);
    expect(cookie).toMatch(/^__Host-session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const session = await ask(app, "/api/session", { headers: { Cookie: cookie.split(";")[0] } });
    expect(await session.json()).toMatchObject({ account: { id, role: "staff" } });
    expect((await accountRow()).subject).toBe(`${provider.issuer} lan-1`);
    expect(world.log).toContainEqual(expect.objectContaining({ event: "signed-in-by-provider", account: id }));
  });

  it("knows the person from then on, whatever their e-mail has become, and nobody else who gets the old one", async () => {
    const { id } = await someone(world, { signIn: "lan@gia-vien.example.vn" });
    expect((await wholeWay()).status).toBe(302);
    provider.person = { sub: "lan-1", email: "lan.moi@gia-vien.example.vn", email_verified: false };
    expect((await wholeWay()).status).toBe(302);
    expect((await accountRow()).id).toBe(id);
    await world.database.db.deleteFrom("session").execute();
    provider.person = { ...LAN, sub: "lan-2" };
    await expectRefused(await wholeWay(), "There is no account for this person");
  });

  it.each([
    ["an e-mail that is nobody's here", { ...LAN, email: "khac@gia-vien.example.vn" }],
    ["an e-mail that is not verified", { ...LAN, email_verified: false }],
    ["no e-mail", { sub: "lan-1" }],
  ])("lets nobody in with %s, and makes no account", async (_what, person) => {
    const { id } = await someone(world, { signIn: "lan@gia-vien.example.vn" });
    provider.person = person;
    await expectRefused(await wholeWay(), "There is no account for this person");
    expect(await accountRow()).toMatchObject({ id, subject: "" });
  });

  it("lets nobody in whose account is disabled, known before or not", async () => {
    const account = await someone(world, { signIn: "lan@gia-vien.example.vn", disabled: true });
    await expectRefused(await wholeWay(), "There is no account for this person");
    await changeAccount(world.accounts, account.id, { ...account, disabled: false });
    expect((await wholeWay()).status).toBe(302);
    await changeAccount(world.accounts, account.id, { ...account, disabled: true });
    await expectRefused(await wholeWay(), "There is no account for this person");
  });

  const tamperings: readonly (readonly [string, (provider: OwnProvider) => Tampering])[] = [
    [
      "of another issuer",
      (own) =>
        ({ header, claims }) =>
          own.signed(header, { ...claims, iss: "https://elsewhere.example" }),
    ],
    [
      "for another application",
      (own) =>
        ({ header, claims }) =>
          own.signed(header, { ...claims, aud: "another" }),
    ],
    [
      "with another nonce",
      (own) =>
        ({ header, claims }) =>
          own.signed(header, { ...claims, nonce: "another" }),
    ],
    [
      "without a nonce",
      (own) =>
        ({ header, claims: { nonce, ...claims } }) =>
          own.signed(header, claims),
    ],
    [
      "that has run out",
      (own) =>
        ({ header, claims }) =>
          own.signed(header, { ...claims, exp: 1 }),
    ],
    [
      "without a signature (alg none)",
      () =>
        ({ claims }) =>
          `${textOf({ alg: "none" })}.${textOf(claims)}.`,
    ],
    [
      "with alg none and the signature left on",
      (own) =>
        ({ header, claims }) =>
          own.signed({ ...header, alg: "none" }, claims),
    ],
    [
      "whose claims were changed after it was signed",
      (own) =>
        ({ header, claims }) => {
          const [head, , signature] = own.signed(header, claims).split(".");
          return `${head}.${textOf({ ...claims, more: true })}.${signature}`;
        },
    ],
  ];
  it.each(tamperings)("refuses a token %s", async (_what, tampering) => {
    await someone(world, { signIn: "lan@gia-vien.example.vn" });
    provider.tampering = tampering(provider);
    await expectRefused(await wholeWay(), "did not confirm this sign-in");
    provider.tampering = ({ header, claims }) => provider.signed(header, claims);
    expect((await wholeWay()).status, "the same, signed anew without a change").toBe(302);
  });

  it("tells whoever runs the server why, and nobody else", async () => {
    await someone(world, { signIn: "lan@gia-vien.example.vn" });
    provider.tampering = ({ header, claims }) => provider.signed(header, { ...claims, iss: "https://elsewhere.example" });
    const said = await (await wholeWay()).text();
    const why = world.log.findLast(({ kind }) => kind === "error");
    expect(why).toMatchObject({ route: "/api/oidc/callback", error: expect.stringContaining('"iss"') });
    expect(said).not.toContain("iss");
  });

  it("refuses an answer that comes a second time", async () => {
    await someone(world, { signIn: "lan@gia-vien.example.vn" });
    const { address, cookie } = await setOut();
    const answer = await signInAtProvider(provider, address);
    expect((await comeBack(answer, cookie)).status).toBe(302);
    expect(await world.database.db.selectFrom("oidc_attempt").selectAll().execute()).toEqual([]);
    await world.database.db.deleteFrom("session").execute();
    await expectRefused(await comeBack(answer, cookie), "did not confirm this sign-in");
  });

  it("refuses a code that was used, with a state that was not", async () => {
    await someone(world, { signIn: "lan@gia-vien.example.vn" });
    const first = await setOut();
    const answer = new URL(await signInAtProvider(provider, first.address));
    expect((await comeBack(answer.href, first.cookie)).status).toBe(302);
    await world.database.db.deleteFrom("session").execute();
    const second = await setOut();
    answer.searchParams.set("state", new URL(second.address).searchParams.get("state") ?? "");
    await expectRefused(await comeBack(answer.href, second.cookie), "did not confirm this sign-in");
  });

  it("refuses an answer to another browser, to none, with another state, or that is a refusal; the right one is taken after those", async () => {
    await someone(world, { signIn: "lan@gia-vien.example.vn" });
    const { address, cookie } = await setOut();
    const other = await setOut();
    const answer = await signInAtProvider(provider, address);
    const otherState = new URL(answer);
    otherState.searchParams.set("state", "another");
    await expectRefused(await comeBack(answer, other.cookie), "did not confirm this sign-in");
    await expectRefused(await comeBack(answer, ""), "did not confirm this sign-in");
    await expectRefused(await comeBack(otherState.href, cookie), "did not confirm this sign-in");
    const denied = `${REDIRECT}?error=access_denied&state=${new URL(other.address).searchParams.get("state")}`;
    await expectRefused(await comeBack(denied, other.cookie), "did not confirm this sign-in");
    expect((await comeBack(answer, cookie)).status).toBe(302);
  });

  it.each([
    [10 * 60_000 - 1, 302],
    [10 * 60_000, 403],
  ])("of an answer after %i ms: %i", async (ms, expected) => {
    await someone(world, { signIn: "lan@gia-vien.example.vn" });
    const { address, cookie } = await setOut();
    const answer = await signInAtProvider(provider, address);
    world.clock.pass(ms);
    expect((await comeBack(answer, cookie)).status).toBe(expected);
  });

  it("is no way in over plain http from another machine", async () => {
    for (const path of ["/api/oidc/start", "/api/oidc/callback?code=1&state=1"]) {
      const response = await ask(app, path, { from: "10.0.0.7", headers: { Host: "10.0.0.2:4173" } });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ error: "https-needed" });
    }
  });

  it("whose provider cannot be reached says so, and tries again the next time", async () => {
    const settings = world.parts.oidc?.settings;
    if (!settings) throw new Error("No provider");
    const away = makeOidc({ ...settings, issuer: new URL("http://127.0.0.1:9/") });
    const lost = worldApp({ ...world, parts: { ...world.parts, oidc: away } });
    const response = await ask(lost, "/api/oidc/start");
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ error: "provider-away" });
    expect(response.headers.get("Retry-After")).toBe("5");
    expect((await ask(lost, "/api/oidc/start")).status).toBe(503);
  });
});

function textOf(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

describe("the way back from the provider", () => {
  it.each([
    ["", "../../"],
    ["/", "../../"],
    ["/entry", "../../entry"],
    ["/support?period=2017-Q3&communes=gia-minh,gia-tien", "../../support?period=2017-Q3&communes=gia-minh,gia-tien"],
    ["//elsewhere.example/x", "../../elsewhere.example/x"],
    ["/\\elsewhere.example", "../../elsewhere.example"],
    ["https://elsewhere.example/", "../../https://elsewhere.example/"],
    ["/../../../other", "../../"],
    ["/entry/../../other", "../../"],
    ["/entry/..", "../../"],
    ["/a\r\nSet-Cookie: x=1", "../../"],
    ["/a#b", "../../"],
    ["javascript:alert(1)", "../../javascript:alert(1)"],
  ])("of %j is %j: a screen of this app", (asked, expected) => {
    expect(wayBack(asked)).toBe(expected);
    const base = "https://host.example/tinh/";
    expect(new URL(wayBack(asked), `${base}api/oidc/callback`).href.startsWith(base)).toBe(true);
  });
});
