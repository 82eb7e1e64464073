// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { asLedger } from "#mocks/ledger-support.ts";
import { assembleDataset, type Dataset } from "#src/api/dataset.ts";
import { month } from "#src/domain/month.ts";
import { type Period, quarterOf, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import { totals } from "#src/domain/totals.ts";
import { communeRows, communesTotal } from "#src/features/communes/commune-rows.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { filteredFigures } from "#src/views/filtered-figures.ts";
import { linesOfType, sponsorRows, totalRow } from "#src/views/sponsor-list-view.ts";
import { answersOfPublication, demoDataset } from "./demo-dataset.ts";

const DATASET = demoDataset();
const publication = illustrativePublication();
const LEDGER = assembleDataset(answersOfPublication({ ...publication, support: asLedger(publication.support) }));

function readOf(dataset: Dataset) {
  const programme = valueOf(dataset.programme);
  const communes = valueOf(dataset.communes);
  const sponsors = valueOf(dataset.sponsors);
  const support = valueOf(dataset.support);
  if (!programme || !communes || !sponsors || !support) throw new Error("The demonstration data is whole");
  return { programme, communes, sponsors, table: support.table, proposals: valueOf(dataset.proposals) };
}

const someOf = (ids: readonly string[] | null) =>
  fc.oneof(
    fc.constant([]),
    fc.subarray([...(ids ?? [])]).map((some) => some.sort()),
  );

const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    period: fc.constantFrom<Period>(
      WHOLE_PROGRAMME,
      { grain: "year", year: 2017 },
      { grain: "quarter", quarter: quarterOf(month("2017-08")) },
      { grain: "month", month: month("2016-11") },
    ),
    communes: someOf(DATASET.known.communes),
    sponsorType: fc.constant(null),
    sponsors: someOf(DATASET.known.sponsors),
    kinds: someOf(DATASET.known.kinds),
  })
  .map((chosen) => ({ ...NO_FILTER, ...chosen }));

const whole = (filter: Filter, dataset = DATASET) => valueOf(filteredFigures(dataset, filter))?.inPeriod.whole;

it.each([
  ["the demonstration", DATASET],
  ["a ledger that takes back", LEDGER],
])(
  "the overview, the list of communes and both lists of sponsors tell the same sums, to the dong, under any filter: %s",
  (_, dataset) => {
    const READ = readOf(dataset);
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const overview = whole(filter, dataset);
        const lists = SPONSOR_TYPES.map((type) =>
          totalRow(sponsorRows(type, filter, READ), linesOfType(type, filter, READ.programme), READ.table),
        );
        for (const field of ["delivered", "planned"] as const) {
          expect(communesTotal(filter, READ).total[field]).toBe(overview?.[field]);
          expect(communeRows(filter, READ).reduce((sum, { total }) => sum + total[field], 0)).toBe(overview?.[field]);
          expect(lists.reduce((sum, { total }) => sum + total[field], 0)).toBe(overview?.[field]);
        }
      }),
      { numRuns: 200 },
    );
  },
);

it("that is no agreement on nothing: unfiltered they tell the published sum", () => {
  expect(whole(NO_FILTER)?.delivered).toBe(2_500_000_000);
  expect(communesTotal(NO_FILTER, readOf(DATASET)).total.delivered).toBe(2_500_000_000);
  const taken = readOf(LEDGER).table;
  expect(communesTotal(NO_FILTER, readOf(LEDGER)).total.delivered).toBe(totals(taken, EVERYTHING).whole.delivered);
  expect(whole(NO_FILTER, LEDGER)?.delivered).toBeLessThan(2_500_000_000);
});
