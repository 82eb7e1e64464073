import type { Collection } from "#src/api/entry/collections.ts";
import { localInstant } from "#src/lib/local-instant.ts";
import type { Database } from "../database/open-database.ts";
import { accountNames } from "./account-names.ts";

/** One entry of the ledger, as a reader sees it. `before` and `after` null: it was not there, or is not any more. */
export type HistoryEntry = {
  readonly number: number;
  /** ISO 8601. */
  readonly at: string;
  readonly account: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** Everything that was ever done to a row, newest first; none where there was never one. */
export async function rowHistory({ db }: Database, collection: Collection, id: string): Promise<HistoryEntry[]> {
  const entries = await db
    .selectFrom("entry")
    .select(["number", "at", "account", "reason", "action", "before", "after"])
    .where("collection", "=", collection)
    .where("subject_id", "=", id)
    .orderBy("number", "desc")
    .execute();
  const names = await accountNames(
    db,
    entries.map(({ account }) => account),
  );
  return entries.map(({ at, account, before, after, ...entry }) => ({
    ...entry,
    at: localInstant(at),
    account: { id: account, name: names.get(account) ?? account },
    before: parsed(before),
    after: parsed(after),
  }));
}

function parsed(text: string): unknown {
  return text === "" ? null : JSON.parse(text);
}
