import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where a test of pure code can lie. The server's tests begin processes, and keep a store for each file. */
const PLACES = ["mocks/**/*.test.ts", "src/**/*.test.ts", "test/**/*.test.ts"];
/** The first line of a test that needs no document. */
const PURE = "// @vitest-environment node\n";
/** What a file may leave to the next in the same process: answers of the network, a clock, an environment, modules put in place of others; or needs what is begun for a run, PostgreSQL. */
const LEAVES_SOMETHING =
  /#mocks\/server\.ts|(?:own|use)-database\.ts|start-postgres\.ts|useFakeTimers|process\.(?:env|on|chdir)|vi\.(?:mock|doMock|stub|resetModules)|globalThis\./;

/** The test files that may share a process, and so what they load, from the project's root: pure code that leaves nothing behind. */
export function sharedTestFiles(root: string): string[] {
  const files = globSync(PLACES, { cwd: root, exclude: ["**/node_modules/**"] });
  return files.filter((file) => mayShare(readFileSync(path.join(root, file), "utf8"))).sort();
}

/** By a test file's text. */
export function mayShare(text: string): boolean {
  return text.startsWith(PURE) && !LEAVES_SOMETHING.test(text);
}
