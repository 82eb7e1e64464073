// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import { vi } from "#src/messages/vi.ts";
import { aSpan } from "#test/builders.ts";
import { type Filter, NO_FILTER } from "./filter.ts";
import { chipsOf } from "./filter-chips.ts";
import type { FilterOptions } from "./filter-options.ts";

const OPTIONS: FilterOptions = {
  span: aSpan("2016-07", "2017-09"),
  communes: [
    { id: "gia-minh", name: "Gia Minh" },
    { id: "gia-lac", name: "Gia Lạc" },
  ],
  areas: [{ id: "cum-1", name: "Cụm 1", depth: 0, level: "cụm" }],
  sponsors: [{ id: "agency:cq-03", name: "Cơ quan cấp tỉnh 03" }],
  kinds: [{ id: "roads", name: "Đường" }],
  hasUnitsOfToday: true,
};

const FULL: Filter = {
  ...NO_FILTER,
  period: { grain: "month", month: month("2017-09") },
  area: { id: "cum-1", communes: new Set(["gia-lac"]) },
  communes: ["gia-lac", "gia-minh"],
  sponsorType: "agency",
  sponsors: ["agency:cq-03"],
  kinds: ["roads", "unheard-of"],
};

describe("the chips", () => {
  it("are one for each part that was chosen, in the reader's words; an unknown id stands for itself", () => {
    expect(chipsOf(FULL, OPTIONS, "vi", vi).map(({ label }) => label)).toEqual([
      "Tháng 9/2017",
      "Cụm 1",
      "Gia Lạc",
      "Gia Minh",
      vi.sponsorTypes.agency,
      "Cơ quan cấp tỉnh 03",
      "Đường",
      "unheard-of",
    ]);
    expect(chipsOf(NO_FILTER, OPTIONS, "vi", vi)).toEqual([]);
  });

  it.each<[number, Partial<Filter>]>([
    [0, { period: NO_FILTER.period }],
    [1, { area: null }],
    [2, { communes: ["gia-minh"] }],
    [4, { sponsorType: null }],
    [5, { sponsors: [] }],
    [7, { kinds: ["roads"] }],
  ])("number %i takes back its own part", (index, changed) => {
    expect(chipsOf(FULL, OPTIONS, "vi", vi)[index]?.without(FULL)).toEqual({ ...FULL, ...changed });
  });

  it("taken back one by one, in any order, leave nothing, one less each time", () => {
    const anyFilter: fc.Arbitrary<Filter> = fc
      .record({
        period: fc.constantFrom(NO_FILTER.period, FULL.period),
        area: fc.constantFrom(null, FULL.area, { id: "gone", communes: new Set<string>() }),
        communes: fc.subarray(["gia-lac", "gia-minh", "gone"]),
        sponsorType: fc.constantFrom(null, ...SPONSOR_TYPES),
        sponsors: fc.subarray(["agency:cq-03", "agency:gone"]),
        kinds: fc.subarray(["roads", "unheard-of"]),
      })
      .map((chosen) => ({ ...NO_FILTER, ...chosen }));
    fc.assert(
      fc.property(anyFilter, fc.infiniteStream(fc.nat()), (start, picks) => {
        let filter = start;
        let chips = chipsOf(filter, OPTIONS, "vi", vi);
        while (chips.length > 0) {
          const chip = chips[(picks.next().value ?? 0) % chips.length];
          filter = chip?.without(filter) ?? NO_FILTER;
          const rest = chipsOf(filter, OPTIONS, "vi", vi);
          expect(rest.map(({ key }) => key)).toEqual(chips.filter(({ key }) => key !== chip?.key).map(({ key }) => key));
          chips = rest;
        }
        expect(filter).toEqual(NO_FILTER);
      }),
      { numRuns: 1000 },
    );
  });
});
