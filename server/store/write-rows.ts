import type { Transaction } from "kysely";
import * as z from "zod/mini";
import { isRecord, reasonOfIssue, valueAt } from "#src/api/contract.ts";
import { type Collection, rowContractOf } from "#src/api/entry/collections.ts";
import { knownFieldsOf } from "#src/api/known-fields.ts";
import { inWrite } from "../database/in-write.ts";
import type { Database } from "../database/open-database.ts";
import type { Tables } from "../database/tables.ts";
import { breather } from "./breather.ts";
import { type EnteredRow, enterRows } from "./enter-rows.ts";
import { keptRowsOf } from "./kept-rows.ts";
import {
  type Author,
  ChangedError,
  type KeptRow,
  RefusedError,
  type RowChange,
  type RowConflict,
  type RowFault,
} from "./row-change.ts";
import { communeOf } from "./row-owner.ts";
import { nextNumbers } from "./store-state.ts";

/** A change that keeps its contract, beside what there is now. `after` is normalised; null where the row goes. */
export type CheckedChange = EnteredRow & { readonly index: number };

/** Looks at all changes together, inside the transaction, and throws where a rule or somebody's rights stand against one. */
export type Judge = (changes: readonly CheckedChange[], transaction: Transaction<Tables>) => Promise<void>;

/** The version that the changes made, and each row's revision in their order. */
export type Written = { readonly version: number; readonly revisions: readonly number[] };

/**
 * Writes changes to the ledger and to what there is now, all or none. A row is never overwritten: each change is an entry that says who,
 * when, why, and what it was.
 *
 * @throws ChangedError, RefusedError, and whatever `judge` throws. Nothing is written then.
 */
export async function writeRows(
  database: Database,
  changes: readonly RowChange[],
  author: Author,
  judge: Judge,
): Promise<Written> {
  return await inWrite(database, async (transaction) => await writeInside(transaction, changes, author, judge));
}

/** The same, where a transaction has begun. */
export async function writeInside(
  transaction: Transaction<Tables>,
  changes: readonly RowChange[],
  author: Author,
  judge: Judge,
): Promise<Written> {
  const checked = await checkedChanges(transaction, changes);
  await judge(checked, transaction);
  const { first, at } = await nextNumbers(transaction, checked.length, author.at);
  await enterRows(transaction, checked, first, { ...author, at });
  return { version: first + checked.length - 1, revisions: checked.map((_, offset) => first + offset) };
}

async function checkedChanges(transaction: Transaction<Tables>, changes: readonly RowChange[]): Promise<CheckedChange[]> {
  const breathe = breather();
  const conflicts: RowConflict[] = [];
  const faults: RowFault[] = [];
  const checked: CheckedChange[] = [];
  const keptOf = await keptRowsOfChanges(transaction, changes);
  const seen = new Set<string>();
  for (const [index, change] of changes.entries()) {
    await breathe();
    const { collection, id, ifRevision } = change;
    const key = keyOf(change);
    if (seen.has(key)) faults.push({ index, field: "id", reason: "duplicate-id" });
    seen.add(key);
    const before = keptOf(change);
    if ((before?.revision ?? null) !== ifRevision) conflicts.push({ index, current: before });
    if (change.row === null && before === null && ifRevision === null) faults.push({ index, field: "id", reason: "missing" });
    const after = change.row === null ? null : contractOutput(change, before, index, faults);
    const communeId = after === null ? (before?.communeId ?? "") : communeOf(collection, id, after);
    checked.push({ index, collection, id, communeId, before, after });
  }
  if (conflicts.length > 0) throw new ChangedError(conflicts);
  if (faults.length > 0) throw new RefusedError(faults);
  return checked;
}

function keyOf({ collection, id }: Pick<RowChange, "collection" | "id">): string {
  return `${collection} ${id}`;
}

/** What there is now of all rows that are to change: asked for together, since a batch has a hundred thousand. */
async function keptRowsOfChanges(transaction: Transaction<Tables>, changes: readonly RowChange[]) {
  const kept = new Map<Collection, ReadonlyMap<string, KeptRow>>();
  for (const [collection, group] of Map.groupBy(changes, (change) => change.collection)) {
    const ids = group.map(({ id }) => id);
    kept.set(collection, await keptRowsOf(transaction, collection, ids));
  }
  return ({ collection, id }: RowChange): KeptRow | null => kept.get(collection)?.get(id) ?? null;
}

function contractOutput(
  { collection, id, row, isAsItWas }: RowChange,
  before: KeptRow | null,
  index: number,
  faults: RowFault[],
): unknown {
  const stray = isAsItWas ? [] : strayFields(collection, row, before);
  for (const field of stray) faults.push({ index, field, reason: "unknown-field" });
  const parsed = rowContractOf(collection).safeParse(row);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      faults.push({ index, field: path.join("."), reason: reasonOfIssue(message, valueAt(row, path)) });
    }
    return null;
  }
  const own = withId.safeParse(parsed.data);
  if (own.success && own.data.id !== id) faults.push({ index, field: "id", reason: "id-differs" });
  if (NO_IDS.includes(id)) faults.push({ index, field: "id", reason: "wrong-type" });
  return isAsItWas ? row : parsed.data;
}

/** An id also stands in addresses, in which these two lead elsewhere. */
const NO_IDS = [".", ".."];

/** A slip of the pen in a field's name would lose what it holds in silence. What the row had before nobody has just mistyped. */
function strayFields(collection: Collection, row: unknown, before: KeptRow | null): string[] {
  if (!isRecord(row)) return [];
  const known = knownFieldsOf(rowContractOf(collection)).fields;
  const had: unknown = before === null ? null : JSON.parse(before.text);
  return Object.keys(row).filter((field) => known?.has(field) === false && !(isRecord(had) && Object.hasOwn(had, field)));
}

const withId = z.object({ id: z.string() });
