// @vitest-environment node
import { describe, expect, it } from "vitest";
import { demoDeck } from "#test/demo-deck.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { DECK_GROUPS, groupOf, leftOutOfShort, SHORT } from "./deck-groups.ts";

it.each([
  ["title", "overall"],
  ["quarters", "overall"],
  ["changes-2", "overall"],
  ["agencies", "sponsors"],
  ["criteria-2", "criteria"],
  ["map", "criteria"],
  ["commune-gia-minh", "communes"],
  ["commune-xa-12", "communes"],
  ["communes-3", "communes"],
  ["proposals-3", "requests"],
  ["next", "toDo"],
])("%s belongs to %s", (id, group) => expect(groupOf(id)).toBe(group));

it("every group has slides in the demonstration deck", () => {
  expect(new Set(demoDeck().slides.map(({ id }) => groupOf(id)))).toEqual(new Set(DECK_GROUPS));
});

describe("a short deck", () => {
  const idsOf = (period?: string) => demoDeck("vi", period ? { period: aPeriod(period) } : {}).slides.map(({ id }) => id);
  const keptOf = (ids: readonly string[]) => ids.filter((id) => !leftOutOfShort(ids).has(id));

  it.each([undefined, "2017-Q3"])("of %s has twelve slides, and each matter once", (period) => {
    const kept = keptOf(idsOf(period));
    expect(kept).toHaveLength(SHORT);
    expect(kept.filter((id) => /-\d+$/.test(id) || id.startsWith("commune-"))).toEqual([]);
    expect(kept).toEqual(expect.arrayContaining(["title", "figures", "ranking", "bridge", "next", "agencies", "enterprises"]));
  });

  it("with what is new since the last review has that in it", () => {
    const ids = [...idsOf("2017-Q3"), "changes", "changes-2"];
    expect(keptOf(ids)).toContain("changes");
    expect(keptOf(ids)).toHaveLength(SHORT);
  });

  it("of few matters is filled with their parts, and of fewer slides it leaves out none", () => {
    const ids = ["title", "figures", ...Array.from({ length: 20 }, (_, index) => `commune-${index}`)];
    expect(keptOf(ids)).toEqual(ids.slice(0, SHORT));
    expect(leftOutOfShort(ids.slice(0, SHORT)).size).toBe(0);
    expect(leftOutOfShort([]).size).toBe(0);
  });
});
