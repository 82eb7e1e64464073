// @vitest-environment node
import { describe, expect, it } from "vitest";
import { median } from "#src/lib/median.ts";
import { aCommune, aProgramme, aProposal, aTotal } from "#test/builders.ts";
import { communesOwing, medianComparison, owedOfFigures } from "./median-comparison.ts";

it.each([
  [[], null],
  [[3], 3],
  [[10, 2], 6],
  [[9, 1, 5], 5],
])("the median of %j is %j", (values, expected) => {
  expect(median(values)).toBe(expected);
});

describe("a commune beside the median of all", () => {
  const communes = ["a", "b", "c"].map((id, index) => aCommune({ id, met: [1, 2, 3].slice(0, index + 1), of: 3 }));
  const { criteriaSet } = aProgramme();
  const OF_THREE = { criteriaSet: { ...criteriaSet, criteria: criteriaSet.criteria.slice(0, 3) } };
  const byCommune = new Map([
    ["a", aTotal({ lines: 2, linesReported: 2, linesPlanned: 2, delivered: 10, planned: 20 })],
    ["b", aTotal({ lines: 1, linesNotReported: 1, linesPlanned: 1, planned: 40 })],
  ]);

  it("leaves out of a median what has no figure, and shows none where there is none", () => {
    const rows = medianComparison("b", communes, byCommune, [aProposal({ communeId: "b", status: "open" })], OF_THREE);
    expect(rows).toEqual([
      { figure: "criteria", here: 2, median: 2 },
      { figure: "delivered", here: null, median: 10 },
      { figure: "completion", here: null, median: 0.5 },
      { figure: "lines", here: 1, median: 1 },
      { figure: "open", here: 1, median: 0 },
    ]);
  });

  it("takes criteria that are known in part for no figure, neither here nor in the median", () => {
    const inPart = aCommune({ id: "d", met: [1], of: 1 });
    const criteriaOf = (id: string) => medianComparison(id, [...communes, inPart], byCommune, null, OF_THREE)[0];
    expect(criteriaOf("d")).toEqual({ figure: "criteria", here: null, median: 2 });
    expect(criteriaOf("c")).toEqual({ figure: "criteria", here: 3, median: 2 });
  });

  it("does not take proposals that could not be read for none", () => {
    expect(medianComparison("a", communes, byCommune, null, OF_THREE).at(-1)).toEqual({
      figure: "open",
      here: null,
      median: null,
    });
  });

  it("has what is owed with the commune's figures, also where there is none, and counts whose reports or plans could change the medians", () => {
    const plansOwed = aTotal({ lines: 8, linesPlanOwed: 8 });
    const owed = owedOfFigures(plansOwed, "vi");
    expect([owed.delivered, owed.completion]).toEqual([null, "8 nội dung chưa báo cáo kế hoạch"]);
    const reports = owedOfFigures(aTotal({ lines: 2, linesReported: 1, delivered: 5, linesNotReported: 1 }), "vi");
    expect([reports.delivered, reports.completion]).toEqual(["1 nội dung chưa báo cáo", "1 nội dung chưa báo cáo"]);
    expect(communesOwing(communes, byCommune)).toBe(1);
    expect(communesOwing(communes, new Map([...byCommune, ["c", plansOwed]]))).toBe(2);
  });
});
