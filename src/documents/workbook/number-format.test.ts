// @vitest-environment node
import { expect, it } from "vitest";
import { dayOf, isDayCode, isoDay } from "./number-format.ts";

it.each([
  "dd/mm/yyyy",
  "d/m/yy;@",
  "mm/yyyy",
  "[$-42A]dd mmmm yyyy",
  '"ngày "d" tháng "m',
  "mmmm",
  "yyyy-mm-dd hh:mm:ss",
  "[$-1010000]d/m/yyyy;@",
  "M/D/YYYY",
  "dd\\/mm\\/yyyy",
])("%s shows days", (code) => {
  expect(isDayCode(code)).toBe(true);
});

it.each([
  "General",
  "Standard",
  "0",
  "#,##0",
  '#,##0 "đồng"',
  "#,##0\\ d",
  "#,##0.00_);[Red](#,##0.00)",
  "@",
  "0%",
  "h:mm",
  "[h]:mm",
  "[mm]:ss",
  "mm:ss.0",
  '_(* #,##0_);_(* "-"??_);_(@_)',
  "[Red]0",
  "0.00E+00",
  "",
])("%s shows no days", (code) => {
  expect(isDayCode(code)).toBe(false);
});

it("counts days from either start, over the 29 February that was none", () => {
  const days = [1, 59, 60, 61, 42979, 2_958_465].map((serial) => dayOf(serial, false));
  expect(days.map((day) => (day instanceof Date ? day.toISOString().slice(0, 10) : day))).toEqual([
    "1900-01-01",
    "1900-02-28",
    "1900-02-28",
    "1900-03-01",
    "2017-09-01",
    "9999-12-31",
  ]);
  expect([0, -1, 2_958_466, 1e300].map((serial) => dayOf(serial, false))).toEqual([0, -1, 2_958_466, 1e300]);
  expect(dayOf(0, true)).toEqual(new Date("1904-01-01T00:00:00Z"));
});

it("reads a date of ISO as a day, and nothing else", () => {
  expect(isoDay("2017-09-30")).toEqual(new Date("2017-09-30T00:00:00Z"));
  expect(["2017-02-30", "30/09/2017", "", "2017-13-01"].map(isoDay)).toEqual([null, null, null, null]);
});
