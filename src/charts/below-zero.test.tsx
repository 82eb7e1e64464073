import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { amountScale } from "./amount-scale.ts";
import { MonthColumns } from "./month-columns.tsx";
import { PlanBar } from "./plan-bar.tsx";
import { Sparkline } from "./sparkline.tsx";
import type { TimeBar } from "./time-bars.ts";
import { TimeContentContext, timeContent } from "./time-content.ts";
import { Stack } from "./time-marks.tsx";
import { LatestNames } from "./time-names.tsx";
import { AmountTick } from "./time-ticks.tsx";

/** Drawings by their geometry: what is below zero goes the other way from the same line. */
function pathsOf(container: HTMLElement): string[] {
  return [...container.querySelectorAll("path")].map((path) => path.getAttribute("d") ?? "");
}

it("a month below zero hangs from the line of zero; the others stand on it", () => {
  const scale = amountScale([30, -10]);
  const column = (value: number) => ({ key: String(value), value, plan: null, owed: false });
  const { container } = render(<MonthColumns columns={[column(30), column(-10), column(0)]} scale={scale} label="" />);
  const paths = pathsOf(container);
  expect(paths).toContain("M1 0.0h8V60.0h-8zM11 80.0h8V60.0h-8z");
  expect(paths).toContain("M0 60.0H30");
});

it("a sparkline's month below zero hangs from its line", () => {
  const bar = (value: number) => ({ key: String(value), value, isSelected: true, owed: false });
  const { container } = render(<Sparkline bars={[bar(30), bar(-10)]} scale={amountScale([30, -10])} label="" />);
  expect(pathsOf(container)[0]).toBe("M0 0.0h6v24.0h-6zM8 24.0h6v8.0h-6z");
  expect(container.querySelector("line")?.getAttribute("y1")).toBe("24.0");
});

it("a bar below zero ends where those above begin", () => {
  const bar = (delivered: number) => {
    const { container } = render(<PlanBar delivered={delivered} isOwed={false} planned={null} scale={{ min: -10, max: 30 }} />);
    const found = container.querySelector<HTMLElement>("[style*=width]");
    return found && [found.style.insetInlineStart, found.style.width];
  };
  expect(bar(30)).toEqual(["25%", "75%"]);
  expect(bar(-10)).toEqual(["0%", "25%"]);
  expect(bar(0)).toBeNull();
});

it("a stack with sums on both sides of zero has each on its side, its total over it, and figures beside the axis", () => {
  const bar: TimeBar = {
    key: "2017-Q3",
    label: "Quý III/2017",
    tick: ["Quý III", "2017"],
    values: { a: 20, b: -10, c: 10, d: -10 },
    blanks: {},
    total: 10,
    isReported: true,
    totalLabel: "10",
    plan: null,
    completion: null,
    completionLabel: "–",
    shareLabel: null,
    plannedOwed: null,
    isPartial: false,
    monthsLabel: null,
    notReported: 0,
    isSelected: true,
  };
  const series = ["a", "b", "c", "d"].map((key) => ({ key, label: key, color: key }));
  const words = { plan: "", total: "", partial: "", notReported: String, amount: String, axis: String };
  const content = timeContent({ bars: [bar], series, words }, 300);
  expect(content.scale).toEqual({ min: -30, max: 30 });
  const { container } = render(
    <TimeContentContext value={content}>
      <svg role="img" aria-label="Biểu đồ">
        <Stack x={0} y={0} width={50} height={60} payload={{ key: "2017-Q3" }} />
        <AmountTick index={0} />
        <AmountTick index={1} />
        <g data-names="">
          <LatestNames x={50} base={60} height={60} />
        </g>
      </svg>
    </TimeContentContext>,
  );
  const rects = [...container.querySelectorAll("g rect")].map((rect) => [
    rect.getAttribute("fill"),
    Number(rect.getAttribute("y")),
    Number(rect.getAttribute("height")),
  ]);
  // A pixel each: zero is at 30.
  expect(rects).toEqual([
    ["a", 10, 19],
    ["b", 30, 9],
    ["c", 0, 9],
    ["d", 40, 9],
  ]);
  // The line of each name begins at the middle of its own part, from the lowest up.
  const leaders = [...container.querySelectorAll("[data-names] path")].map((path) => [
    path.getAttribute("stroke"),
    path.getAttribute("d")?.split("L")[0],
  ]);
  expect(leaders).toEqual([
    ["d", "M53 45"],
    ["b", "M53 35"],
    ["a", "M53 20"],
    ["c", "M53 5"],
  ]);
  const [label, ...ticks] = [...container.querySelectorAll("text")].filter((text) => !text.closest("[data-names]"));
  expect([label?.textContent, label?.getAttribute("y")]).toEqual(["10", "-7"]);
  expect(ticks.map(({ textContent }) => textContent)).toEqual(["-30", "-15"]);
});

it("a period below zero is labelled over its line, and a tooltip leaves out no sum for being below it", () => {
  const bar = { key: "k", values: { a: -10 }, total: -10, plan: null, totalLabel: "-10", isSelected: true, isPartial: true };
  const rest = {
    label: "",
    tick: ["", ""] as const,
    blanks: {},
    isReported: true,
    completion: null,
    completionLabel: "–",
    shareLabel: null,
    plannedOwed: null,
    notReported: 0,
    monthsLabel: null,
  };
  const words = { plan: "", total: "", partial: "", notReported: String, amount: String, axis: String };
  const content = timeContent({ bars: [{ ...bar, ...rest }], series: [{ key: "a", label: "a", color: "a" }], words }, 300);
  expect(content.scale).toEqual({ min: -12, max: 0 });
  const { container } = render(
    <TimeContentContext value={content}>
      <svg role="img" aria-label="Biểu đồ">
        <Stack x={0} y={0} width={50} height={80} payload={{ key: "k" }} />
      </svg>
    </TimeContentContext>,
  );
  expect(container.querySelector("text")?.getAttribute("y")).toBe("-7");
  expect(container.querySelector("g rect")?.getAttribute("y")).toBe("0");
});
