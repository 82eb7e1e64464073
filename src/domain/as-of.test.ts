// @vitest-environment node
import { describe, expect, it } from "vitest";
import { aProgramme, aProposal } from "#test/builders.ts";
import { asOfPeriod, isPast, lastDayOf, lastMonthEndedBy, proposalOn } from "./as-of.ts";
import { day, month } from "./month.ts";
import { type Period, quarterOf, WHOLE_PROGRAMME } from "./period.ts";

const PROGRAMME = aProgramme({ firstMonth: "2016-07", dataThrough: "2017-09", updatedAt: "2017-09-28T17:00:00+07:00" });
const quarter = (of: string): Period => ({ grain: "quarter", quarter: quarterOf(month(of)) });

describe("what a period that is over is told as of", () => {
  it.each<[string, Period, string, string]>([
    ["the whole programme: the data", WHOLE_PROGRAMME, "2017-09", "2017-09-28"],
    ["the latest quarter: the data", quarter("2017-09"), "2017-09", "2017-09-28"],
    ["a quarter before it: its last day", quarter("2017-06"), "2017-06", "2017-06-30"],
    ["a month before the last: its last day", { grain: "month", month: month("2017-08") }, "2017-08", "2017-08-31"],
    ["a year with months to come: the data", { grain: "year", year: 2017 }, "2017-09", "2017-09-28"],
    ["a year before it", { grain: "year", year: 2016 }, "2016-12", "2016-12-31"],
  ])("%s", (_, period, through, today) => {
    expect(asOfPeriod(period, PROGRAMME)).toMatchObject({ span: { dataThrough: through }, today });
  });

  it("a period is past once a month with data follows it", () => {
    expect(isPast(quarter("2017-06"), PROGRAMME)).toBe(true);
    expect(isPast(quarter("2017-09"), PROGRAMME)).toBe(false);
    expect(isPast(quarter("2016-03"), PROGRAMME)).toBe(false);
  });
});

describe("a proposal on a day", () => {
  const answered = aProposal({ raisedOn: "2017-05-02", status: "done", answeredOn: "2017-07-01", answer: "Done" });

  it.each([
    ["2017-05-01", undefined],
    ["2017-05-02", "open"],
    ["2017-06-30", "open"],
    ["2017-07-01", "done"],
  ])("on %s is %s", (today, status) => {
    expect(proposalOn(answered, day(today))?.status).toBe(status);
  });

  it("answered later has no answer yet; on an unknown day it is taken as answered", () => {
    expect(proposalOn(answered, day("2017-06-30"))).not.toHaveProperty("answer");
    expect(proposalOn(aProposal({ raisedOn: "2017-05-02", status: "declined" }), day("2017-05-02"))?.status).toBe("declined");
  });
});

it.each([
  ["2017-02", "2017-02-28"],
  ["2016-02", "2016-02-29"],
  ["2017-04", "2017-04-30"],
  ["2017-12", "2017-12-31"],
])("the last day of %s is %s, and only on it is the month over", (of, last) => {
  expect(lastDayOf(month(of))).toBe(last);
  expect(lastMonthEndedBy(day(last))).toBe(of);
  expect(lastMonthEndedBy(day(`${of}-27`)) < of).toBe(true);
});
