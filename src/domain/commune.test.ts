// @vitest-environment node
import { expect, it } from "vitest";
import { aCommune } from "#test/builders.ts";
import { averageCriteriaMet, criteriaMet, criteriaMissing, isRecognised } from "./commune.ts";
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
  expect(averageCriteriaMet([unknown, partly, aCommune({ met: [1] })])).toBe(2);
  expect(averageCriteriaMet([unknown])).toBeNull();
});
