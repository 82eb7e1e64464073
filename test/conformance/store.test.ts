// @vitest-environment node
import { Hono } from "hono";
import { HttpResponse, http } from "msw";
import { server as mockServer } from "#mocks/server.ts";
import { makeAccounts } from "#server/accounts/accounts.ts";
import { migrate } from "#server/database/migrate.ts";
import { openDatabase } from "#server/database/open-database.ts";
import { trustedProxies } from "#server/routes/client.ts";
import type { Variables } from "#server/routes/route.ts";
import { fillStore } from "#server/store/fill-store.ts";
import { readFolder } from "#server/store/read-folder.ts";
import { openStore } from "#server/store/store.ts";
import { storePart } from "#server/store-part.ts";
import { DATABASE_PLACES, type OwnPlace } from "#test/database-places.ts";
import { conformanceSuite } from "./conformance-suite.ts";
import { illustrativeSuite } from "./illustrative-suite.ts";
import type { ConformanceSource } from "./read-source.ts";

const ORIGIN = "http://store.test";
const PUBLIC = new URL("../../public/", import.meta.url).pathname;

/** The server's own routes over a database that was filled with what `public/` holds. */
function store(make: () => Promise<OwnPlace>): ConformanceSource {
  return {
    open: async () => {
      const place = await make();
      const database = openDatabase(place.place);
      await migrate(database);
      await fillStore(database, await readFolder(PUBLIC), "Dữ liệu minh họa", Date.now());
      const app = new Hono<{ Variables: Variables }>();
      const accounts = makeAccounts(database);
      const log = () => undefined;
      const parts = { accounts, store: openStore(database), log, oidc: null, publicUrl: null };
      storePart(parts, { accounts, log, reading: "open", proxies: trustedProxies(""), rates: null }).mount(app);
      mockServer.use(
        http.get(`${ORIGIN}/*`, async ({ request }) => {
          const incoming = { socket: { remoteAddress: "127.0.0.1", encrypted: false } };
          const answer = await app.fetch(new Request(request.url, { headers: request.headers }), { incoming });
          return new HttpResponse(await answer.arrayBuffer(), { status: answer.status, headers: answer.headers });
        }),
      );
      return {
        apiBase: `${ORIGIN}/api`,
        close: async () => {
          await database.close();
          await place.drop();
        },
      };
    },
  };
}

for (const { name, make } of DATABASE_PLACES) {
  conformanceSuite(`the store on ${name}`, store(make));
  illustrativeSuite(`the store on ${name}`, store(make));
}
