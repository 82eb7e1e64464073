// @vitest-environment node
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { countGate, countPlaywright, countVitest, OUTSIDE_ERRORS_FILE, total } from "./test-reports.ts";

const root = path.resolve(import.meta.dirname, "..");

describe("counting a gate", () => {
  it.each([
    [0, 1, 0],
    [1, 0, 1],
    [null, 0, 1],
  ])("that ends with %s", (exitCode, passed, failed) => {
    expect(countGate(exitCode, "tsc")).toMatchObject({ passed, failed });
  });
});

describe("counting vitest", () => {
  const file = (statuses: string[], status = "passed", message?: string) => ({
    name: "a.test.ts",
    status,
    ...(message === undefined ? {} : { message }),
    assertionResults: statuses.map((each, index) => ({ fullName: `test ${index}`, status: each })),
  });

  it.each([
    ["all pass", [file(["passed", "passed"]), file(["passed"])], 0, 3, 0],
    ["one fails", [file(["passed", "failed"], "failed")], 1, 1, 1],
    ["one is skipped, and the runner is content", [file(["passed", "skipped"])], 0, 1, 1],
    ["one is still to do", [file(["passed", "todo"])], 0, 1, 1],
    ["a file cannot be loaded", [file(["passed"]), file([], "failed", "SyntaxError")], 1, 1, 1],
    ["an error outside every test", [file(["passed"])], 1, 1, 1],
    ["no test ran, and the runner is content", [], 0, 0, 1],
    ["it was stopped", [file(["passed"])], null, 1, 1],
  ])("when %s", (_what, testResults, exitCode, passed, failed) => {
    expect(countVitest({ testResults }, [], exitCode)).toMatchObject({ passed, failed });
  });

  it("takes a missing report for a failure, whatever the exit code", () => {
    expect(countVitest(undefined, undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(countVitest({ some: "other" }, [], 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it("names what failed and what was skipped", () => {
    expect(countVitest({ testResults: [file(["failed", "skipped"], "failed")] }, [], 1).notes).toEqual([
      "failed: test 0",
      "skipped: test 1",
    ]);
  });
});

describe("an error outside every test of vitest", () => {
  it("is a failure of its own, and named in the last lines, from a run to the count", () => {
    const folder = mkdtempSync(path.join(root, "node_modules/.outside-"));
    try {
      const file = path.join(folder, "outside.json");
      writeFileSync(
        path.join(folder, "late.test.ts"),
        `import { it } from "vitest";\nit("passes", () => void setTimeout(() => Promise.reject(new TypeError("came late\\nmore"))));\nit("waits", () => new Promise((done) => setTimeout(done, 50)));\n`,
      );
      // Its own: the project's would start a database.
      writeFileSync(path.join(folder, "vitest.config.mjs"), `export default { test: { exclude: [] } };\n`);
      const run = spawnSync(
        path.join(root, "node_modules/.bin/vitest"),
        ["run", "--root", folder, `--reporter=${path.join(root, "scripts/outside-errors-reporter.ts")}`],
        { env: { ...process.env, [OUTSIDE_ERRORS_FILE]: file }, encoding: "utf8" },
      );
      const counted = countVitest({ testResults: [] }, JSON.parse(readFileSync(file, "utf8")), run.status);
      expect(counted).toMatchObject({ failed: 1 });
      expect(counted.notes[0]).toMatch(
        /^failed outside every test: TypeError: came late at .*late\.test\.ts:2.*, while .*late\.test\.ts ran$/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("counting playwright", () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
  const suites = [
    {
      title: "smoke.spec.ts",
      specs: [{ title: "passes", tests: [{ status: "expected" }] }],
      suites: [{ title: "group", specs: [{ title: "breaks", tests: [{ status: "unexpected" }] }] }],
    },
  ];

  it.each([
    ["all pass", { stats, errors: [], suites: [] }, 0, 3, 0],
    ["one fails", { stats: { ...stats, unexpected: 1 }, errors: [], suites }, 1, 3, 1],
    ["one is skipped, and the runner is content", { stats: { ...stats, skipped: 1 }, errors: [], suites: [] }, 0, 3, 1],
    ["one is flaky, and the runner is content", { stats: { ...stats, flaky: 1 }, errors: [], suites: [] }, 0, 3, 1],
    ["the set-up fails", { stats: { ...stats, expected: 0 }, errors: [{ message: "no server" }], suites: [] }, 1, 0, 1],
    ["no test ran, and the runner is content", { stats: { ...stats, expected: 0 }, errors: [], suites: [] }, 0, 0, 1],
    ["it ends badly with nothing failed", { stats, errors: [], suites: [] }, 1, 3, 1],
  ])("when %s", (_what, report, exitCode, passed, failed) => {
    expect(countPlaywright(report, exitCode)).toMatchObject({ passed, failed });
  });

  it("names what failed by its place", () => {
    const report = { stats: { ...stats, unexpected: 1 }, errors: [], suites };
    expect(countPlaywright(report, 1).notes).toEqual(["failed: smoke.spec.ts › group › breaks"]);
  });

  it("names the browser it failed in, where there are two", () => {
    const tests = [
      { status: "expected", projectName: "all" },
      { status: "unexpected", projectName: "full browser" },
    ];
    const report = {
      stats: { ...stats, unexpected: 1 },
      errors: [],
      suites: [{ title: "a.spec.ts", specs: [{ title: "b", tests }] }],
    };
    expect(countPlaywright(report, 1).notes).toEqual(["failed: a.spec.ts › b (full browser)"]);
  });

  it("takes a missing report for a failure, whatever the exit code", () => {
    expect(countPlaywright(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

it("the whole is the sum of the gates", () => {
  const counts = [
    { passed: 1, failed: 0, notes: [] },
    { passed: 40, failed: 2, notes: ["a", "b"] },
  ];
  expect(total(counts)).toEqual({ passed: 41, failed: 2, notes: ["a", "b"] });
});
