import type { Recipe } from "#src/import/form-record.ts";
import { recipesFile, recipesOfFile } from "#src/import/recipes-file.ts";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";

const KEY = "import-recipes";

/** What was answered on this device, for the forms that come every month. */
export function keptRecipes(): readonly Recipe[] {
  const read = recipesOfFile(readDevice(KEY) ?? "");
  return "recipes" in read ? read.recipes : [];
}

export function keepRecipes(recipes: readonly Recipe[]): void {
  writeDevice(KEY, recipes.length > 0 ? recipesFile(recipes) : null);
}
