// @vitest-environment node
import { HttpResponse, http } from "msw";
import { server as mockServer } from "#mocks/server.ts";
import { DATABASE_PLACES, type OwnPlace } from "#test/database-places.ts";
import { storeApp } from "#test/store-app.ts";
import { conformanceSuite } from "./conformance-suite.ts";
import { illustrativeSuite } from "./illustrative-suite.ts";
import type { ConformanceSource } from "./read-source.ts";

const ORIGIN = "http://store.test";
const PUBLIC = new URL("../../public/", import.meta.url).pathname;

/** The server's own routes over a database that was filled with what `public/` holds. */
function store(make: () => Promise<OwnPlace>): ConformanceSource {
  return {
    open: async () => {
      const { app, close } = await storeApp(make, PUBLIC);
      mockServer.use(
        http.get(`${ORIGIN}/*`, async ({ request }) => {
          const incoming = { socket: { remoteAddress: "127.0.0.1", encrypted: false } };
          const answer = await app.fetch(new Request(request.url, { headers: request.headers }), { incoming });
          return new HttpResponse(await answer.arrayBuffer(), { status: answer.status, headers: answer.headers });
        }),
      );
      return { apiBase: `${ORIGIN}/api`, close };
    },
  };
}

for (const { name, make } of DATABASE_PLACES) {
  conformanceSuite(`the store on ${name}`, store(make));
  illustrativeSuite(`the store on ${name}`, store(make));
}
