import { Hono } from "hono";
import { type Accounts, addAccount, makeAccounts } from "#server/accounts/accounts.ts";
import { hashPassword } from "#server/accounts/passwords.ts";
import { beginSession, type NewSession } from "#server/accounts/sessions.ts";
import { migrate } from "#server/database/migrate.ts";
import { type Database, openDatabase } from "#server/database/open-database.ts";
import { allRoutes, type RouteParts } from "#server/routes/all-routes.ts";
import { trustedProxies } from "#server/routes/client.ts";
import type { LogLine } from "#server/routes/log.ts";
import { type Guards, mountRoutes } from "#server/routes/mount-routes.ts";
import type { Route, Variables } from "#server/routes/route.ts";
import { fillStore, type Publication } from "#server/store/fill-store.ts";
import { openStore } from "#server/store/store.ts";
import type { AccountForm, ManagedAccount } from "#src/api/entry/account-forms.ts";
import type { OwnPlace } from "./database-places.ts";
import { aPublication } from "./store-rows.ts";

/** A clock that a test moves on: 8 o'clock on 9 October 2017, in Việt Nam. */
export type TestClock = { now: () => number; pass: (ms: number) => void };
export function testClock(): TestClock {
  let at = Date.UTC(2017, 9, 9, 1);
  return {
    now: () => at,
    pass: (ms) => {
      at += ms;
    },
  };
}

/** A store with nobody in it yet, over a database of the test's own. */
export type World = {
  readonly database: Database;
  readonly accounts: Accounts;
  readonly clock: TestClock;
  /** What was written down so far. */
  readonly log: LogLine[];
  readonly parts: RouteParts;
  close(): Promise<void>;
};

export async function makeWorld(own: OwnPlace, given: Partial<RouteParts> = {}): Promise<World> {
  const database = openDatabase(own.place);
  await migrate(database);
  const clock = testClock();
  await fillStore(database, worldPublication(), "Dữ liệu thử", clock.now());
  const accounts = makeAccounts(database, { now: clock.now, refusalStepMs: 0 });
  const log: LogLine[] = [];
  return {
    database,
    accounts,
    clock,
    log,
    parts: {
      accounts,
      store: openStore(database, clock.now),
      log: (line) => log.push(line),
      oidc: null,
      publicUrl: null,
      ...given,
    },
    close: async () => {
      await database.close();
      await own.drop();
    },
  };
}

/** What is entered in a world: of two communes and their agencies. */
function worldPublication(): Publication {
  const standard = { stage: "registered", level: "standard" };
  const agency = (id: string, communeId: string) => ({
    id,
    name: id,
    level: "district",
    communes: [{ communeId, from: "2016-07" }],
  });
  return aPublication({
    communes: ["gia-minh", "gia-tien"].map((id) => ({ id, name: id, standard, criteria: [] })),
    agencies: [agency("cq-01", "gia-minh"), agency("cq-02", "gia-tien")],
    enterprises: [],
  });
}

/** Everybody who had an account is gone, with their sessions and links. */
export async function forgetEverybody({ database }: World): Promise<void> {
  await database.db.deleteFrom("session").execute();
  await database.db.deleteFrom("sign_in_link").execute();
  await database.db.deleteFrom("oidc_attempt").execute();
  await database.db.deleteFrom("account").execute();
}

/** A password that a test signs in with need not be hard to guess. */
const QUICK = { N: 2 ** 10, r: 8, p: 1 };

/** An account, with a password where one is given. */
export async function someone(
  { accounts, database }: World,
  given: Partial<AccountForm> & { password?: string } = {},
): Promise<ManagedAccount> {
  const { password, ...form } = given;
  const name = form.signIn ?? crypto.randomUUID();
  const result = await addAccount(accounts, {
    name,
    signIn: name,
    role: "viewer",
    scope: { communes: [], sponsors: [] },
    ...form,
  });
  if (result.kind !== "done") throw new Error(result.kind);
  if (password !== undefined) {
    const hash = await hashPassword(password, QUICK);
    await database.db.updateTable("account").set({ password: hash }).where("id", "=", result.account.id).execute();
  }
  return result.account;
}

/** The same, signed in. */
export async function someoneSignedIn(world: World, given: Partial<AccountForm> = {}): Promise<NewSession> {
  return await beginSession(world.accounts, await someone(world, given));
}

export type App = Hono<{ Variables: Variables }>;

/** The routes of a world, or those given, mounted behind the guards. */
export function worldApp(world: World, given: Partial<Guards> = {}, routes: readonly Route[] = allRoutes(world.parts)): App {
  const app: App = new Hono();
  mountRoutes(app, routes, {
    accounts: world.accounts,
    reading: "open",
    proxies: trustedProxies(""),
    log: world.parts.log,
    rates: null,
    ...given,
  });
  return app;
}

/** What a request says, and where it comes from; nothing said: a page of this server's in a browser on this machine. */
export type Asked = {
  readonly method?: string;
  readonly session?: { readonly token: string; readonly csrf: string } | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly from?: string;
  readonly isEncrypted?: boolean;
};

export async function ask(app: App, path: string, asked: Asked = {}): Promise<Response> {
  const { method = "GET", session, body, headers = {}, from = "127.0.0.1", isEncrypted = false } = asked;
  const text = body === undefined ? undefined : JSON.stringify(body);
  const all: Record<string, string | undefined> = {
    Host: "127.0.0.1:4173",
    "Sec-Fetch-Site": "same-origin",
    ...(session ? { Cookie: `__Host-session=${session.token}`, "X-CSRF": session.csrf } : {}),
    ...(text === undefined ? {} : { "Content-Type": "application/json", "Content-Length": String(Buffer.byteLength(text)) }),
    ...headers,
  };
  const said = Object.entries(all).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
  const init = { method, headers: said, ...(text === undefined ? {} : { body: text }) };
  return await app.request(path, init, { incoming: { socket: { remoteAddress: from, encrypted: isEncrypted } } });
}
