// @vitest-environment node
import { expect, it } from "vitest";
import { communeWords } from "./commune-words.ts";

it("days stand in groups", () => {
  expect(communeWords.vi.proposals.waiting(1371)).toContain("1.371");
  expect(communeWords.en.proposals.waiting(1371)).toContain("1,371");
});
