import type { Recipe } from "#src/import/form-record.ts";
import { mergedRecipes } from "#src/import/merged-recipes.ts";
import type { Answered } from "./import-state.ts";

/** Recipes with those of `more` in them: what is answered later counts. */
export function withRecipes(recipes: readonly Recipe[], more: readonly Recipe[]): readonly Recipe[] {
  return mergedRecipes([...recipes, ...more]);
}

export function withAnswers(recipes: readonly Recipe[], answers: readonly Answered[]): readonly Recipe[] {
  return withRecipes(
    recipes,
    Object.values(Object.groupBy(answers, ({ layout }) => layout)).flatMap((ofLayout = []) => {
      const [first] = ofLayout;
      return first ? [{ layout: first.layout, answers: Object.fromEntries(ofLayout.map(({ id, choice }) => [id, choice])) }] : [];
    }),
  );
}
