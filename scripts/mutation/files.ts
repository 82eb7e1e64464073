import { readdirSync } from "node:fs";
import path from "node:path";

/** The folders whose rules and figures a reader relies on. */
export const FOLDERS = ["src/domain", "src/review", "src/filters", "src/lib"] as const;

/** Their files of plain TypeScript. Components are what journeys and the browser look at; words are compared with nothing. */
export function filesToMutate(root: string): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isMutated(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/")),
  ).sort();
}

export function isMutated(name: string): boolean {
  return name.endsWith(".ts") && !/(?:\.test|\.d|-words)\.ts$/.test(name);
}
