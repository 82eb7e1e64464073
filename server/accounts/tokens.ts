import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, as a cookie or a link holds them. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the store knows a token by: who reads the store can sign in with none of it. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Compared in the same time, whatever is equal of them. */
export function isSameToken(one: string, other: string): boolean {
  return timingSafeEqual(createHash("sha256").update(one).digest(), createHash("sha256").update(other).digest());
}
