import * as z from "zod/mini";

/** What one gate brought: tests or checks passed and failed, and what a reader of the last lines must know of the failures. */
export type Count = { passed: number; failed: number; notes: string[] };

/** How a process ended: its exit code, or `null` when it was stopped or never began. */
export type ExitCode = number | null;

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.optional(z.string()),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.object({ message: z.optional(z.string()) })),
  suites: z.array(z.unknown()),
});

const playwrightSuite = z.object({
  title: z.string(),
  specs: z.array(
    z.object({ title: z.string(), tests: z.array(z.object({ status: z.string(), projectName: z.optional(z.string()) })) }),
  ),
  suites: z.optional(z.array(z.unknown())),
});

/** A gate that is one check: passed when its process ended well. */
export function countGate(exitCode: ExitCode, name: string): Count {
  return exitCode === 0 ? { passed: 1, failed: 0, notes: [] } : { passed: 0, failed: 1, notes: [`${name}: ${ending(exitCode)}`] };
}

/** Where `outside-errors-reporter.ts` writes what vitest's JSON report leaves out: the variable that names its file. */
export const OUTSIDE_ERRORS_FILE = "VITEST_OUTSIDE_ERRORS_FILE";

/**
 * Counts a JSON report of vitest, and the texts of its errors outside every test; `undefined` for what it wrote none of. A skipped test is
 * a failure: what does not run does not hold.
 */
export function countVitest(report: unknown, outside: unknown, exitCode: ExitCode): Count {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return crashed("vitest", exitCode);
  const tests = parsed.data.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === "passed").length;
  const notPassed = tests.filter(({ status }) => status !== "passed").map(({ fullName, status }) => `${status}: ${fullName}`);
  // A file that cannot be loaded, or whose set-up fails, holds no failed test.
  const brokenFiles = parsed.data.testResults
    .filter(({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"))
    .map(({ name, message }) => `failed: ${name} ${message ?? ""}`.trim());
  const outsideErrors = z.array(z.string()).safeParse(outside).data ?? [];
  return settled("vitest", exitCode, passed, [
    ...notPassed,
    ...brokenFiles,
    ...outsideErrors.map((error) => `failed outside every test: ${error}`),
  ]);
}

/** Counts a JSON report of Playwright; `undefined` when it wrote none. Skipped and flaky tests are failures. */
export function countPlaywright(report: unknown, exitCode: ExitCode): Count {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return crashed("playwright", exitCode);
  const { stats, errors, suites } = parsed.data;
  const named = suites.flatMap((suite) => notPassedIn(suite, []));
  const unnamed = Math.max(0, stats.unexpected + stats.flaky + stats.skipped - named.length);
  const failures = [
    ...named,
    ...Array.from({ length: unnamed }, () => "failed: a browser test the report does not name"),
    ...errors.map(({ message }) => `failed: ${message?.split("\n")[0] ?? "error outside a test"}`),
  ];
  return settled("playwright", exitCode, stats.expected, failures);
}

/** All gates together. */
export function total(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    notes: counts.flatMap(({ notes }) => notes),
  };
}

function settled(runner: string, exitCode: ExitCode, passed: number, failures: string[]): Count {
  if (failures.length > 0) return { passed, failed: failures.length, notes: failures };
  if (exitCode !== 0) return { passed, failed: 1, notes: [`${runner}: ${ending(exitCode)}, with no test failed`] };
  if (passed === 0) return { passed, failed: 1, notes: [`${runner}: no test ran`] };
  return { passed, failed: 0, notes: [] };
}

function crashed(runner: string, exitCode: ExitCode): Count {
  return { passed: 0, failed: 1, notes: [`${runner}: ${ending(exitCode)}, and wrote no report that can be read`] };
}

function ending(exitCode: ExitCode): string {
  return exitCode === null ? "was stopped or did not begin" : `ended with ${exitCode}`;
}

function notPassedIn(suite: unknown, path: readonly string[]): string[] {
  const parsed = playwrightSuite.safeParse(suite);
  if (!parsed.success) return [];
  const { title, specs, suites } = parsed.data;
  const here = [...path, title];
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status !== "expected")
      .map(({ status, projectName }) => {
        const place = [...here, spec.title].join(" › ");
        return `${status === "unexpected" ? "failed" : status}: ${place}${projectName === undefined ? "" : ` (${projectName})`}`;
      }),
  );
  return [...own, ...(suites ?? []).flatMap((inner) => notPassedIn(inner, here))];
}
