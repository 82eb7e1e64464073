// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCommune, aTotal } from "#test/builders.ts";
import { rankCommunes } from "./ranking-view.ts";

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
    const ranked = rankCommunes(communes, support, 19);
    expect(ranked.map(({ commune, remaining }) => [commune.id, remaining])).toEqual([
      ["poor-and-done", 0],
      ["more-support", 4],
      ["first-by-order", 4],
      ["second-by-order", 4],
      ["rich-and-far", 8],
    ]);
    expect(ranked.at(-2)?.total).toEqual(aTotal({}));
  });

  it("never puts a commune with fewer criteria remaining behind for having received less", () => {
    const anyCommune = fc.record({ criteria: fc.integer({ min: 0, max: 19 }), delivered: fc.nat() });
    fc.assert(
      fc.property(fc.array(anyCommune, { maxLength: 12 }), (rows) => {
        const communes = rows.map(({ criteria }, index) =>
          aCommune({ id: String(index), displayOrder: index, met: met(criteria) }),
        );
        const support = new Map(rows.map(({ delivered }, index) => [String(index), aTotal({ delivered })]));
        const ranked = rankCommunes(communes, support, 19);
        expect(ranked).toHaveLength(rows.length);
        ranked.slice(1).forEach((after, index) => {
          expect(ranked[index]?.remaining).toBeLessThanOrEqual(after.remaining);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
