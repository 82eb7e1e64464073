import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import type { TestSpecification } from "vitest/node";
import { createVitest } from "vitest/node";
import { withReachMarked, withTurnsCounted } from "./instrument.ts";
import { type Mutant, withMutant } from "./mutants.ts";

/**
 * Whole screens, and the reader's oracle with its 200 programmes: too slow to be asked about each mutant. What they alone would notice
 * counts as unnoticed.
 */
const TOO_SLOW = ["test/journeys/**", "test/reader-oracle.test.ts"];
/** An endless loop ends by itself (`in-worker.ts`); what is not over by then holds the worker some other way. */
const LONGEST_MS = 180_000;

/** The worker went on and on, though not in a loop of the project's. */
export class HangingError extends Error {}

export type TestRun = { readonly failed: boolean; readonly milliseconds: number; readonly reached: readonly string[] };

export type Runner = {
  /** The test files, relative to the root. */
  readonly tests: readonly string[];
  run(test: string): Promise<TestRun>;
  /** What the next runs run: files whose functions are marked, or one with a mutant. */
  markReached(files: ReadonlySet<string>): void;
  put(mutant: Mutant | undefined): void;
  close(): Promise<void>;
};

/** Vitest with the tests that import these files, started once; a mutant is given to it in place of the file, so that nothing changes on the disk. */
export async function startRunner(root: string, files: readonly string[]): Promise<Runner> {
  let marked: ReadonlySet<string> = new Set();
  let mutant: Mutant | undefined;
  let isGiven = false;
  const inPlaceOf = (file: string, source: string) => {
    if (marked.has(file)) return withReachMarked(file, source);
    if (mutant?.file !== file) return withTurnsCounted(file, source);
    isGiven = true;
    return withTurnsCounted(file, withMutant(source, mutant));
  };
  const vitest = await createVitest("test", testOptions(root, files, givenInstead(root, inPlaceOf)), { server: { watch: null } });
  await vitest.standalone();
  const specifications = (await vitest.getRelevantTestSpecifications()).filter(({ moduleId }) => !needsNetwork(moduleId));
  const byTest = new Map(specifications.map((each) => [path.relative(root, each.moduleId), each]));
  const forget = (file: string | undefined) => file && vitest.invalidateFile(path.join(root, file));

  return {
    tests: [...byTest.keys()].sort(),
    run: async (test) => {
      const specification = byTest.get(test);
      if (!specification) throw new Error(`${test} is no test file`);
      // Else what failed under earlier mutants would count, and nothing would be run after the first.
      vitest.state.filesMap.clear();
      const outcome = await outcomeOf(vitest.runTestSpecifications([specification]), specification);
      if (mutant && !isGiven) throw new Error(`${test} ran ${mutant.file} without its mutant`);
      return outcome;
    },
    markReached(files) {
      for (const file of new Set([...marked, ...files])) forget(file);
      marked = files;
    },
    put(next) {
      forget(mutant?.file);
      mutant = next;
      isGiven = false;
      forget(mutant?.file);
    },
    close: () => vitest.close(),
  };
}

function testOptions(root: string, files: readonly string[], plugin: Plugin) {
  const pool = "threads" as const;
  return {
    root,
    watch: true,
    related: files.map((file) => path.join(root, file)),
    pool,
    maxWorkers: 1,
    bail: 1,
    reporters: [{}],
    // Kept by the text on the disk, which no mutant changes: the next would get the last one's code, and so would ordinary runs.
    fsModuleCache: false,
    // One, in place of those of `vite.config.ts`, which tell who shares a process.
    projects: [
      {
        extends: false,
        plugins: [plugin],
        test: {
          name: "mutants",
          root,
          pool,
          fsModuleCache: false,
          environment: "happy-dom",
          include: ["{src,test}/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", ...TOO_SLOW],
          // Without the network's mocks, which cost more than most tests.
          setupFiles: ["scripts/mutation/in-worker.ts", "test/setup.ts"],
          sequence: { setupFiles: "list" as const },
        },
      },
    ],
  };
}

function needsNetwork(testFile: string): boolean {
  return readFileSync(testFile, "utf8").includes('from "#mocks/server.ts"');
}

function givenInstead(root: string, inPlaceOf: (file: string, source: string) => string): Plugin {
  return {
    name: "mutants",
    enforce: "pre",
    transform(source, id) {
      const file = path.relative(root, id);
      if (file.startsWith("..") || file.includes("node_modules") || !/\.tsx?$/.test(file) || file.startsWith("scripts"))
        return null;
      return { code: inPlaceOf(file, source), map: null };
    },
  };
}

type VitestRun = ReturnType<Awaited<ReturnType<typeof createVitest>>["runTestSpecifications"]>;

/** @throws HangingError */
async function outcomeOf(running: VitestRun, { moduleId }: TestSpecification): Promise<TestRun> {
  const start = performance.now();
  const hanging = Promise.withResolvers<never>();
  const timer = setTimeout(() => hanging.reject(new HangingError(`${moduleId} hangs`)), LONGEST_MS);
  try {
    const { testModules, unhandledErrors } = await Promise.race([running, hanging.promise]);
    const milliseconds = performance.now() - start;
    const testModule = testModules.find((each) => each.moduleId === moduleId);
    const meta: unknown = testModule?.meta();
    return { failed: !testModule?.ok() || unhandledErrors.length > 0, milliseconds, reached: reachedOf(meta) };
  } finally {
    clearTimeout(timer);
  }
}

function reachedOf(meta: unknown): string[] {
  if (typeof meta !== "object" || meta === null || !("reached" in meta) || !Array.isArray(meta.reached)) return [];
  return meta.reached.map(String);
}
