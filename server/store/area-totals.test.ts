// @vitest-environment node
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { areaTotals } from "#src/domain/area-totals.ts";
import { type AreaParts, areasAtLevel, areaTree, partsOf } from "#src/domain/area-tree.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import { EMPTY_TOTAL, type Total, totals } from "#src/domain/totals.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { anyAreas } from "#test/any-areas.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { aPublication } from "#test/store-rows.ts";
import { freshStore, useDatabase } from "#test/use-database.ts";
import { storeTotals, type TotalRow } from "./store-totals.ts";

const TREES = 1_000;
const DEMO = demoDataset();
const table = valueOf(DEMO.support)?.table;
const nine = valueOf(DEMO.communes)?.map(({ id }) => id) ?? [];

/** The sums of rows of these communes, added by themselves. */
function addedUp(rows: readonly TotalRow[], communes: ReadonlySet<string>): Total {
  const sums = { ...EMPTY_TOTAL };
  for (const { communeId, month: _, kind: __, sponsorType: ___, ...measures } of rows) {
    if (!communes.has(communeId)) continue;
    sums.delivered += measures.delivered;
    sums.planned += measures.planned;
    sums.lines += measures.lines;
    sums.linesPlanned += measures.linesPlanned;
    sums.linesReported += measures.linesReported;
    sums.linesNotReported += measures.linesNotReported;
  }
  return sums;
}

describe.each(DATABASE_PLACES)("the sums that $name groups, rolled up to areas", ({ make }) => {
  const opened = useDatabase(make);
  let compared = 0;

  it(`are those of the engine, at every level and below every area, to the dong, of ${TREES} trees of areas`, {
    timeout: 300_000,
  }, async () => {
    if (!table) throw new Error("The demonstration is read");
    const store = await freshStore(opened.database, aPublication(JSON.parse(JSON.stringify(illustrativePublication()))));
    const rows = await storeTotals(store.database);
    const answer = totals(table, EVERYTHING);
    fc.assert(
      fc.property(anyAreas, ({ programme, communes }) => {
        // The nine in the places of the generated ones, the rest in none.
        const tree = areaTree(
          programme,
          nine.map((id, at) => ({ ...communes[at], id })),
        );
        const levels = ["region", "province", "district"].map((level) => areasAtLevel(tree, level));
        const below = [null, ...tree.areas.keys()].map((id) => partsOf(tree, id));
        for (const parts of [...levels, ...below]) compared += agree(parts);
      }),
      { numRuns: TREES },
    );

    function agree(parts: AreaParts): number {
      const { byArea, rest } = areaTotals(answer.by("commune"), parts);
      expect(rest).toEqual(addedUp(rows, parts.rest));
      for (const { area, communes } of parts.parts) {
        expect(byArea.get(area.id) ?? EMPTY_TOTAL).toEqual(addedUp(rows, communes));
      }
      return byArea.size;
    }
  });

  afterAll(() => expect(compared).toBeGreaterThan(TREES));
});
