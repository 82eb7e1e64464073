import type { Recipe } from "./form-record.ts";

/** One recipe for each layout, in the order of the first of each. Where two answer the same, the later counts. */
export function mergedRecipes(recipes: readonly Recipe[]): readonly Recipe[] {
  const merged = new Map<string, Recipe>();
  for (const { layout, answers } of recipes) {
    merged.set(layout, { layout, answers: { ...merged.get(layout)?.answers, ...answers } });
  }
  return [...merged.values()];
}
