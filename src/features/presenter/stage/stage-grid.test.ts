// @vitest-environment node
import { expect, it } from "vitest";
import { acrossRows } from "./stage-grid.ts";

/** Three columns, seven items: 0 1 2 / 3 4 5 / 6. */
const PLACES = Array.from({ length: 7 }, (_, index) => ({ left: (index % 3) * 280, top: Math.floor(index / 3) * 250 }));

it.each([
  [1, 1, 4],
  [4, -1, 1],
  [4, 1, 6],
  [5, 1, 6],
  [6, -1, 3],
  [0, -1, 0],
  [6, 1, 6],
  [9, 1, 9],
] as const)("from %i across rows by %i to %i", (from, by, to) => {
  expect(acrossRows(PLACES, from, by)).toBe(to);
});

it("stays where a page without a layout puts everything in one place", () => {
  expect(
    acrossRows(
      [
        { left: 0, top: 0 },
        { left: 0, top: 0 },
      ],
      0,
      1,
    ),
  ).toBe(0);
});
