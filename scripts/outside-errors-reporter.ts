import { writeFileSync } from "node:fs";
import type { Reporter } from "vitest/node";
import { OUTSIDE_ERRORS_FILE } from "./test-reports.ts";

type OutsideErrors = Parameters<NonNullable<Reporter["onTestRunEnd"]>>[1];

/** What the JSON report of vitest leaves out, and a run fails on: errors outside every test, a text each, into the file that the environment names. */
export default class OutsideErrorsReporter implements Reporter {
  onTestRunEnd(_modules: unknown, errors: OutsideErrors): void {
    const file = process.env[OUTSIDE_ERRORS_FILE];
    if (file === undefined) throw new Error(`${OUTSIDE_ERRORS_FILE} names no file`);
    writeFileSync(file, JSON.stringify(errors.map(told)));
  }
}

/** Its first line, where it was thrown, and beside which test file it came. */
function told({ name = "Error", message, stack = "", ...rest }: OutsideErrors[number]): string {
  const thrown = stack.split("\n").find((line) => /^\s+at /.test(line));
  const beside = typeof rest.VITEST_TEST_PATH === "string" ? `, while ${rest.VITEST_TEST_PATH} ran` : "";
  return `${name}: ${message.split("\n")[0]}${thrown === undefined ? "" : ` ${thrown.trim()}`}${beside}`;
}
