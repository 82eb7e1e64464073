// @vitest-environment node
import { expect, it } from "vitest";
import { inOffset, offsetOf } from "./offset.ts";

it.each([
  ["2017-12-31T17:00:00.123Z", "+07:00", "2018-01-01T00:00:00+07:00"],
  ["2018-01-01T00:00:00+07:00", "Z", "2017-12-31T17:00:00Z"],
  ["2018-01-01T00:00:00Z", "-03:30", "2017-12-31T20:30:00-03:30"],
])("%s in %s is %s, the same moment", (instant, offset, expected) => {
  expect(inOffset(instant, offset)).toBe(expected);
  expect(offsetOf(expected)).toBe(offset);
  expect(Math.trunc(Date.parse(instant) / 1000)).toBe(Date.parse(expected) / 1000);
});
