import { type HttpHandler, http } from "msw";
import { isRecord, valueAt } from "#src/api/contract.ts";
import type { Account } from "#src/api/entry/account.ts";
import { REPORTER_TYPES, ROLES } from "#src/api/entry/account.ts";
import { isCollection } from "#src/api/entry/collections.ts";
import { MONTH_ACTIONS } from "#src/api/entry/month-row.ts";
import { type Answered, type Change, type EntryStore, NOW } from "./entry-store.ts";

/** Who has signed in at the mocked server; a browser would carry it as a cookie. */
export type MockSession = { accountId: string | null };

const CSRF = "csrf-of-the-mock";

/** The entry routes over a store in memory. Any origin and base path. */
export function entryHandlers(store: EntryStore, session: MockSession): HttpHandler[] {
  const sessionBody = () => {
    const found = store.accounts.get(session.accountId ?? "");
    const who = found && { id: found.id, name: found.name, role: found.role, scope: found.scope };
    return { account: who ?? null, csrf: who ? CSRF : "", canEnter: true, signIn: { password: true, oidc: null } };
  };
  /** Answers in the name of whoever has signed in; a writing request shows the session's own word. */
  const asAccount = async (request: Request, act: (account: Account, body: unknown) => Answered): Promise<Response> => {
    const found = store.accounts.get(session.accountId ?? "");
    if (!found || found.disabled) return answer({ status: 401, body: { error: "sign-in-needed" } });
    if (request.method !== "GET" && request.headers.get("X-CSRF") !== CSRF) {
      return answer({ status: 403, body: { error: "not-allowed" } });
    }
    return answer(act(found, request.method === "GET" ? null : await bodyOf(request)));
  };
  const asAdministrator = (request: Request, act: (body: unknown) => Answered) =>
    asAccount(request, ({ role }, body) =>
      role === "administrator" ? act(body) : { status: 403, body: { error: "not-allowed" } },
    );
  return [
    http.get("*/api/session", () => answer({ status: 200, body: sessionBody() })),
    http.post("*/api/session", async ({ request }) => {
      const body = await bodyOf(request);
      const found = [...store.accounts.values()].find(({ signIn }) => signIn === valueAt(body, ["signIn"]));
      if (!found || found.password !== valueAt(body, ["password"]) || found.disabled) {
        return answer({ status: 401, body: { error: "wrong-sign-in" } });
      }
      session.accountId = found.id;
      return answer({ status: 200, body: sessionBody() });
    }),
    http.delete(/\/api\/sessions?$/, () => {
      session.accountId = null;
      return answer({ status: 204 });
    }),
    http.post("*/api/link", async ({ request }) => {
      const body = await bodyOf(request);
      const found = store.accounts.get(store.links.get(text(body, "token")) ?? "");
      if (!found) return answer({ status: 401, body: { error: "link-used" } });
      const password = text(body, "password");
      if (password.length < 10) {
        return answer({ status: 422, body: { error: "refused", faults: [{ field: "password", reason: "too-short" }] } });
      }
      store.links.delete(text(body, "token"));
      const named = { name: text(body, "name") || found.name, signIn: text(body, "signIn") || found.signIn };
      store.accounts.set(found.id, { ...found, ...named, password });
      session.accountId = found.id;
      return answer({ status: 200, body: sessionBody() });
    }),
    http.get("*/api/months.json", () => answer({ status: 200, body: store.months })),
    http.post("*/api/months/close", ({ request }) =>
      asAccount(request, ({ role }, body) =>
        role === "staff" || role === "administrator"
          ? store.closeMonth(text(body, "month"), text(body, "action"))
          : { status: 403, body: { error: "not-allowed" } },
      ),
    ),
    http.post("*/api/months/:type/:id/:month", ({ request, params }) =>
      asAccount(request, (_account, body) => {
        const type = REPORTER_TYPES.find((one) => one === params.type);
        const action = MONTH_ACTIONS.find((one) => one === valueAt(body, ["action"]));
        if (!type || !action) return { status: 404, body: { error: "not-found" } };
        const ifMatch = Number(valueAt(body, ["ifMatch"]));
        return store.actOnMonth({ type, id: String(params.id) }, String(params.month), action, text(body, "word"), ifMatch);
      }),
    ),
    http.get("*/api/rows/:collection", ({ request, params }) =>
      asAccount(request, () => {
        const collection = String(params.collection);
        if (!isCollection(collection)) return { status: 404, body: { error: "not-found" } };
        return store.rows(collection, new URL(request.url).searchParams);
      }),
    ),
    http.post("*/api/rows/:collection", ({ request, params }) =>
      asAccount(request, (account, body) => {
        const collection = String(params.collection);
        const changes = isRecord(body) && Array.isArray(body.rows) ? body.rows.filter(isChange) : null;
        if (!isCollection(collection) || !changes) return { status: 404, body: { error: "not-found" } };
        return store.batch(account, collection, text(body, "reason"), changes);
      }),
    ),
    http.put("*/api/rows/:collection/:id", ({ request, params }) =>
      asAccount(request, (account, body) => {
        const collection = String(params.collection);
        if (!isCollection(collection)) return { status: 404, body: { error: "not-found" } };
        const match = request.headers.get("If-Match");
        if (match === null && request.headers.get("If-None-Match") !== "*")
          return { status: 428, body: { error: "if-match-missing" } };
        const ifMatch = match === null ? null : Number(match.replaceAll('"', ""));
        return store.put(account, collection, text(body, "reason"), {
          id: String(params.id),
          ifMatch,
          row: valueAt(body, ["row"]),
        });
      }),
    ),
    http.get("*/api/history/:collection/:id", ({ request, params }) =>
      asAccount(request, () => {
        const collection = String(params.collection);
        return isCollection(collection)
          ? store.history(collection, String(params.id))
          : { status: 404, body: { error: "not-found" } };
      }),
    ),
    http.get("*/api/accounts", ({ request }) =>
      asAdministrator(request, () => ({
        status: 200,
        body: [...store.accounts.values()].map(({ password: _, ...account }) => account),
      })),
    ),
    http.post("*/api/accounts/:id/link", ({ request, params }) =>
      asAdministrator(request, () => {
        const token = `token-of-${String(params.id)}`;
        store.links.set(token, String(params.id));
        return { status: 200, body: { token, expiresAt: NOW.replace("-05T", "-08T") } };
      }),
    ),
    http.post("*/api/accounts", ({ request }) =>
      asAdministrator(request, (body) => putAccount(store, `tk-${store.accounts.size + 1}`, body)),
    ),
    http.put("*/api/accounts/:id", ({ request, params }) =>
      asAdministrator(request, (body) => putAccount(store, String(params.id), body)),
    ),
  ];
}

function putAccount(store: EntryStore, id: string, body: unknown): Answered {
  const signIn = text(body, "signIn");
  if ([...store.accounts.values()].some((other) => other.id !== id && other.signIn === signIn)) {
    return { status: 422, body: { error: "refused", faults: [{ field: "signIn", reason: "sign-in-taken" }] } };
  }
  const communes = valueAt(body, ["scope", "communes"]);
  const account = {
    id,
    name: text(body, "name"),
    signIn,
    role: ROLES.find((role) => role === valueAt(body, ["role"])) ?? "viewer",
    scope: { communes: Array.isArray(communes) ? communes.map(String) : [], sponsors: [] },
    disabled: valueAt(body, ["disabled"]) === true,
  };
  store.accounts.set(id, { ...account, password: store.accounts.get(id)?.password ?? "" });
  return { status: 200, body: account };
}

function answer({ status, body }: Answered): Response {
  return status === 204 ? new Response(null, { status }) : Response.json(body, { status });
}

async function bodyOf(request: Request): Promise<unknown> {
  return await request.json();
}

function text(body: unknown, key: string): string {
  const value = valueAt(body, [key]);
  return typeof value === "string" ? value : "";
}

function isChange(value: unknown): value is Change {
  return isRecord(value) && typeof value.id === "string" && (value.ifMatch === null || typeof value.ifMatch === "number");
}
