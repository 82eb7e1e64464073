// @vitest-environment node
import { expect, it } from "vitest";
import { madeOfLast } from "./made-of-last.ts";

it("makes anew what is asked of other values, and gives back what it made of the same two", () => {
  const madeOf = madeOfLast((one: string | null, other: string | null) => [one, other]);
  const made = madeOf("a", "b");
  expect(made).toEqual(["a", "b"]);
  expect(madeOf("a", "b")).toBe(made);
  expect(madeOf("a", null)).toEqual(["a", null]);
  expect(madeOf("c", null)).toEqual(["c", null]);
  expect(madeOf("a", "b")).toEqual(["a", "b"]);
  expect(madeOf(null, null)).toEqual([null, null]);
});
