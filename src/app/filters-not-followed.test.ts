// @vitest-environment node
import { expect, it } from "vitest";
import { filtersNotFollowed } from "./filters-not-followed.ts";

it.each([
  ["/", "", []],
  ["/communes", "?mode=communes", []],
  ["/compare", "", ["period"]],
  ["/compare", "?a=2016&b=2017&kinds=roads", ["period"]],
  // As `readCompare` takes it: what is no mode compares periods.
  ["/compare", "?mode=maps", ["period"]],
  ["/compare", "?mode=communes&period=2017-Q3", ["area", "communes"]],
  // Files, and what is entered, are of the units that they were reported for.
  ["/data", "?units=current", ["units"]],
  ["/import", "?units=current", ["units"]],
])("%s%s follows all but %j", (pathname, search, expected) => {
  expect(filtersNotFollowed(pathname, search)).toEqual(expected);
});
