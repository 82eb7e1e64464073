// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { type Filter, isFiltered, NO_FILTER, narrowsLines, toggleId } from "./filter.ts";

it.each<[string, Partial<Filter>, boolean, boolean]>([
  ["nothing chosen", {}, false, false],
  ["the programme, which is the default", { period: WHOLE_PROGRAMME }, false, false],
  ["a year", { period: { grain: "year", year: 2017 } }, true, false],
  ["a commune", { communes: ["gia-minh"] }, true, true],
  ["a sponsor type", { sponsorType: "agency" }, true, true],
  ["a sponsor", { sponsors: ["agency:cq-03"] }, true, true],
  ["a kind", { kinds: ["other"] }, true, true],
  ["the units of today, which leave out nothing", { units: "current" }, true, false],
])("%s", (_, chosen, filtered, narrows) => {
  expect(isFiltered({ ...NO_FILTER, ...chosen })).toBe(filtered);
  expect(narrowsLines({ ...NO_FILTER, ...chosen })).toBe(narrows);
});

describe("choosing an id", () => {
  it.each([
    [[], "b", ["b"]],
    [["a", "c"], "b", ["a", "b", "c"]],
    [["a", "b"], "b", ["a"]],
    [["b"], "b", []],
  ])("%j and %j: %j", (ids, id, expected) => {
    expect(toggleId(ids, id)).toEqual(expected);
  });

  it("twice changes nothing, and the list stays sorted without doubles", () => {
    const anyIds = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 })).map((ids) => ids.sort());
    fc.assert(
      fc.property(anyIds, fc.string({ minLength: 1, maxLength: 3 }), (ids, id) => {
        const once = toggleId(ids, id);
        expect(once).toEqual([...new Set(once)].sort());
        expect(toggleId(once, id)).toEqual(ids);
      }),
      { numRuns: 1000 },
    );
  });
});
