import type { Recipe } from "#src/import/form-record.ts";
import { lastingRecipes, recipesFile, recipesOfFile } from "#src/import/recipes-file.ts";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";

const KEY = "import-recipes";

/** What was answered on this device, for the forms that come every month. */
export function keptRecipes(): readonly Recipe[] {
  const read = recipesOfFile(readDevice(KEY) ?? "");
  return "recipes" in read ? read.recipes : [];
}

export function keepRecipes(recipes: readonly Recipe[]): void {
  const lasting = lastingRecipes(recipes);
  writeDevice(KEY, lasting.length > 0 ? recipesFile(lasting) : null);
}
