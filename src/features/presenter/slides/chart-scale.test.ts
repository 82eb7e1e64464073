// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { DeckChart, DeckSeries } from "#src/documents/deck.ts";
import { shortTick } from "#src/lib/short-tick.ts";
import { reachesOf, ticksOf } from "./chart-scale.ts";

function aChart(values: readonly (readonly (number | null)[])[], plan: readonly (number | null)[] | null): DeckChart {
  return {
    kind: "columns",
    categories: (values[0] ?? []).map((_, index) => ({ label: `${index}`, total: "", dong: null, note: null, isPartial: false })),
    series: values.map((each, index): DeckSeries => ({ name: `${index}`, colour: "delivered", values: each })),
    plan: plan && { name: "Kế hoạch", values: plan },
    unit: "triệu đồng",
    unitDong: 1_000_000,
    alt: "",
  };
}

describe("reachesOf", () => {
  it.each([
    [
      "a stack reaches as far as its sum",
      [
        [30, 10],
        [20, null],
      ],
      null,
      [
        [1, null],
        [0.2, null],
      ],
    ],
    [
      "a plan above what was delivered is the longest",
      [[50, 20]],
      [100, 10],
      [
        [0.5, 1],
        [0.2, 0.1],
      ],
    ],
    [
      "no plan for a period is no plan of zero",
      [[50, 100]],
      [null, 0],
      [
        [0.5, null],
        [1, 0],
      ],
    ],
    [
      "nothing at all reaches nowhere",
      [[0, null]],
      null,
      [
        [0, null],
        [0, null],
      ],
    ],
  ])("%s", (_title, values, plan, expected) => {
    expect(reachesOf(aChart(values, plan))).toEqual({
      zero: 0,
      reaches: expected.map(([total, planned]) => ({ total, below: 0, plan: planned })),
    });
  });

  it("what is below zero reaches below it, and the others begin where it ends", () => {
    const chart = aChart(
      [
        [-10, 20, 30],
        [5, -10, null],
      ],
      [30, -10, null],
    );
    expect(reachesOf(chart)).toEqual({
      zero: 0.25,
      reaches: [
        { total: 0.125, below: 0.25, plan: 0.75 },
        { total: 0.5, below: 0.25, plan: -0.25 },
        { total: 0.75, below: 0, plan: null },
      ],
    });
  });
});

describe("ticksOf", () => {
  it.each([
    [
      ["Quý III/2016", "Quý IV/2016", "Quý I/2017"],
      ["Quý III|2016", "Quý IV|", "Quý I|2017"],
    ],
    [
      ["Q4 2016", "Q1 2017"],
      ["Q4|2016", "Q1|2017"],
    ],
    [
      ["11/16", "12/16", "1/17"],
      ["11|2016", "12|", "1|2017"],
    ],
    [
      ["Dec 16", "Jan 17"],
      ["Dec|2016", "Jan|2017"],
    ],
    [["Gia Minh"], ["Gia Minh|"]],
    [[], []],
  ])("%j", (labels, expected) => {
    expect(ticksOf(labels).map(({ name, year }) => `${name}|${year}`)).toEqual(expected);
  });
});

describe("shortTick", () => {
  it.each([
    ["Quý III/2016", "III/2016"],
    ["Q3 2016", "Q3 2016"],
    ["7/16", "7/16"],
  ])("%s", (label, expected) => {
    expect(shortTick(label)).toBe(expected);
  });
});
