import * as z from "zod/mini";
import type { ImportedFile } from "#src/api/entry/imported-file.ts";
import { localInstant } from "#src/lib/local-instant.ts";
import { inWrite } from "../database/in-write.ts";
import type { Database } from "../database/open-database.ts";
import { accountNames } from "./account-names.ts";
import { type Author, RefusedError, type RowChange } from "./row-change.ts";
import { type Judge, type Written, writeInside } from "./write-rows.ts";

/** What was imported, and what it was read from. */
export type Imported = Written & { readonly number: number };

/**
 * Writes changes that came out of files as one batch of entries, which can be undone together.
 *
 * @throws RefusedError where there is nothing to change; whatever `writeRows` throws. Nothing is written then.
 */
export async function importRows(
  database: Database,
  files: readonly ImportedFile[],
  changes: readonly RowChange[],
  author: Author,
  judge: Judge,
): Promise<Imported> {
  if (changes.length === 0) throw new RefusedError([{ index: 0, field: "rows", reason: "missing" }]);
  return await inWrite(database, async (transaction) => {
    const written = await writeInside(transaction, changes, author, judge);
    const number = written.version - changes.length + 1;
    const { at } = await transaction.selectFrom("store_state").select("at").executeTakeFirstOrThrow();
    const deleted = changes.filter(({ row }) => row === null).length;
    const added = changes.filter(({ ifRevision, row }) => ifRevision === null && row !== null).length;
    await transaction
      .insertInto("import")
      .values({
        number,
        last: written.version,
        at,
        account: author.account,
        files: JSON.stringify(files),
        added,
        changed: changes.length - added - deleted,
        deleted,
        undone_by: 0,
      })
      .execute();
    return { ...written, number };
  });
}

/** One import, as a reader sees it. `undoneBy`: the first entry that took it back; null while it stands. */
export type ListedImport = {
  readonly number: number;
  /** ISO 8601. */
  readonly at: string;
  readonly account: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly files: readonly ImportedFile[];
  readonly counts: { readonly added: number; readonly changed: number; readonly deleted: number };
  readonly undoneBy: number | null;
};

const MOST_LISTED = 50;
const filesContract = z.array(z.object({ name: z.string(), sha256: z.string() }));

/** The newest imports, newest first. */
export async function listImports({ db }: Database): Promise<ListedImport[]> {
  const rows = await db
    .selectFrom("import")
    .innerJoin("entry", "entry.number", "import.number")
    .selectAll("import")
    .select("entry.reason")
    .orderBy("import.number", "desc")
    .limit(MOST_LISTED)
    .execute();
  const names = await accountNames(
    db,
    rows.map(({ account }) => account),
  );
  return rows.map(({ number, at, account, reason, files, added, changed, deleted, undone_by }) => ({
    number,
    at: localInstant(at),
    account: { id: account, name: names.get(account) ?? account },
    reason,
    files: filesContract.parse(JSON.parse(files)),
    counts: { added, changed, deleted },
    undoneBy: undone_by === 0 ? null : undone_by,
  }));
}
