import * as z from "zod/mini";
import type { Recipe } from "#src/import/form-record.ts";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";

const KEY = "import-recipes";

const keptContract = z.array(z.object({ layout: z.string(), answers: z.record(z.string(), z.string()) }));

/** What was answered on this device, for the forms that come every month. */
export function keptRecipes(): readonly Recipe[] {
  try {
    const read = keptContract.safeParse(JSON.parse(readDevice(KEY) ?? "[]"));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}

export function keepRecipes(recipes: readonly Recipe[]): void {
  writeDevice(KEY, recipes.length > 0 ? JSON.stringify(recipes) : null);
}
