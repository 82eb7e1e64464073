// @vitest-environment node
import { expect, it } from "vitest";
import { aSupportLine } from "#test/builders.ts";
import { aPeriod, figuresOf } from "#test/filtered-figures.ts";
import { withMonthsMissing } from "./months-without-data.ts";

const LINES = ["2017-06", "2017-07", "2017-08"].map((month) => aSupportLine({ id: month, month, delivered: 1 }));

it.each([
  ["2017-Q2", "Trước đó. Tháng 4–5/2017 chưa có số liệu.", "Trước đó. No data for April–May 2017."],
  ["2017-Q3", "Trước đó. Tháng 9/2017 chưa có số liệu.", "Trước đó. No data for September 2017."],
  ["2017-08", "Trước đó.", "Trước đó."],
  ["2017-09", "Tháng 9/2017 chưa có số liệu.", "No data for September 2017."],
])("a lead on %s tells the months that nobody has filled, and only them where it has no other", (period, vi, en) => {
  const figures = figuresOf({ lines: LINES, filter: { period: aPeriod(period) } });
  expect([withMonthsMissing("Trước đó.", figures, "vi"), withMonthsMissing("Trước đó.", figures, "en")]).toEqual([vi, en]);
});
