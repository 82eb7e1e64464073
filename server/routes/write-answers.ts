import type { Collection } from "#src/api/entry/collections.ts";
import { isRefusalCode, statusOfRefusal } from "#src/api/entry/rights.ts";
import { localInstant } from "#src/lib/local-instant.ts";
import { accountNames } from "../store/account-names.ts";
import { ChangedError, NotAllowedError, RefusedError, type RowConflict } from "../store/row-change.ts";
import type { Store } from "../store/store.ts";
import { refusedFields } from "./read-body.ts";
import { refusal } from "./refusal.ts";
import type { RouteContext } from "./route.ts";

/** Makes a change, and answers for it when it could not be made; what is no answer of the store's goes on as an error. */
export async function answered(
  c: RouteContext,
  store: Store,
  change: () => Promise<Response>,
  subject: (index: number) => { readonly collection: Collection; readonly id: string },
): Promise<Response> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof RefusedError) return refusedFields(c, error.faults);
    if (error instanceof NotAllowedError) {
      const { code, index } = error;
      return refusal(c, isRefusalCode(code) ? statusOfRefusal(code) : 409, code, { index });
    }
    if (!(error instanceof ChangedError)) throw error;
    const [first] = error.conflicts;
    if (!first) throw error;
    return refusal(c, 412, "changed", await changedAnswer(store, first, subject(first.index)));
  }
}

/** What is there instead, and who made it so, so that both can be shown side by side. */
async function changedAnswer(
  { database: { db } }: Store,
  { index, current }: RowConflict,
  { collection, id }: { readonly collection: Collection; readonly id: string },
) {
  const entry = await db
    .selectFrom("entry")
    .select(["account", "at", "reason"])
    .where("collection", "=", collection)
    .where("subject_id", "=", id)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  const names = await accountNames(db, entry ? [entry.account] : []);
  return {
    index,
    current: current === null ? null : { revision: current.revision, row: JSON.parse(current.text) },
    by: { id: entry?.account ?? "", name: names.get(entry?.account ?? "") ?? "" },
    at: localInstant(entry?.at ?? 0),
    reason: entry?.reason ?? "",
  };
}
