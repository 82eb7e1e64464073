import { describe, expect, it } from "vitest";
import { withAnswers, withRecipes } from "./recipes.ts";

describe("recipes", () => {
  it("keep what was answered before, and take what is answered later", () => {
    const before = [{ layout: "một", answers: { unit: "1", form: "cash" } }];
    const answers = [
      { layout: "một", id: "unit", choice: "1000" },
      { layout: "hai", id: "unit", choice: "1000000" },
    ];
    expect(withAnswers(before, answers)).toEqual([
      { layout: "một", answers: { unit: "1000", form: "cash" } },
      { layout: "hai", answers: { unit: "1000000" } },
    ]);
  });

  it("of two devices are one", () => {
    const one = [{ layout: "một", answers: { a: "1" } }];
    const other = [{ layout: "một", answers: { b: "2" } }];
    expect(withRecipes(one, other)).toEqual([{ layout: "một", answers: { a: "1", b: "2" } }]);
  });
});
