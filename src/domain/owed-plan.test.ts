// @vitest-environment node
import { describe, expect, it } from "vitest";
import { aSupportLine, aTable } from "#test/builders.ts";
import type { Amount } from "./amount.ts";
import { planTotals } from "./owed-plan.ts";
import { EVERYTHING } from "./support-filter.ts";

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
