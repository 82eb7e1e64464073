import * as z from "zod/mini";
import { pairField } from "#src/api/contract.ts";
import { isOfOneFile } from "./ask-whole-form.ts";
import type { Recipe } from "./form-record.ts";
import { mergedRecipes } from "./merged-recipes.ts";

/** Why a file of recipes is not taken. */
export type RecipesRefusal = "not-json" | "not-recipes" | "later-version" | "broken";

const FORMAT = "commune-support-recipes";
const VERSION = 1;

const headContract = z.object({ format: z.literal(FORMAT), version: z.int() });
/** Answers as pairs: a record of texts that somebody else wrote would take "__proto__" for more than a text. */
const recipesContract = z.object({
  recipes: z.array(z.object({ layout: z.string(), answers: z.array(pairField(z.string(), z.string())) })),
});

/** What was answered, as a file to hand on to a colleague. */
export function recipesFile(recipes: readonly Recipe[]): string {
  const written = recipes.map(({ layout, answers }) => ({ layout, answers: Object.entries(answers) }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, recipes: written }, null, 2)}\n`;
}

/** Of what was answered, what is of any file of its layout, and not of one. */
export function lastingRecipes(recipes: readonly Recipe[]): Recipe[] {
  return recipes.flatMap(({ layout, answers }) => {
    const lasting = Object.entries(answers).filter(([id]) => !isOfOneFile(id));
    return lasting.length > 0 ? [{ layout, answers: Object.fromEntries(lasting) }] : [];
  });
}

/** The recipes of such a file, one for each layout, or why it is none. */
export function recipesOfFile(text: string): { readonly recipes: readonly Recipe[] } | { readonly refused: RecipesRefusal } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { refused: "not-json" };
  }
  const head = headContract.safeParse(json);
  if (!head.success) return { refused: "not-recipes" };
  if (head.data.version > VERSION) return { refused: "later-version" };
  const read = recipesContract.safeParse(json);
  if (!read.success) return { refused: "broken" };
  // Object.fromEntries makes "__proto__" a field like any other.
  const recipes = read.data.recipes.map(({ layout, answers }) => ({ layout, answers: Object.fromEntries(answers) }));
  return { recipes: mergedRecipes(recipes) };
}
