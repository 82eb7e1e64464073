// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isKnown } from "#src/domain/amount.ts";
import { anyLines, LONG_LIST } from "./arbitraries.ts";

/** As many as a law of the engine takes. */
const lists = fc.sample(anyLines, 1000);
const lines = lists.flat();

describe("what the laws run on", () => {
  it("lists of every length: none, one, a few, and three hundred and more", () => {
    const lengths = lists.map(({ length }) => length);
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(LONG_LIST);
    expect(lengths.filter((length) => length >= LONG_LIST).length).toBeGreaterThan(50);
    expect(lengths.filter((length) => length > 10 && length < LONG_LIST).length).toBeGreaterThan(200);
    for (const short of [0, 1, 2]) expect(lengths).toContain(short);
  });

  it.each(["planned", "delivered"] as const)("every sort of %s amount; below 0 on adjustments alone", (field) => {
    const amounts = new Set(lines.map((line) => line[field]));
    for (const amount of ["not-reported", "not-applicable", 0] as const) expect(amounts).toContain(amount);
    const taken = lines.filter((line) => {
      const amount = line[field];
      return isKnown(amount) && amount < 0;
    });
    expect(taken.length).toBeGreaterThan(1000);
    expect(taken.every(({ adjusts }) => adjusts)).toBe(true);
  });

  it("several lines of one commune, sponsor, kind and month", () => {
    const most = lists.map((list) => {
      const groups = Map.groupBy(list, (line) => JSON.stringify([line.communeId, line.sponsor, line.kind, line.month]));
      return Math.max(0, ...[...groups.values()].map(({ length }) => length));
    });
    expect(Math.max(...most)).toBeGreaterThan(3);
  });
});
