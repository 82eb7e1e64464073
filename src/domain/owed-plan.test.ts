// @vitest-environment node
import { describe, expect, it } from "vitest";
import { aSupportLine, aTable } from "#test/builders.ts";
import type { Amount } from "./amount.ts";
import { mergedTotals } from "./merged-totals.ts";
import { owedPlanOf, planTotals, totalsWithOwed } from "./owed-plan.ts";
import { EVERYTHING } from "./support-filter.ts";

describe("the plan of what is owed", () => {
  const wholeOf = (...planned: Amount[]) =>
    totalsWithOwed(aTable(planned.map((amount) => aSupportLine({ planned: amount, delivered: "not-reported" }))), EVERYTHING);

  it.each<[what: string, planned: Amount[], dong: number | null, lines: number | undefined]>([
    ["is no figure where no line that owes has a planned amount", ["not-reported", "not-applicable"], null, undefined],
    ["is 0 where 0 was planned", [0, "not-reported"], 0, 1],
    ["is of the lines that have one", [7, 5, "not-reported"], 12, 2],
    ["is 0 where nothing is owed", [], 0, undefined],
  ])("%s", (_, planned, dong, lines) => {
    const { whole } = wholeOf(...planned);
    expect([owedPlanOf(whole), whole.linesPlannedOwed]).toEqual([dong, lines]);
  });

  it("is not lost where it is added to lines without one", () => {
    const { whole } = mergedTotals([wholeOf(7), wholeOf("not-reported"), wholeOf(5)]);
    expect([whole.plannedOwed, whole.linesPlannedOwed, whole.linesNotReported]).toEqual([12, 2, 3]);
    expect(owedPlanOf(mergedTotals([wholeOf("not-reported"), wholeOf("not-reported")]).whole)).toBeNull();
  });
});

describe("what was delivered outside the plan", () => {
  const cases: readonly [what: string, lines: readonly (readonly [planned: Amount, delivered: Amount])[], number | undefined][] =
    [
      [
        "is its sum",
        [
          [10, 9],
          ["not-applicable", 5],
          [0, 2],
        ],
        7,
      ],
      [
        "is 0 where it cancels out",
        [
          ["not-applicable", 5],
          ["not-applicable", -5],
        ],
        0,
      ],
      ["is absent where no line is outside the plan", [[10, 9]], undefined],
      [
        "has none of what is given on a plan that is not reported yet",
        [
          ["not-reported", 50],
          ["not-applicable", 5],
        ],
        5,
      ],
      [
        "is absent where the only such line owes its report",
        [
          [10, 9],
          ["not-applicable", "not-reported"],
        ],
        undefined,
      ],
    ];
  it.each(cases)("%s", (_, lines, dong) => {
    const table = aTable(lines.map(([planned, delivered]) => aSupportLine({ planned, delivered })));
    const { whole, by } = planTotals(table, EVERYTHING);
    expect(whole.outsidePlan).toBe(dong);
    expect([...by("commune").values()].map((total) => total.outsidePlan)).toEqual([dong]);
  });
});
