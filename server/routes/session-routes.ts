import { linkFormContract, signInContract } from "#src/api/entry/account-forms.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { redeemLink } from "../accounts/links.ts";
import { endSession, endSessionsOf, type NewSession, type Session } from "../accounts/sessions.ts";
import { signIn } from "../accounts/sign-in.ts";
import { clearSessionCookie, setSessionCookie } from "./cookies.ts";
import { auditor, type Log } from "./log.ts";
import { readBody, refusedFields } from "./read-body.ts";
import { refusal, refusalFor } from "./refusal.ts";
import type { Route, RouteContext } from "./route.ts";

/** What the routes of signing in need. */
export type SessionParts = {
  readonly accounts: Accounts;
  readonly log: Log;
  /** The name of the identity provider; null: passwords only. */
  readonly oidcName: string | null;
};

/** Signing in by password or link, asking who one is, signing out here and everywhere. */
export function sessionRoutes(parts: SessionParts): Route[] {
  const { accounts, log } = parts;
  const audit = auditor(log, accounts.now);
  return [
    {
      method: "GET",
      path: "/api/session",
      access: "anybody",
      handle: async (c) => sessionAnswer(c, parts, c.get("session")),
    },
    {
      method: "POST",
      path: "/api/session",
      access: "anybody",
      handle: async (c) => {
        const body = await readBody(c, signInContract);
        if ("answer" in body) return body.answer;
        const result = await signIn(accounts, body.value, c.get("client").address);
        switch (result.kind) {
          case "signed-in":
            audit("signed-in", result.session.account.id);
            return await begun(c, parts, result.session);
          case "locked":
            audit("locked-out", "");
            return refusalFor(c, 429, "locked", result.seconds);
          case "wrong":
            audit("sign-in-refused", "");
            return refusal(c, 401, "wrong-sign-in");
          default:
            return assertNever(result);
        }
      },
    },
    {
      method: "POST",
      path: "/api/link",
      access: "anybody",
      handle: async (c) => {
        const body = await readBody(c, linkFormContract);
        if ("answer" in body) return body.answer;
        const result = await redeemLink(accounts, body.value);
        switch (result.kind) {
          case "signed-in":
            audit("link-used", result.session.account.id);
            return await begun(c, parts, result.session);
          case "link-used":
            return refusal(c, 410, "link-used");
          case "sign-in-taken":
            return refusedFields(c, [{ field: "signIn", reason: "sign-in-taken" }]);
          case "missing":
            return refusedFields(c, [{ field: result.field, reason: "missing" }]);
          default:
            return assertNever(result);
        }
      },
    },
    {
      method: "DELETE",
      path: "/api/session",
      access: "signed-in",
      handle: async (c) => {
        const session = c.get("session");
        if (session) await endSession(accounts, session.tokenHash);
        audit("signed-out", session?.account.id ?? "");
        return over(c);
      },
    },
    {
      method: "DELETE",
      path: "/api/sessions",
      access: "signed-in",
      handle: async (c) => {
        const session = c.get("session");
        if (session) await endSessionsOf(accounts, session.account.id);
        audit("signed-out-everywhere", session?.account.id ?? "");
        return over(c);
      },
    },
  ];
}

/** The browser has a new session; the one that it had, if any, is nobody's any more. */
async function begun(c: RouteContext, parts: SessionParts, session: NewSession): Promise<Response> {
  const before = c.get("session");
  if (before) await endSession(parts.accounts, before.tokenHash);
  setSessionCookie(c, session.token);
  return sessionAnswer(c, parts, session);
}

function over(c: RouteContext): Response {
  clearSessionCookie(c);
  return c.body(null, 204);
}

function sessionAnswer(c: RouteContext, { oidcName }: SessionParts, session: Session | null): Response {
  const { canEnter } = c.get("client");
  return c.json(
    {
      account: session?.account ?? null,
      csrf: session?.csrf ?? "",
      canEnter,
      ...(canEnter ? {} : { why: "https-needed" }),
      signIn: { password: true, oidc: oidcName === null ? null : { name: oidcName } },
    },
    200,
    { "Cache-Control": "no-store" },
  );
}
