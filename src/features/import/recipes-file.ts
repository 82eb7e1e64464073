import type { Recipe } from "#src/import/form-record.ts";
import { recipesFile, recipesOfFile } from "#src/import/recipes-of-file.ts";

export function recipesBlob(recipes: readonly Recipe[]): Blob {
  return new Blob([recipesFile(recipes)], { type: "application/json" });
}

/** Null: the file is none of ours. */
export async function recipesIn(file: File): Promise<readonly Recipe[] | null> {
  return recipesOfFile(await file.text());
}
