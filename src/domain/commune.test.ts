// @vitest-environment node
import { expect, it } from "vitest";
import { aCommune } from "#test/builders.ts";
import { averageCriteriaMet, criteriaLost, criteriaMet, criteriaMissing, isRecognised } from "./commune.ts";
import { month } from "./month.ts";
import { STANDARD_STAGES } from "./standard.ts";

it.each(STANDARD_STAGES)("a commune whose stage is %s is recognised only by being so", (stage) => {
  const everyCriterion = Array.from({ length: 19 }, (_, index) => index + 1);
  const commune = aCommune({ met: everyCriterion, standard: { stage, level: "standard" } });
  expect(isRecognised(commune)).toBe(stage === "recognised");
  expect(criteriaMet(commune)).toBe(19);
});

it.each([
  [[], 0],
  [[1], 1],
  [[1, 19], 2],
])("criteria met %j count %i", (met, count) => {
  expect(criteriaMet(aCommune({ met }))).toBe(count);
});

it("counts what is not known neither as met nor as missing", () => {
  const unknown = aCommune({ of: 0 });
  const partly = aCommune({ met: [1, 2, 3], of: 5 });
  expect([criteriaMet(unknown), criteriaMissing(unknown)]).toEqual([null, null]);
  expect([criteriaMet(partly), criteriaMissing(partly)]).toEqual([3, 2]);
});

it("averages the communes of which every criterion is known, and counts those that it leaves out", () => {
  const unknown = aCommune({ of: 0 });
  const partly = aCommune({ met: [1, 2, 3], of: 5 });
  const merged = aCommune({ of: 0, standard: { stage: "notCarriedOver", level: "standard" } });
  const known = [aCommune({ met: [1] }), aCommune({ met: [1, 2] })];
  expect(averageCriteriaMet([unknown, partly, merged, ...known], 19)).toEqual({ met: 1.5, leftOut: 2 });
  expect(averageCriteriaMet(known, 19)).toEqual({ met: 1.5, leftOut: 0 });
  expect(averageCriteriaMet([partly], 5)).toEqual({ met: 3, leftOut: 0 });
  expect(averageCriteriaMet([unknown, partly], 19)).toBeNull();
});

it("a criterion is lost where it is not met since a month of the range, both ends included", () => {
  const range = { first: month("2016-07"), last: month("2017-09") };
  const criteria = [
    { number: 1, met: false, since: month("2016-06") },
    { number: 2, met: false, since: month("2016-07") },
    { number: 3, met: false, since: month("2017-09") },
    { number: 4, met: false, since: month("2017-10") },
    { number: 5, met: false },
    { number: 6, met: true, since: month("2017-01") },
  ];
  expect(criteriaLost({ criteria }, range)).toEqual([
    { number: 2, since: month("2016-07") },
    { number: 3, since: month("2017-09") },
  ]);
});
