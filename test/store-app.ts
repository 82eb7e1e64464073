import { Hono } from "hono";
import { makeAccounts } from "#server/accounts/accounts.ts";
import { migrate } from "#server/database/migrate.ts";
import { openDatabase } from "#server/database/open-database.ts";
import { trustedProxies } from "#server/routes/client.ts";
import type { Variables } from "#server/routes/route.ts";
import { fillStore } from "#server/store/fill-store.ts";
import { readFolder } from "#server/store/read-folder.ts";
import { openStore } from "#server/store/store.ts";
import { storePart } from "#server/store-part.ts";
import type { OwnPlace } from "./database-places.ts";

export type StoreApp = { readonly app: Hono<{ Variables: Variables }>; close(): Promise<void> };

/** The server's own routes over a database of its own, filled with what `folder` holds. `groupedAbove`: as in `RouteParts`. */
export async function storeApp(
  make: () => Promise<OwnPlace>,
  folder: string,
  given: { readonly groupedAbove?: number } = {},
): Promise<StoreApp> {
  const place = await make();
  const database = openDatabase(place.place);
  await migrate(database);
  await fillStore(database, await readFolder(folder), "Dữ liệu minh họa", Date.now());
  const app = new Hono<{ Variables: Variables }>();
  const accounts = makeAccounts(database);
  const log = () => undefined;
  const parts = { accounts, store: openStore(database), log, oidc: null, publicUrl: null, ...given };
  storePart(parts, { accounts, log, reading: "open", proxies: trustedProxies(""), rates: null }).mount(app);
  return {
    app,
    close: async () => {
      await database.close();
      await place.drop();
    },
  };
}
