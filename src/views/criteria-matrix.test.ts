// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { CriterionStatus } from "#src/domain/commune.ts";
import { month } from "#src/domain/month.ts";
import { aCommune, aProgramme } from "#test/builders.ts";
import { criteriaMatrix, newlyMet } from "./criteria-matrix.ts";

const PROGRAMME = aProgramme({
  dataThrough: month("2017-09"),
  criteriaSet: {
    decision: "QĐ",
    criteria: [1, 2, 3].map((number) => ({ number, name: { vi: `TC ${number}`, en: `C ${number}` }, group: null })),
  },
});
const one = (...criteria: CriterionStatus[]) => aCommune({ criteria });

describe("the matrix of criteria and communes", () => {
  it("tells met, newly met, not met, lost and unknown apart", () => {
    const communes = [
      one({ number: 1, met: true }),
      one({ number: 1, met: true, since: month("2016-10") }),
      one({ number: 1, met: true, since: month("2016-09") }),
      one({ number: 1, met: false }),
      one({ number: 1, met: false, since: month("2017-05") }),
      one(),
    ];
    const [first] = criteriaMatrix(PROGRAMME, communes, "number");
    expect(first?.cells).toEqual([
      { state: "met" },
      { state: "new", since: "2016-10" },
      { state: "met" },
      { state: "notMet" },
      { state: "lost", since: "2017-05" },
      { state: "unknown" },
    ]);
    expect(first).toMatchObject({ missing: 2, known: 5, unknown: 1 });
  });

  it("puts first what holds back most communes, and of equals the lower number", () => {
    const communes = [
      one({ number: 1, met: true }, { number: 2, met: false }, { number: 3, met: false }),
      one({ number: 1, met: false }, { number: 2, met: true }, { number: 3, met: false }),
    ];
    const numbers = (order: "missing" | "number") =>
      criteriaMatrix(PROGRAMME, communes, order).map(({ criterion }) => criterion.number);
    expect(numbers("missing")).toEqual([3, 1, 2]);
    expect(numbers("number")).toEqual([1, 2, 3]);
  });

  it("counts nobody as missing, and nothing as newly met, where nothing is known", () => {
    const unknown = criteriaMatrix(PROGRAMME, [one(), one()], "number");
    expect(unknown.map(({ missing, known }) => [missing, known])).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
    ]);
    expect(newlyMet(unknown)).toBeNull();
    // Of one the first is known, and it was met long ago.
    const partly = criteriaMatrix(PROGRAMME, [one({ number: 1, met: true }), one()], "missing");
    expect(partly.map(({ criterion, missing, known, unknown }) => [criterion.number, missing, known, unknown])).toEqual([
      [1, 0, 1, 1],
      [2, null, 0, 2],
      [3, null, 0, 2],
    ]);
    expect(newlyMet(partly)).toBe(0);
  });
});
