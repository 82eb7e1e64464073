import type { Transaction } from "kysely";
import { ENDPOINTS, type Endpoint, isListEndpoint } from "#src/api/endpoints.ts";
import { type Collection, rowContractOf } from "#src/api/entry/collections.ts";
import { inWrite } from "../database/in-write.ts";
import type { Database } from "../database/open-database.ts";
import type { Tables } from "../database/tables.ts";
import { type EnteredRow, enterRows } from "./enter-rows.ts";
import { communeOf } from "./row-owner.ts";
import { beginStore, storeState } from "./store-state.ts";
import { SYSTEM } from "./system-account.ts";

/** A whole publication, as its files have it, and the configuration that goes with it. */
export type Publication = Readonly<Record<Endpoint, unknown>> & { readonly settings: unknown };

/** The id of the one row of the settings: what `config.json` is made of. */
export const SETTINGS_ID = "config";

/**
 * Fills an empty store with a publication, as entries of the system with `reason`. One that is filled stays as it is.
 *
 * @throws RangeError naming the first row that breaks its contract: what is begun with must be whole.
 */
export async function fillStore(database: Database, publication: Publication, reason: string, now: number): Promise<boolean> {
  if (await storeState(database.db)) return false;
  return await inWrite(database, async (transaction) => {
    if (await storeState(transaction)) return false;
    await fillInside(transaction, publication, reason, now);
    return true;
  });
}

/** The same where a transaction has begun, over tables without a row. */
export async function fillInside(
  transaction: Transaction<Tables>,
  publication: Publication,
  reason: string,
  now: number,
): Promise<void> {
  const rows = rowsOf(publication);
  await enterRows(transaction, rows, 1, { account: SYSTEM, reason, at: now });
  await beginStore(transaction, rows.length, now);
}

function rowsOf(publication: Publication): EnteredRow[] {
  const lists = ENDPOINTS.flatMap((endpoint) => {
    const body = publication[endpoint];
    const rows = isListEndpoint(endpoint) && Array.isArray(body) ? body : [body];
    return rows.map((row: unknown) => firstRow(endpoint, row));
  });
  return [...lists, firstRow("settings", publication.settings)];
}

function firstRow(collection: Collection, row: unknown): EnteredRow {
  const parsed = rowContractOf(collection).safeParse(row);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new RangeError(`${collection}: ${issue?.path.join(".")} ${issue?.message} in ${JSON.stringify(row).slice(0, 120)}`);
  }
  const id = collection === "settings" ? SETTINGS_ID : idIn(row);
  return { collection, id, communeId: communeOf(collection, id, row), before: null, after: row };
}

function idIn(row: unknown): string {
  const id: unknown = typeof row === "object" && row !== null && "id" in row ? row.id : undefined;
  if (typeof id !== "string") throw new RangeError(`A row without an id: ${JSON.stringify(row).slice(0, 120)}`);
  return id;
}
