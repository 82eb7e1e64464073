// @vitest-environment node
import { expect, it } from "vitest";
import { aTotal } from "#test/builders.ts";
import { type ReportingState, reportingState } from "./reporting-state.ts";
import type { Total } from "./totals.ts";

const CASES: readonly [string, Partial<Total>, ReportingState][] = [
  ["no line", {}, { kind: "none" }],
  ["help without money", { lines: 2 }, { kind: "not-applicable", unpriced: 2 }],
  ["a reported zero", { lines: 1, linesReported: 1 }, { kind: "reported", lines: 1, unpriced: 0 }],
  ["all that have a figure reported", { lines: 3, linesReported: 2, delivered: 5 }, { kind: "reported", lines: 2, unpriced: 1 }],
  ["one of three owed", { lines: 3, linesReported: 2, linesNotReported: 1 }, { kind: "partly", lines: 3, owed: 1, unpriced: 0 }],
  [
    "one of two owed, beside help without money",
    { lines: 5, linesReported: 1, linesNotReported: 1 },
    { kind: "partly", lines: 2, owed: 1, unpriced: 3 },
  ],
  ["all owed but help without money", { lines: 3, linesNotReported: 2 }, { kind: "owed", lines: 2, owed: 2, unpriced: 1 }],
];

it.each(CASES)("tells %s", (_name, total, state) => expect(reportingState(aTotal(total))).toEqual(state));
