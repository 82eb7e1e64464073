import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

const SESSION = "__Host-session";
const OIDC = "__Host-oidc";
/** Longer than any session: when one ends is for the store to say. */
const SESSION_SECONDS = 7 * 24 * 60 * 60;
const OIDC_SECONDS = 10 * 60;

const OURS = { path: "/", secure: true, httpOnly: true } as const;

/**
 * The session, "strict": no request that another site causes carries it. The page itself needs none, and what it asks for comes from
 * itself, after the way back from an identity provider, too. Browsers take `__Host-` on http://127.0.0.1 and http://localhost, as they
 * do over https, and nowhere else (docs/decisions/0077).
 */
export function setSessionCookie(c: Context, token: string): void {
  setCookie(c, SESSION, token, { ...OURS, sameSite: "Strict", maxAge: SESSION_SECONDS });
}
export function sessionCookie(c: Context): string | undefined {
  return getCookie(c, SESSION);
}
export function clearSessionCookie(c: Context): void {
  deleteCookie(c, SESSION, OURS);
}

/** What ties the way back from an identity provider to the browser that set out: it is sent on a visit that another site leads to. */
export function setOidcCookie(c: Context, token: string): void {
  setCookie(c, OIDC, token, { ...OURS, sameSite: "Lax", maxAge: OIDC_SECONDS });
}
export function oidcCookie(c: Context): string | undefined {
  return getCookie(c, OIDC);
}
export function clearOidcCookie(c: Context): void {
  deleteCookie(c, OIDC, OURS);
}
