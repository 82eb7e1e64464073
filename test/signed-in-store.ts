import { addAccount, makeAccounts } from "#server/accounts/accounts.ts";
import { beginSession, type NewSession } from "#server/accounts/sessions.ts";
import { migrate } from "#server/database/migrate.ts";
import { type Database, type DatabasePlace, openDatabase } from "#server/database/open-database.ts";
import { fillStore, type Publication } from "#server/store/fill-store.ts";
import type { Account } from "#src/api/entry/account.ts";

/** Fills a store that a server will run on, and signs somebody in to it, as whoever starts a server cannot. */
export async function signedInStore(
  place: DatabasePlace,
  publication: Publication,
  account: Pick<Account, "name" | "role" | "scope">,
): Promise<NewSession> {
  return await inDatabase(place, async (database) => {
    await migrate(database);
    await fillStore(database, publication, "Dữ liệu thử", Date.now());
    const accounts = makeAccounts(database);
    const made = await addAccount(accounts, { ...account, signIn: account.name });
    if (made.kind !== "done") throw new Error(made.kind);
    return await beginSession(accounts, made.account);
  });
}

/** Does something in a database that is closed after it. */
export async function inDatabase<Value>(place: DatabasePlace, work: (database: Database) => Promise<Value>): Promise<Value> {
  const database = openDatabase(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** What a page of the server's sends with each change. */
export function sessionHeaders({ token, csrf }: NewSession): Record<string, string> {
  return {
    Cookie: `__Host-session=${token}`,
    "X-CSRF": csrf,
    "Sec-Fetch-Site": "same-origin",
    "Content-Type": "application/json",
  };
}
