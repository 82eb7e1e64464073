// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { TimeBar } from "#src/charts/time-bars.ts";
import { vi } from "#src/messages/vi.ts";
import { columnsOf, largestOf, measuredOf, timeCut } from "./columns-chart.ts";

const words = { language: "vi", t: vi } as const;
const UNIT = { name: "triệu đồng", dong: 1e6, leastDong: 1, format: (dong: number) => `${dong / 1e6}` };

function aBar(key: string, given: Partial<TimeBar> = {}): TimeBar {
  return {
    key,
    label: key,
    tick: [key, ""],
    values: {},
    blanks: {},
    total: 0,
    isReported: true,
    totalLabel: "",
    plan: null,
    completion: null,
    shareLabel: null,
    completionLabel: "",
    plannedOwed: null,
    isPartial: false,
    monthsLabel: null,
    notReported: 0,
    isSelected: false,
    ...given,
  };
}

const MONTHS = ["2017-05", "2017-06", "2017-07", "2017-08", "2017-09"];
const cut = (selected: readonly string[], most = 10, keys = MONTHS) => {
  const bars = keys.map((key) => aBar(key, { isSelected: selected.includes(key) }));
  const { bars: shown, chosen, ...rest } = timeCut(bars, most, words);
  return { shown: shown.map(({ key }) => key), chosen: chosen?.key ?? null, ...rest };
};

describe("the columns that are drawn", () => {
  it("are those chosen, where there are two", () => {
    expect(cut(["2017-06", "2017-07"])).toMatchObject({ shown: ["2017-06", "2017-07"], chosen: null, earlier: null });
  });

  it("are the course up to one alone, at the very start too", () => {
    expect(cut(["2017-07"])).toMatchObject({ shown: MONTHS.slice(0, 3), chosen: "2017-07" });
    expect(cut(["2017-05"])).toMatchObject({ shown: ["2017-05"], chosen: "2017-05" });
  });

  it("are all where nothing is chosen", () => {
    expect(cut([])).toMatchObject({ shown: MONTHS, chosen: null });
  });

  it("are the last that there is room for; the months before are named", () => {
    expect(cut(MONTHS, 2)).toMatchObject({
      shown: ["2017-08", "2017-09"],
      earlier: { first: "2017-05", last: "2017-07" },
    });
    expect(cut(MONTHS, 4).earlier).toEqual({ first: "2017-05", last: "2017-05" });
    expect(cut(MONTHS, 5).earlier).toBeNull();
    expect(cut([], 1, ["2017-Q1", "2017-Q2", "2017-Q3"]).earlier).toEqual({ first: "2017-01", last: "2017-06" });
  });

  it("tell their span, and none where there is no column", () => {
    expect(cut(MONTHS).span).toBe(vi.figures.span("tháng 5/2017", "tháng 9/2017"));
    expect(cut([], 10, [])).toMatchObject({ shown: [], span: "" });
  });
});

it("what is measured of a column says what it lacks, and has no sum where nothing is reported", () => {
  const bars = [
    aBar("2017-Q3", { label: "Quý III/2017", monthsLabel: "1/3 tháng", total: 5 }),
    aBar("2017-09", { isReported: false }),
  ];
  expect(measuredOf(bars, "vi")).toEqual([
    { label: "Quý III/2017 (1/3 tháng)", dong: 5 },
    { label: "tháng 9/2017", dong: null },
  ]);
});

it("the largest is so by its size, of what was delivered and planned", () => {
  expect(largestOf([aBar("a", { total: 3 }), aBar("b", { total: -4 })])).toBe(4);
  expect(largestOf([aBar("a", { total: 3, plan: 5 }), aBar("b", { total: -4 })])).toBe(5);
  expect(largestOf([])).toBe(0);
});

it("a chart has the plan of every column where one has a plan, and none where none has", () => {
  const bars = [aBar("2017-08", { plan: 2, total: 1e6 }), aBar("2017-09", { isReported: false, totalLabel: "–" })];
  const chart = columnsOf(bars, UNIT, "month", words);
  expect(chart.plan?.values).toEqual([2, null]);
  expect(chart.categories.map(({ total, dong }) => [total, dong])).toEqual([
    ["1", 1e6],
    ["–", null],
  ]);
  expect(columnsOf(bars.slice(1), UNIT, "month", words).plan).toBeNull();
});
