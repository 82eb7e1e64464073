// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCommune, aProgramme, aTotal } from "#test/builders.ts";
import { rankCommunes, rankedBy } from "./ranking-view.ts";

const met = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("the ranking of communes", () => {
  it("goes by criteria remaining, then by support, then by the Decision's order", () => {
    const communes = [
      aCommune({ id: "rich-and-far", displayOrder: 1, met: met(11) }),
      aCommune({ id: "second-by-order", displayOrder: 3, met: met(15) }),
      aCommune({ id: "first-by-order", displayOrder: 2, met: met(15) }),
      aCommune({ id: "more-support", displayOrder: 4, met: met(15) }),
      aCommune({ id: "poor-and-done", displayOrder: 5, met: met(19) }),
    ];
    const support = new Map([
      ["rich-and-far", aTotal({ delivered: 900 })],
      ["more-support", aTotal({ delivered: 10 })],
    ]);
    const ranked = rankCommunes(communes, support, aProgramme());
    expect(ranked.map(({ commune, remaining }) => [commune.id, remaining])).toEqual([
      ["poor-and-done", 0],
      ["more-support", 4],
      ["first-by-order", 4],
      ["second-by-order", 4],
      ["rich-and-far", 8],
    ]);
    expect(ranked.at(-2)?.total).toEqual(aTotal({}));
  });

  it("is by support alone where nothing is known of anybody's criteria", () => {
    expect(rankedBy([{ met: null }, { met: null }])).toBe("support");
    expect(rankedBy([{ met: null }, { met: 0 }])).toBe("criteria");
    expect(rankedBy([])).toBe("criteria");
  });

  it("takes no criterion for met for want of a record, nor for missing, and puts those of which nothing is known last", () => {
    const communes = [
      aCommune({ id: "unknown", of: 0 }),
      aCommune({ id: "partly", displayOrder: 2, met: met(3), of: 5 }),
      aCommune({ id: "near", displayOrder: 3, met: met(17) }),
      aCommune({ id: "far", displayOrder: 4, met: met(1) }),
    ];
    expect(
      rankCommunes(communes, new Map(), aProgramme()).map(({ commune, met, remaining }) => [commune.id, met, remaining]),
    ).toEqual([
      // Three are known to be met, and of fourteen nobody knows.
      ["near", 17, 2],
      ["partly", 3, 2],
      ["far", 1, 18],
      ["unknown", null, null],
    ]);
  });

  it("never puts a commune with fewer criteria remaining behind for having received less", () => {
    const anyCommune = fc.record({ criteria: fc.integer({ min: 0, max: 19 }), delivered: fc.nat() });
    fc.assert(
      fc.property(fc.array(anyCommune, { maxLength: 60, size: "max" }), (rows) => {
        const communes = rows.map(({ criteria }, index) =>
          aCommune({ id: String(index), displayOrder: index, met: met(criteria) }),
        );
        const support = new Map(rows.map(({ delivered }, index) => [String(index), aTotal({ delivered })]));
        const ranked = rankCommunes(communes, support, aProgramme());
        expect(ranked).toHaveLength(rows.length);
        ranked.slice(1).forEach((after, index) => {
          expect(ranked[index]?.remaining).toBeLessThanOrEqual(after.remaining ?? 0);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
