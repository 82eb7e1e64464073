// @vitest-environment node
import { expect, it } from "vitest";
import { isInstant } from "./instant.ts";

it.each([
  ["2017-09-28T17:00:00+07:00", true],
  ["2017-09-28T17:00Z", true],
  ["2017-09-28T17:00:00", false],
  ["2017-02-29T17:00:00Z", false],
  ["2017-09-28T25:00:00Z", false],
  ["2017-09-28", false],
  ["", false],
])("%j is an instant: %s", (text, expected) => {
  expect(isInstant(text)).toBe(expected);
});
