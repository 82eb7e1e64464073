// @vitest-environment node
import { describe, expect, it } from "vitest";
import { aSupportLine, aTable } from "#test/builders.ts";
import { monthRuns, monthsWithData, monthsWithoutData } from "./data-months.ts";
import { type MonthRange, month } from "./month.ts";

const range = (first: string, last: string): MonthRange => ({ first: month(first), last: month(last) });

/** August has only a line that is not reported, which is data all the same; October has none; November is beyond. */
const TABLE = aTable([
  aSupportLine({ month: "2017-06", delivered: 1 }),
  aSupportLine({ month: "2017-08", delivered: "not-reported" }),
  aSupportLine({ month: "2017-09", delivered: 0 }),
  aSupportLine({ month: "2017-11", delivered: 5 }),
]);

describe("a month without any line", () => {
  it.each<[string, MonthRange, string[], string[]]>([
    ["in between", range("2017-06", "2017-09"), ["2017-06", "2017-08", "2017-09"], ["2017-07"]],
    ["at the end", range("2017-09", "2017-10"), ["2017-09"], ["2017-10"]],
    ["at the start", range("2017-05", "2017-06"), ["2017-06"], ["2017-05"]],
    ["alone", range("2017-10", "2017-10"), [], ["2017-10"]],
    ["not there", range("2017-08", "2017-09"), ["2017-08", "2017-09"], []],
  ])("%s has no data", (_, months, known, unknown) => {
    expect(monthsWithData(TABLE, months)).toEqual(known);
    expect(monthsWithoutData(TABLE, months)).toEqual(unknown);
  });
});

it.each<[string[], string[]]>([
  [[], []],
  [["2017-01"], ["2017-01–2017-01"]],
  [["2016-11", "2016-12", "2017-01"], ["2016-11–2017-01"]],
  [
    ["2017-01", "2017-03", "2017-04"],
    ["2017-01–2017-01", "2017-03–2017-04"],
  ],
])("%j run as %j", (months, runs) => {
  expect(monthRuns(months.map(month)).map(({ first, last }) => `${first}–${last}`)).toEqual(runs);
});
