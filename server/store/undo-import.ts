import type { Transaction } from "kysely";
import { type Collection, isCollection } from "#src/api/entry/collections.ts";
import { localInstant } from "#src/lib/local-instant.ts";
import { inWrite } from "../database/in-write.ts";
import type { Database } from "../database/open-database.ts";
import type { Tables } from "../database/tables.ts";
import { accountNames } from "./account-names.ts";
import { breather } from "./breather.ts";
import { type Author, RefusedError, type RowChange, type StoreFault } from "./row-change.ts";
import { IDS_AT_ONCE, slicesOf } from "./slices-of.ts";
import { type Judge, type Written, writeInside } from "./write-rows.ts";

/** A row that stands in the way of an undo. `fault` "changed": somebody has changed it since, `by` and `at` say who and when; else what its old state breaks. */
export type RowSince = {
  readonly id: string;
  readonly fault: StoreFault | "changed";
  readonly by: { readonly id: string; readonly name: string } | null;
  /** ISO 8601. */
  readonly at: string | null;
};

/** The import cannot be undone any more as it was. Nothing was written. */
export class ChangedSinceError extends Error {
  override readonly name = "ChangedSinceError";
  readonly rows: readonly RowSince[];
  constructor(rows: readonly RowSince[]) {
    super(`${rows.length} row(s) have changed since the import`);
    this.rows = rows;
  }
}

/** It was undone before. Nothing was written. */
export class AlreadyUndoneError extends Error {
  override readonly name = "AlreadyUndoneError";
}

/**
 * Takes an import back: each of its rows becomes what it was before, by an entry of its own, all or none. Null where there is no import
 * of that number.
 *
 * @throws AlreadyUndoneError; ChangedSinceError with the rows that somebody has changed since, or that others need; whatever `judge` throws.
 */
export async function undoImport(database: Database, number: number, author: Author, judge: Judge): Promise<Written | null> {
  return await inWrite(database, async (transaction) => {
    const found = await transaction.selectFrom("import").selectAll().where("number", "=", number).executeTakeFirst();
    if (!found) return null;
    if (found.undone_by !== 0) throw new AlreadyUndoneError(`Import ${number} was undone by ${found.undone_by}`);
    const changes = await inverseChanges(transaction, found);
    const written = await writeInside(transaction, changes, author, judge).catch((error: unknown) => {
      throw error instanceof RefusedError ? sinceError(error, changes) : error;
    });
    const undoneBy = written.version - changes.length + 1;
    await transaction.updateTable("import").set({ undone_by: undoneBy }).where("number", "=", number).execute();
    return written;
  });
}

type Entry = {
  readonly number: number;
  readonly collection: Collection;
  readonly id: string;
  readonly action: string;
  readonly before: string;
};

/** Each entry the other way round, on what there is now. @throws ChangedSinceError */
async function inverseChanges(
  transaction: Transaction<Tables>,
  { number, last }: { readonly number: number; readonly last: number },
): Promise<RowChange[]> {
  const breathe = breather();
  const entries = await entriesBetween(transaction, number, last);
  const changes: RowChange[] = [];
  const since: RowSince[] = [];
  for (const [collection, group] of Map.groupBy(entries, (entry) => entry.collection)) {
    for (const slice of slicesOf(group, IDS_AT_ONCE)) {
      const ids = slice.map(({ id }) => id);
      since.push(...(await changedSince(transaction, collection, ids, last)));
      for (const entry of slice) {
        const row: unknown = entry.before === "" ? null : JSON.parse(entry.before);
        // Where nobody has touched it since, the import's own entry is what there is.
        const ifRevision = entry.action === "delete" ? null : entry.number;
        changes.push({ collection, id: entry.id, ifRevision, row, isAsItWas: true });
      }
      await breathe();
    }
  }
  if (since.length > 0) throw new ChangedSinceError(since);
  return changes;
}

/** So many entries are read at once. */
const PAGE = 5_000;

async function entriesBetween(transaction: Transaction<Tables>, first: number, last: number): Promise<Entry[]> {
  const breathe = breather();
  const entries: Entry[] = [];
  for (let from = first; from <= last; from += PAGE) {
    const page = await transaction
      .selectFrom("entry")
      .select(["number", "collection", "subject_id as id", "action", "before"])
      .where("number", ">=", from)
      .where("number", "<=", Math.min(last, from + PAGE - 1))
      .orderBy("number")
      .execute();
    for (const { collection, ...entry } of page) {
      if (!isCollection(collection)) throw new Error(`An entry of no collection: ${collection}`);
      entries.push({ ...entry, collection });
    }
    await breathe();
  }
  return entries;
}

async function changedSince(
  transaction: Transaction<Tables>,
  collection: Collection,
  ids: readonly string[],
  last: number,
): Promise<RowSince[]> {
  const newer = await transaction
    .selectFrom("entry")
    .select(["subject_id", "account", "at"])
    .where("collection", "=", collection)
    .where("subject_id", "in", ids)
    .where("number", ">", last)
    .orderBy("number")
    .execute();
  const newest = new Map(newer.map((entry) => [entry.subject_id, entry]));
  const names = await accountNames(
    transaction,
    newer.map(({ account }) => account),
  );
  return [...newest.values()].map(({ subject_id, account, at }) => ({
    id: subject_id,
    fault: "changed",
    by: { id: account, name: names.get(account) ?? account },
    at: localInstant(at),
  }));
}

/** What the rows of before break as things stand now: a line that another one adjusts since, a sponsor that is gone. */
function sinceError({ faults }: RefusedError, changes: readonly RowChange[]): ChangedSinceError {
  const rows = new Map(faults.map(({ index, reason }) => [changes[index]?.id ?? "", reason]));
  return new ChangedSinceError([...rows].map(([id, fault]) => ({ id, fault, by: null, at: null })));
}
