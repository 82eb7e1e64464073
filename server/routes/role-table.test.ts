// @vitest-environment node
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeFirstLink, makeLink } from "#server/accounts/links.ts";
import { beginSession, IDLE_MS, type NewSession } from "#server/accounts/sessions.ts";
import { programmeContract } from "#src/api/programme.ts";
import { addMonths, month } from "#src/domain/month.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import {
  type Asked,
  ask,
  forgetEverybody,
  makeWorld,
  someone,
  someoneSignedIn,
  type World,
  worldApp,
} from "#test/entry-world.ts";
import { aWireLine, STAFF } from "#test/store-rows.ts";
import { importRows } from "../store/import-rows.ts";
import { judgeFor } from "../store/judge-changes.ts";
import { keptDocuments } from "../store/kept-rows.ts";
import { writeRows } from "../store/write-rows.ts";
import { allRoutes } from "./all-routes.ts";

/** Who asks. "it" is the commune and the sponsor that a row's request is about: `IT`. */
const CALLERS = [
  "none",
  "viewer",
  "reporter of it",
  "reporter of another",
  "staff",
  "administrator",
  "expired session",
  "forged cookie",
  "wrong issuer",
  "alg none",
] as const;
type Caller = (typeof CALLERS)[number];

/** What a reporter reports for in the table: the requests of the rows are about them. */
const IT = { commune: "gia-minh", sponsor: { type: "agency", id: "cq-01" } } as const;
const ANOTHER = { commune: "gia-tien", sponsor: { type: "agency", id: "cq-02" } } as const;

type Statuses = { readonly [Of in Caller]: number };

/** The status of each who asks, by who may. Whoever cannot prove to be somebody is nobody. */
function statuses(of: {
  readonly none: number;
  readonly viewer: number;
  readonly reporter: number;
  readonly another?: number;
  readonly staff: number;
  readonly administrator: number;
}): Statuses {
  return {
    none: of.none,
    viewer: of.viewer,
    "reporter of it": of.reporter,
    "reporter of another": of.another ?? of.reporter,
    staff: of.staff,
    administrator: of.administrator,
    "expired session": of.none,
    "forged cookie": of.none,
    "wrong issuer": of.none,
    "alg none": of.none,
  };
}
const anybody = (status: number) =>
  statuses({ none: status, viewer: status, reporter: status, staff: status, administrator: status });
const signedIn = (status: number) =>
  statuses({ none: 401, viewer: status, reporter: status, staff: status, administrator: status });
const administrators = (status: number) => statuses({ none: 401, viewer: 403, reporter: 403, staff: 403, administrator: status });

/** A change of what a reporter reports for, and another one does not. */
const ofIt = (status: number) =>
  statuses({ none: 401, viewer: 403, reporter: status, another: 403, staff: status, administrator: status });

/** Each request is of a line, or of a month, that none before was of. */
let requests = 0;
const aLineId = () => `ht-${++requests}`;
/** Of the year that is waited for, in which each is sent once. */
let sendings = 0;
const aMonth = () => addMonths(month("2017-10"), sendings++ % 12);

/** The one that can be closed: the first after the data. */
async function nextMonth({ database: { db } }: World) {
  const [programme] = await keptDocuments(db, "programme").execute();
  return addMonths(month(programmeContract.parse(JSON.parse(programme?.after ?? "")).dataThrough), 1);
}

function itsLine(id: string) {
  return aWireLine({ id, month: "2017-10", communeId: IT.commune, sponsor: IT.sponsor });
}

/** One route: a request of it that would succeed for whoever may, made anew in a fresh world for each caller, and what each is answered. */
type Row = {
  readonly request: (
    world: World,
  ) => Promise<{ readonly url: string; readonly body?: unknown; readonly headers?: Asked["headers"] }>;
  readonly expected: Statuses;
};

const FILE = { name: "Quý III.xlsx", sha256: "0".repeat(64) };
const FORM = { name: "Chị Hoa", signIn: "hoa", role: "staff", scope: { communes: [], sponsors: [] } };

/** Every route of `allRoutes`, by method and path. */
const ROWS: Readonly<Record<string, Row>> = {
  "GET /api/session": { request: async () => ({ url: "/api/session" }), expected: anybody(200) },
  "POST /api/session": {
    request: async (world) => {
      await someone(world, { signIn: "lan", password: "mật khẩu dài" });
      return { url: "/api/session", body: { signIn: "lan", password: "mật khẩu dài" } };
    },
    expected: anybody(200),
  },
  "DELETE /api/session": { request: async () => ({ url: "/api/session" }), expected: signedIn(204) },
  "DELETE /api/sessions": { request: async () => ({ url: "/api/sessions" }), expected: signedIn(204) },
  "POST /api/link": {
    request: async (world) => {
      const link = await makeLink(world.accounts, (await someone(world)).id);
      return { url: "/api/link", body: { token: link?.token, password: "mật khẩu dài" } };
    },
    expected: anybody(200),
  },
  "GET /api/accounts": { request: async () => ({ url: "/api/accounts" }), expected: administrators(200) },
  "POST /api/accounts": { request: async () => ({ url: "/api/accounts", body: FORM }), expected: administrators(201) },
  "PUT /api/accounts/:id": {
    request: async (world) => ({ url: `/api/accounts/${(await someone(world)).id}`, body: FORM }),
    expected: administrators(200),
  },
  "POST /api/accounts/:id/link": {
    request: async (world) => ({ url: `/api/accounts/${(await someone(world)).id}/link` }),
    expected: administrators(201),
  },
  "GET /api/programme.json": { request: async () => ({ url: "/api/programme.json" }), expected: anybody(200) },
  "GET /api/communes.json": { request: async () => ({ url: "/api/communes.json" }), expected: anybody(200) },
  "GET /api/agencies.json": { request: async () => ({ url: "/api/agencies.json" }), expected: anybody(200) },
  "GET /api/enterprises.json": { request: async () => ({ url: "/api/enterprises.json" }), expected: anybody(200) },
  "GET /api/support.json": { request: async () => ({ url: "/api/support.json?limit=5" }), expected: anybody(200) },
  "GET /api/proposals.json": { request: async () => ({ url: "/api/proposals.json" }), expected: anybody(200) },
  "GET /api/totals.json": { request: async () => ({ url: "/api/totals.json" }), expected: anybody(200) },
  "GET /api/months.json": { request: async () => ({ url: "/api/months.json" }), expected: anybody(200) },
  "GET /api/due-days.ics": { request: async () => ({ url: "/api/due-days.ics?commune=gia-minh" }), expected: anybody(200) },
  "GET /api/health.json": { request: async () => ({ url: "/api/health.json" }), expected: anybody(200) },
  "GET /api/rows/:collection": {
    request: async () => ({ url: "/api/rows/support?communeId=gia-minh" }),
    expected: signedIn(200),
  },
  "GET /api/rows/:collection/:id": { request: async () => ({ url: "/api/rows/communes/gia-minh" }), expected: signedIn(200) },
  "GET /api/history/:collection/:id": {
    request: async () => ({ url: "/api/history/communes/gia-minh" }),
    expected: signedIn(200),
  },
  "PUT /api/rows/:collection/:id": {
    request: async () => {
      const id = aLineId();
      return { url: `/api/rows/support/${id}`, body: { reason: "", row: itsLine(id) }, headers: { "If-None-Match": "*" } };
    },
    expected: ofIt(200),
  },
  "DELETE /api/rows/:collection/:id": {
    request: async (world) => {
      const id = aLineId();
      const { version } = await writeRows(
        world.database,
        [{ collection: "support", id, ifRevision: null, row: itsLine(id) }],
        { account: "staff", reason: "", at: world.clock.now() },
        judgeFor(STAFF),
      );
      return { url: `/api/rows/support/${id}`, body: { reason: "Nhập trùng" }, headers: { "If-Match": `"${version}"` } };
    },
    expected: ofIt(204),
  },
  "POST /api/rows/:collection": {
    request: async () => {
      const id = aLineId();
      return { url: "/api/rows/support", body: { reason: "", rows: [{ id, ifMatch: null, row: itsLine(id) }] } };
    },
    expected: ofIt(200),
  },
  "GET /api/imports": { request: async () => ({ url: "/api/imports" }), expected: signedIn(200) },
  "POST /api/imports": {
    request: async () => {
      const id = aLineId();
      return { url: "/api/imports", body: { files: [FILE], reason: "", rows: [{ id, ifMatch: null, row: itsLine(id) }] } };
    },
    expected: ofIt(200),
  },
  "POST /api/imports/:number/undo": {
    request: async (world) => {
      const id = aLineId();
      const { number } = await importRows(
        world.database,
        [FILE],
        [{ collection: "support", id, ifRevision: null, row: itsLine(id) }],
        { account: "staff", reason: "", at: world.clock.now() },
        judgeFor(STAFF),
      );
      return { url: `/api/imports/${number}/undo`, body: {} };
    },
    expected: ofIt(200),
  },
  "POST /api/months/:type/:id/:month": {
    request: async () => ({ url: `/api/months/commune/gia-minh/${aMonth()}`, body: { action: "send", word: "", ifMatch: null } }),
    expected: ofIt(200),
  },
  "POST /api/months/close": {
    request: async (world) => ({ url: "/api/months/close", body: { action: "close", month: await nextMonth(world), word: "" } }),
    expected: statuses({ none: 401, viewer: 403, reporter: 403, staff: 200, administrator: 200 }),
  },
  // No provider is configured here: with a real one they are walked in oidc-routes.test.ts.
  "GET /api/oidc/start": { request: async () => ({ url: "/api/oidc/start" }), expected: anybody(404) },
  "GET /api/oidc/callback": { request: async () => ({ url: "/api/oidc/callback?code=1&state=1" }), expected: anybody(404) },
};

/** What a caller sends to say who they are. Tokens in `Authorization` are no way in: whoever brings one is nobody. */
async function proofOf(world: World, caller: Caller): Promise<Pick<Asked, "session" | "headers">> {
  switch (caller) {
    case "none":
      return {};
    case "viewer":
    case "staff":
    case "administrator":
      return { session: await someoneSignedIn(world, { role: caller }) };
    case "reporter of it":
      return { session: await aReporter(world, IT) };
    case "reporter of another":
      return { session: await aReporter(world, ANOTHER) };
    case "expired session": {
      const account = await someone(world, { role: "administrator" });
      const session = await beginSession(world.accounts, account);
      world.clock.pass(IDLE_MS);
      return { session };
    }
    case "forged cookie": {
      await someoneSignedIn(world, { role: "administrator" });
      return { session: { token: "A".repeat(43), csrf: "A".repeat(43) } };
    }
    case "wrong issuer":
      return { headers: { Authorization: `Bearer ${await aToken(world, "HS256")}` } };
    case "alg none":
      return { headers: { Authorization: `Bearer ${await aToken(world, "none")}` } };
  }
}

async function aReporter(world: World, { commune, sponsor }: typeof IT | typeof ANOTHER): Promise<NewSession> {
  return await someoneSignedIn(world, { role: "reporter", scope: { communes: [commune], sponsors: [sponsor] } });
}

/** A token of another issuer's for an administrator that there is. */
async function aToken(world: World, alg: "HS256" | "none"): Promise<string> {
  const { id } = await someone(world, { role: "administrator" });
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg, typ: "JWT" })}.${part({ iss: "https://elsewhere.example", sub: id, role: "administrator" })}`;
  return `${text}.${alg === "none" ? "" : createHmac("sha256", "secret").update(text).digest("base64url")}`;
}

describe.each(DATABASE_PLACES)("who is answered what, on $name", ({ make }) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(await make());
  });
  beforeEach(async () => forgetEverybody(world));
  afterAll(async () => world.close());

  it("is said of every route there is, and of no other", () => {
    expect(Object.keys(ROWS).sort()).toEqual(
      allRoutes(world.parts)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    );
  });

  it.each(Object.keys(ROWS).flatMap((name) => CALLERS.map((caller) => [name, caller] as const)))(
    "%s, asked by %s",
    async (name, caller) => {
      const row = ROWS[name];
      if (!row) throw new Error(name);
      const { url, body, headers } = await row.request(world);
      const proof = await proofOf(world, caller);
      const [method = ""] = name.split(" ");
      const response = await ask(worldApp(world), url, { method, body, ...proof, headers: { ...headers, ...proof.headers } });
      expect(response.status).toBe(row.expected[caller]);
    },
  );

  it("where reading is closed, whoever has not signed in reads nothing", async () => {
    const app = worldApp(world, { reading: "closed" });
    for (const { method, path } of allRoutes(world.parts).filter(({ access }) => access === "reader")) {
      const row = ROWS[`${method} ${path}`];
      for (const caller of CALLERS) {
        await forgetEverybody(world);
        const asked = await row?.request(world);
        const proof = await proofOf(world, caller);
        const response = await ask(app, asked?.url ?? "", { method, body: asked?.body, ...proof });
        const isSomebody = signedIn(200)[caller] === 200;
        expect(response.status, `${path}, asked by ${caller}`).toBe(isSomebody ? row?.expected[caller] : 401);
      }
    }
  });

  it("the first administrator's link is anybody's who has it, once", async () => {
    const link = await makeFirstLink(world.accounts);
    const body = { token: link?.token, name: "Anh Minh", signIn: "minh", password: "mật khẩu dài" };
    const app = worldApp(world);
    expect((await ask(app, "/api/link", { method: "POST", body })).status).toBe(200);
    expect((await ask(app, "/api/link", { method: "POST", body })).status).toBe(410);
  });
});
