import type { Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Role } from "#src/api/entry/account.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { findSession, type Session } from "../accounts/sessions.ts";
import { isSameToken } from "../accounts/tokens.ts";
import { isStoreAway } from "../database/store-away.ts";
import { clientOf, type TrustedProxies } from "./client.ts";
import { sessionCookie } from "./cookies.ts";
import { errorText, type Log } from "./log.ts";
import { type Rates, rateLimit } from "./rate-limit.ts";
import { hasControl } from "./read-body.ts";
import { refusal, refusalFor } from "./refusal.ts";
import type { Access, Route, RouteContext, Variables } from "./route.ts";

/** What stands before every route. */
export type Guards = {
  readonly accounts: Accounts;
  /** Whether whoever has not signed in may read. */
  readonly reading: "open" | "closed";
  readonly proxies: TrustedProxies;
  readonly log: Log;
  /** Null: no limit, where a test or a benchmark asks more than people do. */
  readonly rates: Rates | null;
  /** How long any request may take, in milliseconds, whatever its route says. */
  readonly patienceMs?: number;
};

const LARGEST_BODY = 1024 * 1024;
const PATIENCE_MS = 30_000;
/** When to ask again where the database is away. */
const AWAY_SECONDS = 2;
const SLOW_SECONDS = 5;

type App = Hono<{ Variables: Variables }>;

/**
 * Puts the routes into the application, each behind all guards: nothing below `/api/` answers but by a row of this list, to those whom
 * the row names. What is mounted there afterwards is never reached.
 */
export function mountRoutes(app: App, routes: readonly Route[], guards: Guards): void {
  const limits = limitsOf(guards);
  for (const route of routes) {
    app.on(route.method, route.path, guarded(route, guards, limits), largest(route), async (c) => await inTime(c, route, guards));
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
    app.all(path, (c) => refusal(c, 405, "method-not-allowed", {}, { Allow: methods.join(", ") }));
  }
  app.all("/api/*", (c) => refusal(c, 404, "not-found"));
}

type Limits = { readonly [Kind in keyof Rates]: (address: string) => number };

function limitsOf({ rates, accounts: { now } }: Guards): Limits {
  const limit = (kind: keyof Rates) => (rates ? rateLimit(rates[kind], now) : () => 0);
  return { reading: limit("reading"), writing: limit("writing"), signingIn: limit("signingIn") };
}

/** A change, as against a question. */
function isWriting({ method }: Route): boolean {
  return method !== "GET";
}

/** Without a session yet: a password or a link is what it brings. */
function isSignIn(route: Route): boolean {
  return route.signsIn === true || (isWriting(route) && route.access === "anybody");
}

function guarded(route: Route, guards: Guards, limits: Limits): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    const began = performance.now();
    c.set("client", clientOf(c, guards.proxies));
    c.set("session", null);
    c.set("account", null);
    try {
      const refused = await refusedFirst(c, route, guards, limits);
      if (refused) c.res = refused;
      else await next();
    } catch (error) {
      c.res = failed(c, route, guards, error);
    }
    if (c.get("client").isHttps) c.header("Strict-Transport-Security", TRANSPORT);
    const account = isWriting(route) ? c.get("account") : null;
    guards.log({
      kind: "access",
      at: new Date(guards.accounts.now()).toISOString(),
      method: c.req.method,
      route: route.path,
      status: c.res.status,
      ms: Math.round(performance.now() - began),
      ...(account ? { account: account.id } : {}),
    });
  };
}

async function refusedFirst(c: RouteContext, route: Route, guards: Guards, limits: Limits): Promise<Response | null> {
  const client = c.get("client");
  // No row, account or filter is called so, and PostgreSQL could not even be asked.
  if (hasControl(decodedAddress(c.req.url))) return refusal(c, 404, "not-found");
  const seconds = limits[kindOf(route)](client.address);
  if (seconds > 0) return refusalFor(c, 429, "too-many", seconds);
  if ((isWriting(route) || route.signsIn) && !client.canEnter) return refusal(c, 403, "https-needed");
  if (isWriting(route) && !isFromOwnPage(c)) return refusal(c, 403, "wrong-origin");
  const session = await sessionOf(c, route, guards);
  c.set("session", session);
  c.set("account", session?.account ?? null);
  const refused = accessOf(route.access, guards.reading, session?.account.role ?? null);
  if (refused) return refusal(c, refused, refused === 401 ? "sign-in-needed" : "not-allowed");
  if (isWriting(route) && !isSignIn(route) && !isSameToken(c.req.header("X-CSRF") ?? "", session?.csrf ?? "")) {
    return refusal(c, 403, "wrong-csrf");
  }
  return isWriting(route) && hasBody(c) && !isJson(c) ? refusal(c, 415, "not-json") : null;
}

function decodedAddress(url: string): string {
  const { pathname, search } = new URL(url);
  try {
    return decodeURIComponent(pathname + search.replaceAll("+", " "));
  } catch {
    return pathname;
  }
}

function kindOf(route: Route): keyof Rates {
  if (isSignIn(route)) return "signingIn";
  return isWriting(route) ? "writing" : "reading";
}

/** Where everybody may read, who they are is not asked: the files go out while the database is away, too. */
async function sessionOf(c: RouteContext, { access }: Route, { accounts, reading }: Guards): Promise<Session | null> {
  const token = sessionCookie(c);
  if (token === undefined || !c.get("client").canEnter || (access === "reader" && reading === "open")) return null;
  return await findSession(accounts, token);
}

const OR_MORE = { reporter: ["reporter", "staff", "administrator"], staff: ["staff", "administrator"] } as const;

/** The status that refuses a role (null: nobody has signed in); null where it may. What is not let in by name is out. */
function accessOf(access: Access, reading: Guards["reading"], role: Role | null): 401 | 403 | null {
  if (access === "anybody" || (access === "reader" && reading === "open")) return null;
  if (role === null) return 401;
  switch (access) {
    case "reader":
    case "signed-in":
      return null;
    case "reporter":
      return OR_MORE.reporter.some((one) => one === role) ? null : 403;
    case "staff":
      return OR_MORE.staff.some((one) => one === role) ? null : 403;
    case "administrator":
      return role === "administrator" ? null : 403;
    default:
      return assertNever(access);
  }
}

/**
 * Whether a page of this server asks. Where the browser says it in a header that no page can set, that counts; else the page's origin,
 * which browsers add to every change. Whoever says neither is no page.
 */
function isFromOwnPage(c: RouteContext): boolean {
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined) return site === "same-origin";
  const origin = c.req.header("Origin");
  return origin !== undefined && origin.toLowerCase() === c.get("client").origin.toLowerCase();
}

function hasBody(c: RouteContext): boolean {
  return c.req.header("Transfer-Encoding") !== undefined || Number(c.req.header("Content-Length") ?? 0) > 0;
}

function isJson(c: RouteContext): boolean {
  return /^application\/json\s*(;|$)/i.test(c.req.header("Content-Type") ?? "");
}

function largest({ largestBody = LARGEST_BODY }: Route): MiddlewareHandler {
  return bodyLimit({ maxSize: largestBody, onError: (c) => refusal(c, 413, "too-large") });
}

/** What has begun goes on behind a late answer: whoever asks again finds by the revision whether it was done. */
async function inTime(c: RouteContext, route: Route, guards: Guards): Promise<Response> {
  const late = Promise.withResolvers<Response>();
  const patienceMs = guards.patienceMs ?? route.patienceMs ?? PATIENCE_MS;
  const timer = setTimeout(() => late.resolve(refusalFor(c, 503, "too-slow", SLOW_SECONDS)), patienceMs);
  try {
    return await Promise.race([route.handle(c), late.promise]);
  } catch (error) {
    return failed(c, route, guards, error);
  } finally {
    clearTimeout(timer);
  }
}

function failed(c: RouteContext, route: Route, { log, accounts }: Guards, error: unknown): Response {
  log({ kind: "error", at: new Date(accounts.now()).toISOString(), route: route.path, error: errorText(error) });
  return isStoreAway(error) ? refusalFor(c, 503, "store-away", AWAY_SECONDS) : refusal(c, 500, "server-error");
}

/** A year. Not for names below this one, which may be others'. */
const TRANSPORT = "max-age=31536000";

/** Says of whatever comes over https that it comes so from now on: for the page and its files, beside the routes. */
export function strictTransport(proxies: TrustedProxies): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (clientOf(c, proxies).isHttps) c.header("Strict-Transport-Security", TRANSPORT);
  };
}
