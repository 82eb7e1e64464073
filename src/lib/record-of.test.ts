// @vitest-environment node
import { expect, it } from "vitest";
import { recordOf } from "./record-of.ts";

it("holds for each name what was made for it, made one after the other", () => {
  const made: string[] = [];
  const lengths = recordOf(["support", "communes"], (name) => {
    made.push(name);
    return name.length;
  });
  expect(Object.entries(lengths)).toEqual([
    ["support", 7],
    ["communes", 8],
  ]);
  expect(made).toEqual(["support", "communes"]);
});
