import type { Account } from "#src/api/entry/account.ts";
import { type Accounts, accountOfRow } from "./accounts.ts";
import { newToken, tokenHash } from "./tokens.ts";

const HOUR_MS = 60 * 60_000;
/** Nobody at the desk for half a day, or a week in all: then one signs in again. */
export const IDLE_MS = 12 * HOUR_MS;
export const LONGEST_MS = 7 * 24 * HOUR_MS;
/** A session in use is not written down at every request. */
const WRITTEN_EVERY_MS = 5 * 60_000;

/** A session as its requests know it. `csrf`: what a page of ours sends with each change, and no other page can know. */
export type Session = { readonly tokenHash: string; readonly account: Account; readonly csrf: string };
/** The same just begun: with what its cookie holds, which the store does not. */
export type NewSession = Session & { readonly token: string };

/** Begins a session of an account that has proven itself. Those that are over are cleared away. */
export async function beginSession({ database, now }: Accounts, account: Account): Promise<NewSession> {
  const token = newToken();
  const session = { token, tokenHash: tokenHash(token), account, csrf: newToken() };
  const at = now();
  await database.db.deleteFrom("session").where("expires_at", "<=", at).execute();
  await database.db
    .insertInto("session")
    .values({
      token_hash: session.tokenHash,
      account_id: account.id,
      created_at: at,
      expires_at: at + IDLE_MS,
      csrf: session.csrf,
    })
    .execute();
  return session;
}

/** Whose a cookie is, with the rights of this moment; null for one that is over, was ended, was made up, or whose account is disabled. */
export async function findSession({ database, now }: Accounts, token: string): Promise<Session | null> {
  const hash = tokenHash(token);
  const found = await database.db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .select(["session.csrf", "session.created_at", "session.expires_at"])
    .select(["account.id", "account.name", "account.role", "account.scope", "account.disabled"])
    .where("session.token_hash", "=", hash)
    .executeTakeFirst();
  const at = now();
  if (!found || found.expires_at <= at || found.disabled === 1) return null;
  const expiresAt = Math.min(at + IDLE_MS, found.created_at + LONGEST_MS);
  if (expiresAt - found.expires_at >= WRITTEN_EVERY_MS) {
    await database.db.updateTable("session").set({ expires_at: expiresAt }).where("token_hash", "=", hash).execute();
  }
  return { tokenHash: hash, account: accountOfRow(found), csrf: found.csrf };
}

export async function endSession({ database }: Accounts, hash: string): Promise<void> {
  await database.db.deleteFrom("session").where("token_hash", "=", hash).execute();
}

/** Signs an account out everywhere. */
export async function endSessionsOf({ database }: Accounts, accountId: string): Promise<void> {
  await database.db.deleteFrom("session").where("account_id", "=", accountId).execute();
}
