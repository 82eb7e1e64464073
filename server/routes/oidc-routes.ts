import { assertNever } from "#src/lib/assert-never.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { comeBackFromProvider, type Oidc, setOutToProvider } from "../accounts/oidc.ts";
import { clearOidcCookie, oidcCookie, setOidcCookie, setSessionCookie } from "./cookies.ts";
import { auditor, type Log } from "./log.ts";
import { refusal, wordsOf } from "./refusal.ts";
import type { Route, RouteContext } from "./route.ts";

/** What signing in with an identity provider needs. `oidc` null: none is configured, and the routes say so. */
export type OidcParts = {
  readonly accounts: Accounts;
  readonly log: Log;
  readonly oidc: Oidc | null;
  /** The address of the app as readers have it, ending in "/"; null: as each request names it. */
  readonly publicUrl: URL | null;
};

/** The way to the identity provider, and back. */
export function oidcRoutes({ accounts, log, oidc, publicUrl }: OidcParts): Route[] {
  const audit = auditor(log, accounts.now);
  return [
    {
      method: "GET",
      path: "/api/oidc/start",
      access: "anybody",
      signsIn: true,
      handle: async (c) => {
        if (!oidc) return refusal(c, 404, "no-oidc");
        const returnTo = c.req.query("return") ?? "";
        const { address, cookie } = await setOutToProvider(accounts, oidc, callbackUrl(c, publicUrl).href, returnTo);
        setOidcCookie(c, cookie);
        c.header("Cache-Control", "no-store");
        return c.redirect(address.href, 302);
      },
    },
    {
      method: "GET",
      path: "/api/oidc/callback",
      access: "anybody",
      signsIn: true,
      handle: async (c) => {
        if (!oidc) return refusal(c, 404, "no-oidc");
        const answered = callbackUrl(c, publicUrl);
        answered.search = new URL(c.req.url).search;
        const result = await comeBackFromProvider(accounts, oidc, answered, oidcCookie(c));
        clearOidcCookie(c);
        c.header("Cache-Control", "no-store");
        switch (result.kind) {
          case "signed-in":
            audit("signed-in-by-provider", result.session.account.id);
            setSessionCookie(c, result.session.token);
            return c.redirect(wayBack(result.returnTo), 302);
          case "unknown":
          case "refused":
            audit("sign-in-refused", "");
            return c.text(wordsOf(result.kind === "unknown" ? "unknown-person" : "provider-refused"), 403);
          default:
            return assertNever(result);
        }
      },
    },
  ];
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
