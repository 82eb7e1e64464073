// @vitest-environment node
import { describe, expect, it } from "vitest";
import {
  capitalise,
  formatClock,
  formatDay,
  formatHalf,
  formatInstant,
  formatMonth,
  formatMonthTerse,
  formatNineMonths,
  formatQuarter,
  formatReadAt,
  instantHere,
} from "./format-time.ts";

// First and last days and months: through `Date` in local time these would move, west of Greenwich one way, east of it the other.
describe("plain dates are text in any zone", () => {
  it.each([
    ["2017-01", "tháng 1/2017", "January 2017", "1/17", "Jan 17"],
    ["2017-09", "tháng 9/2017", "September 2017", "9/17", "Sep 17"],
    ["2016-12", "tháng 12/2016", "December 2016", "12/16", "Dec 16"],
  ])("month %s", (month, vi, en, viTerse, enTerse) => {
    expect(formatMonth(month, "vi")).toBe(vi);
    expect(formatMonth(month, "en")).toBe(en);
    expect(formatMonthTerse(month, "vi")).toBe(viTerse);
    expect(formatMonthTerse(month, "en")).toBe(enTerse);
  });

  it.each([
    ["2017-Q1", "Quý I/2017", "Q1 2017"],
    ["2016-Q2", "Quý II/2016", "Q2 2016"],
    ["2017-Q3", "Quý III/2017", "Q3 2017"],
    ["2017-Q4", "Quý IV/2017", "Q4 2017"],
  ])("quarter %s", (quarter, vi, en) => {
    expect(formatQuarter(quarter, "vi")).toBe(vi);
    expect(formatQuarter(quarter, "en")).toBe(en);
  });

  it.each([
    ["2017-H1", "6 tháng đầu năm 2017", "first half of 2017"],
    ["2016-H2", "6 tháng cuối năm 2016", "second half of 2016"],
  ])("half %s", (half, vi, en) => {
    expect(formatHalf(half, "vi")).toBe(vi);
    expect(formatHalf(half, "en")).toBe(en);
  });

  it("nine months", () => {
    expect(formatNineMonths(2017, "vi")).toBe("9 tháng đầu năm 2017");
    expect(formatNineMonths(2017, "en")).toBe("first nine months of 2017");
  });

  it.each([
    ["2017-01-01", "01/01/2017", "1 January 2017"],
    ["2017-09-28", "28/09/2017", "28 September 2017"],
    ["2016-12-31", "31/12/2016", "31 December 2016"],
    ["2016-02-29", "29/02/2016", "29 February 2016"],
  ])("day %s", (day, vi, en) => {
    expect(formatDay(day, "vi")).toBe(vi);
    expect(formatDay(day, "en")).toBe(en);
  });
});

describe("an instant", () => {
  it.each([
    ["2026-11-25T08:00:00+07:00", "08:00 ngày 25/11/2026", "08:00 on 25 November 2026"],
    ["2026-01-01T23:59:59-05:00", "23:59 ngày 01/01/2026", "23:59 on 1 January 2026"],
  ])("%s is said in the time of the place that wrote it", (instant, vi, en) => {
    expect(formatInstant(instant, "vi")).toBe(vi);
    expect(formatInstant(instant, "en")).toBe(en);
  });

  it.each([0, Date.UTC(2026, 10, 25, 1, 0), Date.UTC(2026, 5, 30, 23, 59, 59)])(
    "%d is written by the device's zone, and read back",
    (epochMs) => {
      const instant = instantHere(epochMs);
      expect(instant).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
      expect(Date.parse(instant)).toBe(epochMs);
      expect(instant.slice(11, 16)).toBe(formatClock(epochMs));
    },
  );
});

it("the clock is the reader's own", () => {
  const local = new Date(2017, 8, 28, 14, 5).getTime();
  expect(formatClock(local)).toBe("14:05");
  expect(formatClock(local)).toBe("14:05");
});

it.each([
  ["tháng 9/2017", "Tháng 9/2017"],
  ["đến nay", "Đến nay"],
  ["Quý III", "Quý III"],
  ["", ""],
])("%j opens a sentence as %j", (text, capitalised) => {
  expect(capitalise(text)).toBe(capitalised);
});

it("says the day of what was not read today", () => {
  const friday = new Date(2026, 10, 27, 16, 30).getTime();
  const at = (day: number) => new Date(2026, 10, day, 9, 0).getTime();
  expect(formatReadAt(friday, "vi", new Date(2026, 10, 27, 23, 59).getTime())).toBe("16:30");
  expect(formatReadAt(friday, "vi", at(30))).toBe("16:30 thứ Sáu 27/11/2026");
  expect(formatReadAt(friday, "en", at(30))).toBe("16:30 on Friday 27 November 2026");
  // The same weekday and number of another month.
  expect(formatReadAt(new Date(2026, 9, 4, 7, 5).getTime(), "vi", new Date(2026, 10, 4, 9, 0).getTime())).toBe(
    "07:05 Chủ nhật 04/10/2026",
  );
});
