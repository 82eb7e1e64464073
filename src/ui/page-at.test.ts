// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { pageAt } from "./page-at.ts";

it.each<[string, [number, number, number], ReturnType<typeof pageAt>]>([
  ["the first of three", [120, 50, 0], { first: 0, last: 50, before: null, after: 50, end: 70 }],
  [
    "the second: the last one overlaps it, and is as full",
    [120, 50, 50],
    { first: 50, last: 100, before: 0, after: 70, end: 70 },
  ],
  ["the last", [120, 50, Number.POSITIVE_INFINITY], { first: 70, last: 120, before: 20, after: null, end: 70 }],
  ["all of what fits", [50, 50, 0], { first: 0, last: 50, before: null, after: null, end: 0 }],
  ["nothing of nothing", [0, 50, 10], { first: 0, last: 0, before: null, after: null, end: 0 }],
])("%s", (_name, [count, size, wanted], page) => expect(pageAt(count, size, wanted)).toEqual(page));

it("turning pages forward, and back, passes every row", () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 60 }), (count, size) => {
      const forward = new Set<number>();
      const backward = new Set<number>();
      for (let at: number | null = 0; at !== null; ) {
        const { first, last, after } = pageAt(count, size, at);
        for (let row = first; row < last; row++) forward.add(row);
        at = after;
      }
      for (let at: number | null = Number.POSITIVE_INFINITY; at !== null; ) {
        const { first, last, before } = pageAt(count, size, at);
        for (let row = first; row < last; row++) backward.add(row);
        at = before;
      }
      return forward.size === count && backward.size === count;
    }),
  );
});
