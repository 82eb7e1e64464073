// @vitest-environment node

import fc from "fast-check";
import { expect, it } from "vitest";
import { recipesFile, recipesOfFile } from "./recipes-file.ts";

const RECIPE = { layout: "xa|don vi", answers: { unit: "1000000", "sponsor:hoi a": "agency:01" } };

it("recipes come back from their file as they were, whatever they are called", () => {
  const recipe = fc.record({ layout: fc.string(), answers: fc.dictionary(fc.string(), fc.string()) });
  const recipes = fc.uniqueArray(recipe, { selector: ({ layout }) => layout });
  fc.assert(
    fc.property(recipes, (given) => {
      expect(recipesOfFile(recipesFile(given))).toEqual({ recipes: given });
    }),
  );
  expect(recipesOfFile(`\uFEFF${recipesFile([RECIPE])}`)).toEqual({ recipes: [RECIPE] });
});

it.each([
  ["{", "not-json"],
  ["null", "not-recipes"],
  ['{"format":"commune-support-snapshot","version":1}', "not-recipes"],
  ['{"format":"commune-support-recipes","version":2,"recipes":[]}', "later-version"],
  ['{"format":"commune-support-recipes","version":1}', "broken"],
  ['{"format":"commune-support-recipes","version":1,"recipes":[{"layout":"a","answers":{"unit":"1"}}]}', "broken"],
  ['{"format":"commune-support-recipes","version":1,"recipes":[{"layout":"a","answers":[["unit",1]]}]}', "broken"],
])("a file that holds %s is refused: %s", (text, refused) => {
  expect(recipesOfFile(text)).toEqual({ refused });
});

it("an answer called __proto__ is one like any other, and changes no other object", () => {
  const text =
    '{"format":"commune-support-recipes","version":1,"__proto__":{"x":1},"recipes":[{"layout":"__proto__","answers":[["__proto__","1"]]}]}';
  const read = recipesOfFile(text);
  const [recipe] = "recipes" in read ? read.recipes : [];
  expect(Object.entries(recipe?.answers ?? {})).toEqual([["__proto__", "1"]]);
  expect("x" in {}).toBe(false);
});

it("several recipes of one layout are one with the answers of all, of which the later count", () => {
  const later = { layout: RECIPE.layout, answers: { unit: "1000", "column:th|nguon 2": "delivered" } };
  expect(recipesOfFile(recipesFile([RECIPE, { layout: "khác", answers: {} }, later]))).toEqual({
    recipes: [
      { layout: RECIPE.layout, answers: { ...RECIPE.answers, ...later.answers } },
      { layout: "khác", answers: {} },
    ],
  });
});
