// @vitest-environment node
import { expect, it } from "vitest";
import { aSpan } from "#test/builders.ts";
import { comparableRanges } from "./comparable-ranges.ts";
import { month } from "./month.ts";
import type { Period } from "./period.ts";
import { isQuarter } from "./period.ts";

function period(text: string): Period {
  if (isQuarter(text)) return { grain: "quarter", quarter: text };
  return text.length === 4 ? { grain: "year", year: Number(text) } : { grain: "month", month: month(text) };
}

it.each<[string, string, string, string, string]>([
  ["both whole", "2017-Q2", "2017-Q3", "2017-09", "2017-04–2017-06 2017-07–2017-09"],
  ["the later one partial", "2017-Q2", "2017-Q3", "2017-08", "2017-04–2017-05 2017-07–2017-08, like for like"],
  ["the partial one first", "2017-Q3", "2017-Q2", "2017-08", "2017-07–2017-08 2017-04–2017-05, like for like"],
  ["months", "2017-08", "2017-09", "2017-09", "2017-08–2017-08 2017-09–2017-09"],
  ["the same quarter of last year", "2016-Q3", "2017-Q3", "2017-09", "2016-07–2016-09 2017-07–2017-09"],
])("%s: %s against %s, data through %s: %s", (_, earlier, later, dataThrough, expected) => {
  const ranges = comparableRanges(period(earlier), period(later), aSpan("2016-07", dataThrough));
  const text = ranges && [ranges.earlier, ranges.later].map(({ first, last }) => `${first}–${last}`).join(" ");
  expect(`${text}${ranges?.likeForLike ? ", like for like" : ""}`).toBe(expected);
});

it.each([
  ["of different grain", "2017-08", "2017-Q3"],
  ["a year whose first months were before the programme", "2016", "2017"],
  ["a quarter before the programme", "2016-Q2", "2016-Q3"],
  ["a month still to come", "2017-09", "2017-10"],
])("%s: none, %s against %s", (_, earlier, later) => {
  expect(comparableRanges(period(earlier), period(later), aSpan("2016-07", "2017-09"))).toBeNull();
});
