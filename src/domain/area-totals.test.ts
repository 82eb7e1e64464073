// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyAreas } from "#test/any-areas.ts";
import { anyFilter, anyLines } from "#test/arbitraries.ts";
import { aTable } from "#test/builders.ts";
import { naiveTotals, naiveTotalsWithOwed } from "#test/oracle.ts";
import { areaTotals } from "./area-totals.ts";
import { type AreaParts, areasAtLevel, areaTree, communesUnder, partsOf } from "./area-tree.ts";
import { sumOfTotals } from "./merged-totals.ts";
import { planTotals, totalsWithOwed } from "./owed-plan.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SupportLine } from "./support-line.ts";
import { EMPTY_TOTAL, type Total, totals } from "./totals.ts";

const anyCut = fc.record({ areas: anyAreas, lines: anyLines, filter: anyFilter });

/** The lines of these communes under the filter, added up line by line. */
function naiveOf(lines: readonly SupportLine[], filter: SupportFilter, communes: ReadonlySet<string>): Total {
  return naiveTotalsWithOwed(
    lines.filter(({ communeId }) => communes.has(communeId)),
    filter,
  ).whole;
}

describe("sums of areas", () => {
  it("are those of their communes, of their lines one by one, and together the whole: at every level, below every area, under any filter", () => {
    let [nested, compared, loose] = [0, 0, 0];
    fc.assert(
      fc.property(anyCut, ({ areas, lines, filter }) => {
        const tree = areaTree(areas.programme, areas.communes);
        const answer = totalsWithOwed(aTable(lines), filter);
        const byCommune = answer.by("commune");
        const check = (parts: AreaParts, whole: Total) => {
          const { byArea, rest } = areaTotals(byCommune, parts);
          for (const { area, communes } of parts.parts) {
            expect(byArea.get(area.id) ?? EMPTY_TOTAL).toEqual(naiveOf(lines, filter, communes));
            compared += byArea.has(area.id) ? 1 : 0;
          }
          expect(rest).toEqual(naiveOf(lines, filter, parts.rest));
          loose += rest.lines > 0 ? 1 : 0;
          expect([...byArea.values()].reduce(sumOfTotals, rest)).toEqual(whole);
        };
        for (const level of ["region", "province", "district", "no-such-level"]) check(areasAtLevel(tree, level), answer.whole);
        check(partsOf(tree, null), answer.whole);
        for (const id of tree.areas.keys()) {
          check(partsOf(tree, id), naiveOf(lines, filter, communesUnder(tree, id)));
          nested += tree.below.has(id) ? 1 : 0;
        }
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(nested, compared, loose)).toBeGreaterThan(300);
  });

  it("say how much of the plan is owed, and what is outside the plan, where their communes do", () => {
    fc.assert(
      fc.property(anyCut, ({ areas, lines, filter }) => {
        const parts = partsOf(areaTree(areas.programme, areas.communes), null);
        const answer = planTotals(aTable(lines), filter);
        const { byArea, rest } = areaTotals(answer.by("commune"), parts);
        expect([...byArea.values()].reduce(sumOfTotals, rest)).toEqual(answer.whole);
      }),
      { numRuns: 1000 },
    );
  });

  it("answer a filter on an area as the naive sum of its lines does", () => {
    fc.assert(
      fc.property(anyCut, ({ areas, lines, filter }) => {
        const tree = areaTree(areas.programme, areas.communes);
        const table = aTable(lines);
        for (const id of tree.areas.keys()) {
          const asked = { ...filter, communes: communesUnder(tree, id) };
          expect(totals(table, asked).whole).toEqual(naiveTotals(lines, asked).whole);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
