// @vitest-environment node
import { expect, it } from "vitest";
import { slowestSpecs, timeTable } from "./run-times.ts";

const spec = (...durations: number[]) => ({ tests: durations.map((duration) => ({ results: [{ duration }] })) });

it("a spec file takes what its tests take in every browser, those in groups too, and the slowest comes first", () => {
  const report = {
    suites: [
      { file: "a.spec.ts", specs: [spec(1_000)] },
      { file: "b.spec.ts", specs: [spec(500, 700)], suites: [{ specs: [spec(2_000)] }] },
      { file: "a.spec.ts", specs: [spec(3_500)] },
      { file: "c.spec.ts", specs: [spec(10)] },
    ],
  };
  expect(slowestSpecs(report, 2)).toEqual([
    { name: "a.spec.ts", seconds: 4.5 },
    { name: "b.spec.ts", seconds: 3.2 },
  ]);
});

it("a run without a report has no slow files", () => {
  expect(slowestSpecs(undefined, 10)).toEqual([]);
});

it("the table names each gate, what they take together, and the files", () => {
  const table = timeTable(
    [
      { name: "types", seconds: 9.94 },
      { name: "browser tests", seconds: 125.2 },
    ],
    131.4,
    [{ name: "a.spec.ts", seconds: 59.97 }],
  );
  expect(table.split("\n")).toEqual([
    "Where the time went",
    "  types            9.9 s",
    "  browser tests  2:05 min",
    "  together       2:11 min",
    "Slowest browser spec files, side by side",
    "  a.spec.ts      1:00 min",
  ]);
});
