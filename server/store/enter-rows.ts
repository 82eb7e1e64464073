import type { Transaction } from "kysely";
import type { Collection } from "#src/api/entry/collections.ts";
import { supportLineContract } from "#src/api/support.ts";
import type { Tables } from "../database/tables.ts";
import { breather } from "./breather.ts";
import type { Author, KeptRow } from "./row-change.ts";
import { IDS_AT_ONCE, ROWS_AT_ONCE, slicesOf } from "./slices-of.ts";
import { supportColumns } from "./support-columns.ts";

/** A row that becomes another one. `before` null: it is new; `after` null: it goes. `communeId`: what the tables are cut by. */
export type EnteredRow = {
  readonly collection: Collection;
  readonly id: string;
  readonly communeId: string;
  readonly before: KeptRow | null;
  readonly after: unknown;
};

/** Puts entries into the ledger, numbered from `first` on in their order, and what there is after them into the other tables. Judges nothing. */
export async function enterRows(
  transaction: Transaction<Tables>,
  rows: readonly EnteredRow[],
  first: number,
  author: Author,
): Promise<void> {
  const breathe = breather();
  for (const [place, slice] of slicesOf(rows, ROWS_AT_ONCE).entries()) {
    await enterSlice(transaction, slice, first + place * ROWS_AT_ONCE, author, breathe);
    await breathe();
  }
}

async function enterSlice(
  transaction: Transaction<Tables>,
  rows: readonly EnteredRow[],
  first: number,
  { account, reason, at }: Author,
  breathe: ReturnType<typeof breather>,
): Promise<void> {
  const entries = rows.map(({ collection, id, communeId, before, after }, offset) => ({
    commune_id: communeId,
    number: first + offset,
    at,
    account,
    reason,
    collection,
    subject_id: id,
    action: before === null ? "add" : after === null ? "delete" : "change",
    before: before?.text ?? "",
    after: after === null ? "" : JSON.stringify(after),
  }));
  await transaction.insertInto("entry").values(entries).execute();
  await breathe();
  await forget(transaction, rows);
  await breathe();
  const placed = rows.flatMap(({ collection, id, communeId, before, after }, offset) => {
    if (after === null) return [];
    const revision = first + offset;
    return [{ collection, id, communeId, after, position: before?.position ?? revision, revision }];
  });
  const lines = placed.filter(({ collection }) => collection === "support");
  if (lines.length > 0) {
    const columns = lines.map(({ after, position, revision }) => ({
      ...supportColumns(supportLineContract.parse(after)),
      position,
      revision,
    }));
    await transaction.insertInto("support_line").values(columns).execute();
  }
  const others = placed.filter(({ collection }) => collection !== "support");
  if (others.length > 0) {
    const documents = others.map(({ collection, id, communeId, position, revision }) => ({
      commune_id: communeId,
      collection,
      id,
      position,
      revision,
    }));
    await transaction.insertInto("document").values(documents).execute();
  }
}

/** Takes what was there before out of the tables of what there is. */
async function forget(transaction: Transaction<Tables>, rows: readonly EnteredRow[]): Promise<void> {
  const gone = Map.groupBy(
    rows.filter(({ before }) => before !== null),
    ({ collection }) => collection,
  );
  for (const [collection, group] of gone) {
    const ids = group.map(({ id }) => id);
    for (const slice of slicesOf(ids, IDS_AT_ONCE)) {
      await (collection === "support"
        ? transaction.deleteFrom("support_line").where("id", "in", slice)
        : transaction.deleteFrom("document").where("collection", "=", collection).where("id", "in", slice)
      ).execute();
    }
  }
}
