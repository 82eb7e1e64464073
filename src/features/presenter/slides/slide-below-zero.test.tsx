import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { DeckChart } from "#src/documents/deck.ts";
import { SlideBars } from "./slide-bars.tsx";
import { SlideColumns } from "./slide-columns.tsx";

const CHART: DeckChart = {
  kind: "columns",
  categories: [
    { label: "Quý II/2017", total: "30", dong: 30, note: null, isPartial: false },
    { label: "Quý III/2017", total: "-10", dong: -10, note: null, isPartial: true },
  ],
  series: [{ name: "Thực hiện", colour: "delivered", values: [30, -10] }],
  plan: { name: "Kế hoạch", values: [20, 0] },
  unit: "triệu đồng",
  unitDong: 1_000_000,
  alt: "Hỗ trợ theo quý",
};

it.each([
  ["columns", SlideColumns, "bottom", "height"],
  ["bars", SlideBars, "left", "width"],
] as const)(
  "%s below zero lie on the other side of its line, labelled, and hatched where the period is partial",
  (_, Chart, start, length) => {
    render(<Chart chart={CHART} />);
    const chart = screen.getByRole("img", { name: CHART.alt });
    const [below, ...others] = chart.querySelectorAll<HTMLElement>("[data-below]");
    expect(others).toEqual([]);
    expect([below?.style[start], below?.style[length]]).toEqual(["0.00%", "25.00%"]);
    expect(below?.dataset.partial).toBe("true");
    const above = below?.previousElementSibling;
    expect(above instanceof HTMLElement && [above.style[start], above.style[length]]).toEqual(["25.00%", "0.00%"]);
    expect(chart).toHaveTextContent("-10");
    expect([...chart.querySelectorAll<HTMLElement>("i")].filter((mark) => mark.style[start] === "25.00%").length).toBeGreaterThan(
      0,
    );
  },
);

it("without a sum below zero there is no second line and no other side", () => {
  const { container } = render(
    <SlideColumns chart={{ ...CHART, series: [{ name: "Thực hiện", colour: "delivered", values: [30, 10] }] }} />,
  );
  expect(container.querySelector("[data-below], [data-zero]")).toBeNull();
});
