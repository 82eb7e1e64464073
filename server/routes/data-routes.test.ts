// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { ask, makeWorld, someoneSignedIn, type World, worldApp } from "#test/entry-world.ts";
import { aWireLine } from "#test/store-rows.ts";

describe.each(DATABASE_PLACES)("what is asked of the store on $name", ({ make }) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(await make());
  });
  afterAll(async () => world.close());

  it.each([
    ["/api/totals.json?asOf=2017-10-09T08:00:00%2B07:00", 400, "unknown-parameter"],
    ["/api/support.json?asOf=2017-10-09T08:00:00%2B07:00&limit=2", 400, "unknown-parameter"],
    ["/api/communes.json?communeId=gia-minh", 400, "unknown-parameter"],
    ["/api/support.json?asOf=2017-02-30T00:00:00Z", 400, "not-an-instant"],
    ["/api/support.json?asOf=2017-10-01T00:00:00Z", 404, "before-the-ledger"],
    ["/api/support.json?limit=0", 400, "wrong-page"],
    ["/api/support.json?communeId=%00", 404, "not-found"],
    ["/api/rows/support/a%00b", 404, "not-found"],
  ])("%s is refused, and not answered with something else", async (address, status, error) => {
    const response = await ask(worldApp(world), address);
    expect([response.status, (await response.json()).error]).toEqual([status, error]);
  });

  it("letters that no one sees are refused in every field, alike on both databases", async () => {
    const session = await someoneSignedIn(world, { role: "staff" });
    const put = async (reason: string, title: string) => {
      const row = aWireLine({ id: "ht-1", communeId: "gia-minh", sponsor: { type: "agency", id: "cq-01" }, title });
      const body = { reason, row };
      return await ask(worldApp(world), "/api/rows/support/ht-1", {
        method: "PUT",
        session,
        body,
        headers: { "If-None-Match": "*" },
      });
    };
    for (const [reason, title, field] of [
      ["a\u0000b", "Đường", "reason"],
      ["", "Đường\u0007", "row.title"],
      ["", "Đường\u0008", "row.title"],
      ["", "Đường\u007F", "row.title"],
    ] as const) {
      const refused = await put(reason, title);
      expect([refused.status, (await refused.json()).faults]).toEqual([422, [{ field, reason: "wrong-type" }]]);
    }
    expect((await put("dòng một\ndòng hai\t…", "Đường")).status).toBe(200);
  });
});
