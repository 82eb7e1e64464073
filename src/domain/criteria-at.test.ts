// @vitest-environment node
import { expect, it } from "vitest";
import { criteriaMetAt } from "./criteria-at.ts";
import { month } from "./month.ts";

const commune = {
  criteria: [
    { number: 1, met: true },
    { number: 2, met: false },
    { number: 3, met: true, since: month("2017-03") },
    { number: 4, met: false, since: month("2017-05") },
  ],
};

it.each([
  ["2017-02", 2],
  ["2017-03", 3],
  ["2017-04", 3],
  ["2017-05", 2],
])("at the end of %s: %i", (at, met) => {
  expect(criteriaMetAt(commune, month(at))).toBe(met);
});
