import path from "node:path";
import { placeOf } from "./instrument.ts";
import type { Mutant } from "./mutants.ts";
import type { TestRun } from "./runner.ts";

/** What each test file did with nothing changed. */
export type FirstRuns = ReadonlyMap<string, TestRun>;

/** A fault should be noticed near it: who lets it through with so many has let it through. */
export const MOST_TESTS = 20;

/** Slower ones are not asked; so one that is stopped after a minute was held up by the mutant, not by a busy machine. */
const SLOWEST_MS = 10_000;

/**
 * The test files to ask about a mutant: those that run its function, the file's own first, then those of its folder, then the quickest.
 * A test that fails with nothing changed can tell nothing.
 */
export function testsFor({ file, inFunction }: Mutant, firstRuns: FirstRuns): string[] {
  const place = placeOf(file, inFunction);
  const fit = [...firstRuns].filter(([, { failed, milliseconds }]) => !failed && milliseconds <= SLOWEST_MS);
  const reaching = fit.filter(([, { reached }]) => reached.includes(place));
  return reaching
    .toSorted(([a, runA], [b, runB]) => distance(file, a) - distance(file, b) || runA.milliseconds - runB.milliseconds)
    .map(([test]) => test)
    .slice(0, MOST_TESTS);
}

function distance(file: string, test: string): number {
  if (path.dirname(test) !== path.dirname(file)) return 2;
  return path.basename(test).startsWith(path.basename(file, ".ts")) ? 0 : 1;
}
