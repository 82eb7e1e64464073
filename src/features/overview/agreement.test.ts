// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coveredRange, type Period, periodKey, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import type { Total } from "#src/domain/totals.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { allPeriods } from "#src/filters/filter-options.ts";
import { formatDong } from "#src/lib/format-number.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { cardSupport } from "#src/views/commune-card-view.ts";
import { type FilteredFigures, filteredFigures } from "#src/views/filtered-figures.ts";
import { deliveredHeadline } from "#src/views/headline-view.ts";
import { kindParts, sponsorTypeParts } from "#src/views/parts-view.ts";
import { rankCommunes } from "#src/views/ranking-view.ts";
import { TIME_GRAINS, timeView } from "#src/views/time-view.ts";
import { demoDataset } from "#test/demo-dataset.ts";

const DATASET = demoDataset();
const SPAN = DATASET.known.span ?? { firstMonth: never(), dataThrough: never() };
const PERIODS: Period[] = [WHOLE_PROGRAMME, ...Object.values(allPeriods(SPAN)).flat()];

function never(): never {
  throw new Error("The demonstration data has a programme");
}

function figuresUnder(filter: Filter): FilteredFigures {
  return valueOf(filteredFigures(DATASET, filter)) ?? never();
}

const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    period: fc.constantFrom(...PERIODS),
    communes: fc.oneof(
      fc.constant([]),
      fc.subarray([...(DATASET.known.communes ?? [])]).map((ids) => ids.sort()),
    ),
    sponsorType: fc.constantFrom(null, ...SPONSOR_TYPES),
    sponsors: fc.oneof(
      fc.constant([]),
      fc.subarray([...(DATASET.known.sponsors ?? [])]).map((keys) => keys.sort()),
    ),
    kinds: fc.oneof(
      fc.constant([]),
      fc.subarray([...(DATASET.known.kinds ?? [])]).map((ids) => ids.sort()),
    ),
  })
  .map((chosen) => ({ ...NO_FILTER, ...chosen }));

const FIELDS = ["delivered", "planned", "lines", "linesReported", "linesNotReported"] as const;

function sum(totals: Iterable<Total>): Record<string, number> {
  const all = [...totals];
  return Object.fromEntries(FIELDS.map((field) => [field, all.reduce((total, one) => total + one[field], 0)]));
}

/** Whatever the reader has chosen, all parts of the screen tell the same, to the dong. */
describe("what the overview shows agrees, under any filter", () => {
  const check = (property: (figures: FilteredFigures) => void) =>
    fc.assert(
      fc.property(anyFilter, (filter) => property(figuresUnder(filter))),
      { numRuns: 200 },
    );

  it("the cards, the ranking, the kinds and both sides add up to the headline", () => {
    check((figures) => {
      const whole = sum([figures.inPeriod.whole]);
      expect(sum([...cardSupport(figures).values()].map(({ total }) => total))).toEqual(whole);
      const ranked = rankCommunes(figures.communes, figures.inPeriod.by("commune"), figures.programme);
      expect(sum(ranked.map(({ total }) => total))).toEqual(whole);
      expect(sum(kindParts(figures, "vi").map(({ total }) => total))).toEqual(whole);
      expect(sum(sponsorTypeParts(figures, vi.sponsorTypes).map(({ total }) => total))).toEqual(whole);
      const { exact } = deliveredHeadline(figures, "vi", vi);
      if (exact !== undefined) expect(exact).toBe(formatDong(whole.delivered ?? Number.NaN, "vi"));
    });
  });

  it("the months that stand out in the chart add up to the headline", () => {
    check((figures) => {
      for (const stack of ["kind", "sponsorType"] as const) {
        const chosen = timeView(figures, "month", stack, "vi", vi).bars.filter(({ isSelected }) => isSelected);
        expect(chosen.reduce((total, bar) => total + bar.total, 0)).toBe(figures.inPeriod.whole.delivered);
        expect(chosen.reduce((total, bar) => total + (bar.plan ?? 0), 0)).toBe(figures.inPeriod.whole.planned);
        expect(chosen.reduce((total, bar) => total + bar.notReported, 0)).toBe(figures.inPeriod.whole.linesNotReported);
      }
    });
  });

  it("each bar is the sum of its stacks, and months, quarters, halves and years are the same money", () => {
    check((figures) => {
      const views = TIME_GRAINS.map((grain, index) =>
        timeView(figures, grain, index % 2 === 0 ? "kind" : "sponsorType", "vi", vi),
      );
      for (const { bars } of views) {
        for (const bar of bars) expect(Object.values(bar.values).reduce((total, value) => total + value, 0)).toBe(bar.total);
      }
      const sums = views.map(({ bars }) => bars.reduce((total, bar) => total + bar.total, 0));
      expect(new Set(sums).size).toBe(1);
    });
  });

  it("a sparkline shows the months of the chart", () => {
    check((figures) => {
      const { bars } = timeView(figures, "month", "kind", "vi", vi);
      const cards = [...cardSupport(figures).values()];
      for (const { key, total } of bars.slice(-12)) {
        const ofCards = cards.map((card) => card.bars.find((bar) => bar.key === key)?.value ?? 0);
        expect(ofCards.reduce((all, value) => all + value, 0)).toBe(total);
      }
    });
  });

  it("every period that can be chosen has data", () => {
    for (const period of PERIODS) expect(coveredRange(period, SPAN), periodKey(period)).not.toBeNull();
  });
});

it("nothing chosen, the headline is the published sum", () => {
  const figures = figuresUnder(NO_FILTER);
  expect(figures.inPeriod.whole.delivered).toBe(2_500_000_000);
  expect(figures.communes).toHaveLength(9);
});
