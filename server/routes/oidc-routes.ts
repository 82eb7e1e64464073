import { assertNever } from "#src/lib/assert-never.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { comeBackFromProvider, type Oidc, ProviderAwayError, setOutToProvider } from "../accounts/oidc.ts";
import { clearOidcCookie, oidcCookie, setOidcCookie, setSessionCookie } from "./cookies.ts";
import { auditor, errorText, type Log } from "./log.ts";
import { refusal, refusalFor, wordsOf } from "./refusal.ts";
import type { Route, RouteContext } from "./route.ts";

/** What signing in with an identity provider needs. `oidc` null: none is configured, and the routes say so. */
export type OidcParts = {
  readonly accounts: Accounts;
  readonly log: Log;
  readonly oidc: Oidc | null;
  /** The address of the app as readers have it, ending in "/"; null: as each request names it. */
  readonly publicUrl: URL | null;
};

const START = "/api/oidc/start";
const CALLBACK = "/api/oidc/callback";
const AWAY_SECONDS = 5;

/** The way to the identity provider, and back. */
export function oidcRoutes(parts: OidcParts): Route[] {
  const { oidc } = parts;
  const step = (path: string, take: (c: RouteContext, provider: Oidc) => Promise<Response>): Route => ({
    method: "GET",
    path,
    access: "anybody",
    signsIn: true,
    handle: async (c) => {
      if (!oidc) return refusal(c, 404, "no-oidc");
      c.header("Cache-Control", "no-store");
      try {
        return await take(c, oidc);
      } catch (error) {
        if (!(error instanceof ProviderAwayError)) throw error;
        told(parts, path, errorText(error.cause));
        return refusalFor(c, 503, "provider-away", AWAY_SECONDS);
      }
    },
  });
  return [
    step(START, (c, provider) => setOut(c, parts, provider)),
    step(CALLBACK, (c, provider) => comeBack(c, parts, provider)),
  ];
}

async function setOut(c: RouteContext, { accounts, publicUrl }: OidcParts, oidc: Oidc): Promise<Response> {
  const returnTo = c.req.query("return") ?? "";
  const { address, cookie } = await setOutToProvider(accounts, oidc, callbackUrl(c, publicUrl).href, returnTo);
  setOidcCookie(c, cookie);
  return c.redirect(address.href, 302);
}

async function comeBack(c: RouteContext, parts: OidcParts, oidc: Oidc): Promise<Response> {
  const { accounts, log, publicUrl } = parts;
  const answered = callbackUrl(c, publicUrl);
  answered.search = new URL(c.req.url).search;
  const result = await comeBackFromProvider(accounts, oidc, answered, oidcCookie(c));
  clearOidcCookie(c);
  const audit = auditor(log, accounts.now);
  switch (result.kind) {
    case "signed-in":
      audit("signed-in-by-provider", result.session.account.id);
      setSessionCookie(c, result.session.token);
      return c.redirect(wayBack(result.returnTo), 302);
    case "unknown":
      audit("sign-in-refused", "");
      return c.text(wordsOf("unknown-person"), 403);
    case "refused":
      audit("sign-in-refused", "");
      told(parts, CALLBACK, result.why);
      return c.text(wordsOf("provider-refused"), 403);
    default:
      return assertNever(result);
  }
}

/** For whoever sets the provider up: why nobody gets in. */
function told({ log, accounts }: OidcParts, route: string, error: string): void {
  log({ kind: "error", at: new Date(accounts.now()).toISOString(), route, error });
}

function callbackUrl(c: RouteContext, publicUrl: URL | null): URL {
  return new URL("api/oidc/callback", publicUrl ?? `${c.get("client").origin}/`);
}

/** A screen of this app, from where the way back ends, below whatever folder the app is: what a link says cannot lead to another site. */
export function wayBack(returnTo: string): string {
  const up = "../../";
  const route = returnTo.replace(/^[/\\]+/, "");
  const isPlain = /^[\w\-./~%?&=+,:@!$'()*;]*$/.test(route) && !/(^|[/\\])\.\.?([/\\?]|$)/.test(route);
  return isPlain ? `${up}${route}` : up;
}
