// @vitest-environment node
import { expect, it } from "vitest";
import { neighboursOf } from "./neighbours.ts";

const LIST = ["a", "b", "c"].map((id) => ({ id }));

it.each([
  ["a", { previous: null, next: { id: "b" }, place: 1, all: 3 }],
  ["b", { previous: { id: "a" }, next: { id: "c" }, place: 2, all: 3 }],
  ["c", { previous: { id: "b" }, next: null, place: 3, all: 3 }],
  ["x", null],
])("beside %s", (id, expected) => {
  expect(neighboursOf(LIST, id)).toEqual(expected);
});

it("from the first, each next one leads through all of them", () => {
  const walked: string[] = [];
  for (let at: string | undefined = "a"; at !== undefined; at = neighboursOf(LIST, at)?.next?.id) walked.push(at);
  expect(walked).toEqual(["a", "b", "c"]);
});
