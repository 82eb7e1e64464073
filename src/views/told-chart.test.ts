// @vitest-environment node
import { expect, it } from "vitest";
import type { SupportLine } from "#src/domain/support-line.ts";
import { vi } from "#src/messages/vi.ts";
import { aProgramme, aSupportLine } from "#test/builders.ts";
import { aPeriod, figuresOf } from "#test/filtered-figures.ts";
import { type TimeGrain, timeView } from "./time-view.ts";
import { toldChart } from "./told-chart.ts";

const line = (month: string, planned: number, delivered: SupportLine["delivered"]) => aSupportLine({ month, planned, delivered });

function told(lines: SupportLine[], dataThrough: string, grain: TimeGrain = "quarter", filter = {}) {
  const programme = aProgramme({ firstMonth: "2016-01", dataThrough });
  const view = timeView(figuresOf({ lines, programme, filter }), grain, "kind", "vi", vi);
  return toldChart(view, "Hỗ trợ theo quý", "Triệu đồng", "vi", vi);
}

it("tells how far each bar and its plan reach on the axis of the chart, and which are outside the chosen period", () => {
  const lines = [line("2016-01", 4_000_000, 3_000_000), line("2016-04", 2_000_000, "not-reported")];
  const chart = told(lines, "2016-06", "quarter", { period: aPeriod("2016-Q2") });
  expect(chart).toEqual({
    title: "Hỗ trợ theo quý",
    subtitle: "Triệu đồng",
    legend: { delivered: "Giá trị hỗ trợ", plan: "Kế hoạch", partial: "", owed: "có nội dung chưa báo cáo" },
    zero: 0,
    canNameParts: false,
    bars: [
      { tick: ["Quý I", "2016"], amount: "3", end: 0.75, plan: 1, isFaded: true, isPartial: false, isOwed: false },
      { tick: ["Quý II", ""], amount: "–", end: null, plan: 0.5, isFaded: false, isPartial: false, isOwed: true },
    ],
  });
});

it("marks a period of which the programme covers some months", () => {
  const chart = told([line("2016-01", 1, 1_000_000)], "2016-05");
  expect(chart?.bars.map(({ isPartial }) => isPartial)).toEqual([false, true]);
  expect(chart?.legend.partial).not.toBe("");
});

it("begins where zero is when more was taken back than given", () => {
  const chart = told([line("2016-01", 0, -2_000_000), line("2016-04", 0, 6_000_000)], "2016-06");
  expect(chart?.zero).toBeGreaterThan(0);
  const [first, second] = chart?.bars ?? [];
  expect(first?.end).toBeLessThan(chart?.zero ?? 0);
  expect(second?.end).toBeGreaterThan(chart?.zero ?? 1);
});

it("is none without a line, and of more periods than a headline holds", () => {
  expect(told([], "2016-06")).toBeNull();
  const lines = [line("2016-01", 1, 1_000_000)];
  expect(told(lines, "2019-04", "month")?.bars).toHaveLength(40);
  expect(told(lines, "2019-05", "month")).toBeNull();
});
