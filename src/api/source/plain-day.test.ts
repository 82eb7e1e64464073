// @vitest-environment node
import { expect, it } from "vitest";
import { plainDay, plainMonth } from "./plain-day.ts";

it.each([
  ["2017-09-01", "2017-09-01"],
  [" 2017-09-30 ", "2017-09-30"],
  ["2016-02-29", "2016-02-29"],
  ["2017-09-01T00:00:00", "2017-09-01"],
  ["2017-09-01 08:30", "2017-09-01"],
  ["2017-09-30T23:59:59.999", "2017-09-30"],
  ["2017-09-01T00:00:00+07:00", "2017-09-01"],
  ["2017-09-01T00:00:00+07", "2017-09-01"],
  ["2017-09-01 00:00:00+0700", "2017-09-01"],
  // Midnight in Vietnam, on both sides of it.
  ["2017-08-31T17:00:00Z", "2017-09-01"],
  ["2017-08-31T16:59:59.999Z", "2017-08-31"],
  ["2017-12-31T17:00:00.000Z", "2018-01-01"],
  ["2017-09-01T00:00:00Z", "2017-09-01"],
  ["2017-08-31T23:30:00-05:00", "2017-09-01"],
])("“%s” is of the day %s, and of its month", (text, day) => {
  expect(plainDay(text)).toBe(day);
  expect(plainMonth(text)).toBe(day.slice(0, 7));
});

it.each([
  "",
  "2017",
  "01/09/2017",
  "2017/09/01",
  "2017-9-1",
  "20170901",
  "2017-02-29",
  "2017-13-01",
  "2017-09-31",
  "2017-09-01T",
  "2017-09-01T25:00:00",
  "2017-09-01T25:00:00Z",
  "2017-09-01T00:00:00+99:00",
  "2017-09-01Z",
  "2017-09-01+07:00",
  "2017-09-01 sáng",
  "tháng 9",
])("“%s” is of no day that anybody could be sure of", (text) => {
  expect(plainDay(text)).toBeNull();
  expect(plainMonth(text)).toBeNull();
});

it("a month stays what it is, and is no day", () => {
  expect(plainMonth(" 2017-09 ")).toBe("2017-09");
  expect(plainMonth("2017-13")).toBeNull();
  expect(plainDay("2017-09")).toBeNull();
});
