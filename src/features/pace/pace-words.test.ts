// @vitest-environment node
import { expect, it } from "vitest";
import { paceWords } from "./pace-words.ts";

it("one line that is owed is one line", () => {
  expect(["1", "2", "21"].map(paceWords.en.owed)).toEqual([
    "1 line not reported",
    "2 lines not reported",
    "21 lines not reported",
  ]);
});
