// @vitest-environment node
import { expect, it } from "vitest";
import { placeAfter } from "./status-grid.ts";

const SIZE = { rows: 3, columns: 4 };

it.each<[string, boolean, [number, number], [number, number] | null]>([
  ["ArrowRight", false, [1, 1], [1, 2]],
  ["ArrowRight", false, [1, 3], [1, 3]],
  ["ArrowLeft", false, [1, 0], [1, 0]],
  ["ArrowUp", false, [0, 2], [0, 2]],
  ["ArrowDown", false, [1, 2], [2, 2]],
  ["ArrowDown", false, [2, 2], [2, 2]],
  ["Home", false, [2, 2], [2, 0]],
  ["End", false, [1, 2], [1, 3]],
  ["Home", true, [2, 2], [0, 0]],
  ["End", true, [0, 0], [2, 3]],
  ["Tab", false, [1, 1], null],
  ["Enter", false, [1, 1], null],
])("%s (Ctrl: %s) leads from %j to %j", (key, isFar, [row, column], to) => {
  const expected = to && { row: to[0], column: to[1] };
  expect(placeAfter(key, isFar, { row, column }, SIZE)).toEqual(expected);
});
