// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SupportKind } from "#src/domain/programme.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aProgramme, aSupportLine } from "#test/builders.ts";
import { figuresOf } from "#test/filtered-figures.ts";
import { kindColour, kindColours, kindSeries, sponsorTypeSeries } from "./series.ts";

function kinds(...ids: string[]): SupportKind[] {
  return ids.map((id) => ({ id, name: { vi: `Loại ${id}`, en: `Kind ${id}` } }));
}

type Sums = Readonly<Record<string, number | "not-reported">>;

/** A programme with these kinds, and a line with so much delivered for each that has a sum. */
function dataOf(ids: readonly string[], sums: Sums = {}, filter = {}) {
  const lines = Object.entries(sums).map(([kind, delivered]) =>
    aSupportLine({ id: `line-${kind}`, kind, planned: 100, delivered }),
  );
  return figuresOf({ lines, filter, programme: aProgramme({ kinds: kinds(...ids) }) });
}

const SIX = ["a", "b", "c", "d", "e", "f"];
const GROWING = { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 };

describe("the stacks by kind", () => {
  it.each<[string, Sums, string[], [label: string, members: string[]][]]>([
    [
      "are the four largest, the largest first, and the others in one",
      GROWING,
      SIX,
      [
        ["Loại f", ["f"]],
        ["Loại e", ["e"]],
        ["Loại d", ["d"]],
        ["Loại c", ["c"]],
        [vi.figures.otherKinds, ["a", "b"]],
      ],
    ],
    [
      "are those in use only; a fifth alone keeps its name",
      GROWING,
      ["b", "f", "d"],
      [
        ["Loại f", ["f"]],
        ["Loại d", ["d"]],
        ["Loại b", ["b"]],
      ],
    ],
    [
      "go by the plan where as much was delivered, and by the programme's order where that is the same too",
      { c: "not-reported" },
      ["a", "c"],
      [
        ["Loại c", ["c"]],
        ["Loại a", ["a"]],
      ],
    ],
    ["an unknown kind shows under its id, and may be the largest", { ...GROWING, zz: 7 }, ["zz"], [["zz", ["zz"]]]],
    ["nothing in use, no stack", {}, [], []],
  ])("%s", (_, sums, inUse, expected) => {
    const series = kindSeries(dataOf(SIX, sums), inUse, "vi", vi);
    expect(series.map(({ label, members }) => [label, members])).toEqual(expected);
  });

  it("hold each kind in use once, under keys that differ, whatever the ids are", () => {
    const anyIds = fc.uniqueArray(fc.constantFrom("a", "b", "rest", "other", "__proto__", "c", "d", "e", "x y", "x-y"));
    fc.assert(
      fc.property(anyIds, anyIds, (known, inUse) => {
        const series = kindSeries(dataOf(known), inUse, "vi", vi);
        expect(series.flatMap(({ members }) => members).sort()).toEqual([...inUse].sort());
        expect(new Set(series.map(({ key }) => key)).size).toBe(series.length);
        expect(series.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the colours of kinds", () => {
  it("are those of the four largest of the data, in the programme's order: two that change places keep theirs", () => {
    const before = kindColours(dataOf(SIX, GROWING));
    const after = kindColours(dataOf(SIX, { ...GROWING, c: 50 }));
    expect([...before.keys()]).toEqual(["f", "e", "d", "c"]);
    expect([...after.keys()]).toEqual(["c", "f", "e", "d"]);
    expect(SIX.map((id) => kindColour(after, id))).toEqual(SIX.map((id) => kindColour(before, id)));
    expect(kindColour(before, "c")).toBe("var(--kind-1)");
    expect(kindColour(before, "a")).toBe(kindColour(before, "unknown"));
  });

  it("stay the same under any filter", () => {
    const whole = kindColours(dataOf(SIX, GROWING));
    for (const filter of [{ kinds: ["a", "b"] }, { communes: ["elsewhere"] }, { sponsorType: "enterprise" as const }]) {
      const data = dataOf(SIX, GROWING, filter);
      expect([...kindColours(data)]).toEqual([...whole]);
      const [series] = kindSeries(data, ["d"], "vi", vi);
      expect(series?.color).toBe(kindColour(whole, "d"));
    }
  });
});

it("the stacks by sponsor type are both, in both languages", () => {
  expect(sponsorTypeSeries(vi).map(({ key, label }) => [key, label])).toEqual([
    ["agency", vi.sponsorTypes.agency],
    ["enterprise", vi.sponsorTypes.enterprise],
  ]);
  expect(sponsorTypeSeries(en)[0]?.label).toBe(en.sponsorTypes.agency);
});
