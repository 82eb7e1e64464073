import { readdirSync } from "node:fs";
import path from "node:path";

/** Every file of a build as its address below it, in the order of the names. What begins with a dot is the build's own record. */
export function filesOfBuild(distDir: string): string[] {
  return readdirSync(distDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(distDir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .filter((file) => !file.startsWith("."))
    .sort();
}
