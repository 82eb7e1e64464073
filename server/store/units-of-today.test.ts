// @vitest-environment node
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { underCurrentUnits } from "#src/api/under-current-units.ts";
import { crossTotals } from "#src/domain/cross-totals.ts";
import { type Total, totals } from "#src/domain/totals.ts";
import type { UnitChange } from "#src/domain/unit-change.ts";
import { mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { aPublication } from "#test/store-rows.ts";
import { anyUnitHistory } from "#test/unit-history.ts";
import { freshStore, useDatabase } from "#test/use-database.ts";
import { storeTotals, type TotalRow } from "./store-totals.ts";

const DEMO = demoDataset();
const EVERYTHING = { range: null, communes: null, sponsorType: null, sponsors: null, kinds: null };
const TABLES = 1_000;

/** The sums of rows by unit of today and month, added by themselves. */
function rekeyed(rows: readonly TotalRow[], idOf: ReadonlyMap<string, string>): Map<string, Record<string, number>> {
  const sums = new Map<string, Record<string, number>>();
  for (const { communeId, month, kind: _, sponsorType: __, ...measures } of rows) {
    const key = `${idOf.get(communeId) ?? communeId} ${month}`;
    const sum = sums.get(key) ?? {};
    for (const [measure, value] of Object.entries(measures)) sum[measure] = (sum[measure] ?? 0) + value;
    sums.set(key, sum);
  }
  return sums;
}

function measuresOf({ delivered, planned, lines, linesPlanned, linesReported, linesNotReported }: Total) {
  return { delivered, planned, lines, linesPlanned, linesReported, linesNotReported };
}

describe.each(DATABASE_PLACES)("the sums that $name groups, put under the units of today", ({ make }) => {
  const opened = useDatabase(make);
  let merged = 0;

  it(`are those of the engine, by unit and month, to the dong, of ${TABLES} tables of changes`, {
    timeout: 300_000,
  }, async () => {
    const store = await freshStore(opened.database, aPublication(JSON.parse(JSON.stringify(illustrativePublication()))));
    const rows = await storeTotals(store.database);
    const codes = valueOf(DEMO.communes)?.map(({ code }) => code ?? "") ?? [];
    // Of the history's units the first nine are the nine, by their own codes.
    const named = ({ code, ...other }: { readonly code: string }) => ({ ...other, code: codes[Number(code)] ?? `x${code}` });
    fc.assert(
      fc.property(anyUnitHistory, ({ changes }) => {
        const table = changes.map((change): UnitChange => {
          return {
            ...change,
            unit: { ...change.unit, ...named(change.unit) },
            from: change.from.map((each) => ({ ...each, ...named(each) })),
          };
        });
        const communes = mapLoaded(DEMO.communes, (all) => all.map(({ validTo: _, ...commune }) => commune));
        const today = underCurrentUnits({ ...DEMO, communes }, table);
        const engine = valueOf(today.support)?.table;
        const idOf = today.known.units?.today?.idOf;
        if (!engine || !idOf) throw new Error("not read");
        const cross = crossTotals(engine, EVERYTHING, "commune", "month");
        const found = new Map(
          [...cross].flatMap(([unit, months]) =>
            [...months].map(([month, total]) => [`${unit} ${month}`, measuresOf(total)] as const),
          ),
        );
        expect(found).toEqual(rekeyed(rows, idOf));
        expect(totals(engine, EVERYTHING).whole.delivered).toBe(2_500_000_000);
        merged += Number(new Set(idOf.values()).size < idOf.size);
      }),
      { numRuns: TABLES },
    );
  });

  afterAll(() => expect(merged).toBeGreaterThan(TABLES / 5));
});
