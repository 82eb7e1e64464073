import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { instantField, oneOf, optionalField, textField } from "../contract.ts";
import { getJson } from "../get-json.ts";

/** What the server says of its store. `at`: of the newest entry; `since`: of the first one, before which nothing is kept. */
const storeHealthContract = z.object({
  status: oneOf(["ok", "degraded"]),
  version: z.int(),
  at: z.nullable(instantField),
  since: optionalField(instantField),
  database: textField,
});
export type StoreHealth = z.output<typeof storeHealthContract>;

/** Throws what `getJson` throws: HttpError 503 where the database cannot be reached. */
export async function getStoreHealth(apiBase: string, signal?: AbortSignal): Promise<StoreHealth> {
  return await getJson(`${apiBase}/health.json`, storeHealthContract, signal);
}

/** How the state of the store is read: anew with each reading of the data (`readAt`). */
export function storeHealthQuery(apiBase: string, readAt: number | null) {
  return queryOptions({
    queryKey: ["entry", apiBase, "health", readAt],
    queryFn: ({ signal }) => getStoreHealth(apiBase, signal),
    gcTime: 60_000,
  });
}
