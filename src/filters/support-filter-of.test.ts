// @vitest-environment node
import { describe, expect, it } from "vitest";
import { month, monthCount } from "#src/domain/month.ts";
import { quarterOf, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import { totals } from "#src/domain/totals.ts";
import { aSpan, aSupportLine, aTable } from "#test/builders.ts";
import { type Filter, NO_FILTER } from "./filter.ts";
import { linesFilterOf, supportFilterOf } from "./support-filter-of.ts";

const SPAN = aSpan("2016-08", "2017-08");

describe("the reader's choice as a question to the table", () => {
  it("nothing chosen means everything", () => {
    expect(linesFilterOf(NO_FILTER)).toEqual(EVERYTHING);
  });

  it("lists are sets", () => {
    expect(
      linesFilterOf({ ...NO_FILTER, communes: ["a", "b"], kinds: ["k"], sponsorType: "enterprise", sponsors: ["agency:a"] }),
    ).toEqual({
      ...EVERYTHING,
      communes: new Set(["a", "b"]),
      sponsorType: "enterprise",
      sponsors: new Set(["agency:a"]),
      kinds: new Set(["k"]),
    });
  });

  it.each<[Filter["period"], string, string]>([
    [WHOLE_PROGRAMME, "2016-08", "2017-08"],
    [{ grain: "quarter", quarter: quarterOf(month("2017-07")) }, "2017-07", "2017-08"],
    [{ grain: "quarter", quarter: quarterOf(month("2016-07")) }, "2016-08", "2016-09"],
    [{ grain: "year", year: 2017 }, "2017-01", "2017-08"],
    [{ grain: "month", month: month("2017-08") }, "2017-08", "2017-08"],
  ])("%j holds the months with data: %s to %s", (period, first, last) => {
    expect(supportFilterOf({ ...NO_FILTER, period }, SPAN).range).toEqual({ first, last });
  });

  it.each([SPAN, aSpan("2017-08", "2017-08")])(
    "a period without data holds no month, also of a programme of one month (%j)",
    (span) => {
      const filter = supportFilterOf({ ...NO_FILTER, period: { grain: "year", year: 2019 } }, span);
      expect(filter.range && monthCount(filter.range)).toBe(0);
      expect(totals(aTable([aSupportLine({ month: "2017-08", delivered: 5 })]), filter).whole.lines).toBe(0);
    },
  );
});
