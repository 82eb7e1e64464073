// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCommune, aSupportLine, aTable } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { day, month } from "./month.ts";
import type { PublishedFigure } from "./programme.ts";
import { type ReconciliationFacts, reconcile } from "./reconciliation.ts";

const FACTS: ReconciliationFacts = { firstMonth: month("2016-07"), communes: [], table: aTable([]) };

function figure(measure: PublishedFigure["measure"], value: number, asOf = "2017-09-28"): PublishedFigure {
  return { measure, value, asOf: day(asOf), source: "" };
}

it("the demonstration data agrees with each published figure, to the dong", () => {
  const { programme, communes, support } = demoDataset();
  if (programme.status !== "ready" || communes.status !== "ready" || support.status !== "ready") throw new Error("not read");
  const { publishedFigures, firstMonth } = programme.value;
  const facts = { firstMonth, communes: communes.value, table: support.value.table };
  expect(reconcile(publishedFigures, facts).map(({ computed, difference }) => [computed, difference])).toEqual([
    [9, 0],
    [2_500_000_000, 0],
    [2, 0],
  ]);
});

describe("money", () => {
  const table = aTable([
    aSupportLine({ id: "1", month: "2017-08", delivered: 100 }),
    aSupportLine({ id: "2", month: "2017-09", delivered: 20 }),
    aSupportLine({ id: "3", month: "2017-10", delivered: 3 }),
    aSupportLine({ id: "4", month: "2017-09", delivered: "not-reported" }),
  ]);

  it.each([
    ["2017-07-31", 0, 0],
    ["2017-08-01", 100, 0],
    ["2017-09-28", 120, 1],
    ["2017-10-01", 123, 1],
    ["2016-01-01", 0, 0],
  ])("as of %s counts the months up to it: %i dong, %i lines owed", (asOf, computed, linesNotReported) => {
    expect(reconcile([figure("deliveredDong", 120, asOf)], { ...FACTS, table })).toMatchObject([
      { computed, difference: computed - 120, linesNotReported },
    ]);
  });

  it.each(["not-reported", "not-applicable"] as const)("all of which is %s is no sum, not zero", (delivered) => {
    const blank = aTable([aSupportLine({ delivered })]);
    expect(reconcile([figure("deliveredDong", 1)], { ...FACTS, table: blank })).toMatchObject([
      { computed: null, difference: null, blank: delivered, linesNotReported: delivered === "not-reported" ? 1 : 0 },
    ]);
  });

  it("that could not be read is not zero", () => {
    expect(reconcile([figure("deliveredDong", 1)], { ...FACTS, table: null })).toMatchObject([
      { computed: null, difference: null },
    ]);
  });
});

describe("communes", () => {
  const communes = [
    aCommune({ standard: { stage: "recognised", level: "standard", recognisedOn: day("2017-09-28") } }),
    aCommune({ standard: { stage: "recognised", level: "standard", recognisedOn: day("2017-09-29") } }),
    aCommune({ standard: { stage: "recognised", level: "standard" } }),
    aCommune({ standard: { stage: "revoked", level: "standard", recognisedOn: day("2016-01-01") } }),
    aCommune({ validTo: day("2017-09-27") }),
  ];

  it.each<[PublishedFigure["measure"], string, number]>([
    ["recognisedCommunes", "2017-09-27", 1],
    ["recognisedCommunes", "2017-09-28", 2],
    ["recognisedCommunes", "2017-09-29", 3],
    ["communes", "2017-09-27", 5],
    ["communes", "2017-09-28", 4],
  ])("%s as of %s: %i", (measure, asOf, computed) => {
    expect(reconcile([figure(measure, 0, asOf)], { ...FACTS, communes })).toMatchObject([{ computed, difference: computed }]);
  });

  it("that could not be read are unknown", () => {
    expect(reconcile([figure("communes", 9)], { ...FACTS, communes: null })).toMatchObject([{ computed: null }]);
  });
});

it("the difference is what has to be added to the published figure", () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(1_000_000_000), { maxLength: 300, size: "max" }), (published, amounts) => {
      const table = aTable(amounts.map((delivered, index) => aSupportLine({ id: String(index), delivered })));
      const [answer] = reconcile([figure("deliveredDong", published)], { ...FACTS, table });
      expect(published + (answer?.difference ?? Number.NaN)).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
    }),
  );
});
