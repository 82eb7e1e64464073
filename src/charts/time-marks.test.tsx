import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ChartLegend } from "./chart-legend.tsx";
import { chartUnit } from "./chart-unit.ts";
import type { TimeBar } from "./time-bars.ts";
import { plotHeight, TimeContentContext, timeContent } from "./time-content.ts";
import { CHARACTER, MARGIN, NAMES, TICK_GAP } from "./time-layout.ts";
import { Patterns, Stack } from "./time-marks.tsx";
import { placedNames } from "./time-names.tsx";
import { axisAmounts } from "./time-scale.ts";
import { PeriodTick } from "./time-ticks.tsx";

const MILLION = 1_000_000;
const HEIGHT = plotHeight({ foot: 58 });

function aBar(given: Partial<TimeBar> = {}): TimeBar {
  return {
    key: "2017-Q3",
    label: "Quý III/2017",
    tick: ["Quý III", "2017"],
    values: { a: 20 * MILLION, b: 10 * MILLION },
    blanks: {},
    total: 30 * MILLION,
    isReported: true,
    totalLabel: "30",
    plan: 40 * MILLION,
    completion: 0.75,
    completionLabel: "75 %",
    shareLabel: "75 %",
    plannedOwed: null,
    isPartial: false,
    monthsLabel: null,
    notReported: 0,
    isSelected: true,
    ...given,
  };
}

const SERIES = [
  { key: "a", label: "Xây dựng cơ sở hạ tầng", color: "red" },
  { key: "b", label: "Dạy nghề", color: "blue" },
];

function contentOf(bars: readonly TimeBar[], width = 600) {
  const unit = chartUnit(axisAmounts({ min: 0, max: Math.max(...bars.map(({ total }) => total)) }), "vi");
  const words = { plan: "", total: "", notReported: String, amount: String, axis: unit.format };
  return timeContent({ bars, series: SERIES, words }, width);
}

function drawn(bar: TimeBar) {
  return render(
    <TimeContentContext value={contentOf([bar])}>
      <svg role="img" aria-label="Biểu đồ">
        <Patterns />
        <Stack x={0} y={0} width={50} height={100} payload={{ key: bar.key }} />
        <PeriodTick index={0} />
      </svg>
    </TimeContentContext>,
  ).container;
}

describe("a period", () => {
  it("has its plan as a tick across the bar, in one piece, at its height", () => {
    const ticks = [...drawn(aBar({ plan: 20 * MILLION })).querySelectorAll("svg > g > path")].map((path) =>
      path.getAttribute("d"),
    );
    // The axis reaches 32 million over 100 pixels; the tick goes over the bar on both sides, once on paper and once in ink.
    expect(new Set(ticks)).toEqual(new Set(["M-28 37.5h106"]));
    expect(ticks).toHaveLength(2);
  });

  it("tells its value at the bar, and its share of the plan under it", () => {
    expect([...drawn(aBar()).querySelectorAll("text")].map(({ textContent }) => textContent)).toEqual([
      "30",
      "Quý III",
      "75 %",
      "2017",
    ]);
    expect(drawn(aBar({ shareLabel: null }))).not.toHaveTextContent("%");
  });

  it("is hatched where something is not reported, and only there", () => {
    const owed = (bar: TimeBar) => drawn(bar).querySelectorAll('rect[fill="url(#not-reported)"]').length;
    expect([owed(aBar({ notReported: 1 })), owed(aBar())]).toEqual([1, 0]);
  });

  it("keeps its value where there is no room for those of the others", () => {
    const many = Array.from({ length: 30 }, (_, index) => aBar({ key: String(index), totalLabel: "1.234,5" }));
    expect(contentOf(many).totals).toBe("latest");
    expect(contentOf(many.slice(0, 4)).totals).toBe("all");
  });
});

describe("the axis", () => {
  it.each([
    [800, "triệu đồng", ["0", "200", "400", "600", "800"]],
    [2_000, "triệu đồng", ["0", "500", "1.000", "1.500", "2.000"]],
    [12_000, "tỷ đồng", ["0", "3", "6", "9", "12"]],
    [10_000, "tỷ đồng", ["0", "2,5", "5", "7,5", "10"]],
  ])("of %i million dong is in %s", (millions, name, labels) => {
    const axis = axisAmounts({ min: 0, max: millions * MILLION });
    const unit = chartUnit(axis, "vi");
    expect([unit.name, axis.map(unit.format)]).toEqual([name, labels]);
  });

  it("tells of nothing that there is 0 of it", () => {
    const { format } = chartUnit([3_000 * MILLION], "vi");
    expect([0, 4 * MILLION, -4 * MILLION, 1_234 * MILLION].map(format)).toEqual(["0", "< 0,01", "> −0,01", "1,23"]);
  });

  it.each([30, 12_000, 900_000, 12_345_678])("has room for its labels with %i million dong", (millions) => {
    const plan = millions * MILLION;
    const bars = [aBar({ values: { a: plan }, total: plan, plan })];
    const words = { plan: "", total: "", notReported: String, amount: String, axis: (dong: number) => `${dong / 1_000} nghìn` };
    const { sides, scale } = timeContent({ bars, series: SERIES, words }, 600);
    for (const text of axisAmounts(scale).map(words.axis)) {
      expect(sides.left).toBeGreaterThanOrEqual(text.length * CHARACTER + TICK_GAP);
    }
  });
});

describe("the names beside the latest bar", () => {
  it("are there where its band leaves them room, for the last period alone", () => {
    expect(contentOf([aBar(), aBar({ key: "x" })], 600).sides.right).toBe(NAMES);
    expect(contentOf([aBar(), aBar({ key: "x" })], 240).sides.right).toBe(MARGIN.right);
    expect(contentOf([aBar(), aBar({ key: "x", isReported: false })], 600).sides.right).toBe(MARGIN.right);
  });

  it("stand at their parts, apart from each other and within the plot", () => {
    const series = ["một", "hai", "ba", "bốn", "năm"].map((label) => ({
      key: label,
      label: `${label} dài hơn một dòng`,
      color: label,
    }));
    for (const amounts of [
      [1, 1, 1, 1, 96],
      [96, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
    ]) {
      const values = Object.fromEntries(series.map(({ key }, index) => [key, amounts[index] ?? 0]));
      const names = placedNames(series, aBar({ values }), { min: 0, max: 100 }, HEIGHT);
      expect(names).toHaveLength(5);
      names.forEach(({ to, lines }, index) => {
        const half = (lines.length * 15) / 2;
        expect(to + half).toBeLessThanOrEqual(HEIGHT);
        expect(to - half).toBeGreaterThanOrEqual(0);
        const below = names[index - 1];
        if (below) expect(to - half).toBeGreaterThan(below.to + (below.lines.length * 15) / 2);
      });
    }
  });
});

it("the legend draws each mark as the chart does", () => {
  const { container } = render(
    <ChartLegend
      marks={[
        { label: "Dạy nghề", color: "red", shape: "box" },
        { label: "Kế hoạch", color: "black", shape: "tick" },
        { label: "chưa báo cáo", color: "ochre", shape: "owed" },
      ]}
    />,
  );
  expect([...container.querySelectorAll("i")].map(({ dataset }) => dataset.mark)).toEqual(["box", "tick", "owed"]);
});

it("years under the axis never touch: the first gives way to the next that is too near", () => {
  const bars = Array.from({ length: 20 }, (_, index) =>
    aBar({
      key: `${index}`,
      tick: index === 0 ? ["III", "2016"] : index % 4 === 2 ? ["I", `${2017 + (index - 2) / 4}`] : ["II", ""],
    }),
  );
  expect([...contentOf(bars, 340).years].sort((a, b) => a - b)).toEqual([2, 6, 10, 14, 18]);
  expect([...contentOf(bars, 1_200).years].sort((a, b) => a - b)).toEqual([0, 2, 6, 10, 14, 18]);
});
