// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aSpan, aSupportLine, aTable } from "#test/builders.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { comparableMonths } from "./comparable-months.ts";
import { addMonths, month, monthIsIn, monthsOf } from "./month.ts";
import { previousPeriod, samePeriodLastYear, spanRange } from "./period.ts";
import type { SupportTable } from "./support-table.ts";

/** A line in every month from the start of 2015 to the end of 2018, but in those of `without`. */
function tableOf(without: readonly string[] = []): SupportTable {
  const months = monthsOf({ first: month("2015-01"), last: month("2018-12") });
  return aTable(months.filter((one) => !without.includes(one)).map((one) => aSupportLine({ month: one, delivered: 1 })));
}
const TABLE = tableOf();

function compared(period: string, baseline: string, span: string, table = TABLE): string | null {
  const [first = "", last = ""] = span.split("..");
  const months = comparableMonths(aPeriod(period), aPeriod(baseline), aSpan(first, last), table);
  return months && `${months.current} with ${months.baseline}${months.isWhole ? "" : ", in part"}`;
}

describe("the months that stand against each other", () => {
  it.each<[string, string, string, string, string]>([
    ["both quarters whole", "2017-Q3", "2017-Q2", "2016-07..2017-09", "2017-07,2017-08,2017-09 with 2017-04,2017-05,2017-06"],
    ["a month missing at the end", "2017-Q3", "2017-Q2", "2016-07..2017-08", "2017-07,2017-08 with 2017-04,2017-05, in part"],
    ["two missing at the end: one in common", "2017-Q3", "2017-Q2", "2016-07..2017-07", "2017-07 with 2017-04, in part"],
    ["a month missing at the start", "2017-Q3", "2016-Q3", "2016-08..2017-09", "2017-08,2017-09 with 2016-08,2016-09, in part"],
    ["one missing at the start, one at the end", "2017-Q3", "2016-Q3", "2016-08..2017-08", "2017-08 with 2016-08, in part"],
    [
      "a year begun in July, nine months of the next",
      "2017",
      "2016",
      "2016-07..2017-09",
      "2017-07,2017-08,2017-09 with 2016-07,2016-08,2016-09, in part",
    ],
    [
      "a year begun in July, the next whole",
      "2017",
      "2016",
      "2016-07..2017-12",
      "2017-07,2017-08,2017-09,2017-10,2017-11,2017-12 with 2016-07,2016-08,2016-09,2016-10,2016-11,2016-12, in part",
    ],
    ["the partial one as the base", "2017-Q2", "2017-Q3", "2016-07..2017-08", "2017-04,2017-05 with 2017-07,2017-08, in part"],
    ["months", "2017-01", "2016-12", "2016-07..2017-09", "2017-01 with 2016-12"],
    ["the first month as a base", "2016-08", "2016-07", "2016-07..2017-09", "2016-08 with 2016-07"],
  ])("%s: %s against %s, %s", (_, period, baseline, span, expected) => {
    expect(compared(period, baseline, span)).toBe(expected);
  });

  it.each<[string, string, string, string]>([
    ["a base before the programme", "2016-Q3", "2016-Q2", "2016-07..2017-09"],
    ["the month before the first", "2016-07", "2016-06", "2016-07..2017-09"],
    ["a period still to come", "2018-Q1", "2017-Q1", "2016-07..2017-09"],
    ["the period itself", "2017-Q3", "2017-Q3", "2016-07..2017-09"],
    ["periods of different length", "2017-Q3", "2017-06", "2016-07..2017-09"],
    ["the one has its first months, the other its last", "2017-Q3", "2016-Q3", "2016-09..2017-08"],
  ])("are none for %s", (_, period, baseline, span) => {
    expect(compared(period, baseline, span)).toBeNull();
  });

  it.each<[string, string[], string | null]>([
    ["in between", ["2017-08"], "2017-07,2017-09 with 2017-04,2017-06, in part"],
    ["of the base", ["2017-04"], "2017-08,2017-09 with 2017-05,2017-06, in part"],
    ["of each, of which one is left", ["2017-04", "2017-08"], "2017-09 with 2017-06, in part"],
    ["at the end, though the data is said to reach it", ["2017-09"], "2017-07,2017-08 with 2017-04,2017-05, in part"],
    ["of each, of which none is left", ["2017-04", "2017-08", "2017-09"], null],
  ])("leave out a month without any line %s", (_, without, expected) => {
    expect(compared("2017-Q3", "2017-Q2", "2016-07..2017-09", tableOf(without))).toBe(expected);
  });

  it("are as many on either side, at one distance, with data, in the programme", () => {
    const anyMonth = fc.constantFrom(...monthsOf({ first: month("2015-06"), last: month("2018-06") }));
    const period = anyMonth.chain((one) =>
      fc.constantFrom(
        aPeriod(one),
        aPeriod(`${one.slice(0, 4)}-Q${Math.ceil(Number(one.slice(5)) / 3)}`),
        aPeriod(one.slice(0, 4)),
      ),
    );
    const gaps = fc.uniqueArray(anyMonth, { maxLength: 12, size: "max" });
    let told = 0;
    fc.assert(
      fc.property(period, anyMonth, fc.nat(30), gaps, (of, first, more, without) => {
        const span = { firstMonth: first, dataThrough: addMonths(first, more) };
        for (const baseline of [previousPeriod(of), samePeriodLastYear(of)]) {
          const months = baseline && comparableMonths(of, baseline, span, tableOf(without));
          if (!months) continue;
          told += 1;
          expect(months.current.length).toBe(months.baseline.length);
          for (const one of [...months.current, ...months.baseline]) {
            expect(monthIsIn(one, spanRange(span))).toBe(true);
            expect(without).not.toContain(one);
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(told).toBeGreaterThan(200);
  });
});
