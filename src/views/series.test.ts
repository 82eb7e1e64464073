// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SupportKind } from "#src/domain/programme.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { kindColour, kindSeries, sponsorTypeSeries } from "./series.ts";

function kinds(...ids: string[]): SupportKind[] {
  return ids.map((id) => ({ id, name: { vi: `Loại ${id}`, en: `Kind ${id}` } }));
}

const SIX = kinds("a", "b", "c", "d", "e", "f");

describe("the stacks by kind", () => {
  it.each<[string, string[], [label: string, members: string[]][]]>([
    [
      "in the programme's order, those in use only",
      ["c", "a"],
      [
        ["Loại a", ["a"]],
        ["Loại c", ["c"]],
      ],
    ],
    [
      "a fifth alone keeps its name",
      ["a", "e"],
      [
        ["Loại a", ["a"]],
        ["Loại e", ["e"]],
      ],
    ],
    [
      "several more share a stack",
      ["a", "e", "f"],
      [
        ["Loại a", ["a"]],
        [vi.figures.otherKinds, ["e", "f"]],
      ],
    ],
    ["an unknown kind shows under its id", ["zz"], [["zz", ["zz"]]]],
    ["nothing in use, no stack", [], []],
  ])("%s", (_, inUse, expected) => {
    expect(kindSeries(SIX, inUse, "vi", vi).map(({ label, members }) => [label, members])).toEqual(expected);
  });

  it("hold each kind in use once, under keys that differ, whatever the ids are", () => {
    const anyIds = fc.uniqueArray(fc.constantFrom("a", "b", "rest", "other", "__proto__", "c", "d", "e", "x y", "x-y"));
    fc.assert(
      fc.property(anyIds, anyIds, (known, inUse) => {
        const series = kindSeries(kinds(...known), inUse, "vi", vi);
        expect(series.flatMap(({ members }) => members).sort()).toEqual([...inUse].sort());
        expect(new Set(series.map(({ key }) => key)).size).toBe(series.length);
        expect(series.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 1000 },
    );
  });

  it("a colour always means the same kind, whatever is in use", () => {
    expect(kindSeries(SIX, ["b"], "vi", vi)[0]?.color).toBe(kindColour(SIX, "b"));
    expect(kindSeries(SIX, ["a", "b"], "vi", vi)[1]?.color).toBe(kindColour(SIX, "b"));
    expect(kindColour(SIX, "e")).toBe(kindColour(SIX, "unknown"));
  });
});

it("the stacks by sponsor type are both, in both languages", () => {
  expect(sponsorTypeSeries(vi).map(({ key, label }) => [key, label])).toEqual([
    ["agency", vi.sponsorTypes.agency],
    ["enterprise", vi.sponsorTypes.enterprise],
  ]);
  expect(sponsorTypeSeries(en)[0]?.label).toBe(en.sponsorTypes.agency);
});
