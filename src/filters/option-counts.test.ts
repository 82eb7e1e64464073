// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import { SPONSOR_TYPES, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { anyLines } from "#test/arbitraries.ts";
import { aSupportLine, aTable } from "#test/builders.ts";
import { emptiedBy } from "./emptied-by.ts";
import { FIELD_NAMES, type Filter, type FilterField, NO_FILTER } from "./filter.ts";
import { optionCounts } from "./option-counts.ts";
import { parsePeriod } from "./parse-period.ts";

const SPAN = { firstMonth: month("2016-07"), dataThrough: month("2017-09") };
const PERIODS = ["programme", "2017", "2017-Q3", "2017-09", "2016-07", "2016-H2"];
const OVERLAPPING: readonly FilterField[] = ["period", "area"];
const COUNTED = FIELD_NAMES.filter((field) => !OVERLAPPING.includes(field));

/** Whether a line passes one field of the filter, said anew. */
const PASSES: Readonly<Record<FilterField, (line: SupportLine, filter: Filter) => boolean>> = {
  period: (line, { period }) => {
    if (line.month < SPAN.firstMonth || line.month > SPAN.dataThrough) return false;
    if (period.grain === "year") return line.month.startsWith(String(period.year));
    if (period.grain === "month") return line.month === period.month;
    if (period.grain === "quarter") return line.month >= "2017-07" && line.month <= "2017-09";
    return period.grain === "half" ? line.month <= "2016-12" : true;
  },
  area: (line, { area }) => area === null || area.communes.has(line.communeId),
  communes: (line, { communes }) => communes.length === 0 || communes.includes(line.communeId),
  sponsorType: (line, { sponsorType }) => sponsorType === null || line.sponsor.type === sponsorType,
  sponsors: (line, { sponsors }) => sponsors.length === 0 || sponsors.includes(sponsorKey(line.sponsor)),
  kinds: (line, { kinds }) => kinds.length === 0 || kinds.includes(line.kind),
};
const VALUE: Readonly<Record<string, (line: SupportLine) => string>> = {
  communes: ({ communeId }) => communeId,
  sponsorType: ({ sponsor }) => sponsor.type,
  sponsors: ({ sponsor }) => sponsorKey(sponsor),
  kinds: ({ kind }) => kind,
};

function anyChoice(lines: readonly SupportLine[]): fc.Arbitrary<Filter> {
  const some = (of: (line: SupportLine) => string) => fc.subarray([...new Set(lines.map(of))].sort().slice(0, 4));
  return fc
    .record({
      period: fc.constantFrom(...PERIODS).map((text) => parsePeriod(text) ?? NO_FILTER.period),
      area: fc.oneof(
        { weight: 4, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: some((line) => line.communeId).map((ids) => ({ id: "tinh-01", communes: new Set(ids) })) },
      ),
      communes: some((line) => line.communeId),
      sponsorType: fc.constantFrom(null, ...SPONSOR_TYPES),
      sponsors: some((line) => sponsorKey(line.sponsor)),
      kinds: some((line) => line.kind),
    })
    .map((chosen) => ({ ...NO_FILTER, ...chosen }));
}

describe("the counts of a filter's options", () => {
  it("are the lines that remain under the others: a recount", () => {
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    const anyCase = anyLines.chain((lines) => fc.tuple(fc.constant(lines), anyChoice(lines)));
    fc.assert(
      fc.property(anyCase, ([lines, filter]) => {
        const table = aTable(lines);
        for (const field of COUNTED) {
          const others = FIELD_NAMES.filter((other) => other !== field);
          const remaining = lines.filter((line) => others.every((other) => PASSES[other](line, filter)));
          const recount = Map.groupBy(remaining, VALUE[field] ?? String);
          const counts = optionCounts(field, filter, table, SPAN);
          expect(new Map([...(counts ?? [])].sort())).toEqual(
            new Map([...recount].map(([id, its]): [string, number] => [id, its.length]).sort()),
          );
          least = Math.min(least, recount.size);
          most = Math.max(most, remaining.length);
        }
      }),
      // One seed: with another each time the largest case was once 49 lines.
      { numRuns: 200, seed: 140 },
    );
    expect(least).toBe(0);
    expect(most).toBeGreaterThan(50);
  });

  it.each(OVERLAPPING)("are none of values that overlap: %s", (field) => {
    expect(optionCounts(field, NO_FILTER, aTable([aSupportLine()]), SPAN)).toBeNull();
  });
});

describe("what emptied a cut", () => {
  const filter: Filter = { ...NO_FILTER, communes: ["a"], kinds: ["roads"], sponsorType: "agency" };
  const sizes = (sizeOf: (given: Filter) => number) => emptiedBy(filter, sizeOf).map(({ field, size }) => [field, size] as const);

  it("is each filter without which alone something is left, in the order of the bar", () => {
    expect(sizes(({ kinds, communes }) => (kinds.length === 0 ? 3 : communes.length === 0 ? 7 : 0))).toEqual([
      ["communes", 7],
      ["kinds", 3],
    ]);
  });

  it("is no single one where it takes two; and what was not chosen is not tried", () => {
    expect(sizes(({ kinds, communes }) => (kinds.length + communes.length === 0 ? 5 : 0))).toEqual([]);
    expect(emptiedBy(NO_FILTER, () => 5)).toEqual([]);
  });

  it("keeps the others as they are", () => {
    const [only] = emptiedBy(filter, ({ sponsorType }) => (sponsorType === null ? 1 : 0));
    expect(only?.rest).toEqual({ ...filter, sponsorType: null });
  });
});
