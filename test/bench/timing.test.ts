// @vitest-environment node
import { expect, it } from "vitest";
import { formatMilliseconds, formatRatio, gaugeFor, timingOf } from "./timing.ts";

it.each([
  ["a tick of 4 ms tells nothing of half a millisecond", [0.4, 0.5, 9], 4, "clock"],
  ["a tick of 4 ms is too much of 8 ms", [7, 8, 9], 4, "clock"],
  ["a tick of a twentieth is small enough", [70, 80, 90], 4, "processor"],
  ["a tick above a twentieth is not", [70, 80, 90], 4.01, "clock"],
  ["ticks of a microsecond are small enough", [0.4, 0.5, 9], 0.001, "processor"],
  ["a processor's time that stands still tells nothing", [70, 80, 90], Number.POSITIVE_INFINITY, "clock"],
] as const)("%s", (_, clock, tick, gauge) => {
  // What the processor's time says has no part in the choice: with a coarse tick most of it is 0.
  expect(gaugeFor({ clock, processor: clock.map(() => 0) }, tick)).toBe(gauge);
});

it("the p95 is the nearest rank", () => {
  const milliseconds = Array.from({ length: 200 }, (_, at) => 200 - at);
  expect(timingOf(milliseconds)).toEqual({ median: 100, p95: 190, worst: 200, count: 200 });
});

it.each([
  [0, "< 0.001"],
  [0.0009, "< 0.001"],
  [0.001, "0.001"],
  [4.004, "4.00"],
  [160.4, "160"],
])("%d ms is told as %s", (milliseconds, told) => {
  expect(formatMilliseconds(milliseconds)).toBe(told);
});

it.each([
  [6, 4, "1.5"],
  [0, 4, "0.0"],
  [6, 0, "–"],
  [0, 0, "–"],
])("%d in relation to %d ms is told as %s", (milliseconds, ofWhat, told) => {
  expect(formatRatio(milliseconds, ofWhat)).toBe(told);
});
