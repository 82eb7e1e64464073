// @vitest-environment node
import fc from "fast-check";
import { Hono } from "hono";
import { HttpResponse, http } from "msw";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { server as mockServer } from "#mocks/server.ts";
import { dataFiles } from "#server/data-files.ts";
import type { Variables } from "#server/routes/route.ts";
import { askedLine, askedLines } from "#src/api/asked-lines.ts";
import { GROUPS_TYPE } from "#src/api/columns/columns-type.ts";
import { getLines } from "#src/api/columns/get-lines.ts";
import { assembleDataset, type Dataset } from "#src/api/dataset.ts";
import { underCurrentUnits } from "#src/api/under-current-units.ts";
import { lineMatcher } from "#src/domain/matches-filter.ts";
import { monthsOf } from "#src/domain/month.ts";
import { spanRange } from "#src/domain/period.ts";
import { EVERYTHING, type SupportFilter } from "#src/domain/support-filter.ts";
import { totals } from "#src/domain/totals.ts";
import { ready, valueOf } from "#src/lib/loaded.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { demoAnswers } from "#test/demo-dataset.ts";
import { heldLines } from "#test/held-lines.ts";
import { type StoreApp, storeApp } from "#test/store-app.ts";
import { tableAnswers } from "#test/table-answers.ts";

const ORIGIN = "http://added-up.test";
const PUBLIC = new URL("../../public/", import.meta.url).pathname;
const CUTS = 60;

async function folder(): Promise<StoreApp> {
  const app = new Hono<{ Variables: Variables }>();
  dataFiles(PUBLIC, 0).mount(app);
  return { app, close: async () => undefined };
}

const SOURCES: readonly { readonly name: string; start(): Promise<StoreApp> }[] = [
  { name: "a folder of files", start: folder },
  ...DATABASE_PLACES.map(({ name, make }) => ({
    name: `the store on ${name}`,
    start: () => storeApp(make, PUBLIC, { groupedAbove: 0 }),
  })),
];

/** Filters that a reader may choose, over what the data holds. */
function cutsOf({ known, programme }: Dataset): SupportFilter[] {
  const span = valueOf(programme);
  if (!span) throw new Error("The programme is read");
  const months = monthsOf(spanRange(span));
  const some = (keys: readonly string[] | null) =>
    fc.option(
      fc.subarray([...(keys ?? [])], { minLength: 1 }).map((chosen) => new Set(chosen)),
      { freq: 2 },
    );
  const last = months.length - 1;
  const range = fc.tuple(fc.nat({ max: last }), fc.nat({ max: last })).map(([a, b]) => {
    const [first, end] = [months[Math.min(a, b)], months[Math.max(a, b)]];
    return first && end ? { first, last: end } : null;
  });
  const filter = fc.record({
    range: fc.option(range, { freq: 3 }),
    communes: some(known.communes),
    kinds: some(known.kinds),
    sponsors: some(known.sponsors),
    sponsorType: fc.option(fc.constantFrom("agency" as const, "enterprise" as const), { freq: 2 }),
  });
  return [EVERYTHING, ...fc.sample(filter, { seed: 16, numRuns: CUTS })];
}

describe.each(SOURCES)("lines that $name sends added up", ({ start }) => {
  let running: StoreApp;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(async () => running.close());

  /** What was asked, and as what it came. */
  function served(): string[] {
    const types: string[] = [];
    mockServer.use(
      http.get(`${ORIGIN}/*`, async ({ request }) => {
        const incoming = { socket: { remoteAddress: "127.0.0.1", encrypted: false } };
        const answer = await running.app.fetch(new Request(request.url, { headers: request.headers }), { incoming });
        types.push(answer.headers.get("content-type") ?? "");
        return new HttpResponse(await answer.arrayBuffer(), { status: answer.status, headers: answer.headers });
      }),
    );
    return types;
  }

  it("are told of as the lines themselves are, and those of a cut are asked for, in their order, also under the units of today", async () => {
    const types = served();
    const read = await getLines(`${ORIGIN}/api`);
    expect(types).toEqual([GROUPS_TYPE]);
    const answers = demoAnswers();
    const [byLines, byGroups] = [answers.support, ready(read)].map((support) => assembleDataset({ ...answers, support }));
    if (!byLines || !byGroups) throw new Error("Both are put together");
    let asked = 0;
    for (const [lines, groups] of [
      [byLines, byGroups],
      [underCurrentUnits(byLines), underCurrentUnits(byGroups)],
    ] as const) {
      const whole = valueOf(lines.support);
      const added = valueOf(groups.support);
      if (!whole || added?.held !== "groups") throw new Error("One is read in lines, the other in groups");
      expect(groups.setAside).toEqual(lines.setAside);
      expect(groups.outside).toEqual(lines.outside);
      expect(groups.flagged).toEqual(lines.flagged);
      expect(groups.notices).toEqual(lines.notices);
      for (const cut of cutsOf(lines)) {
        expect(tableAnswers(added.table, cut, ["commune", "quarter"])).toEqual(
          tableAnswers(whole.table, cut, ["commune", "quarter"]),
        );
        const theirs = heldLines(whole).lines.filter(lineMatcher(cut));
        expect(theirs).toHaveLength(totals(whole.table, cut).whole.lines);
        const found = await askedLines(`${ORIGIN}/api`, added, cut);
        expect(found.lines).toEqual(theirs);
        asked += theirs.length;
        const one = theirs[asked % theirs.length];
        if (one) expect(await askedLine(`${ORIGIN}/api`, added, one.id)).toEqual(one);
      }
    }
    expect(asked).toBeGreaterThan(1_000);
  });
});
